import { beforeEach, expect, it } from "vitest";
import type { Company, Fact } from "../../electron/contract/company.ts";
import { FactDraft, CompanyProfile } from "../../electron/contract/company.ts";
import {
  currencyChoices,
  profileOf,
  readHeadcount,
  typeCompany,
} from "../../renderer/screens/company/typed-company.ts";
import { draftOf, typeFact, withMetric, type TypedFact } from "../../renderer/screens/facts/typed-fact.ts";
import { findAdvisorProblems } from "../../renderer/screens/settings/advisor-problems.ts";
import { useDrafts } from "../../renderer/state/drafts.ts";
import { forgetForm, keepForm, readKeptForm } from "../../renderer/state/kept-form.ts";

const company = { name: "Ledgerly", currency: "USD", stage: "seed", businessModel: "subscription" } as Company;
const blank = typeFact(null, company, "", "2026-11-24");

beforeEach(() => useDrafts.setState({ texts: {} }));

it("takes over unit, time and period of a metric of the list, and keeps what else was typed", () => {
  const typed: TypedFact = { ...blank, value: "61,200", source: "Stripe" };
  expect(withMetric(typed, "mrr", "2026-11-24")).toEqual({
    ...typed,
    metric: "mrr",
    label: "Monthly recurring revenue",
    unit: "money",
    per: "month",
    period: "2026-11-24",
  });
  expect(withMetric(typed, "", "2026-11-24")).toEqual(typed);
});

it.each([
  ["money", "$61,200.25", "61200.25"],
  ["percent", "4.1", "0.041"],
  ["points", "-2.5", "-0.025"],
  ["count", "1 260", "1260"],
] as const)("sends a value in %s, typed as %s, as %s without losing a digit", (unit, value, sent) => {
  const draft = draftOf({ ...blank, label: "X", source: "Y", unit, value });
  expect(draft.value).toBe(sent);
  expect(FactDraft.parse(draft).currency).toBe(unit === "money" ? "USD" : null);
});

it("types a stored fact so that saving it unchanged changes nothing", () => {
  const stored = {
    kind: "metric",
    label: "Churn",
    metric: "churn_monthly",
    value: "0.0415",
    unit: "percent",
    currency: null,
    per: "month",
    period: "2026-08..2026-10",
    text: "Of those there at the start.",
    source: "Stripe",
    asOf: "2026-10-31",
  } as const;
  expect(FactDraft.parse(draftOf(typeFact(stored as unknown as Fact, company, "", "2026-11-24")))).toEqual(stored);
});

it("sends no value with a kind that carries none, whatever stood in the field", () => {
  const draft = draftOf({ ...blank, kind: "person", value: "12", metric: "mrr", unit: "money", per: "month" });
  expect([draft.value, draft.unit, draft.per, draft.currency, draft.metric]).toEqual([null, null, null, null, null]);
});

it.each([
  ["", null],
  ["12", 12],
  ["1,200", 1200],
  ["1 200", 1200],
  ["1.200", 1200],
  ["１２", 12],
  ["12.5", undefined],
  ["-3", undefined],
  ["about 40", undefined],
  [",", undefined],
  ["123456789", undefined],
])("reads %j people as %j", (typed, count) => {
  expect(readHeadcount(typed)).toBe(count);
});

it("sends a company as it was typed", () => {
  const typed = { ...typeCompany(null), name: " Foxworks ", headcount: "1,200", currency: "eur" };
  expect(CompanyProfile.parse(profileOf(typed))).toMatchObject({ name: "Foxworks", headcount: 1200, currency: "EUR" });
});

it("offers each currency once by its name, the usual ones first, and a company's own even when it is on no list", () => {
  const choices = currencyChoices("ZZQ", "en-GB");
  expect(choices[0]).toEqual({ value: "USD", label: "USD, US Dollar" });
  expect(choices.filter(({ value }) => value === "EUR")).toHaveLength(1);
  expect(choices.at(-1)).toEqual({ value: "ZZQ", label: "ZZQ" });
});

it("gives a form back as it was left, and nothing once it was sent", () => {
  const initial = { name: "", goals: "" };
  keepForm("company/new", { name: "Foxworks", goals: "🦊" }, initial);
  expect(readKeptForm("company/new", initial)).toEqual({ name: "Foxworks", goals: "🦊" });
  expect(readKeptForm("company/other", initial)).toEqual(initial);
  forgetForm("company/new");
  expect(readKeptForm("company/new", initial)).toEqual(initial);
});

it("keeps nothing of a form that is as it was at first, and takes only texts of fields that it knows", () => {
  keepForm("place", { name: "" }, { name: "" });
  expect(useDrafts.getState().texts).toEqual({});
  useDrafts.getState().write("place", '{"name":3,"extra":"x"}');
  expect(readKeptForm("place", { name: "a" })).toEqual({ name: "a" });
  useDrafts.getState().write("place", "not json");
  expect(readKeptForm("place", { name: "a" })).toEqual({ name: "a" });
});

it("names what advisor settings lack, and nothing for the offline advisor", () => {
  const advisor = { preset: "other", baseUrl: "", model: " ", secondPass: true, tools: "auto" } as const;
  expect(findAdvisorProblems(advisor)).toEqual({ baseUrl: "noAddress", model: "noModel" });
  expect(findAdvisorProblems({ ...advisor, baseUrl: "localhost:1234", model: "m".repeat(201) })).toEqual({
    baseUrl: "badAddress",
    model: "longModel",
  });
  expect(findAdvisorProblems({ ...advisor, baseUrl: "https://a:b@models.test/v1", model: "m" })).toEqual({
    baseUrl: "moreThanAddress",
  });
  expect(findAdvisorProblems({ ...advisor, baseUrl: "http://127.0.0.1:1/v1", model: "m" })).toEqual({});
  expect(findAdvisorProblems({ ...advisor, preset: "offline" })).toEqual({});
});
