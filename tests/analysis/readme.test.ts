import { globSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { AnalysisKind } from "../../electron/contract/analysis.ts";
import { inputSpec } from "../../electron/analysis/frame/known-inputs.ts";
import { runAnalysis } from "../../electron/analysis/run-analysis.ts";
import { inputsOf, ledgerlyMetrics } from "./company-inputs.ts";

const folder = new URL("../../electron/analysis/", import.meta.url);
/** The README of each field's folder, as one text. */
const readme = globSync("*/README.md", { cwd: folder })
  .map((file) => readFileSync(new URL(file, folder), "utf8"))
  .join("\n");
/** The part of the READMEs on one kind, and the keys in the first column of its table. */
const sectionOf = (kind: string) => readme.split(/^## /m).find((section) => section.startsWith(`${kind}\n`)) ?? "";
const keysOf = (section: string) =>
  [...section.matchAll(/^\| ((?:`[a-z0-9_]+`(?:, )?)+)/gm)].flatMap((row) =>
    [...row[1]!.matchAll(/`([a-z0-9_]+)`/g)].map((key) => key[1]!),
  );

const inputs = inputsOf(
  ledgerlyMetrics,
  {
    stated_saving: 1_000,
    fix_limit: 10_000,
    engineer_day_cost: 500,
    build_days: 100,
    build_upkeep_days_month: 2,
    buy_price_month: 2_000,
    buy_price_growth_year: 0.1,
    do_nothing_cost_month: 3_000,
    days_lost_month: 3,
    days_saved_month: 2,
    fix_days: 9,
    incident_chance_year: 0.1,
    incident_cost: 1_000,
    leader_cost_low: 170_000,
    leader_cost_high: 220_000,
    months_to_hire: 5,
    vacancy_cost_month: 9_000,
    notice_months: 7,
    fractional_day_cost: 1_300,
    inside_hours: 16,
    legacy_hours_month: 40,
    legacy_bills_month: 500,
    lead_time_to_merge: 2,
    change_fail_rate_other: 0.3,
    rework_rate: 0.1,
    report_month: "2026-10",
    draft: "Dear family. The squad lead leaves. We do not know who follows. On Friday we will meet!",
    decision: "Which provider we take",
    decide_days: 5,
    update_text: "We have 63 new customers. The bank connection is next.",
    finished_quarter: 3,
    change_days: 10,
    changes_quarter: 2,
    daily_active: 74,
    monthly_active: 610,
    week_hours: 45,
    fixed_hours: 30,
    team_people: 9,
    talked_people: 3,
    crew: 4,
    period_weeks: 13,
    try_days: 20,
    trial_cost_days: 6,
    move_days: 5,
    requests_month: 12,
    request_wait_days: 3,
    first_deploy_days: 8,
    by_month: "2028-06",
    learning_hours: 12,
    mentor_hours: 1,
    step_hours: 30,
    hour_cost: 42,
    try_budget: 5_000,
    bought_month: 200,
    works_from: "remote",
    overlap: 4,
    overlap_from: 13,
    waiting_cost: 500,
  },
  "2026-11-24",
  {
    circle_roles: [
      { circle: "Platform", role: "Releases", person: "MK", share: 0.7, stops: "business", leads: "yes" },
      { circle: "Platform", role: "Security", share: 0.2, stops: "customers" },
      { circle: "Platform", role: "Reports", person: "MK", share: 0.4, stops: "slow" },
      { circle: "Platform", role: "Tools", person: "JO", share: 0.2, stops: "nothing" },
    ],
    circle_people: [{ person: "TR", hours: 20, away_from: "2027-01-10" }],
    team_roles: [
      { role: "Product", people: 7, wanted: 3 },
      { role: "Platform", people: 2, wanted: 2 },
    ],
    quarters: [{ quarter: "Q1", needed: 8 }],
    systems: [{ system: "Billing", people: "MK" }],
    team_leads: [{ lead: "Founder", people: 5, work: "leads" }],
    projects: [
      { project: "Export", people: 5, started: "2026-09-01", waits: "outside" },
      { project: "Bank", people: 5, started: "2026-08-01", waits: "money" },
    ],
    expectations: [
      { expectation: "Plan", above: "decides", this: "decides", hours_week: 8, says: "does" },
      { expectation: "Releases", this: "helps" },
    ],
    skills: [
      { skill: "Splitting", needed: "asked", seen: "helped", own: "asked", weight: "high" },
      { skill: "Telling", needed: "alone", seen: "alone", own: "met", evidence: "the note in May", weight: "low" },
      { skill: "Helping", needed: "alone" },
    ],
    earlier_levels: [{ skill: "Telling", level: "helped", day: "2026-02-01" }],
    coming_work: [{ work: "Import", from: "2027-01-11", skill: "Splitting", owner: "Founder" }],
    fires: [
      { fire: "Import stuck", day: "2026-09-01", hours: 4, first: "unowned", seen: "yes", noticed: "us" },
      { fire: "Wrong rate", day: "2026-10-01", hours: 6, first: "skipped", seen: "no", noticed: "customer" },
    ],
    observations: [{ statement: "Nobody knew", source: "seen", for: "people", against: "process" }],
    duties: [
      { duty: "people", hours_week: 9, hurt: "stops" },
      { duty: "voice", hours_week: 3, hurt: "little", who: "Founder" },
    ],
    leader_weights: [{ criterion: "people", weight: 1 }],
    leader_candidates: [
      { candidate: "AB", criterion: "people", score: 4, evidence: "written" },
      { candidate: "CD", criterion: "people", score: 3 },
    ],
    stakeholders: [{ person: "Founder", influence: 5, support: 2, how: "heard" }],
    plan_rows: [{ thing: "Talks", from_week: 1, to_week: 4, hours_week: 20, yes_from: "Founder" }],
    starter: [{ role: "Engineer", starts: "2026-12-07" }],
    onboarding_steps: [
      { step: "Accounts", kind: "access", by_day: 2, owner: "Founder", hours: 4 },
      { step: "Live", kind: "first", by_day: 9, needs: "Accounts" },
    ],
    who_helps: [{ who: "Founder", hours_week: 3 }],
    rituals: [{ ritual: "Round", times_week: 5, minutes: 15, at_hour: 9 }],
    earlier_starters: [{ start: "2026-01-05", first_days: 20, stayed: "yes" }],
    controls: [
      { control: "c6", standing: "no" },
      { control: "c7", standing: "partly" },
    ],
    events: [{ event: "takeover", value: 1_000, exposure: 1, per_year: 1 }],
    measures: [{ measure: "Keys", against: "takeover", left: 0.1, cost_year: 100 }],
    deployments: [
      { day: "2026-09-01", lead_days: 3, failed: "no", unplanned: "no" },
      { day: "2026-09-20", lead_hours: 100, failed: "yes", unplanned: "yes", recovery_minutes: 40 },
    ],
    unknowns: [{ unknown: "Who leads the squad", who: "The founder", day: "2026-12-03" }],
    next_steps: [{ step: "Both squads meet", day: "2026-11-26" }],
    known_facts: [{ fact: "It is slow", how: "assumed", day: "2026-11-01" }],
    month_figures: [
      { figure: "MRR", now: 61_200, before: 59_000, target: 62_000 },
      { figure: "Tickets", unit: "events", better: "down", now: 40, before: 30, target: 20 },
    ],
    promises: [
      { promise: "Move the server", standing: "kept" },
      { promise: "Ship the export", standing: "missed" },
    ],
    legacy_options: [
      { option: "rehost", cost: 5_000, days: 10, saving_month: 900, months: 2 },
      { option: "retain", days: 2, saving_month: 100 },
    ],
    areas: [
      { area: "Code", score: 2, known: "seen", weight: 2 },
      { area: "Data", score: 3, known: "told" },
    ],
    findings: [{ finding: "No backup", weight: "stop", known: "told", days: 5, cost: 100 }],
    team_work: [
      { work: "Repairs", kind: "keep", days_month: 90, can_stop: "no" },
      { work: "Search", kind: "improve", days_month: 40, value_year: 90_000, chance: 0.5, months: 3 },
    ],
    target_split: [
      { kind: "keep", share: 0.4 },
      { kind: "new", share: 0.2 },
    ],
    strategy_goals: [{ goal: "Grow" }],
    initiatives: [
      { initiative: "One", goal: "Grow", reach: 9, impact: "high", confidence: "low", weeks: 4, from_quarter: 1 },
      { initiative: "Two", reach: 3, impact: "low", confidence: "low", weeks: 9, from_quarter: 1 },
    ],
    plan_quarters: [{ quarter: "Q1", weeks: 9 }],
    weights: [
      { criterion: "fit", weight: 3 },
      { criterion: "exit", weight: 1 },
    ],
    tools: [
      { tool: "Alpha", purpose: "Build", teams: 2, cost_month: 100 },
      { tool: "Beta", purpose: "Build", teams: 1, cost_month: 300, care_days: 2 },
    ],
    ai_ideas: [
      {
        idea: "Drafts",
        hours_month: 40,
        try_cost: 3_000,
        run_month: 80,
        answers_month: 420,
        check_minutes: 1,
        wrong: "caught",
        have_data: "messy",
        users: "asked",
      },
      { idea: "Advice", revenue_month: 2_500, try_cost: 15_000, run_month: 300, wrong: "law", have_data: "none" },
    ],
    golden_path: [{ service: "Ledger", build: "yes", deploy: "no" }],
    radar_entries: [
      { name: "Queue", quadrant: "Tools", ring: "adopt", worth: 4, seen: 3, people: 1 },
      { name: "Feed", quadrant: "Tools", ring: "trial", worth: 5, seen: 2, people: 0 },
    ],
    scores: [
      { option: "Today", fit: 2, exit: 4 },
      { option: "New", fit: 4, exit: 3 },
    ],
  },
);

describe.each(AnalysisKind.options)("the README on %s", (kind) => {
  const result = runAnalysis(kind, inputs);
  const section = sectionOf(kind);

  it("names every figure that is computed, and no other", () => {
    const whatIf = result.knobs[0]
      ? runAnalysis(kind, inputs, [{ input: result.knobs[0].input, to: result.knobs[0].value }])
      : result;
    const computed = [
      ...new Set(
        [...result.figures, ...whatIf.figures].map(({ key }) => key.replace(/_from_\d{4}_\d{2}$/, "_from_2027_01")),
      ),
    ];
    expect(keysOf(section).sort()).toEqual(computed.sort());
  });

  it("names every knob", () => {
    const line = /^Knobs: (.*)$/m.exec(section)?.[1] ?? "";
    for (const { input } of result.knobs) expect(line, `${kind} has the knob ${input}`).toContain(`\`${input}\``);
  });
});

it("the READMEs list only answers that some analysis can read", () => {
  const tables = readme.split("## Answers that these analyses read").slice(1);
  expect(tables.length).toBeGreaterThan(2);
  // What is a text, a choice, a month or a table has no unit to be known by.
  const isNumeric = (kind: string) => /\b(?:number|money|percent)\b/.test(kind);
  for (const table of tables)
    for (const [, ids, kind] of table.split(/^## /m)[0]!.matchAll(/^\| ([^|]*`[^|]*)\|([^|]*)\|/gm))
      for (const [, id] of isNumeric(kind!) ? ids!.matchAll(/`([a-z_]+)`/g) : [])
        expect(inputSpec(id!), id).toBeDefined();
});
