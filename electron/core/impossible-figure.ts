import { formatQuantity } from "../contract/format-quantity.ts";
import { boundsOf } from "../contract/metrics/known-metric.ts";
import { knownMetrics } from "../contract/metrics.ts";
import type { Fact } from "../contract/company.ts";
import type { Unit } from "../contract/quantity.ts";

/** A metric's value with the time that it covers, as a fact or an answer says it. */
export interface ToldFigure {
  /** The metric's key, or the id of a question. */
  key: string;
  value: number;
  /** The time that it covers, as a fact's period, or the day on which it was so: only figures of one time are held against each other. */
  period: string;
  /** What it is called, and where it stands: "Sign-ups (F2)". */
  name: string;
}

/** What is a part of what: the first can't be more than the second, where both are of the same time. */
export const partOf: readonly (readonly [part: string, whole: string])[] = [
  ["signups", "visitors"],
  ["activated", "signups"],
  ["engineers", "headcount"],
  ["squads", "engineers"],
  ["deployments_failed", "deployments"],
  ["daily_active", "monthly_active"],
  ["days_saved_month", "days_lost_month"],
];

/** What facts tell of metrics: measured ones, no goals. */
export function toldFigures(facts: readonly Fact[]): ToldFigure[] {
  return facts.flatMap(({ kind, metric, value, period, asOf, label, ref }) =>
    kind === "metric" && metric !== null && value !== null
      ? [{ key: metric, value: Number(value), period: timeOf({ period, asOf }), name: `${label} (${ref})` }]
      : [],
  );
}

/**
 * Why a metric can't have this value whatever else is so: below or above what it can be. Null when it can, and for what is
 * no known metric.
 */
export function whyOutOfBounds(key: string, value: number, currency: string): string | null {
  const known = knownMetrics.find((metric) => metric.key === key);
  if (known === undefined) return null;
  const { min, max } = boundsOf(known);
  const said = (bound: number): string => formatQuantity(quantityOf(known.unit, bound, currency));
  if (min !== undefined && value < min) return `"${known.label}" can't be below ${said(min)}.`;
  if (max !== undefined && value > max) return `"${known.label}" can't be above ${said(max)}.`;
  return null;
}

/**
 * Why a figure can't be true beside the others: a part above its whole, of the same time. Names both, because either may be the
 * wrong one. Null when they go together.
 */
export function whyContradicted(figure: ToldFigure, others: readonly ToldFigure[]): string | null {
  for (const [part, whole] of partOf) {
    if (figure.key !== part && figure.key !== whole) continue;
    const beside = others.filter(
      ({ key, period }) => key === (figure.key === part ? whole : part) && period === figure.period,
    );
    for (const other of beside) {
      const [small, large] = figure.key === part ? [figure, other] : [other, figure];
      if (small.value > large.value)
        return `${small.name} can't be more than ${large.name}: ${plain(small.value)} of ${plain(large.value)}. One of the two is wrong.`;
    }
  }
  return null;
}

/** What is possible and yet keeps something from being computed, said where the figure is entered; null when there is nothing to say. */
export function remarkOn(key: string, value: number): string | null {
  return value === 0 ? (zeroRemarks[key] ?? null) : null;
}

const zeroRemarks: Partial<Record<string, string>> = {
  churn_monthly:
    "At zero churn a customer never leaves, so what one is worth over a lifetime can't be computed. If nobody has left yet, say so and enter what you expect.",
  visitors: "With no visitors there is no rate of sign-ups.",
  signups: "With no sign-ups there is no rate of activation.",
  activated: "With nobody activated there is no rate of those who then pay.",
  customers: "With no paying customers there is no revenue per customer.",
  mrr: "Without revenue there is no growth rate, no payback and no worth of a customer.",
  deployments: "With no deployments there is no rate of failed ones.",
};

/** The time of a fact's value: the one that it covers, or else the day on which it was so. */
export function timeOf({ period, asOf }: Pick<Fact, "period" | "asOf">): string {
  return period === "" ? `on ${asOf}` : period;
}

function quantityOf(unit: Unit, value: number, currency: string): Parameters<typeof formatQuantity>[0] {
  return unit === "money" ? { value, unit, currency } : { value, unit };
}

function plain(value: number): string {
  return formatQuantity({ value, unit: "count" });
}
