import { describe, expect, it } from "vitest";
import type { Check, Citable } from "../../../electron/contract/grounding.ts";
import { checkGrounding } from "../../../electron/core/grounding/check-grounding.ts";
import { buffer, ledgerly } from "./contexts.ts";

const check = (prose: string, context: readonly Citable[] = ledgerly) =>
  checkGrounding(prose, context, { companyCurrency: "USD" });
const checksOf = (prose: string, context?: readonly Citable[]): Check[] =>
  check(prose, context).statements.flatMap((statement) => statement.checks);
const numbersOf = (prose: string, context?: readonly Citable[]) =>
  checksOf(prose, context).filter((one) => one.what === "number");

describe("checking the grounding of a text", () => {
  it("flags a number that the cited figure does not hold, with the value that code gets", () => {
    expect(check("Activation is 31 % [A1.activation_rate].")).toEqual({
      statements: [
        {
          span: { start: 0, end: 40 },
          text: "Activation is 31 % [A1.activation_rate].",
          standing: "unsupported",
          checks: [
            {
              what: "number",
              span: { start: 14, end: 18 },
              text: "31 %",
              standing: "unsupported",
              refs: ["A1.activation_rate"],
              got: { text: "20.0 %", quantity: { value: 0.2, unit: "percent" }, ref: "A1.activation_rate" },
              reason: "A1.activation_rate gives 20.0 %.",
            },
            {
              what: "reference",
              span: { start: 19, end: 39 },
              text: "[A1.activation_rate]",
              standing: "supported",
              refs: ["A1.activation_rate"],
              got: null,
              reason: "",
            },
          ],
        },
      ],
      marks: [
        {
          span: { start: 19, end: 39 },
          kind: "reference",
          body: "A1.activation_rate",
          refs: ["A1.activation_rate"],
          label: "Sign-ups that activate",
          valueText: "20.0 %",
          ok: false,
        },
      ],
      counts: { checked: 1, supported: 0, unsupported: 1, noEvidence: 0, proposed: 0 },
    });
  });

  it("shows a mark as a chip: the label of a fact with its value, an expression in words with its result", () => {
    const { marks } = check("You win 63 [F4], about 20 % [=F3/F2] activate, 25 % is the aim [proposed].");
    expect(marks.map(({ kind, label, valueText, ok }) => ({ kind, label, valueText, ok }))).toEqual([
      { kind: "reference", label: "New paying customers", valueText: "63 a month", ok: true },
      { kind: "expression", label: "Activated sign-ups ÷ Sign-ups", valueText: "20.0 %", ok: true },
      { kind: "proposed", label: "Own estimate or target", valueText: "", ok: true },
    ]);
  });

  it("keeps brackets in an expression's words where they matter", () => {
    const { marks } = check("That is 5 [=F4/(F3*25%)] or 3 [=F4-(F3-F2)] or [=(F3*F4)/F2].");
    expect(marks.map((mark) => mark.label)).toEqual([
      "New paying customers ÷ (Activated sign-ups × 25 %)",
      "New paying customers − (Activated sign-ups − Sign-ups)",
      "Activated sign-ups × New paying customers ÷ Sign-ups",
    ]);
  });

  it.each([
    ["You take in $61,200 a year [F6].", "The sentence counts per year; F6 is per month: $61,200 a month."],
    ["There are 510 % paying customers [F5].", "The sentence says a percentage; F5 is a count: 510."],
    ["MRR is €61,200 [F6].", "The sentence says €; F6 is in USD: $61,200 a month."],
    ["Visitors were 4,200 [F1].", "Off by a factor of 10: F1 gives 42,000 a month."],
    ["Support answers in 45 minutes [F99].", "There is no F99 in this session."],
    ["In September 1,410 people signed up [F25].", "F25 (Sign-ups in September, first count) was retired."],
    [
      "Payback takes 6.8 months [A5.payback].",
      "A5 (Runway) has no figure called payback. A4.payback (Payback) would fit.",
    ],
    ["Together that is 1,338 [=F2+F8].", "It adds a count and a percentage."],
    ["That would be $12,000 [=F6*F21].", "F21 (No hires before the next round) holds no number."],
    ["That is $2,000 [=A4*2].", "A4 holds several figures: name one, such as A4.arpa."],
    ["That would be 300 [=F2*/4].", "It can't be read as a calculation."],
    ["That would be 300 [=process.exit(1)].", '"process.exit" can\'t be used in a calculation.'],
    ["The rate is 50 % [=F4/(F5-F5)].", "It divides by zero."],
    ["Support costs you $9,000 a month.", "Nothing is cited for this number."],
  ])("says why in plain words: %s", (prose, reason) => {
    const flagged = numbersOf(prose).filter((one) => one.standing !== "supported");
    expect(flagged.map((one) => one.reason)).toEqual([reason]);
  });

  it("names what would have fitted when something else is cited", () => {
    expect(numbersOf("Cash is $1.4M [F11].")[0]?.reason).toBe("F11 gives $95,000 a month. F10 (Cash) would fit.");
  });

  it("shows what the sentence speaks of when a value of another kind is cited", () => {
    const [number] = numbersOf("Activation is 31 % [F3].");
    expect(number?.got).toEqual({
      text: "20.0 %",
      quantity: { value: 0.2, unit: "percent" },
      ref: "A1.activation_rate",
    });
    expect(number?.reason).toBe(
      "The sentence says a percentage; F3 is a count: 252 a month. A1.activation_rate (Sign-ups that activate) gives 20.0 %.",
    );
  });

  it("says of a negative value that it is negative", () => {
    expect(numbersOf("ARR is up 1.75 % [F3].", buffer)[0]?.reason).toBe("F3 is negative: -1.75 % a year.");
  });

  it("keeps a number from a stale fact supported, and says that the fact is old", () => {
    expect(
      checksOf("The last promoter score was 34 [F24].").map((one) => [one.what, one.standing, one.reason]),
    ).toEqual([
      ["number", "supported", "F24 is from 2026-06-30 and may be out of date."],
      ["reference", "supported", "F24 is from 2026-06-30 and may be out of date."],
    ]);
  });

  it("calls a calculation without any reference the writer's own", () => {
    expect(numbersOf("The work is 90 engineer-days [=3*6*5].")[0]?.standing).toBe("proposed");
    expect(numbersOf("The work is 80 engineer-days [=3*6*5].")[0]?.standing).toBe("unsupported");
  });

  it("points at the fact that an unmarked number agrees with, and shows the nearest beside one that agrees with none", () => {
    expect(numbersOf("Gross margin is 78 %.").map(({ standing, got }) => [standing, got?.ref])).toEqual([
      ["supported", "F8"],
    ]);
    expect(numbersOf("Gross margin is 87 %.").map(({ standing, got }) => [standing, got?.ref])).toEqual([
      ["no-evidence", "F8"],
    ]);
  });

  it("counts a fault once, also where its mark leads nowhere", () => {
    expect(check("Delivery takes 12.5 days [A9]. The team is tired [F41]. Churn is 4.1 % [F7].").counts).toEqual({
      checked: 3,
      supported: 1,
      unsupported: 2,
      noEvidence: 0,
      proposed: 0,
    });
  });

  it("gives a statement the standing of its worst check", () => {
    expect(
      check(
        "Nothing to count here. Churn is 4.1 % [F7]. Aim for 3.5 % [proposed]. It may reach 9 %. Margin is 87 % [F8].",
      ).statements.map((one) => one.standing),
    ).toEqual(["plain", "supported", "proposed", "no-evidence", "unsupported"]);
  });

  it("does not read the stars of two expressions as emphasis, nor lose their places", () => {
    const prose = "About 20.2 [=F12*F13*F2] or 4.1 % [=F7*1] of it.";
    expect(check(prose).marks.map((mark) => prose.slice(mark.span.start, mark.span.end))).toEqual([
      "[=F12*F13*F2]",
      "[=F7*1]",
    ]);
  });

  it("proves a forecast's point only where the sentence names its month", () => {
    const point = (month: string, value: number) => ({
      month,
      value,
      low: value - 4000,
      high: value + 4000,
      changed: null,
    });
    const forecast: Citable = {
      ref: "A2",
      label: "Growth projection",
      source: "Computed from the facts",
      asOf: "2026-11-24",
      stale: false,
      retired: false,
      values: [point("2027-03", 78_300), point("2027-04", 81_900)].map(({ month, value }) => ({
        name: `picture1.${month.replace("-", "_")}`,
        label: `MRR, ${month}`,
        quantity: { value, unit: "money", currency: "USD", per: "month" },
      })),
      text: "",
    };
    expect(numbersOf("In March you would be at $78,300 [A2].", [forecast])[0]?.standing).toBe("supported");
    expect(numbersOf("In April you would be at $78,300 [A2].", [forecast])[0]?.standing).toBe("unsupported");
  });
});
