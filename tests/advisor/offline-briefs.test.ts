import { describe, expect, it } from "vitest";
import { buffer } from "../../electron/core/samples/buffer.ts";
import { konflux } from "../../electron/core/samples/konflux.ts";
import { ledgerly } from "../../electron/core/samples/ledgerly.ts";
import type { Sample } from "../../electron/core/samples/sample.ts";
import { briefOf, checked, playbookOf, textsOf } from "../support/offline-brief.ts";
import { sampleMaterial } from "../support/sample-material.ts";
import {
  bankConnection,
  debt,
  fewFacts,
  handedOver,
  leftAlone,
  month,
  oldSystem,
  tried,
  upheaval,
} from "./brief-answers.ts";
import { diagnosisCases } from "./brief-cases/diagnosis-cases.ts";
import { flowCases } from "./brief-cases/flow-cases.ts";
import { innovationCases } from "./brief-cases/innovation-cases.ts";
import { securityCases } from "./brief-cases/security-cases.ts";
import { hiringCases } from "./brief-cases/hiring-cases.ts";
import { leadershipCases } from "./brief-cases/leadership-cases.ts";
import { mentoringCases } from "./brief-cases/mentoring-cases.ts";
import { peopleCases } from "./brief-cases/people-cases.ts";
import { onboardingCases } from "./brief-cases/onboarding-cases.ts";
import { technologyCases } from "./brief-cases/technology-cases.ts";

const search = {
  need: "find a booking within a second",
  weights: JSON.stringify([
    { criterion: "fit", weight: "3" },
    { criterion: "safety", weight: "1" },
  ]),
  weights_fixed: "after",
  used: "real",
  stage: "commodity",
};
const scored = (today: string, other: string) =>
  JSON.stringify([
    { option: "What we have", fit: today, safety: "4" },
    { option: "Postgres 17", fit: other, safety: "3" },
  ]);
const clock = { lead_from: "commit", lead_to: "production", failure_means: "degraded" };
const entered = { ...clock, lead_time: "4", deploys_week: "6", change_fail_rate: "0.1", recovery_time: "0.5" };
const deployments = JSON.stringify(
  Array.from({ length: 30 }, (_, at) => ({
    day: `2026-${at < 15 ? "09" : "10"}-${String((at % 15) * 2 + 1).padStart(2, "0")}`,
    lead_hours: String(20 + at * 4),
    failed: at % 5 === 0 ? "yes" : "no",
    unplanned: at % 6 === 0 ? "yes" : "no",
    ...(at % 5 === 0 ? { recovery_minutes: String(60 + at * 10) } : {}),
  })),
);
const bought = Object.fromEntries(Object.entries(bankConnection).filter(([key]) => !key.startsWith("build_")));
const team = {
  team_roles: JSON.stringify([
    { role: "Product", people: "4", wanted: "3" },
    { role: "Platform", people: "1", wanted: "2" },
  ]),
  planned_share: "0.7",
  systems: JSON.stringify([
    { system: "Billing", people: "" },
    { system: "Ledger", people: "MK" },
  ]),
};
const plan = (needed: string, joins = "0") => JSON.stringify([{ quarter: "Q1 2027", needed, joins }]);
const cohortRows = (...active: number[]) =>
  JSON.stringify(
    ["2026-04", "2026-05", "2026-06"].map((cohort) => ({
      cohort,
      started: "3000",
      ...Object.fromEntries(active.map((people, at) => [`after_${at + 1}`, String(people)])),
    })),
  );
