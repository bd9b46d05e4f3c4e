import fc from "fast-check";
import { expect, it } from "vitest";
import { diffWords, type Run } from "../../renderer/parts/word-diff/diff-words.ts";
import { foldRuns } from "../../renderer/parts/word-diff/fold-runs.ts";

const textWithout = (runs: readonly Run[], kind: string): string =>
  runs
    .flatMap(({ pieces }) => pieces)
    .filter((piece) => piece.kind !== kind)
    .map(({ text }) => text)
    .join("");

it("tells the words that came and went, and leaves the others alone", () => {
  expect(diffWords("One.\nWe lose four of five.\n", "One.\nWe lose three of five.\n")).toEqual([
    { kind: "same", pieces: [{ kind: "same", text: "One.\n" }], lines: 1 },
    {
      kind: "changed",
      pieces: [
        { kind: "same", text: "We lose " },
        { kind: "removed", text: "four" },
        { kind: "added", text: "three" },
        { kind: "same", text: " of five.\n" },
      ],
      lines: 1,
    },
  ]);
});

it("gives back both texts, whatever they are", () => {
  const word = fc.constantFrom("a", "b", "c", " ", "\n", "\r\n", "é", "שלום", "🙂", "<b>");
  const text = fc.array(word, { maxLength: 40 }).map((words) => words.join(""));
  fc.assert(
    fc.property(text, text, (older, newer) => {
      const runs = diffWords(older, newer);
      expect([textWithout(runs, "added"), textWithout(runs, "removed")]).toEqual([older, newer]);
      const folded = foldRuns(runs).map((stretch) =>
        stretch.kind === "folded" ? stretch.text : textWithout([stretch], "removed"),
      );
      expect(folded.join("")).toBe(newer);
    }),
  );
});

it("answers for two texts of a megabyte that share nothing, or one line without an end", () => {
  const lines = (seed: string) => Array.from({ length: 20_000 }, (_, at) => `${seed} ${at} ${"word ".repeat(9)}`);
  const [older, newer] = [lines("old").join("\n"), lines("new").join("\n")];
  const runs = diffWords(older, newer);
  expect(textWithout(runs, "added") === older && textWithout(runs, "removed") === newer).toBe(true);
  const [long, longer] = ["word ".repeat(200_000), `${"word ".repeat(100_000)}other ${"word ".repeat(100_000)}`];
  expect(diffWords(long, longer)).toEqual([
    {
      kind: "changed",
      pieces: [
        { kind: "removed", text: long },
        { kind: "added", text: longer },
      ],
      lines: 1,
    },
  ]);
});

it("puts away what did not change, but for the lines beside a change", () => {
  const lines = Array.from({ length: 12 }, (_, at) => `line ${at}\n`);
  const changed = lines.with(6, "another\n");
  const stretches = foldRuns(diffWords(lines.join(""), changed.join("")));
  expect(stretches.map(({ kind, lines: count }) => [kind, count])).toEqual([
    ["folded", 4],
    ["same", 2],
    ["changed", 1],
    ["same", 5],
  ]);
});
