import type { Knob } from "../../contract/analysis.ts";
import type { Measured } from "../../contract/measured.ts";
import { stageKnobs } from "./funnel.ts";
import { amountKnob, rateKnob } from "../frame/knobs.ts";
import { derive, measured, unknown } from "../frame/measure.ts";
import { firstMonthAfter, lastMonthOf, monthName, monthsCovered, type MonthIndex } from "../frame/months.ts";
import { product, quotient } from "../frame/money.ts";
import { longestLook, type Course } from "./project.ts";
import type { Reader } from "../frame/read-inputs.ts";
import type { CountedCourse } from "./simulate.ts";

/** Nobody makes a change work in less than this many days, unless the user says so. Assumed. */
const daysUntilLive = 30;

/** What a projection needs, each part with what it rests on. */
export interface GrowthParts {
  mrr: Measured;
  customers: Measured;
  /** Average revenue of a customer today. */
  arpa: Measured;
  /** What a new customer pays: a what-if's price, else today's average. */
  newArpa: Measured;
  newCustomers: Measured;
  churn: Measured;
  goalMrr: Measured;
}

/** The numbers of a projection. Months count from the last measured one, which is 0. */
export interface GrowthModel {
  opening: number;
  customers: number;
  newArpa: number;
  newCustomers: number;
  churn: number;
  churnMonths: number;
  baseMonth: MonthIndex;
  /** First month in which a change can work, at least 1. */
  changeStart: number;
  goal: { mrr: number; month: number } | null;
}

/** Reads what a projection needs. */
export function readGrowthParts(reader: Reader): GrowthParts {
  const mrr = reader.read("mrr");
  const customers = reader.read("customers");
  const arpa = arpaOf(reader);
  const priced = reader.read("arpa");
  return {
    mrr,
    customers,
    arpa,
    newArpa: priced.known ? priced : arpa,
    newCustomers: reader.read("new_customers"),
    churn: reader.read("churn_monthly"),
    goalMrr: reader.read("goal_mrr"),
  };
}

/** Average revenue of a customer a month: MRR / customers of the same month. */
export function arpaOf(reader: Reader): Measured {
  const [mrrMonth, customersMonth] = [monthOf(reader, "mrr"), monthOf(reader, "customers")];
  return derive([reader.read("mrr"), reader.read("customers")], ([mrr = 0, customers = 0], inputs) => {
    if (customers === 0) return unknown("There are no customers yet, so there is no average revenue.");
    if (mrrMonth !== null && customersMonth !== null && Math.abs(mrrMonth - customersMonth) > 1)
      return unknown(
        `MRR is of ${monthName(mrrMonth)} and customers of ${monthName(customersMonth)}: an average needs both of one day.`,
        ["Paying customers on the day of the MRR"],
      );
    return measured(reader.money(quotient(mrr, customers), "month"), { formula: "MRR / customers", inputs });
  });
}

/** The month of a metric: of its period, else of its as-of date. */
export function monthOf(reader: Reader, key: string): MonthIndex | null {
  return lastMonthOf(reader.period(key) ?? "") ?? lastMonthOf(reader.asOf(key) ?? "");
}

/** The goal's month: of the goal's period, else the answer `goal_month`. */
export function goalMonthOf(reader: Reader): MonthIndex | null {
  return lastMonthOf(reader.period("goal_mrr") ?? "") ?? lastMonthOf(reader.text("goal_month") ?? "");
}

/** The model, or why there is none. Every known number is finite; MRR, customers and churn are in bounds already. */
export function readGrowthModel(
  reader: Reader,
): { model: GrowthModel; why: null } | { model: null; why: Measured & { known: false } } {
  const parts = readGrowthParts(reader);
  const all = derive(
    [parts.mrr, parts.customers, parts.newArpa, parts.newCustomers, parts.churn],
    ([mrr = 0], inputs) => measured(reader.money(mrr, "month"), { formula: "", inputs }),
  );
  if (!all.known) return { model: null, why: all };
  const baseMonth = monthOf(reader, "mrr") ?? firstMonthAfter(reader.today, 0) - 1;
  const goalMonth = goalMonthOf(reader);
  const live = lastMonthOf(reader.text("change_live_month") ?? "") ?? firstMonthAfter(reader.today, daysUntilLive);
  const [opening, customers, newArpa, newCustomers, churn] = [
    parts.mrr,
    parts.customers,
    parts.newArpa,
    parts.newCustomers,
    parts.churn,
  ].map((part) => (part.known ? part.quantity.value : 0)) as [number, number, number, number, number];
  return {
    model: {
      opening,
      customers,
      newArpa,
      newCustomers,
      churn,
      churnMonths: monthsCovered(reader.period("churn_monthly") ?? ""),
      baseMonth,
      changeStart: Math.max(1, live - baseMonth),
      goal:
        parts.goalMrr.known && goalMonth !== null && goalMonth > baseMonth && goalMonth - baseMonth <= longestLook
          ? { mrr: parts.goalMrr.quantity.value, month: goalMonth - baseMonth }
          : null,
    },
    why: null,
  };
}

/** The course of a model: the same rates each month. */
export function courseOf(model: GrowthModel, changed: { newCustomers?: number; churn?: number } = {}): Course {
  const newMrr = product(changed.newCustomers ?? model.newCustomers, model.newArpa);
  const churn = changed.churn ?? model.churn;
  return () => ({ newMrr, churn });
}

/** What is simulated for a model that turns into another from month `start` on. */
export function countedCourse(before: GrowthModel, after: GrowthModel, start: number): CountedCourse {
  const rates = ({ newArpa, newCustomers, churn }: GrowthModel) => ({ arpa: newArpa, newCustomers, churn });
  const [first, then] = [rates(before), rates(after)];
  return {
    openingCustomers: before.customers,
    openingMrr: before.opening,
    month: (month) => (month < start ? first : then),
    countedNew: before.newCustomers,
    customerMonths: before.customers * before.churnMonths,
    measuredChurn: before.churn,
  };
}

/** The knobs of everything that is projected. */
export function growthKnobs(reader: Reader): Knob[] {
  const parts = readGrowthParts(reader);
  const steps = stageKnobs(reader);
  return [
    ...steps,
    ...(steps.some(({ input }) => input === "paid_rate")
      ? []
      : amountKnob(reader, "new_customers", parts.newCustomers)),
    ...rateKnob("churn_monthly", "Churn a month", parts.churn, 0.001),
    ...amountKnob(reader, "arpa", parts.newArpa, "Average revenue of a new customer a month"),
    ...amountKnob(reader, "goal_mrr", parts.goalMrr),
  ];
}
