/**
 * Widths of the printable ASCII characters of Inter, from the space on, in hundredths of the type size. A chart is laid out without a
 * browser too, for exports: so it can't ask one how wide a text is. Faces that stand in for Inter are of much the same width.
 */
const asciiWidths = [
  28, 29, 47, 63, 64, 98, 64, 30, 36, 36, 50, 66, 29, 46, 29, 36, 63, 41, 61, 62, 65, 59, 62, 57, 62, 62, 29, 30, 66,
  66, 66, 51, 97, 69, 65, 73, 72, 60, 59, 75, 74, 27, 57, 67, 57, 90, 75, 76, 64, 76, 64, 64, 65, 74, 69, 99, 68, 68,
  63, 36, 36, 36, 47, 46, 32, 56, 61, 57, 61, 58, 37, 61, 59, 24, 24, 55, 24, 88, 59, 60, 61, 61, 38, 53, 33, 59, 56,
  82, 55, 56, 55, 43, 33, 43, 66,
];
/** Some systems round each letter to whole pixels: a text may then be this much wider. */
const roundingRoom = 1.04;
const ellipsis = "…";
const graphemes = new Intl.Segmenter(undefined, { granularity: "grapheme" });
const wideScript = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Extended_Pictographic}…]/u;
const rightToLeft = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}]/u;

function characterWidth(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code >= 32 && code < 127) return (asciiWidths[code - 32] ?? 60) / 100;
  if (/^[\p{Mark}\p{Format}]/u.test(character)) return 0;
  if (code === 0xa0) return 0.28;
  return wideScript.test(character) ? 1 : 0.66;
}

/**
 * How wide a text is in the charts' type, in pixels: close enough to keep labels apart, in a browser or without one.
 * @param weight of the type; from 600 on it runs a little wider
 */
export function textWidth(text: string, size = 12, weight = 400): number {
  let width = 0;
  for (const character of text) width += characterWidth(character);
  return width * size * roundingRoom * (weight >= 600 ? 1.04 : 1);
}

/** A text that runs from right to left keeps its own order within a drawing that runs from left to right. */
export function isolate(text: string): string {
  return rightToLeft.test(text) ? `\u2068${text}\u2069` : text;
}

function cut(text: string, width: number, size: number, weight: number): string {
  let kept = "";
  for (const { segment } of graphemes.segment(text)) {
    if (textWidth(kept + segment + ellipsis, size, weight) > width) break;
    kept += segment;
  }
  return kept.trimEnd() + ellipsis;
}

/** A word that is wider than the line, in pieces that are not. */
function pieces(word: string, width: number, size: number, weight: number): string[] {
  if (textWidth(word, size, weight) <= width) return [word];
  const parts: string[] = [];
  let part = "";
  for (const { segment } of graphemes.segment(word)) {
    if (part !== "" && textWidth(part + segment, size, weight) > width) {
      parts.push(part);
      part = "";
    }
    part += segment;
  }
  return [...parts, part];
}

/**
 * A text in lines of at most `width` pixels, broken between words, and within one that is wider than a line. What does not fit into
 * `most` lines is cut, with an ellipsis. Always at least one line, which may be empty.
 */
export function wrapText(
  text: string,
  width: number,
  { size = 12, weight = 400, most = 3 }: { size?: number; weight?: number; most?: number } = {},
): string[] {
  const fits = (line: string): boolean => textWidth(line, size, weight) <= width;
  const words = text.split(/\s+/).filter((word) => word !== "");
  const lines: string[] = [];
  let line = "";
  for (const word of words) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (fits(longer)) {
      line = longer;
      continue;
    }
    if (line !== "") lines.push(line);
    const parts = pieces(word, width, size, weight);
    lines.push(...parts.slice(0, -1));
    line = parts[parts.length - 1] ?? "";
  }
  lines.push(line);
  if (lines.length <= most) return lines.map(isolate);
  const kept = lines.slice(0, most);
  kept[most - 1] = cut(lines.slice(most - 1).join(" "), width, size, weight);
  return kept.map(isolate);
}

/** The widest of several lines, in pixels. */
export function widestOf(lines: readonly string[], size = 12, weight = 400): number {
  return Math.max(0, ...lines.map((line) => textWidth(line, size, weight)));
}
