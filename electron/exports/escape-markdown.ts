/** Characters that begin something wherever they stand: emphasis, code, links, notes, HTML, strikethrough, cells. */
const anywhere = /[\\`*[\]<>~|]/g;
/** An underscore between letters begins nothing; an ampersand only what looks like a named character. */
const underscore = /(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu;
const ampersand = /&(?=#|[a-z][a-z0-9]*;)/gi;
/** What readers make a link of by itself, with all the signs that follow it. */
const address = /((?:https?|ftp)(?=:\/\/)|www(?=\.)|(?<=[\w.+-])(?=@))([:.@])/gi;

/** A text as Markdown that reads back as the same text: line breaks become spaces, control characters go. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/g, "")
    .replace(/\s*[\r\n\u2028\u2029]\s*/g, " ")
    .replace(/\t/g, " ")
    .replace(anywhere, "\\$&")
    .replace(address, "$1\\$2")
    .replace(underscore, "\\_")
    .replace(ampersand, "\\&");
}

/** A finished line of Markdown, so that its beginning starts no heading, list or rule. */
export function guardLineStart(line: string): string {
  return line.replace(/^[#+=-]/, "\\$&").replace(/^(\d{1,9})([.)])/, "$1\\$2");
}

/** Code in a line, between as many backticks as its text does not hold. */
export function inlineCode(text: string): string {
  const line = text.replace(/\s*[\r\n]+\s*/g, " ");
  const fence = "`".repeat(longestRun(line) + 1);
  const pad = /^`|`$|^ .* $/.test(line) ? " " : "";
  return line.trim() === "" ? "" : `${fence}${pad}${line}${pad}${fence}`;
}

/** Code in lines of its own. */
export function fencedCode(text: string): string {
  const fence = "`".repeat(Math.max(3, longestRun(text) + 1));
  return `${fence}\n${text}\n${fence}`;
}

const longestRun = (text: string): number => Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length));
