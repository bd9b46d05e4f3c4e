import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import type { Material } from "../../electron/advisor/advisor.ts";
import { createOfflineAdvisor } from "../../electron/advisor/offline-advisor.ts";
import { BriefParts } from "../../electron/contract/brief.ts";
import type { PlaybookId } from "../../electron/contract/ids.ts";
import { checkGrounding } from "../../electron/core/grounding/check-grounding.ts";
import { buffer } from "../../electron/core/samples/buffer.ts";
import { konflux } from "../../electron/core/samples/konflux.ts";
import { ledgerly } from "../../electron/core/samples/ledgerly.ts";
import type { Sample } from "../../electron/core/samples/sample.ts";
import { findFaults } from "../../electron/core/second-pass/find-faults.ts";
import { listCitables } from "../../electron/core/turn/list-citables.ts";
import { loadPlaybooks } from "../../electron/playbooks/load-playbooks.ts";
import { flowCases } from "./brief-cases/flow-cases.ts";
import { securityCases } from "./brief-cases/security-cases.ts";
import { leadershipCases } from "./brief-cases/leadership-cases.ts";
import { sampleMaterial } from "../support/sample-material.ts";
import { bankConnection, debt, handedOver, month, oldSystem, upheaval } from "./brief-answers.ts";
import { technologyCases } from "./offline/technology-cases.ts";

const { playbooks } = loadPlaybooks({ builtIn: resolve("prompts"), own: null });
const playbookOf = (id: string) => {
  const found = playbooks.find((playbook) => playbook.id === (id as PlaybookId));
  if (!found) throw new Error(`There is no playbook ${id}.`);
  return found;
};

async function briefOf(material: Material): Promise<{ prose: string; parts: BriefParts }> {
  let prose = "";
  let json = "";
  const request = { kind: "draft", messages: [], partsSchema: {}, runWhatIf: null, material, question: "" } as const;
  for await (const event of createOfflineAdvisor().advise(request, new AbortController().signal)) {
    if (event.kind === "prose") prose += event.text;
    if (event.kind === "parts") json += event.text;
  }
  return { prose, parts: BriefParts.parse(JSON.parse(json)) };
}

/** A sample with other values of some metrics; null takes the fact away. */
const having = (sample: Sample, values: Record<string, string | null>): Sample => ({
  ...sample,
  facts: sample.facts.flatMap((fact) => {
    const value = fact.metric === null ? undefined : values[fact.metric];
    return value === null ? [] : [value === undefined ? fact : { ...fact, value }];
  }),
});

/** Every text of a brief, under a name. */
function textsOf(prose: string, parts: BriefParts): [string, string][] {
  const inParts = (value: unknown, path: string): [string, string][] => {
    if (typeof value === "string") return value === "" ? [] : [[path, value]];
    if (typeof value !== "object" || value === null) return [];
    return Object.entries(value).flatMap(([key, inner]) => inParts(inner, `${path}.${key}`));
  };
  const { glossary: _, ...rest } = parts;
  return [["prose", prose], ...inParts(rest, "parts")];
}

