import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Citable } from "../../../electron/contract/grounding.ts";
import type { Quantity } from "../../../electron/contract/quantity.ts";
import { Grounding } from "../../../electron/contract/grounding.ts";
import { checkGrounding } from "../../../electron/core/grounding/check-grounding.ts";
import { ledgerly } from "./contexts.ts";

const check = (prose: string, context: readonly Citable[] = ledgerly) =>
  checkGrounding(prose, context, { companyCurrency: "USD" });

/** Words and signs that the checker looks at, in any order: far likelier to trip it than random letters. */
const pieces = [
  "1,260",
  "20 %",
  "$61.2k",
  "two thirds",
  "half",
  "one in five",
  "between",
  "and",
  "to",
  "–",
  "-",
  "about",
  "more than",
  "a month",
  "per year",
  "[F2]",
  "[F99]",
  "[A1.activation_rate]",
  "[=F2*F3]",
  "[=F2/0]",
  "[=",
  "[proposed]",
  "(F2)",
  "[F2](x)",
  '"',
  "“It never finds my bank”",
  "**",
  "_",
  "`",
  "```\n",
  "| a | 5 |",
  "|---|---|",
  "\n",
  "\n\n",
  "# ",
  "- ",
  "1. ",
  "> ",
  ".",
  "?",
  ":",
  ",",
  "sign-ups",
  "customers",
  "2026",
  "31 October",
  "\u0000",
  "🙂",
  "👩‍👩‍👧",
  "\u202e",
  "א",
  "مرحبا",
  "\ud800",
  "1".repeat(40),
  "<!--",
  "-->",
  "<b>",
  "https://x.y/1%",
  "\\",
  "…",
  "%",
  "$",
  "x",
];
const prose = fc
  .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 6, unit: "binary" })), { maxLength: 60 })
  .map((parts) => parts.join(" "));

describe("checking any text", () => {
  it("says the same of a text whatever was checked against the same list before", () => {
    const text = fc.array(fc.constantFrom(...pieces), { maxLength: 20 }).map((words) => words.join(" "));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const used = [...ledgerly];
        check(before, used);
        checkGrounding(before, used, { companyCurrency: "EUR" });
        expect(check(after, used)).toEqual(check(after, [...ledgerly]));
      }),
      { numRuns: 30 },
    );
  });

  it("never throws, and every span lies inside the text, covers its words, and is in order", () => {
    fc.assert(
      fc.property(prose, (text) => {
        const grounding = check(text);
        Grounding.parse(grounding);
        let last = 0;
        for (const statement of grounding.statements) {
          expect(statement.span.start).toBeGreaterThanOrEqual(last);
          last = statement.span.end;
          expect(text.slice(statement.span.start, statement.span.end)).toBe(statement.text);
          for (const one of statement.checks) {
            expect(one.span.start).toBeGreaterThanOrEqual(statement.span.start);
            expect(one.span.end).toBeGreaterThan(one.span.start);
            expect(text.slice(one.span.start, one.span.end)).toBe(one.text);
          }
        }
        for (const mark of grounding.marks) expect(mark.span.end).toBeLessThanOrEqual(text.length);
        const { checked, supported, unsupported, noEvidence, proposed } = grounding.counts;
        expect(supported + unsupported + noEvidence + proposed).toBe(checked);
      }),
      { numRuns: 1500 },
    );
  });

  it("never throws on any sources either", () => {
    const citable = fc.record({
      label: fc.string(),
      text: prose,
      ref: fc.constantFrom("F1", "F2", "A1"),
      stale: fc.boolean(),
      retired: fc.boolean(),
    });
    fc.assert(
      fc.property(prose, fc.array(citable, { maxLength: 4 }), (text, sources) => {
        check(
          text,
          sources.map((source) => ({
            ...source,
            source: "",
            asOf: "2026-01-01",
            values: [{ name: "value", label: source.label, quantity: { value: 1260, unit: "count" } }],
          })),
        );
      }),
      { numRuns: 300 },
    );
  });

  it("reads a megabyte in time that grows with its length, whatever it is made of", () => {
    const start = performance.now();
    const shapes = [
      "In October 1,260 people signed up [F2], and 252 of them connected a bank [F3]. ",
      "[",
      '"a ',
      "“",
      "`a ",
      "1,",
      "a.",
      "_a__b",
      "|",
      "\n",
      "one ",
      "[F2] 5 ",
      "<a",
      "(",
      "hundred and ",
    ];
    for (const shape of shapes) check(shape.repeat(Math.ceil(60_000 / shape.length)));
    check((shapes[0] ?? "").repeat(Math.ceil(1_000_000 / (shapes[0]?.length ?? 1))));
    // Minutes would pass if any of these were quadratic; the limit is wide because machines differ.
    expect(performance.now() - start).toBeLessThan(45_000);
  }, 60_000);
});

