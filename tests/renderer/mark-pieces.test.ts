import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkGrounding } from "../../electron/core/grounding/check-grounding.ts";
import {
  liftMarks,
  plantBack,
  wordsOf,
  type CheckedText,
  type MarkPiece,
} from "../../renderer/parts/prose/mark-pieces.ts";
import { groundText } from "./fixtures/ground.ts";

const labels: Record<string, [string, string]> = {
  F2: ["Sign-ups", "1,260 sign-ups a month"],
  F3: ["Activated", "252 activated sign-ups a month"],
  "F3/F2": ["Activated of sign-ups", "20.0 %"],
};
const describeRef = (ref: string) => {
  const known = labels[ref];
  return known === undefined ? null : { label: known[0], valueText: known[1] };
};
const checkedText = (text: string): CheckedText => ({ text, grounding: groundText(text, labels) });
const lift = (text: string, checked: CheckedText | null = checkedText(text)) => liftMarks(text, checked, describeRef);
const marksOf = (pieces: readonly MarkPiece[]) => pieces.flatMap((piece) => (piece.kind === "mark" ? [piece.raw] : []));

const mark = fc.constantFrom(
  "[F2]",
  "[F3]",
  "[=F3/F2]",
  "[proposed]",
  "[estimate]",
  "[F2, F3]",
  "[A1.activation_rate]",
);
const words = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 20 }),
  fc.constantFrom(" 1,260 sign-ups ", "20 % ", "\n\n## Heading\n", "[not a mark]", "[", "]", "نمو 🦊", " "),
);
const text = fc.array(fc.oneof(mark, words), { maxLength: 14 }).map((parts) => parts.join(""));

describe("marks lifted out of a text", () => {
  it("are planted back to the very same text, whatever it is and whatever was known of it", () => {
    fc.assert(
      fc.property(text, text, (one, other) => {
        expect(plantBack(lift(one))).toBe(one);
        expect(plantBack(lift(one, null))).toBe(one);
        expect(plantBack(lift(one, checkedText(other)))).toBe(one);
      }),
    );
  });

  it("leave no code among the words", () => {
    fc.assert(
      fc.property(text, (one) => {
        const left = lift(one).flatMap((piece) => (piece.kind === "words" ? [piece.text] : []));
        for (const stretch of left) expect(lift(stretch, null).length).toBeLessThan(2);
      }),
    );
  });

  it("stay as they are when words are changed, and are known again behind other words", () => {
    fc.assert(
      fc.property(
        text,
        fc.string({ unit: fc.constantFrom("a", "9", " ", "%"), minLength: 1, maxLength: 8 }),
        (one, typed) => {
          const checked = checkedText(one);
          const pieces = lift(one, checked);
          const edited = pieces.map((piece) => (piece.kind === "words" ? { ...piece, text: typed } : piece));
          const again = lift(plantBack(edited), checked);
          expect(marksOf(again)).toEqual(marksOf(pieces));
          const known = (list: readonly MarkPiece[]) =>
            list.flatMap((piece) => (piece.kind === "mark" ? [piece.mark.label] : []));
          expect(known(again)).toEqual(known(pieces));
        },
      ),
    );
  });

  it("go alone when one is taken away", () => {
    fc.assert(
      fc.property(text, fc.nat(), (one, at) => {
        const pieces = lift(one);
        const places = pieces.flatMap((piece, place) => (piece.kind === "mark" ? [place] : []));
        fc.pre(places.length > 0);
        const gone = places[at % places.length]!;
        const left = pieces.filter((_, place) => place !== gone);
        const raw = pieces[gone]!;
        expect(plantBack(left).length).toBe(one.length - (raw.kind === "mark" ? raw.raw.length : 0));
      }),
    );
  });

  it("include every mark that the checker finds, also two in one bracket and round ones", () => {
    const written = "Of 1,260 sign-ups [F2, =F2*2] or 252 (F3), 24 % [my estimate] at 20 % 【F3】.";
    const citables = ["F2", "F3"].map((ref) => ({
      ref,
      label: ref,
      source: "",
      asOf: "2026-10-31",
      stale: false,
      retired: false,
      values: [{ name: "value", label: ref, quantity: { value: 1, unit: "count" as const } }],
      text: "",
    }));
    const checked = { text: written, grounding: checkGrounding(written, citables, { companyCurrency: "USD" }) };
    expect(marksOf(lift(written, checked)).join("")).toBe("[F2, =F2*2](F3)[my estimate]【F3】");
    expect(marksOf(lift(`New words. ${written}`, checked))).toEqual(marksOf(lift(written, checked)));
  });

  it("leave plain words for the clipboard of other programs", () => {
    expect(wordsOf(lift("Of 1,260 sign-ups [F2], 20 % [=F3/F2] activate."))).toBe("Of 1,260 sign-ups, 20 % activate.");
  });
});
