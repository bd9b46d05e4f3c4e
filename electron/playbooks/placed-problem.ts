import type { PlaybookProblem } from "../contract/playbook.ts";

/** A fault in one file, by line; the file's name is added by whoever knows it. */
export interface Fault {
  line: number;
  reason: string;
}

/** Faults as problems of that file, in the order of its lines. */
export function placeFaults(file: string, faults: readonly Fault[]): PlaybookProblem[] {
  return [...faults].sort((a, b) => a.line - b.line).map((fault) => ({ file, line: fault.line, reason: fault.reason }));
}
