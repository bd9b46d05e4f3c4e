import { expect, it } from "vitest";
import { CompanyProfile, FactDraft, staleAfterDays, type Fact } from "../../electron/contract/company.ts";
import { knownMetrics } from "../../electron/contract/metrics.ts";
import { checkFact } from "../../electron/core/check-fact.ts";
import { buffer } from "../../electron/core/samples/buffer.ts";
import { konflux } from "../../electron/core/samples/konflux.ts";
import { ledgerly } from "../../electron/core/samples/ledgerly.ts";
import { thirtySevenSignals } from "../../electron/core/samples/thirty-seven-signals.ts";
import type { Sample } from "../../electron/core/samples/sample.ts";

const figures = (sample: Sample) =>
  Object.fromEntries(
    sample.facts.filter((fact) => fact.value !== null).map((fact) => [fact.metric ?? fact.label, Number(fact.value)]),
  );
const textOf = (fact: Pick<Fact, "label" | "text">): string => `${fact.label}: ${fact.text}`;

it.each([
  ["Ledgerly", ledgerly],
  ["Buffer", buffer],
  ["37signals", thirtySevenSignals],
  ["Konflux", konflux],
])("%s is entered as a user would have to enter it", (_, sample) => {
  expect(CompanyProfile.parse(sample.profile)).toEqual(sample.profile);
  for (const fact of sample.facts) expect(checkFact(FactDraft.parse(fact), [], "2026-11-24")).toEqual(fact);
  const keys = sample.facts.flatMap((fact) => fact.metric ?? []);
  expect(new Set(keys).size).toBe(keys.length);
  expect(keys.filter((key) => !knownMetrics.some((metric) => metric.key === key))).toEqual([]);
});

it("gives Ledgerly the figures of the worked example", () => {
  expect(figures(ledgerly)).toEqual({
    visitors: 42_000,
    signups: 1_260,
    activated: 252,
    new_customers: 63,
    customers: 510,
    mrr: 61_200,
    churn_monthly: 0.041,
    gross_margin: 0.78,
    cac: 640,
    cash: 1_400_000,
    net_burn: 95_000,
    invites_per_user: 0.2,
    invite_conversion: 0.08,
    retention_30d: 0.38,
    headcount: 23,
    engineers: 9,
    squads: 2,
    parallel_projects: 5,
    founder_demo_hours: 12,
    ticket_share_top: 0.41,
    goal_mrr: 100_000,
  });
  const said = ledgerly.facts.map(textOf).join("\n");
  for (const words of [
    /bank connected within 7 days/,
    /No hires before the next round/,
    /without technical training/,
    /9 engineers in 2 squads/,
  ])
    expect(said).toMatch(words);
  expect(ledgerly.facts.every((fact) => fact.source.startsWith("Made-up sample"))).toBe(true);
});

it("gives Buffer what its letter of 2023 says and nothing else, so that it is stale and has gaps", () => {
  expect(figures(buffer)).toEqual({
    mrr: 1_495_870,
    arr: 17_950_440,
    arr_growth_yearly: -0.0175,
    customers: 55_975,
    customer_growth_yearly: -0.0475,
    net_loss_year: 572_827,
    cash: 3_219_455,
    net_margin: -0.0186,
    runway_stated: 21,
    "Rule of 40 as stated by the company": -0.036,
  });
  expect(new Set(buffer.facts.map((fact) => `${fact.source}, ${fact.asOf}`))).toEqual(
    new Set(["Buffer shareholder letter 2023, 2023-12-31"]),
  );
  expect(Date.parse("2026-11-24") - Date.parse("2023-12-31")).toBeGreaterThan(staleAfterDays * 86_400_000);
});

it("gives 37signals what it published of its move off rented computers, and nothing of the company besides", () => {
  expect(thirtySevenSignals.origin).toBe("published");
  expect(figures(thirtySevenSignals)).toEqual({
    "Cloud bill a year before the move": 3_200_000,
    "Cloud bill a year after the move": 1_300_000,
    "Computers bought for the move": 700_000,
    "Saving over five years, as first estimated": 7_000_000,
  });
  expect(thirtySevenSignals.facts.every((fact) => fact.source.includes("world.hey.com/dhh"))).toBe(true);
});

it("gives Konflux the figures of its two published reports, each with the definition that it hangs on", () => {
  expect(konflux.origin).toBe("published");
  expect(figures(konflux)).toEqual({
    deploys_week: 24,
    deploy_days_week: 4.96,
    lead_time: 56.1,
    lead_time_to_merge: 3,
    "Time from merge to production, as the report gives it": 51.2,
    deployments: 1992,
    deployments_failed: 3,
    change_fail_rate_other: 0.421,
    recovery_time: 0.41833,
    recovery_time_mean: 20.8,
  });
  expect(konflux.facts.every((fact) => fact.source.endsWith("19 August 2026") && fact.text !== "")).toBe(true);
});
