import { expect, it } from "vitest";
import type { Fact } from "../../electron/contract/company.ts";
import type { Playbook } from "../../electron/contract/playbook.ts";
import { filterFacts, type FactFilter } from "../../renderer/screens/facts/filter-facts.ts";
import { readFocus, staleFocus } from "../../renderer/screens/facts/read-focus.ts";
import { bestFit, inRankOrder } from "../../renderer/screens/gallery/rank-playbooks.ts";
import { isStale, today } from "../../renderer/state/stale.ts";

const fact = (number: number, part: Partial<Fact>): Fact =>
  ({
    number,
    ref: `F${number}`,
    kind: "metric",
    label: "Sign-ups",
    metric: null,
    value: null,
    unit: null,
    currency: null,
    per: null,
    period: "",
    text: "",
    source: "Stripe",
    asOf: "2026-11-01",
    retiredAt: null,
    ...part,
  }) as Fact;

const facts = [
  fact(1, { label: "Monthly recurring revenue", value: "61200", unit: "money", per: "month" }),
  fact(2, { label: "Priya Raman", kind: "person", text: "CEO, founder", source: "Website" }),
  fact(12, { label: "Cash", value: "1400000", unit: "money", asOf: "2026-01-01", source: "Bank" }),
];
const all: FactFilter = { kind: null, words: "", staleOnly: false };
const refs = (filter: Partial<FactFilter>): string[] =>
  filterFacts(facts, { ...all, ...filter }, "USD", "2026-11-24").map(({ ref }) => ref);

it("narrows facts by words of label, text, source and the value as it is written", () => {
  expect(refs({})).toEqual(["F1", "F2", "F12"]);
  expect(refs({ words: "FOUNDER ceo" })).toEqual(["F2"]);
  expect(refs({ words: "$61,200" })).toEqual(["F1"]);
  expect(refs({ words: "bank" })).toEqual(["F12"]);
  expect(refs({ words: "nothing like it" })).toEqual([]);
});

it("takes a reference as the one fact, not as the beginning of others", () => {
  expect(refs({ words: "f1" })).toEqual(["F1"]);
});

it("narrows facts by kind, and to those that are stale", () => {
  expect(refs({ kind: "person" })).toEqual(["F2"]);
  expect(refs({ staleOnly: true })).toEqual(["F12"]);
});

it("begins with a fact, with the stale ones, or with a metric to add", () => {
  expect(readFocus("F12")).toEqual({ filter: { ...all, words: "F12" }, metric: "" });
  expect(readFocus(staleFocus)).toEqual({ filter: { ...all, staleOnly: true }, metric: "" });
  expect(readFocus("churn_monthly")).toEqual({ filter: all, metric: "churn_monthly" });
  expect(readFocus("")).toEqual({ filter: all, metric: "" });
});

it("calls a fact stale on its 91st day, not on its 90th", () => {
  expect(isStale("2026-08-26", "2026-11-24", 90)).toBe(false);
  expect(isStale("2026-08-25", "2026-11-24", 90)).toBe(true);
});

it("says today by the user's own calendar", () => {
  expect(today(new Date(2026, 0, 5, 0, 30))).toBe("2026-01-05");
  expect(today(new Date(2026, 11, 31, 23, 59))).toBe("2026-12-31");
});

const playbooks = ["a", "b", "c"].map((id) => ({ id })) as Playbook[];

it("puts playbooks in the order of their rank, and those without one behind, as they stood", () => {
  const ranks = [
    { id: "c", score: 3, named: true },
    { id: "b", score: 1, named: true },
  ];
  expect(inRankOrder(playbooks, ranks).map(({ id }) => id)).toEqual(["c", "b", "a"]);
  expect(inRankOrder(playbooks, []).map(({ id }) => id)).toEqual(["a", "b", "c"]);
});

it("says which fits best only where one does", () => {
  expect(bestFit([])).toBe(null);
  expect(bestFit([{ id: "a", score: 0, named: false }])).toBe(null);
  expect(bestFit([{ id: "a", score: 2, named: false }])).toBe(null);
  expect(
    bestFit([
      { id: "a", score: 2, named: true },
      { id: "b", score: 2, named: true },
    ]),
  ).toBe(null);
  expect(
    bestFit([
      { id: "b", score: 2, named: true },
      { id: "a", score: 1, named: true },
    ]),
  ).toBe("b");
});
