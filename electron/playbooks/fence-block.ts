/** Characters that some readers of a text take for a line's end; in one line of data they would begin a line of their own. */
const lineEnds = /[\r\n\u000B\u000C\u0085\u2028\u2029]+/g;

/** A text of somebody else as one line, so that it can't pretend to be a further entry of the block it stands in. */
export const oneLine = (text: string): string => text.replace(lineEnds, " ").trim();

/** The most characters of one text that go into a request: some 15 pages. */
const longestBlock = 40_000;

/** A text cut to its beginning where it is too long, with a remark that says so. */
export function cutLong(text: string, most = longestBlock): string {
  if (text.length <= most) return text;
  const kept = text.slice(0, most).replace(/[\uD800-\uDBFF]$/, "");
  return `${kept}\n[cut here: the first ${kept.length} of ${text.length} characters are given]`;
}

/**
 * Data in a fence that its content can't close: longer than any run of tildes inside.
 * @param name what it is, in our own words: `facts`, `text of F12`
 */
export function fenceBlock(name: string, content: string): string {
  const longest = Math.max(0, ...(content.match(/~+/g) ?? []).map((run) => run.length));
  const fence = "~".repeat(Math.max(4, longest + 1));
  return `${fence} data: ${name}\n${content.trim() === "" ? "(nothing)" : content.trim()}\n${fence}`;
}
