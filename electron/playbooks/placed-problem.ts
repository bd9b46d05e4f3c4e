import type { PlaybookProblem } from "../contract/playbook.ts";

/** A fault in one file, by line; the file's name is added by whoever knows it. */
export interface Fault {
  line: number;
  reason: string;
}

/** The most faults of one file that are told: who mends these reads the rest next time. */
const mostFaults = 20;
/** The longest reason, in characters; the file's own words in it may be of any length. */
const longestReason = 400;
/** The most names that a reason lists. */
const mostNames = 20;

/** Faults as problems of that file, in the order of its lines; of very many the first ones, and how many more there are. */
export function placeFaults(file: string, faults: readonly Fault[]): PlaybookProblem[] {
  const ordered = [...faults].sort((a, b) => a.line - b.line);
  const told = ordered.slice(0, mostFaults).map(({ line, reason }) => ({ file, line, reason: cut(reason) }));
  const next = ordered[mostFaults];
  if (next === undefined) return told;
  return [...told, { file, line: next.line, reason: `And ${ordered.length - mostFaults} more.` }];
}

/** Names as a reason lists them: the first ones, and how many more there are. */
export function listNames(names: Iterable<string>): string {
  const all = [...names];
  const more = all.length - mostNames;
  return `${all.slice(0, mostNames).join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
}

const cut = (reason: string) => (reason.length > longestReason ? `${reason.slice(0, longestReason)} …` : reason);
