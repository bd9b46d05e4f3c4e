import type { AnalysisRow } from "../../contract/analysis.ts";
import { numberIn, textIn } from "../frame/cells.ts";
import { notEnough, unknown, type Unknown } from "../frame/measure.ts";
import { difference, product, quotient, sum } from "../frame/money.ts";
import { controlOf, events, isEvent, type Control, type EventKey } from "./cis-controls.ts";

/** Something that can happen. */
export interface Loss {
  event: EventKey;
  /** What one time costs: value at stake x share of it. */
  once: number;
  perYear: number;
  /** Expected a year. */
  expected: number;
}

/** Something that could be put in place, as it was entered. */
interface Measure {
  name: string;
  control: Control | null;
  against: EventKey;
  left: number;
  cost: number;
}

/** A measure with what it is worth once those before it in the order are there. */
export interface Worth extends Measure {
  avoided: number;
  /** (loss before - loss after - cost) / cost; null where it costs nothing. */
  gain: number | null;
  /** It pays if the event comes at least once in so many years; null where it never pays. */
  paysYears: number | null;
}

/** Whether reading ended with a reason. */
export const isReason = (read: readonly unknown[] | Unknown): read is Unknown => !Array.isArray(read);

/** What can happen, each event once. Rows without all three numbers are left out. @param factor on how often it happens */
export function readLosses(rows: readonly AnalysisRow[] | null, factor: number): Loss[] | Unknown {
  const losses: Loss[] = [];
  for (const row of rows ?? []) {
    const event = textIn(row, "event");
    const [value, exposure, perYear] = [numberIn(row, "value"), numberIn(row, "exposure"), numberIn(row, "per_year")];
    if (!isEvent(event) || value === null || exposure === null || perYear === null) continue;
    const name = `“${events[event]}”`;
    if (value < 0 || perYear < 0) return unknown(`${name}: a value or a number of times below 0 cannot be.`);
    if (exposure < 0 || exposure > 1) return unknown(`${name}: the share lost lies between 0 % and 100 %.`);
    if (losses.some((loss) => loss.event === event))
      return unknown(`${name} stands in the table twice; put it into one row.`);
    const once = product(value, exposure);
    const often = product(perYear, factor);
    losses.push({ event, once, perYear: often, expected: product(once, often) });
  }
  return losses.length === 0
    ? notEnough(["What can happen, with value at stake, share lost and times a year"])
    : losses;
}

/** Measures with all that their worth needs. Those against an event without numbers are left out. */
export function readMeasures(rows: readonly AnalysisRow[] | null, losses: readonly Loss[]): Measure[] | Unknown {
  const measures: Measure[] = [];
  for (const row of rows ?? []) {
    const name = textIn(row, "measure");
    const against = textIn(row, "against");
    const [left, cost] = [numberIn(row, "left"), numberIn(row, "cost_year")];
    if (name === "" || !isEvent(against) || left === null || cost === null) continue;
    if (left < 0 || left > 1) return unknown(`${name}: what stays of the loss lies between 0 % and 100 %.`);
    if (cost < 0) return unknown(`${name}: a cost below 0 cannot be.`);
    if (!losses.some(({ event }) => event === against)) continue;
    measures.push({ name, control: controlOf(textIn(row, "control")), against, left, cost });
  }
  return measures.length === 0
    ? notEnough(["Measures with what stays of the loss and what they cost a year"])
    : measures;
}

/** Loss avoided per cost; what costs nothing comes first if it avoids anything. */
const perCost = (avoided: number, cost: number) =>
  cost === 0 ? (avoided > 0 ? Number.POSITIVE_INFINITY : 0) : quotient(avoided, cost);

/**
 * Measures by loss avoided per cost, each after those before it: two measures against the same event never avoid the same loss twice.
 * The best one first; then the rest are worth what is still left to avoid. Equal ones keep the table's order.
 */
export function rankMeasures(measures: readonly Measure[], losses: readonly Loss[]): Worth[] {
  const open = [...measures];
  const left = new Map(losses.map(({ event, expected }) => [event, expected]));
  const ranked: Worth[] = [];
  while (open.length > 0) {
    const avoidedBy = (one: Measure) => product(left.get(one.against) ?? 0, difference(1, one.left));
    const best = open.reduce((a, b) => (perCost(avoidedBy(b), b.cost) > perCost(avoidedBy(a), a.cost) ? b : a));
    open.splice(open.indexOf(best), 1);
    const before = left.get(best.against) ?? 0;
    const avoided = avoidedBy(best);
    left.set(best.against, difference(before, avoided));
    const loss = losses.find(({ event }) => event === best.against);
    const often = loss && avoided > 0 && best.cost > 0 ? quotient(product(loss.perYear, best.cost), avoided) : 0;
    ranked.push({
      ...best,
      avoided,
      gain: best.cost === 0 ? null : quotient(difference(avoided, best.cost), best.cost),
      paysYears: often > 0 ? quotient(1, often) : null,
    });
  }
  return ranked;
}

/** The sum of one number of each. */
export const total = <T>(all: readonly T[], of: (one: T) => number): number => sum(...all.map(of));
