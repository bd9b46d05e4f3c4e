import type { PastValue } from "../../contract/analysis.ts";
import { knownMetrics } from "../../contract/metrics.ts";
import { lastMonthOf, monthName, monthsCovered, type MonthIndex } from "../frame/months.ts";
import { unknown, type Unknown } from "../frame/measure.ts";
import type { Reader } from "../frame/read-inputs.ts";
import { metricsToReport } from "./report-metrics.ts";

/** One fact of a metric with the month in which its time ends and how many months that time has. */
export interface MonthValue extends PastValue {
  month: MonthIndex;
  months: number;
}

/** The facts of a metric month by month, oldest first; of two of one month the newer. Facts in another unit or currency are left out. */
export function monthsOf(reader: Reader, key: string): MonthValue[] {
  const newest = reader.inputs.metrics.get(key);
  const unit = knownMetrics.find((metric) => metric.key === key)?.unit;
  const facts = reader.inputs.history?.get(key) ?? (newest ? [newest] : []);
  const byMonth = new Map<string, MonthValue>();
  for (const fact of facts) {
    const month = lastMonthOf(fact.period) ?? lastMonthOf(fact.asOf);
    const { quantity } = fact;
    const foreign = quantity.currency !== undefined && quantity.currency !== reader.currency;
    if (month === null || !Number.isFinite(quantity.value) || quantity.unit !== unit || foreign) continue;
    const months = monthsCovered(fact.period);
    byMonth.set(`${month}|${months}`, { ...fact, month, months });
  }
  return [...byMonth.values()].sort((one, other) => one.month - other.month);
}

/** The month that the update is about, or why there can't be one: as answered, else that of the newest facts, else the month before today. */
export function readMonth(reader: Reader): MonthIndex | Unknown {
  const today = lastMonthOf(reader.today) ?? 0;
  const said = reader.text("report_month");
  if (said !== null) {
    const month = lastMonthOf(said);
    if (month === null) return unknown(`“${said.slice(0, 40)}” is no month.`, ["The month that the update is about"]);
    if (month > today) return unknown(`${monthName(month)} has not come yet.`, ["The month that the update is about"]);
    return month;
  }
  const months = metricsToReport(true).flatMap((key) => monthsOf(reader, key).map(({ month }) => month));
  const past = months.filter((month) => month <= today);
  return past.length > 0 ? Math.max(...past) : today - 1;
}