const used = {
  usage_rhythm: "daily",
  daily_active: "74",
  monthly_active: "610",
  features: JSON.stringify([
    { feature: "Import", users: "548", days: "210" },
    { feature: "Forecast", users: "31", days: "85" },
  ]),
};
const course = {
  strategy_goals: JSON.stringify([{ goal: "Grow" }, { goal: "Stay safe" }]),
  initiatives: JSON.stringify([
    {
      initiative: "Export",
      goal: "Grow",
      reach: "90",
      impact: "high",
      confidence: "low",
      weeks: "8",
      from_quarter: "1",
    },
    { initiative: "Search", reach: "30", impact: "low", confidence: "low", weeks: "9", from_quarter: "1" },
  ]),
  plan_quarters: JSON.stringify([{ quarter: "Q1 2027", weeks: "20" }]),
};
const cases: [string, Sample, string, Record<string, string>][] = [
  ["growth of a company with all its figures", ledgerly, "growth-opportunities", {}],
  [
    "growth with a target of one's own",
    ledgerly,
    "growth-opportunities",
    { activation_definition: "bank connected within 7 days", segment: "small-business", change_live_month: "2027-02" },
  ],
  ["growth with every question answered", ledgerly, "growth-opportunities", tried],
  [
    "growth of a company with three numbers",
    fewFacts,
    "growth-opportunities",
    { signups: "90", customers: "34", goal_mrr: "10000" },
  ],
  ...hiringCases,
  ["build or buy where leaving it is the cheapest", ledgerly, "build-or-buy", leftAlone],
  ["build or buy of a company of which only a price is known", fewFacts, "build-or-buy", { buy_price_month: "100" }],
  [
    "a concept with one number",
    fewFacts,
    "explain-concept",
    { concept: "tech debt", audience: "board", days_lost_month: "5" },
  ],
  ["growth of a company without a funnel", buffer, "growth-opportunities", {}],
  ["technical debt for the board", ledgerly, "explain-concept", debt],
  [
    "technical debt with nothing counted",
    buffer,
    "explain-concept",
    { concept: "technical debt", audience: "investor" },
  ],
  [
    "a key person for customers",
    ledgerly,
    "explain-concept",
    { concept: "A single point of failure in billing", audience: "customer", decision: "bear with us on Sunday" },
  ],
  [
    "something that nobody can define offline",
    buffer,
    "explain-concept",
    { concept: "Quantum flux", audience: "founder" },
  ],
  ["build or buy with all prices", ledgerly, "build-or-buy", bankConnection],
  ["build or buy without the price of building", ledgerly, "build-or-buy", bought],
  ["an old system with its options", ledgerly, "legacy-decision", oldSystem],
  [
    "an old system whose rewrite does not pay",
    ledgerly,
    "legacy-decision",
    { ...oldSystem, legacy_options: JSON.stringify([{ option: "refactor", days: "400", saving_month: "3000" }]) },
  ],
  ["an old system with nothing known", buffer, "legacy-decision", { system: "a calendar" }],
  ["a technology to adopt", ledgerly, "technology-choice", { ...search, scores: scored("1", "5") }],
  ["a technology to pass on", buffer, "technology-choice", { ...search, scores: scored("4", "3") }],
  ["a technology with nothing known", buffer, "technology-choice", { need: "a calendar" }],
  ...technologyCases,
  ["a team too small that may hire", ledgerly, "team-building", { ...team, hiring: "one", quarters: plan("4", "2") }],
  ["a team too small for its plan", ledgerly, "team-building", { ...team, hiring: "none", quarters: plan("6") }],
  ["a team that is large enough", ledgerly, "team-building", { ...team, hiring: "free", quarters: plan("2") }],
  ["a team without a plan", ledgerly, "team-building", team],
  ["a team of which nothing is known", buffer, "team-building", {}],
  ["delivery with two definitions of each figure", konflux, "delivery-health", { ...clock, failure_means: "pipeline" }],
  [
    "delivery that is slow before the merge",
    ledgerly,
    "delivery-health",
    { ...entered, lead_time: "40", lead_time_to_merge: "30" },
  ],
  ["delivery that is slow, nobody knows where", ledgerly, "delivery-health", { ...entered, lead_time: "40" }],
  ["delivery that is rare", ledgerly, "delivery-health", { ...entered, lead_time: "5", deploys_week: "0.2" }],
  ["delivery that recovers slowly", ledgerly, "delivery-health", { ...entered, recovery_time: "400" }],
  ["delivery that fails often", ledgerly, "delivery-health", { ...entered, change_fail_rate: "0.45" }],
  ["delivery that mostly repairs", ledgerly, "delivery-health", { ...entered, rework_rate: "0.6" }],
  ["delivery that is fine", ledgerly, "delivery-health", entered],
  ["delivery counted from a list", ledgerly, "delivery-health", { ...clock, deployments }],
  ["delivery of which one figure is known", ledgerly, "delivery-health", { ...clock, lead_time: "0.5" }],
  ["delivery with nothing known", buffer, "delivery-health", {}],
  ["a month with targets and promises", ledgerly, "business-update", month],
  ["a month from the facts alone", ledgerly, "business-update", { show_cash: "yes" }],
  ["a month of a company without a funnel", buffer, "business-update", {}],
  ["a month of which nothing is known", fewFacts, "business-update", {}],
  ...diagnosisCases,
  ...flowCases,
  ...securityCases,
  ["use that has levelled off", ledgerly, "product-engagement", { cohorts: cohortRows(1800, 1500, 1490), ...used }],
  [
    "use that still falls, of a product that changed",
    ledgerly,
    "product-engagement",
    { cohorts: cohortRows(1800, 1500, 900), changed_from: "2026-06", paying_active: "510" },
  ],
  ["use of which only one period is known", ledgerly, "product-engagement", { cohorts: cohortRows(1800) }],
  ["use without cohorts", ledgerly, "product-engagement", { ...used, usage_rhythm: "monthly" }],
  [
    "use of which only features are known",
    fewFacts,
    "product-engagement",
    { features: JSON.stringify([{ feature: "Import", users: "5", meant_for: "9" }]) },
  ],
  ["use of which nothing is known", buffer, "product-engagement", {}],
  ...leadershipCases,
  ...mentoringCases,
  ...peopleCases,
  ...innovationCases,
  ...onboardingCases,
  ["an upheaval that touches nobody's job", ledgerly, "shield-message", { ...upheaval, jobs: "none" }],
  ["an upheaval of which some do not know", ledgerly, "shield-message", { ...upheaval, jobs: "not-told" }],
  ["an upheaval in three words, jobs open", fewFacts, "shield-message", { what_happened: "We are sold", jobs: "open" }],
  ["an upheaval that may not be spoken of", buffer, "shield-message", { what_happened: "A crisis", jobs: "silent" }],
  ["a decision with all its context", ledgerly, "decision-context", handedOver],
  ["a decision in one line", fewFacts, "decision-context", { decision: "Which provider we take" }],
  [
    "a decision that can hardly be taken back",
    buffer,
    "decision-context",
    { decision: "Which cloud we take", decider: "Ana and Ben", reversible: "hardly", goal: "Cheaper machines" },
  ],
  ["a strategy that is too full", ledgerly, "technology-strategy", { ...course, planned_share: "0.5" }],
  ["a strategy that fits", ledgerly, "technology-strategy", course],
  ["a strategy without its people", ledgerly, "technology-strategy", { initiatives: course.initiatives }],
  ["a strategy of which nothing is known", buffer, "technology-strategy", {}],
  ["build or buy with nothing known", buffer, "build-or-buy", { capability: "a calendar" }],
];

