import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { periodInWords, workingDayAfter } from "../../../electron/advisor/offline/day-words.ts";
import { fillSlots } from "../../../electron/advisor/offline/fill-slots.ts";
import { materialNames } from "../../../electron/advisor/offline/material-names.ts";
import { splitPieces } from "../../../electron/advisor/offline/split-pieces.ts";
import { analysis, fact, figure, question, said, smallMaterial } from "./small-material.ts";

const base = smallMaterial();
const names = materialNames(
  smallMaterial({
    questions: [
      question("concept", "prose"),
      question("price", "money"),
      question("share", "percent"),
      question("plain", "line"),
      question("counted", "prose"),
      question("kept", "line"),
      question("month", "month"),
      question("kind", "choice", {
        options: [
          { value: "a", label: "The first kind" },
          { value: "b", label: "B" },
        ],
      }),
    ],
    answers: [
      said("concept", "What {{fact.cash}} is,\nas in [F9].  "),
      said("price", "1200"),
      said("plain", "Bookkeeping."),
      said("counted", 'The last "price" change took five weeks.'),
      said("kept", "Bank connected", "F8"),
      said("share", "0.041", "F7"),
      said("month", "2027-01"),
      said("kind", "a"),
    ],
    facts: [
      ...base.facts,
      fact(9, {
        kind: "metric",
        label: "ARR growth",
        metric: "arr_growth_yearly",
        value: "-0.0175",
        unit: "percent",
        per: "year",
      }),
      fact(8, {
        kind: "text",
        label: "Activation",
        metric: "activation_words",
        text: "Bank connected\nwithin 7 days.",
      }),
    ],
    analyses: [
      ...base.analyses,
      analysis(2, "growth-projection", [
        figure("goal_reached_in", { value: 10, unit: "months" }, { words: "August 2027" }),
        figure("paid_back", { value: 0.2325, unit: "years" }),
        figure("churned", { value: 20.91, unit: "count", of: "customers", per: "month" }),
        figure("gain", { value: 847.2019, unit: "money", currency: "USD", per: "month" }),
      ]),
    ],
  }),
);
const fill = (text: string) => fillSlots(text, names);

describe("the slots of a rule's text", () => {
  it.each([
    ["{{funnel.activation_rate}}", "20.0 % [A1.activation_rate]"],
    ["{{ funnel.activation_rate.low }}", "17.9 % [A1.activation_rate.low]"],
    ["{{funnel.activation_rate | bare}}", "20.0 %"],
    ["{{funnel.activation_rate|range}}", "17.9 % [A1.activation_rate.low] to 22.3 % [A1.activation_rate.high]"],
    ["{{funnel.activation_rate | verdict}}", "below the usual range"],
    ["{{funnel | message}}.", "80 % of sign-ups never connect a bank [A1]."],
    ["{{growth_projection.goal_reached_in}}", "August 2027 [A2.goal_reached_in]"],
    ["{{fact.cash}}", "$1,400,000 [F1]"],
    ["{{fact.cash | bare}}", "$1,400,000"],
    ["{{fact.signups}}", "1,260 sign-ups a month [F2]"],
    ["{{fact.signups | short}}", "1,260 [F2]"],
    ["{{fact.arr_growth_yearly | size}}", "1.75 % a year [F9]"],
    ["{{answer.plain | quoted}}", "“Bookkeeping”"],
    ["{{growth_projection.churned | short}}", "20.9 [A2.churned]"],
    ["{{growth_projection.churned}}", "20.9 customers a month [A2.churned]"],
    ["{{growth_projection.paid_back}}", "2.8 months [A2.paid_back]"],
    ["{{growth_projection.gain}}", "$847 a month [A2.gain]"],
    ["{{fact.signups | period}}", "October 2026"],
    ["{{fact.activation_words}}", "Bank connected within 7 days [F8]"],
    ["{{answer.price}}", "$1,200"],
    ["{{answer.share}}", "4.1 % [F7]"],
    ["{{answer.month}}", "January 2027"],
    ["{{answer.kind}}", "The first kind"],
    ["{{answer.plain}}", "Bookkeeping"],
    ["{{answer.counted}}", "“The last 'price' change took five weeks”"],
    ["{{answer.kept}}", "Bank connected [F8]"],
    ["{{company.name}} sells {{company.sells}}.", "Ledgerly sells bookkeeping software for small shops."],
  ])("%s prints %s", (slot, printed) => {
    expect(fill(slot)).toBe(printed);
  });

  it("fills in one pass: braces and brackets of what the user said stay plain text", () => {
    expect(fill("You asked: {{answer.concept}}?")).toBe("You asked: “What {{fact.cash}} is, as in (F9)”?");
  });

  it("leaves out a sentence whose slot can't be filled, and only that", () => {
    expect(
      fill(
        "It is {{funnel.activation_rate | bare}}, i.e. low. Then {{funnel.paid_rate}} pay! Is {{fact.cash | bare}} enough? Yes.",
      ),
    ).toBe("It is 20.0 %, i.e. low. Is $1,400,000 enough? Yes.");
    expect(fill("First line.\n\n- kept 1.5 times\n- gone {{funnel.paid_rate}}\n- kept too")).toBe(
      "First line.\n\n- kept 1.5 times\n- kept too",
    );
    expect(fill("Only {{funnel.paid_rate}}. And {{answer.nothing}}.")).toBeNull();
  });

  it("loses no letter of a text without slots", () => {
    const text = fc
      .string({ unit: fc.constantFrom("a", "B", ".", "!", " ", "\n", "{", "}", "1", "-", "€"), maxLength: 60 })
      .filter((t) => !t.includes("{{"));
    fc.assert(fc.property(text, (t) => void expect(fill(t) ?? "").toBe(t.trim())));
  });
});

describe("the pieces in which a text is streamed", () => {
  it("make the text again, and are sentences", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom("a", ".", " ", "\n", "#", "?") }),
        (text) => void expect(splitPieces(text).join("")).toBe(text),
      ),
    );
    expect(splitPieces("One is 1.5 [A1.x]. Two.\n\n## Head\n\n- item\n- other: b")).toEqual([
      "One is 1.5 [A1.x]. ",
      "Two.\n\n",
      "## Head\n\n",
      "- item\n",
      "- other: ",
      "b",
    ]);
  });
});

describe("days in words", () => {
  it.each([
    ["2026-10", "October 2026"],
    ["2026-Q3", "the third quarter of 2026"],
    ["2026-08..2026-10", "August to October 2026"],
    ["2025-11..2026-01", "November 2025 to January 2026"],
    ["2026-10-31", "31 October 2026"],
    ["by 2027-06", "by June 2027"],
    ["2023", "2023"],
    ["the August cohort", "the August cohort"],
    ["", ""],
  ])("%j is %j", (period, words) => {
    expect(periodInWords(period)).toBe(words);
  });

  it("moves a weekend, Christmas and New Year's Day to the next working day", () => {
    expect(workingDayAfter("2026-11-24", 31)).toBe("2026-12-28");
    expect(workingDayAfter("2026-11-24", 38)).toBe("2027-01-04");
    expect(workingDayAfter("2026-11-24", 3)).toBe("2026-11-27");
    expect(workingDayAfter("2026-11-24", 4)).toBe("2026-11-30");
    expect(workingDayAfter("2026-11-24", 5)).toBe("2026-11-30");
  });
});
