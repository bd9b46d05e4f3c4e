import type { PlaybookRun } from "./run-playbook.ts";

const heads = ["playbook", "brief", "supported", "unsupported", "no evidence", "grade", "tokens in", "tokens out", "s"];

/** The runs as a table, one line each, with a line on them all; tokens are those that the endpoint told, "-" where it told none. */
export function printRuns(runs: readonly PlaybookRun[]): string {
  const rows = [heads, ...runs.map(rowOf), sumOf(runs)];
  const widths = heads.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  const line = (row: readonly string[]): string =>
    row.map((cell, column) => (column === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[column]!))).join("  ");
  return rows.map(line).join("\n");
}

function rowOf({ playbookId, session, valid, grade, use, seconds }: PlaybookRun): string[] {
  const counts = session?.brief?.current.grounding.counts;
  const silent = use.answers === use.silent;
  return [
    playbookId,
    valid ? "valid" : session?.brief ? "faulty" : "none",
    counts ? String(counts.supported) : "-",
    counts ? String(counts.unsupported) : "-",
    counts ? String(counts.noEvidence) : "-",
    grade === null ? "-" : grade.toFixed(1),
    silent ? "-" : String(use.tokensIn),
    silent ? "-" : String(use.tokensOut),
    seconds.toFixed(1),
  ];
}

function sumOf(runs: readonly PlaybookRun[]): string[] {
  const sum = (value: (run: PlaybookRun) => number): string => String(runs.reduce((all, run) => all + value(run), 0));
  const counts = (run: PlaybookRun) => run.session?.brief?.current.grounding.counts;
  return [
    `${runs.length} in all`,
    `${runs.filter(({ valid }) => valid).length} valid`,
    sum((run) => counts(run)?.supported ?? 0),
    sum((run) => counts(run)?.unsupported ?? 0),
    sum((run) => counts(run)?.noEvidence ?? 0),
    "",
    sum(({ use }) => use.tokensIn),
    sum(({ use }) => use.tokensOut),
    runs.reduce((all, { seconds }) => all + seconds, 0).toFixed(1),
  ];
}
