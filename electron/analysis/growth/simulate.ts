import { quantileSorted } from "simple-statistics";
import type { Range } from "../../contract/measured.ts";
import { drawBinomial, drawGamma, drawPoisson, seededRandom } from "../statistics/random.ts";

/** How many runs, which part of them the band holds, and the seed: fixed, so that a range is the same each time it is shown. */
const runs = 2_000;
const band = { low: 0.1, high: 0.9 };
const seed = 20_261_124;
export const bandLabel = "80 % of simulated runs";
const method = `${bandLabel}: monthly counts vary by luck, and the measured rates are themselves counts`;

/** Money is added up in whole hundredths, so that no fraction of a cent grows out of the adding. */
const minor = (amount: number): number => Math.round(amount * 100);
const major = (hundredths: number): number => Math.round(hundredths) / 100;

/** What is simulated: expected counts of each projected month, and what they were measured from. */
export interface CountedCourse {
  openingCustomers: number;
  openingMrr: number;
  /** MRR of a new customer in the given month, new customers and churn expected in it. */
  month: (month: number) => { arpa: number; newCustomers: number; churn: number };
  /** New customers that were counted in the measured month; 0 when none. */
  countedNew: number;
  /** Customers x months behind the measured churn. */
  customerMonths: number;
  measuredChurn: number;
}
export interface SimulatedMonth {
  low: number;
  high: number;
  /** MRR of every run, ascending, each to the cent. */
  sorted: readonly number[];
}

/**
 * MRR month by month in many runs. Each run first draws the true rates that the measured counts allow (gamma, beta), then the counts of every
 * month (Poisson, binomial). Counting luck only: no run knows of a new competitor.
 */
export function simulateMrr(course: CountedCourse, months: number): SimulatedMonth[] {
  const random = seededRandom(seed);
  const perMonth = Array.from({ length: months + 1 }, () => new Float64Array(runs));
  const opening = minor(course.openingMrr);
  const oldArpa = course.openingCustomers > 0 ? opening / course.openingCustomers : 0;
  for (let run = 0; run < runs; run += 1) {
    const newFactor = course.countedNew > 0 ? drawGamma(random, course.countedNew) / course.countedNew : 1;
    const churnFactor = drawChurnFactor(random, course);
    let customers = Math.round(course.openingCustomers);
    let mrr = opening;
    perMonth[0]![run] = mrr;
    for (let month = 1; month <= months; month += 1) {
      const { arpa, newCustomers, churn } = course.month(month);
      const lost = drawBinomial(random, customers, Math.min(1, churn * churnFactor));
      const won = drawPoisson(random, newCustomers * newFactor);
      const average = customers > 0 ? mrr / customers : oldArpa;
      mrr = Math.max(0, mrr - Math.round(lost * average) + minor(won * arpa));
      customers = customers - lost + won;
      perMonth[month]![run] = mrr;
    }
  }
  return perMonth.map((values) => {
    const sorted = [...values.sort()];
    return {
      low: major(quantileSorted(sorted, band.low)),
      high: major(quantileSorted(sorted, band.high)),
      sorted: sorted.map(major),
    };
  });
}

function drawChurnFactor(random: () => number, { measuredChurn, customerMonths }: CountedCourse): number {
  if (measuredChurn <= 0 || measuredChurn >= 1 || customerMonths <= 0) return 1;
  const lost = drawGamma(random, measuredChurn * customerMonths);
  const kept = drawGamma(random, (1 - measuredChurn) * customerMonths);
  return lost / (lost + kept) / measuredChurn;
}

/** The range of a simulated month, widened where needed to hold the expected value. */
export function rangeAround(value: number, simulated: SimulatedMonth | undefined): Range | undefined {
  return simulated && { low: Math.min(value, simulated.low), high: Math.max(value, simulated.high), method };
}

/** Share of the runs that reach the goal in this month. */
export function shareReaching(goal: number, simulated: SimulatedMonth): number {
  return simulated.sorted.filter((value) => value >= goal).length / simulated.sorted.length;
}
