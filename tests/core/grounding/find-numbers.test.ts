import { describe, expect, it } from "vitest";
import { findNumbers } from "../../../electron/core/grounding/find-numbers.ts";
import { readNumberWords } from "../../../electron/core/grounding/number-words.ts";

/** Each claim as "text = value unit per", idle ones left out. */
const read = (text: string) =>
  findNumbers(text)
    .filter((claim) => !claim.idle)
    .map((claim) =>
      [text.slice(claim.start, claim.end), Number(claim.value.toPrecision(10)), claim.unit, claim.per].filter(
        (part) => part !== null,
      ),
    );

describe("finding numbers", () => {
  it.each<[string, (string | number)[]]>([
    ["1,260 people", ["1,260", 1260, "bare"]],
    ["42\u202f000 visitors", ["42\u202f000", 42_000, "bare"]],
    ["1’260 people", ["1’260", 1260, "bare"]],
    ["1.260,5 €", ["1.260,5 €", 1260.5, "money"]],
    ["$61.2k a month", ["$61.2k", 61_200, "money", "month"]],
    ["61,200 USD", ["61,200 USD", 61_200, "money"]],
    ["€1.4M", ["€1.4M", 1_400_000, "money"]],
    ["1.4 million euros", ["1.4 million euros", 1_400_000, "money"]],
    ["20 %", ["20 %", 0.2, "percent"]],
    ["20 percent", ["20 percent", 0.2, "percent"]],
    ["5 points", ["5 points", 0.05, "points"]],
    ["5 percentage points", ["5 percentage points", 0.05, "points"]],
    ["40 bps", ["40 bps", 0.004, "points"]],
    ["3.57x", ["3.57x", 3.57, "multiple"]],
    ["3.6:1", ["3.6:1", 3.6, "multiple"]],
    ["14.7 months", ["14.7 months", 14.7, "duration"]],
    ["90 engineer-days", ["90 engineer-days", 90, "duration"]],
    ["half an hour", ["half an hour", 0.5, "duration"]],
    ["two thirds of them", ["two thirds", 0.6666666667, "fraction"]],
    ["a third of them", ["a third", 0.3333333333, "fraction"]],
    ["one in five sign-ups", ["one in five", 0.2, "fraction"]],
    ["4 out of 5 people", ["4 out of 5", 0.8, "fraction"]],
    ["$95k/mo", ["$95k", 95_000, "money", "month"]],
    ["12 hours on demos a week", ["12 hours", 12, "duration", "week"]],
    ["68.8 new customers each month", ["68.8", 68.8, "bare", "month"]],
    ["$640 per customer", ["$640", 640, "money", "customer"]],
  ])("reads %s", (text, claim) => {
    expect(read(text)).toEqual([claim]);
  });

  it("gives both ends of a range their unit and scale", () => {
    expect(read("17.9–22.3 %")).toEqual([
      ["17.9", 0.179, "percent"],
      ["22.3 %", 0.223, "percent"],
    ]);
    expect(read("$90–110k")).toEqual([
      ["$90", 90_000, "money"],
      ["110k", 110_000, "money"],
    ]);
    expect(read("between 4 and 6 weeks").map(([, value, unit]) => [value, unit])).toEqual([
      [4, "duration"],
      [6, "duration"],
    ]);
  });

  it.each([
    "on 31 October 2026",
    "October 31st, 2026",
    "14 to 18 December",
    "2026-10-31",
    "12/15/2026",
    "in 2027",
    "Q3 2026",
    "FY2025",
    "2026/27",
    "at 9:30",
    "4 pm",
    "the 2nd time",
    "step 3",
    "weeks 2 and 3",
    "version 2.1",
    "ISO 27001",
    "HTTP 500",
    "S3 and EC2",
    "GPT-5",
    "24/7",
    "1280x800",
    "#4182",
    "127.0.0.1",
    "+1 555 010 4477",
    "30-day retention",
    "in 300 words",
    "the 20s",
    "every 100 visitors",
  ])("finds no claim in %s", (text) => {
    expect(read(text)).toEqual([]);
  });

  it.each([
    ["twenty-five", 25],
    ["a hundred thousand", 100_000],
    ["one hundred and twenty", 120],
    ["two dozen", 24],
    ["three million", 3_000_000],
    ["half a million", 500_000],
    ["two and a half", 2.5],
    ["nineteen", 19],
    ["three quarters", 0.75],
    ["a tenth", 0.1],
  ])("reads %s in words", (text, value) => {
    expect(readNumberWords(text)?.value).toBe(value);
  });

  it.each(["third", "second", "a", "an", "hello", "onerous", ""])("reads no number in %j", (text) => {
    expect(readNumberWords(text)).toBeNull();
  });
});
