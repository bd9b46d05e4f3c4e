import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { AnalysisKind, AnalysisResult } from "../../electron/contract/analysis.ts";
import { knownMetrics } from "../../electron/contract/metrics.ts";
import { runAnalysis } from "../../electron/analysis/run-analysis.ts";
import { inputsOf, ledgerly, ledgerlyMetrics, valueOf, type MetricValues } from "./company-inputs.ts";

/** Everything that people may type into a number, and the numbers that break formulas. */
const anyNumber = fc.oneof(
  fc.constantFrom(0, -0, 1, -1, 0.5, 1e-9, 1e15, -1e15, 0.999_999_999, 100),
  fc.double({ min: -1e12, max: 1e12, noNaN: true }),
  fc.integer({ min: 0, max: 1_000_000 }),
);
const anyPeriod = fc.constantFrom("", "2026-10", "2026-10-31", "2026-Q3", "by 2027-06", "by 2400-01", "2023", "soon");
const anyMetrics = fc.dictionary(
  fc.constantFrom(...knownMetrics.map(({ key }) => key)),
  fc.tuple(anyNumber, anyPeriod),
  { minKeys: 0, maxKeys: 24 },
);
/** Whole sets of plausible values, of which one or two are wild. */
const nearLedgerly = fc
  .dictionary(fc.constantFrom(...Object.keys(ledgerlyMetrics)), fc.tuple(anyNumber, anyPeriod), { maxKeys: 2 })
  .map((wild) => ({ ...ledgerlyMetrics, ...wild }) as MetricValues);
const answerIds =
  "activation_definition segment signup_target activation_target paid_target churn_target change_live_month goal_month marginal_cac_factor test_stage test_weeks test_people text_to_explain audience days_lost_month days_lost_per_event events_year days_saved_month fix_days working_days_month incident_chance_year incident_cost asset_value exposure incident_chance_year_after control_cost_year build_days build_upkeep_days_month build_upfront_cost build_run_cost_month buy_price_month buy_price_growth_year buy_setup_days buy_setup_cost exit_days migration_days do_nothing_cost_month do_nothing_hours_month hour_cost do_nothing_growth_year build_delay_months buy_delay_months discount_rate years maturity stated_saving mrr_start mrr_new mrr_expansion mrr_churned mrr_contraction net_new_arr_quarter legacy_hours_month legacy_bills_month legacy_growth_year overrun saving_share sales_marketing_spend_quarter_before lead_from lead_to failure_means deploy_on_demand".split(
    " ",
  );
const anyAnswer = fc.oneof(
  anyNumber,
  fc.constantFrom("", "2027-01", "1260.5", "product", "toString", "__proto__", "enterprise", "board", "paid"),
  fc.string({ unit: "binary", maxLength: 30 }),
);
const anyAnswers = fc.dictionary(fc.constantFrom(...answerIds), anyAnswer, { maxKeys: 20 });

function everyNumber(value: unknown, path = ""): { path: string; value: number }[] {
  if (typeof value === "number") return [{ path, value }];
  if (value === null || typeof value !== "object") return [];
  return Object.entries(value).flatMap(([key, inner]) => everyNumber(inner, `${path}.${key}`));
}

describe.each(AnalysisKind.options)("%s", (kind) => {
  const check = (metrics: MetricValues, answers: Record<string, string | number>) => {
    const result = runAnalysis(kind, inputsOf(metrics, answers));
    const broken = everyNumber(result).filter(({ value }) => !Number.isFinite(value));
    expect(broken).toEqual([]);
    expect(result.message).not.toMatch(/NaN|Infinity|\[object|\bnull\b|undefined(?! at zero churn)/);
    expect(AnalysisResult.safeParse(result).error).toBeUndefined();
    expect(new Set(result.figures.map(({ key }) => key)).size).toBe(result.figures.length);
    for (const { key, measured } of result.figures) {
      if (!measured.known) expect(measured.why.length, key).toBeGreaterThan(0);
      else if (measured.range) {
        expect(measured.range.low, key).toBeLessThanOrEqual(measured.quantity.value);
        expect(measured.range.high, key).toBeGreaterThanOrEqual(measured.quantity.value);
      }
    }
  };

  it("never gives a number that is not finite, whatever the inputs", () => {
    fc.assert(fc.property(anyMetrics, anyAnswers, check), { numRuns: 120 });
  });

  it("nor near real inputs with one or two of them wild", () => {
    fc.assert(fc.property(nearLedgerly, anyAnswers, check), { numRuns: 60 });
  });
});

describe("the growth figures", () => {
  const gain = (input: string, to: number) =>
    valueOf(runAnalysis("growth-projection", ledgerly(), [{ input, to }]), "mrr_after_12_months");

  it("rise with every conversion rate and fall with churn", () => {
    fc.assert(
      fc.property(
        fc.constantFrom("signup_rate", "activation_rate", "paid_rate"),
        fc.double({ min: 0.01, max: 0.139, noNaN: true }),
        (input, rate) => {
          expect(gain(input, rate + 0.01)).toBeGreaterThan(gain(input, rate));
        },
      ),
      { numRuns: 20 },
    );
    fc.assert(
      fc.property(fc.double({ min: 0.001, max: 0.19, noNaN: true }), (churn) => {
        expect(gain("churn_monthly", churn + 0.01)).toBeLessThan(gain("churn_monthly", churn));
      }),
      { numRuns: 20 },
    );
  });

  it("need more customers the later a change starts", () => {
    const needed = runAnalysis("growth-projection", ledgerly())
      .figures.filter(({ key }) => key.startsWith("new_customers_needed_from_"))
      .map(({ measured }) => (measured.known ? measured.quantity.value : Number.NaN));
    expect(needed).toHaveLength(8);
    for (let at = 1; at < needed.length; at += 1) expect(needed[at]!).toBeGreaterThan(needed[at - 1]!);
  });

  it("give rates between 0 and 1 for any counts of one month", () => {
    const count = fc.integer({ min: 0, max: 100_000 });
    fc.assert(
      fc.property(count, count, count, count, (visitors, signups, activated, newCustomers) => {
        const period = "2026-10";
        const result = runAnalysis(
          "funnel",
          inputsOf({
            visitors: [visitors, period],
            signups: [signups, period],
            activated: [activated, period],
            new_customers: [newCustomers, period],
          }),
        );
        for (const { measured } of result.figures) {
          if (!measured.known || measured.quantity.unit !== "percent") continue;
          expect(measured.quantity.value).toBeGreaterThanOrEqual(0);
          expect(measured.quantity.value).toBeLessThanOrEqual(1);
        }
      }),
    );
  });
});
