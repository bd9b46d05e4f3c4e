/** Control characters but tab and line feed, and the two that no XML may hold. */
// oxlint-disable-next-line no-control-regex -- control characters are what it is to find
const forbidden = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufffe\uffff]/g;

/** A text that any XML part and any page can hold: line ends as one sign, no control characters, no half characters. */
export function cleanText(text: string): string {
  return text
    .replace(/\r\n?/g, "\n")
    .replace(/\p{Surrogate}/gu, "\ufffd")
    .replace(forbidden, "");
}

/** Letters that are read from right to left: Hebrew, Arabic and their presentation forms. */
export const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/** Whether the first letter of a text is read from right to left, so that the whole is. */
export function readsRightToLeft(text: string): boolean {
  const letter = /\p{L}/u.exec(text)?.[0];
  return letter !== undefined && rightToLeft.test(letter);
}