const fact = (quantity: Quantity): Citable => ({
  ref: "F1",
  label: "Measured thing",
  source: "",
  asOf: "2026-10-31",
  stale: false,
  retired: false,
  values: [{ name: "value", label: "Measured thing", quantity }],
  text: "Measured thing",
});
const standing = (text: string, quantity: Quantity) =>
  check(text, [fact(quantity)])
    .statements.flatMap((statement) => statement.checks)
    .find((one) => one.what === "number")?.standing;

/** The same amount of money as people write it. */
const moneyForms = (value: number): string[] => {
  const grouped = value.toLocaleString("en-US");
  return [
    `$${grouped}`,
    `$${value}`,
    `**$${grouped}**`,
    `$**${grouped}**`,
    `${grouped} USD`,
    `${grouped} dollars`,
    `$${grouped.replaceAll(",", "\u202f")}`,
    `US$${grouped}`,
    `about $${grouped}`,
    `($${grouped})`,
    `_$${grouped}_`,
  ];
};
const shareForms = (hundredths: number): string[] => {
  const digits = hundredths.toFixed(1);
  return [
    `${digits} %`,
    `${digits}%`,
    `${digits} percent`,
    `**${digits} %**`,
    `${digits}\u00a0%`,
    `${digits}\u202f%`,
    `roughly ${digits} %`,
    `~${digits}%`,
  ];
};

describe("a right number", () => {
  it("stays right in every way of writing it, and ten times or a tenth of it stays wrong", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2_201, max: 99_999_999 }), fc.nat(), (value, pick) => {
        const quantity: Quantity = { value, unit: "money", currency: "USD" };
        const forms = moneyForms(value);
        const form = forms[pick % forms.length] ?? "";
        expect(standing(`The measured thing is ${form} [F1].`, quantity)).toBe("supported");
        expect(standing(`The measured thing is ${form} [F1].`, { ...quantity, value: value * 10 })).toBe("unsupported");
        expect(standing(`The measured thing is ${form} [F1].`, { ...quantity, value: value / 10 })).toBe("unsupported");
      }),
    );
  });

  it("stays right as a percentage in every way of writing it, and is wrong one tenth of a point beyond rounding", () => {
    fc.assert(
      fc.property(fc.integer({ min: 150, max: 990 }), fc.nat(), (tenths, pick) => {
        const forms = shareForms(tenths / 10);
        const form = forms[pick % forms.length] ?? "";
        const exact = !/roughly|~/.test(form);
        expect(standing(`The measured thing is ${form} [F1].`, { value: tenths / 1000, unit: "percent" })).toBe(
          "supported",
        );
        if (exact)
          expect(standing(`The measured thing is ${form} [F1].`, { value: (tenths + 1) / 1000, unit: "percent" })).toBe(
            "unsupported",
          );
      }),
    );
  });

  it("stays right when it is rounded, as far as its digits claim", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1_000, max: 999_999 }), (value) => {
        const thousands = (value / 1000).toFixed(1);
        expect(standing(`The measured thing is $${thousands}k [F1].`, { value, unit: "money", currency: "USD" })).toBe(
          "supported",
        );
      }),
    );
  });
});