describe.each(cases)("the brief without a model: %s", (_, sample, playbookId, answers) => {
  const material = sampleMaterial(sample, playbookOf(playbookId), { answers });

  it("holds no number that the check can't support, in the page or beside it", async () => {
    const { prose, parts } = await briefOf(material);
    expect(checked(material, prose, parts).failing).toEqual([]);
  });

  it("has none of the faults that a model is asked to mend", async () => {
    const { prose, parts } = await briefOf(material);
    expect(checked(material, prose, parts).faults).toEqual([]);
  });

  it("reads as a page: opens before any heading, no heading twice, empty or with a number, nothing unfilled, not too long", async () => {
    const { prose, parts } = await briefOf(material);
    const headings = prose.split("\n").filter((line) => line.startsWith("#"));
    expect(prose).toMatch(/^[A-Z“]/);
    expect(new Set(headings).size).toBe(headings.length);
    expect(headings.filter((heading) => /\d|\[/.test(heading))).toEqual([]);
    const blocks = prose.split("\n\n");
    const empty = blocks.filter((block, at) => block.startsWith("#") && (blocks[at + 1] ?? "#").startsWith("#"));
    expect(empty).toEqual([]);
    for (const [, text] of textsOf(prose, parts))
      expect(text).not.toMatch(/\{\{|\}\}|NaN|\[object|\bnull\b|(?<!is )undefined/);
    expect(prose).not.toMatch(/ {2}|\s[.,;]|\.\.|,,|: \.|\bof \.|\bby \./);
    expect(prose.split(/\s+/).length).toBeLessThan(900);
  });

  it("gives each card a day that can be kept, an owner whom a fact names or nobody, a price and a risk", async () => {
    const { parts } = await briefOf(material);
    const people = material.facts.filter((fact) => fact.kind === "person").map((fact) => fact.label);
    for (const action of parts.actions) {
      expect(["", ...people]).toContain(action.owner);
      expect((action.liveOn ?? "") > material.today && (action.by ?? "") > (action.liveOn ?? "")).toBe(true);
      expect(action.price).not.toBe("");
      expect(action.risk).not.toBe("");
      expect(action.target === "" || action.target.includes("[proposed]")).toBe(true);
    }
  });
});
