import type { Run } from "./diff-words.ts";

/** What is drawn: a run as it is, or the middle of a long one that says the same, put away. */
export type Stretch = Run | { kind: "folded"; text: string; lines: number };

/** Lines that stay beside a change, and the fewest that are worth putting away. A long line is put away too. */
const beside = 2;
const worthFolding = 4;
const longLine = 600;

/** Puts away what says the same and is not next to a change. Nothing is lost: the texts of the stretches join to the runs' texts. */
export function foldRuns(runs: readonly Run[]): Stretch[] {
  return runs.flatMap((run, at): Stretch[] => {
    if (run.kind === "changed") return [run];
    const text = run.pieces.map((piece) => piece.text).join("");
    const lines = text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
    const head = at === 0 ? 0 : near(lines);
    const tail = at === runs.length - 1 ? 0 : near(lines.toReversed());
    const middle = lines.slice(head, lines.length - tail);
    if (head + tail >= lines.length || (middle.length < worthFolding && middle.join("").length < longLine))
      return [run];
    const stretches: Stretch[] = [
      same(lines.slice(0, head)),
      { kind: "folded", text: middle.join(""), lines: middle.length },
      same(lines.slice(lines.length - tail)),
    ];
    return stretches.filter(({ lines: count }) => count > 0);
  });
}

/** How many lines beside a change stay: two, unless they are very long. */
function near(lines: readonly string[]): number {
  const long = lines.slice(0, beside).findIndex((line) => line.length > longLine);
  return Math.min(lines.length, long < 0 ? beside : long);
}

const same = (lines: readonly string[]): Stretch => ({
  kind: "same",
  pieces: [{ kind: "same", text: lines.join("") }],
  lines: lines.length,
});
