/** Stands for text that holds no claim (code, addresses, quotations): nothing reads across it. */
export const hidden = "\uE000";
/** Stands for a reference mark. */
export const marked = "\uE001";

/** A half-open stretch of the prose and the sign that takes its place. */
export interface Cover {
  start: number;
  end: number;
  sign: string;
}

const fences = /^[ \t>]*(```|~~~)[^\n]*(?:\n|$)/gm;
const inline = /(`{1,3})[^`\n]{1,500}\1/g;
const comments = /<!--/g;
const tags = /<\/?[a-zA-Z][^<>\n]{0,300}>/g;
const linkTargets = /\]\([^()\s\n]{1,600}(?:[ \t]"[^"\n]{0,200}")?\)/g;
const addresses = /\b(?:https?:\/\/|www\.|mailto:)[^\s<>()[\]]{1,2000}|\b[\w.+-]{1,64}@[\w-]{1,63}\.[\w.-]{1,63}/g;
/** Emphasis, escapes, signs of writing direction and joiners: they part nothing. */
const thin = /[*\\\u200B-\u200F\u202A-\u202E\u2060-\u2069\u061C\uFEFF]|~~|(?<![A-Za-z0-9])_+|_+(?![A-Za-z0-9])/g;

/** What stands for a sign that nobody sees, such as [U+202E]. */
const shownSigns = /\[U\+[0-9A-F]{4,6}\]/g;

function collect(covers: Cover[], pattern: RegExp, prose: string, sign: string): void {
  for (const found of prose.matchAll(pattern))
    covers.push({ start: found.index, end: found.index + found[0].length, sign });
}

function coverFences(covers: Cover[], prose: string): void {
  let from = -1;
  let sign = "";
  for (const found of prose.matchAll(fences)) {
    if (from < 0) {
      from = found.index;
      sign = found[1] ?? "";
    } else if (found[1] === sign) {
      covers.push({ start: from, end: found.index + found[0].length, sign: hidden });
      from = -1;
    }
  }
  if (from >= 0) covers.push({ start: from, end: prose.length, sign: hidden });
}

function coverComments(covers: Cover[], prose: string): void {
  let past = 0;
  for (const found of prose.matchAll(comments)) {
    if (found.index < past) continue;
    const end = prose.indexOf("-->", found.index);
    if (end < 0) return;
    covers.push({ start: found.index, end: end + 3, sign: " " });
    past = end + 3;
  }
}

/** Code of both kinds: nothing in it is a mark, a number or a quotation. */
export function codeCovers(prose: string): Cover[] {
  const covers: Cover[] = [];
  coverFences(covers, prose);
  coverComments(covers, prose);
  collect(covers, inline, prose, hidden);
  return covers;
}

/** Markup and addresses. */
export function markupCovers(prose: string): Cover[] {
  const covers: Cover[] = [];
  collect(covers, linkTargets, prose, hidden);
  collect(covers, addresses, prose, hidden);
  collect(covers, tags, prose, " ");
  collect(covers, thin, prose, " ");
  collect(covers, shownSigns, prose, " ");
  return covers;
}

/** The prose with every covered stretch replaced by its sign, at the same length, so that places stay places. Line breaks stay. */
export function maskText(prose: string, covers: readonly Cover[]): string {
  const sorted = covers.slice().sort((a, b) => a.start - b.start || b.end - a.end);
  const parts: string[] = [];
  let at = 0;
  for (const cover of sorted) {
    const start = Math.max(cover.start, at);
    if (cover.end <= start) continue;
    parts.push(prose.slice(at, start));
    parts.push(prose.slice(start, cover.end).replace(/[^\n]/g, cover.sign));
    at = cover.end;
  }
  parts.push(prose.slice(at));
  return parts.join("");
}