function checked(material: Material, prose: string, parts: BriefParts) {
  const citables = listCitables(material);
  const check = (text: string) => checkGrounding(text, citables, { companyCurrency: material.company.currency });
  const all = textsOf(prose, parts).map(([place, text]) => ({ place, grounding: check(text) }));
  const failing = all.flatMap(({ place, grounding }) =>
    grounding.statements
      .flatMap((statement) => statement.checks)
      .filter((one) => one.standing === "unsupported" || one.standing === "no-evidence")
      .map((one) => `${place}: ${one.text} (${one.reason})`),
  );
  const faults = findFaults({
    prose,
    parts,
    grounding: check(prose),
    analyses: material.analyses,
    facts: material.facts,
    today: material.today,
  });
  return { failing, faults, supported: check(prose).counts.supported };
}

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
const leftAlone = { ...bankConnection, maturity: "product", do_nothing_cost_month: "600", displaces: "the export" };
const tried = {
  activation_definition: "Bank account connected and first receipt matched within 7 days",
  segment: "small-business",
  change_live_month: "2027-02",
  capacity: "Maria and four engineers. The receipts scanner would wait.",
  tried: "Three months of Google ads had no effect. The sign-up form was already shortened.",
};
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
/** A company of the user's own of which hardly anything is known. */
const fewFacts: Sample = {
  origin: "made-up",
  profile: { ...ledgerly.profile, name: "Tiny", industry: "", sells: "", goals: "", headcount: null },
  facts: [],
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

describe("what a founder reads", () => {
  const opening = (prose: string) => prose.split("\n## ")[0] ?? "";

  it("Ledgerly's page answers in its first sentences, with the loss, what to do and the need against the goal", async () => {
    const material = sampleMaterial(ledgerly, playbookOf("growth-opportunities"));
    const { prose, parts } = await briefOf(material);
    expect(prose.split(". ")[0]).toMatch(/^By what can be won back, growth leaks most .*1,008/);
    expect(opening(prose)).toContain("31 customers short of $100,000");
    expect(prose).toContain("[A2.activation_needed]");
    expect(prose).toContain("20.0 % [A3.activation_break_even_paid]");
    expect(prose).toContain("$5,523 a month [A3.buy_cost_month]");
    expect(parts.actions).toHaveLength(3);
    expect(parts.continueRule).not.toBe("");
    expect(parts.changeRule).not.toBe("");
    expect(parts.options.map((option) => option.title)).toEqual(
      expect.arrayContaining(["Do nothing", "Buy the missing customers"]),
    );
    expect(checked(material, prose, parts).supported).toBeGreaterThan(20);
  });

  it.each<[string, Record<string, string | null>, RegExp, RegExp | null]>([
    [
      "where the first step is usual",
      {},
      /growth leaks most between/,
      /by people most are lost at the first step: 40,740 .*nothing is to be won back there/,
    ],
    [
      "where the first step has less to give",
      { visitors: "65000" },
      /growth leaks most between/,
      /by people most are lost at the first step: 63,740 .*has less to give/,
    ],
    [
      "where visitors are not counted",
      { visitors: null, new_customers: "25" },
      /growth leaks most at the step from using to paying/,
      /by people most are lost before the first real use: 1,008 .*has less to give/,
    ],
    [
      "where customers leave",
      { churn_monthly: "0.12" },
      /growth leaks most at the back/,
      /by people most are lost at the first step: 40,740/,
    ],
    ["where both rank alike", { visitors: "126000" }, /growth leaks most at the first step/, null],
    [
      "where no step has a gain to give",
      { activated: "378", churn_monthly: "0.035" },
      /^No single step/,
      /by people most are lost at the first step: 40,740/,
    ],
  ])("says that it ranks by what can be won back and the table by people, %s", async (_, values, first, people) => {
    const material = sampleMaterial(having(ledgerly, values), playbookOf("growth-opportunities"));
    const { prose, parts } = await briefOf(material);
    expect(material.analyses[0]?.tables[0]?.columns).toContain("Part of all people lost");
    expect(opening(prose)).toMatch(first);
    if (people === null) expect(prose).not.toContain("counts people");
    else expect(opening(prose)).toMatch(people);
    expect(prose.match(/40,740/g)?.length ?? 0).toBeLessThan(2);
    expect(checked(material, prose, parts).failing).toEqual([]);
  });

  it("Buffer's page says first that the question can't be answered, and names what is missing and where it is found", async () => {
    const { prose, parts } = await briefOf(sampleMaterial(buffer, playbookOf("growth-opportunities")));
    expect(opening(prose)).toMatch(/^Where growth leaks can't be said from these figures/);
    expect(prose).toContain("Get this first: new paying customers");
    for (const missing of ["Sign-ups", "Customer churn a month", "Activated sign-ups", "Visitors"])
      expect(prose).toContain(`**${missing}**`);
    expect(prose).toContain("67.4 months [A5.runway_net_loss]");
    expect(prose).toMatch(/Burn multiple is undefined/);
    expect(parts.actions.map((action) => action.owner)).toEqual(["", ""]);
  });

  it("uses every answer where it matters, quoted as the user's words, and says nothing that was tried as if it were new", async () => {
    const material = sampleMaterial(ledgerly, playbookOf("growth-opportunities"), { answers: tried });
    const { prose, parts } = await briefOf(material);
    const section = (heading: RegExp) => prose.split("\n## ").find((part) => heading.test(part)) ?? "";
    expect(section(/^First, a test/)).toContain("“Three months of Google ads had no effect.");
    expect(section(/^What it would cost to buy/)).toMatch(/You have paid for attention before/);
    expect(section(/^What it takes from/)).toContain("“Maria and four engineers. The receipts scanner would wait”");
    expect(prose.match(/first receipt matched/g)).toHaveLength(1);
    expect(prose).toContain("From February 2027 on, the goal needs");
    expect(parts.options.map(({ title }) => title)).toContain("Buy the missing customers in another way");
    expect(parts.options.map(({ title }) => title)).not.toContain("Buy the missing customers");
  });

  it("says what is open where an answer is not known, as the questions promise", async () => {
    const rates = {
      signups: "200",
      activated: "30",
      customers: "34",
      mrr: "1700",
      churn_monthly: "0.05",
      new_customers: "6",
    };
    const { prose, parts } = await briefOf(
      sampleMaterial(fewFacts, playbookOf("growth-opportunities"), { answers: { ...rates, goal_mrr: "10000" } }),
    );
    expect(prose).toContain("What counts as the first real use is open, and the target with it");
    expect(prose).toContain("so small businesses are assumed");
    expect(prose).toContain("Nobody has said who could work on it and what would wait");
    expect(prose).toContain("What you have tried before nobody has said");
    expect(prose).toContain("By which month nobody has said");
    expect(parts.openQuestions.join(" ")).toMatch(/By which month.*what would wait\?/);
  });

  it("cites what a company with few facts has given, and computes what that allows", async () => {
    const answers = { signups: "90", customers: "34", goal_mrr: "10000" };
    const { prose } = await briefOf(sampleMaterial(fewFacts, playbookOf("growth-opportunities"), { answers }));
    expect(opening(prose)).toContain(
      "90 [A1.signups] people signed up in one month, and 34 [A2.customers] customers pay",
    );
    expect(opening(prose)).toContain("37.8 % [A1.signup_to_paid_at_most]");
    expect(opening(prose)).toContain("$294 a month [A2.arpa_for_goal]");
  });

  it("does not argue for buying where it advises to leave things as they are", async () => {
    const { prose, parts } = await briefOf(
      sampleMaterial(ledgerly, playbookOf("build-or-buy"), { answers: leftAlone }),
    );
    expect(prose).toMatch(/^Leave it as it is for now/);
    const all = JSON.stringify([prose, parts]);
    expect(all).not.toMatch(/Wardley|leans to|It also fits|-\$|an engineer costs/);
    expect(parts.actions.map(({ title }) => title)).toEqual([
      "Count for a month what it costs to go on",
      "Write down when you look at it again",
    ]);
    expect(parts.options.map(({ effect }) => effect)[0]).toMatch(/it costs \$\d[\d,]* \[A1\.buy_minus_nothing\] more/);
    expect(parts.continueRule).toMatch(/\[A1\.nothing_ends_at\]/);
    expect(all).toContain("“the bank connection”");
  });

  it("says in the answer of which day Buffer's figures are, and that the stated runway is over", async () => {
    const { prose } = await briefOf(sampleMaterial(buffer, playbookOf("growth-opportunities")));
    expect(opening(prose)).toMatch(/as of 31 December 2023: the figures are almost 3 years .* old/);
    expect(opening(prose)).toMatch(/ended in September 2025/);
    expect(opening(prose)).toContain("1.75 % a year [F3]");
  });

  it("a kept what-if is told with its reference", async () => {
    const whatIfs = [{ kind: "growth-projection" as const, changes: [{ input: "activation_rate", to: 0.25 }] }];
    const material = sampleMaterial(ledgerly, playbookOf("growth-opportunities"), { whatIfs });
    const { prose, parts } = await briefOf(material);
    expect(prose).toMatch(
      /With activation at 25\.0 % in place of 20\.0 % \[A7\], from January 2027 on MRR reaches .* in May 2027.*\[A7\]\./,
    );
    expect(checked(material, prose, parts).failing).toEqual([]);
  });

  it("the page for customers tells nothing of what the company lacks or counts", async () => {
    const { prose } = await briefOf(
      sampleMaterial(ledgerly, playbookOf("explain-concept"), { answers: { ...debt, audience: "customer" } }),
    );
    expect(prose).not.toMatch(/engineer|cash|\$|estimate|missing/i);
  });

  it.each([
    "How much runway do we have?",
    "Should we buy traffic instead?",
    "What if churn rises?",
    "Who does the work?",
    "Explain the burn multiple",
    "Is 25 % activation realistic?",
  ])("a follow-up answer holds no number that the check can't support: %s", async (question) => {
    for (const sample of [ledgerly, buffer]) {
      const material = sampleMaterial(sample, playbookOf("growth-opportunities"));
      const request = {
        kind: "follow-up",
        messages: [],
        partsSchema: null,
        runWhatIf: null,
        material,
        question,
      } as const;
      let answer = "";
      for await (const event of createOfflineAdvisor().advise(request, new AbortController().signal))
        if (event.kind === "prose") answer += event.text;
      const { counts } = checkGrounding(answer, listCitables(material), { companyCurrency: "USD" });
      expect({ answer, failing: counts.unsupported + counts.noEvidence }).toMatchObject({ failing: 0 });
      expect(answer).toContain("Without a model");
    }
  });
});
