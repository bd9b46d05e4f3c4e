/** Control characters, line ends, halves of characters and what turns the order of letters: an address holds none that means well. */
// oxlint-disable-next-line no-control-regex -- control characters are what it is to find
const silent = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069\p{Surrogate}]/u;

/** Whether a link may stand in a document that is handed to somebody: https or mail, and nothing that runs, reads files or hides. */
export function isSafeAddress(address: string): boolean {
  if (silent.test(address) || !URL.canParse(address)) return false;
  return ["https:", "mailto:"].includes(new URL(address).protocol);
}

/** The address of a run where it may stand in a document, else null. Every format asks here before it writes a link. */
export function addressOf({ href }: { href?: string }): string | null {
  return href !== undefined && isSafeAddress(href) ? href : null;
}
