import type { AnalysisInputs, AnalysisResult, AnalysisRow } from "../../electron/contract/analysis.ts";
import type { Measured } from "../../electron/contract/measured.ts";
import { knownMetrics } from "../../electron/contract/metrics.ts";

type Metric = AnalysisInputs["metrics"] extends ReadonlyMap<string, infer M> ? M : never;

/** Metrics by key; a value alone or with its period. References are numbered in the order given. */
export type MetricValues = Record<
  string,
  number | [value: number, period: string] | [value: number, period: string, text: string]
>;

/** Inputs of a company in US dollars on the given day. */
export function inputsOf(
  values: MetricValues,
  answers: Record<string, string | number> = {},
  today = "2026-11-24",
  tables: Record<string, readonly AnalysisRow[]> = {},
): AnalysisInputs {
  const metrics = new Map<string, Metric>();
  Object.entries(values).forEach(([key, given], at) => {
    const [value, period = "", text] = Array.isArray(given) ? given : [given];
    const known = knownMetrics.find((metric) => metric.key === key);
    if (!known) throw new Error(`no such metric: ${key}`);
    const { unit, per, of, label } = known;
    metrics.set(key, {
      label,
      quantity: {
        value,
        unit,
        ...(unit === "money" ? { currency: "USD" } : {}),
        ...(per ? { per } : {}),
        ...(of ? { of } : {}),
      },
      ref: `F${at + 1}`,
      period,
      asOf: /^\d{4}-\d\d-\d\d$/.test(period) ? period : "2026-10-31",
      text,
    });
  });
  return {
    metrics,
    answers: new Map(Object.entries(answers)),
    tables: new Map(Object.entries(tables)),
    currency: "USD",
    today,
  };
}

/** Ledgerly, the made-up company of the field notes. */
export const ledgerlyMetrics: MetricValues = {
  visitors: [42_000, "2026-10"],
  signups: [1_260, "2026-10"],
  activated: [252, "2026-10", "Activated means: bank connected within 7 days."],
  new_customers: [63, "2026-10"],
  customers: [510, "2026-10-31"],
  mrr: [61_200, "2026-10-31"],
  churn_monthly: [0.041, "2026-08..2026-10"],
  gross_margin: [0.78, "2026-Q3"],
  cac: [640, "2026-Q3"],
  cash: [1_400_000, "2026-10-31"],
  net_burn: [95_000, "2026-10"],
  invites_per_user: [0.2, "2026-10"],
  invite_conversion: [0.08, "2026-10"],
  retention_30d: [0.38, "2026-08"],
  goal_mrr: [100_000, "by 2027-06"],
  engineers: [9, "2026-10-31"],
};
export const ledgerly = (answers: Record<string, string | number> = {}) => inputsOf(ledgerlyMetrics, answers);

/** Buffer's shareholder letter of 2023. */
export const buffer = inputsOf(
  {
    mrr: [1_495_870, "2023-12-31"],
    arr: [17_950_440, "2023-12-31"],
    customers: [55_975, "2023-12-31"],
    arr_growth_yearly: [-0.0175, "2023"],
    customer_growth_yearly: [-0.0475, "2023"],
    net_loss_year: [572_827, "2023"],
    cash: [3_219_455, "2023-12-31"],
    net_margin: [-0.0186, "2023"],
    runway_stated: [21, "2023-12-31"],
  },
  {},
  "2026-11-24",
);

/** A figure by its key; fails when there is none. */
export function figureOf(result: AnalysisResult, key: string): Measured {
  const found = result.figures.find((figure) => figure.key === key);
  if (!found) throw new Error(`${result.kind} has no figure "${key}"`);
  return found.measured;
}

/** The known value of a figure; fails with its reason when it is not known. */
export function valueOf(result: AnalysisResult, key: string): number {
  const found = figureOf(result, key);
  if (!found.known) throw new Error(`${key}: ${found.why}`);
  return found.quantity.value;
}

/** The known figure; fails with its reason when it is not known. */
export function knownOf(result: AnalysisResult, key: string): Extract<Measured, { known: true }> {
  const found = figureOf(result, key);
  if (!found.known) throw new Error(`${key}: ${found.why}`);
  return found;
}

/** Why a figure is not known; fails when it is. */
export function whyNot(result: AnalysisResult, key: string): { why: string; needs: string[] } {
  const found = figureOf(result, key);
  if (found.known) throw new Error(`${key} is known: ${found.quantity.value}`);
  return { why: found.why, needs: found.needs };
}
