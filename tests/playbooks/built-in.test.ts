import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { runAnalysis } from "../../electron/analysis/run-analysis.ts";
import { knownMetrics } from "../../electron/contract/metrics.ts";
import type { AnalysisKind } from "../../electron/contract/analysis.ts";
import { Audience } from "../../electron/contract/playbook.ts";
import { buffer } from "../../electron/core/samples/buffer.ts";
import { ledgerly } from "../../electron/core/samples/ledgerly.ts";
import { loadPlaybooks } from "../../electron/playbooks/load-playbooks.ts";
import { parseCondition } from "../../electron/playbooks/parse-condition.ts";
import { anySlot, parseSlot } from "../../electron/playbooks/parse-slot.ts";
import { sampleMaterial } from "../support/sample-material.ts";
import { builtIn } from "./playbook-files.ts";

const { playbooks, problems } = loadPlaybooks({ builtIn, own: null });

/** Answers to every number, so that every analysis gives every key that it can. */
const told: Record<string, string> = {
  audience: "board",
  text_to_explain: "Technical debt slows us down.",
  days_lost_month: "14",
  fix_days: "90",
  days_saved_month: "10",
  engineer_day_cost: "600",
  incident_chance_year: "0.5",
  incident_cost: "40000",
  build_days: "60",
  build_upkeep_days_month: "3",
  buy_price_month: "900",
  buy_setup_days: "8",
  do_nothing_cost_month: "2500",
  goal_mrr: "100000",
  goal_month: "2027-06",
};

it("loads every playbook that ships, without a problem", () => {
  expect(problems).toEqual([]);
  expect(playbooks.map((playbook) => `${playbook.id}.md`)).toEqual(readdirSync(join(builtIn, "playbooks")).sort());
});

it.each(playbooks.map((playbook) => [String(playbook.id), playbook] as const))(
  "%s names only figures that its analyses give",
  (_, playbook) => {
    const keys = new Set<string>();
    for (const sample of [ledgerly, buffer]) {
      for (const answers of [{}, told]) {
        for (const analysis of sampleMaterial(sample, playbook, { answers }).analyses) {
          for (const figure of analysis.figures) keys.add(`${analysis.kind.replaceAll("-", "_")}.${figure.key}`);
        }
      }
    }
    const inConditions = playbook.rules.flatMap((rule) =>
      parseCondition(rule.when).names.map((name) => `${name.place}.${name.key}`),
    );
    const inTexts = [...JSON.stringify(playbook.rules).matchAll(anySlot)]
      .map((slot) => parseSlot(slot[1] ?? ""))
      .map((slot) => `${slot.place}.${slot.key ?? ""}`);
    const strangers = [...new Set([...inConditions, ...inTexts])].filter(
      (name) => !/^(fact|answer|company)\./.test(name) && !name.endsWith(".") && !keys.has(name),
    );
    expect(strangers).toEqual([]);
  },
);

it.each(playbooks.map((playbook) => [String(playbook.id), playbook] as const))(
  "%s asks only for metrics that exist, and each question tells what not knowing costs",
  (_, playbook) => {
    const known = new Set(knownMetrics.map((metric) => metric.key));
    const asked = [...playbook.factsWanted, ...playbook.questions.flatMap((question) => question.metric ?? [])];
    expect(asked.filter((key) => !known.has(key))).toEqual([]);
    const unitOf = { number: "count", money: "money", percent: "percent" } as Record<string, string>;
    const ofMetrics = playbook.questions.flatMap((question) => {
      const metric = knownMetrics.find((one) => one.key === question.metric);
      const unit = question.unit ?? unitOf[question.type];
      return metric === undefined || (unit === metric.unit && (question.per ?? metric.per) === metric.per)
        ? []
        : [question.id];
    });
    expect(ofMetrics).toEqual([]);
    expect(playbook.questions.filter((question) => question.unknownCosts.length < 15)).toEqual([]);
  },
);

it("asks of an audience what the app knows of audiences", () => {
  const audience = playbooks
    .find((playbook) => playbook.id === "explain-concept")
    ?.questions.find((question) => question.id === "audience");
  expect(audience?.options?.map((option) => option.value).sort()).toEqual([...Audience.options].sort());
});

it.each([
  [
    "explain-concept",
    "stake",
    ["days_lost_month", "days_saved_month", "fix_days", "engineer_day_cost", "incident_chance_year", "incident_cost"],
  ],
  [
    "build-or-buy",
    "net-present-cost",
    [
      "build_days",
      "build_upkeep_days_month",
      "build_delay_months",
      "buy_price_month",
      "buy_price_growth_year",
      "buy_setup_days",
      "migration_days",
      "exit_days",
      "do_nothing_cost_month",
      "discount_rate",
      "years",
      "engineer_day_cost",
    ],
  ],
] as const)("%s asks what %s reads: each answer changes a figure", (id, kind: AnalysisKind, ids) => {
  const playbook = playbooks.find((one) => one.id === id);
  const base = {
    build_days: 60,
    build_upkeep_days_month: 3,
    build_delay_months: 2,
    engineer_day_cost: 600,
    buy_price_month: 900,
    buy_price_growth_year: 0.1,
    buy_setup_days: 8,
    migration_days: 5,
    exit_days: 10,
    do_nothing_cost_month: 2500,
    discount_rate: 0.1,
    years: 3,
    days_lost_month: 14,
    days_saved_month: 10,
    fix_days: 90,
    incident_chance_year: 0.5,
    incident_cost: 40000,
  };
  const figures = (answers: Record<string, number>) =>
    JSON.stringify(
      runAnalysis(kind, {
        metrics: new Map(),
        answers: new Map(Object.entries(answers)),
        currency: "USD",
        today: "2026-11-24",
      }).figures,
    );
  const before = figures(base);
  for (const asked of ids) {
    expect(playbook?.questions.map((question) => question.id)).toContain(asked);
    const value = base[asked as keyof typeof base];
    expect([asked, figures({ ...base, [asked]: asked === "years" ? 5 : value * 2 }) === before]).toEqual([
      asked,
      false,
    ]);
  }
});
