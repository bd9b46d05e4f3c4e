import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readParts } from "../../../electron/core/parts/read-parts.ts";
import { readPartsSoFar } from "../../../electron/core/parts/read-parts-so-far.ts";

const words = fc
  .string({
    unit: fc.constantFrom("a", "é", "7", " ", '"', "\\", "\n", "{", "]", ",", "😀", "[F3]"),
    minLength: 1,
    maxLength: 24,
  })
  .map((text) => `w${text}w`);
const day = fc.constantFrom("2027-01-04", "2027-02-26", null);
const anyAction = fc.record({
  title: words,
  why: words,
  owner: words,
  firstStep: words,
  firstStepHours: fc.constantFrom(6, 120, 1.5, null),
  measure: words,
  baseline: words,
  target: words,
  by: day,
  liveOn: day,
  price: words,
  risk: words,
});
const anyParts = fc.record({
  actions: fc.array(anyAction, { maxLength: 3 }),
  continueRule: words,
  changeRule: words,
  options: fc.array(
    fc.record({ title: words, effect: words, cost: words, personWeeks: fc.constantFrom(0, 12, null), assumes: words }),
    { maxLength: 3 },
  ),
  openQuestions: fc.array(words, { maxLength: 4 }),
  glossary: fc.constant([]),
  privateNotes: words,
});
const written = fc.tuple(anyParts, fc.constantFrom(0, 2)).map(([parts, indent]) => JSON.stringify(parts, null, indent));

/** Whether `later` holds all of `earlier`: texts the same or longer, lists the same or longer, other values the same or newly there. */
function grows(earlier: unknown, later: unknown): boolean {
  if (earlier === null || earlier === undefined) return true;
  if (typeof earlier === "string") return typeof later === "string" && later.startsWith(earlier);
  if (Array.isArray(earlier)) return Array.isArray(later) && earlier.every((item, index) => grows(item, later[index]));
  if (typeof earlier === "object")
    return (
      typeof later === "object" &&
      later !== null &&
      Object.entries(earlier).every(([key, value]) => grows(value, (later as Record<string, unknown>)[key]))
    );
  return earlier === later;
}

describe("reading parts while they stream", () => {
  it("never throws on any beginning of any parts, and what was shown only grows", () => {
    fc.assert(
      fc.property(written, (json) => {
        let before: unknown = {};
        for (let end = 0; end <= json.length; end++) {
          const seen = readPartsSoFar(json.slice(0, end));
          expect({ end, grows: grows(before, seen) }).toEqual({ end, grows: true });
          before = seen;
        }
      }),
      { numRuns: 30 },
    );
  });

  it("shows at the end what the final reading gives", () => {
    fc.assert(
      fc.property(written, (json) => {
        const final = readParts(json);
        if (!final.ok) throw new Error(final.error);
        expect(readPartsSoFar(json).actions ?? []).toEqual(final.parts.actions);
        expect(readPartsSoFar(json).options ?? []).toEqual(final.parts.options);
      }),
    );
  });

  it("never throws on any text at all", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json(),
          fc.string().map((text) => `{"actions":[${text}`),
        ),
        (text) => void expect(readPartsSoFar(text)).toBeTypeOf("object"),
      ),
    );
  });

  it("shows a card from its title on, and hours and days only when they are complete", () => {
    const raw = '```json\n{"actions": [{"title": "Call ten", "firstStepHours": 12';
    expect(readPartsSoFar(raw).actions).toEqual([
      {
        title: "Call ten",
        why: "",
        owner: "",
        firstStep: "",
        firstStepHours: null,
        measure: "",
        baseline: "",
        target: "",
        by: null,
        liveOn: null,
        price: "",
        risk: "",
      },
    ]);
    expect(readPartsSoFar(`${raw}, "by": "2027-01-0`).actions?.[0]).toMatchObject({ firstStepHours: 12, by: null });
    expect(readPartsSoFar(`${raw}, "by": "2027-01-04"`).actions?.[0]).toMatchObject({
      firstStepHours: 12,
      by: "2027-01-04",
    });
  });

  it("shows nothing before the first brace", () => {
    expect(readPartsSoFar("Here are")).toEqual({});
  });
});
