import { numberIn, textIn } from "../frame/cells.ts";
import { notEnough, unknown, type Unknown } from "../frame/measure.ts";
import { lastMonthOf } from "../frame/months.ts";
import type { Reader } from "../frame/read-inputs.ts";

/** How many periods after its start a cohort is followed. */
export const mostSteps = 6;

/** People who started in the same period, and how many of them were active in each period after it. */
export interface Cohort {
  name: string;
  started: number;
  /** One for each step, the period after the start first; null where it was not counted or is not over yet. */
  active: (number | null)[];
  /** Its first day as days since 1970; null where the name tells none. */
  begins: number | null;
}

export interface Cohorts {
  cohorts: Cohort[];
  period: "month" | "week";
  /** Rows that can't be, with the reason. */
  leftOut: string[];
  /** Cells that were taken out because their period was not over. */
  unfinished: number;
  /** Whether every cohort has a day, so that unfinished periods could be found. */
  dated: boolean;
}

const dayNumber = (iso: string) => Math.floor(Date.parse(`${iso.slice(0, 10)}T00:00:00Z`) / 86_400_000);
/** The first day of the month that lies `months` after the month `index`. */
const monthBegins = (index: number) => Date.UTC(Math.floor(index / 12), index % 12, 1) / 86_400_000;

/** When a cohort begins and when the period `step` periods later is over, in days since 1970; null where the name tells no day. */
function calendarOf(name: string, period: "month" | "week") {
  const day = /^\d{4}-\d\d-\d\d$/.exec(name)?.[0];
  if (period === "week") {
    const begins = day === undefined ? Number.NaN : dayNumber(day);
    return Number.isFinite(begins) ? { begins, endOf: (step: number) => begins + 7 * (step + 1) } : null;
  }
  const month = /\d{4}-\d\d/.test(name) ? lastMonthOf(name) : null;
  return month === null ? null : { begins: monthBegins(month), endOf: (step: number) => monthBegins(month + step + 1) };
}

/** The period as answered; else weeks where the names are days that are not all the first of a month. */
function periodOf(answer: string | null, names: readonly string[]): "month" | "week" {
  if (answer === "week" || answer === "month") return answer;
  const isDay = names.every((name) => /^\d{4}-\d\d-\d\d$/.test(name));
  return isDay && names.some((name) => !name.endsWith("-01")) ? "week" : "month";
}

/** The cohorts in the order of time, or why there are none. A row that can't be is left out and said, never mended. */
export function readCohorts(reader: Reader): Cohorts | Unknown {
  const rows = reader.rows("cohorts");
  if (rows === null || rows.length === 0) return notEnough(["Cohorts with the people who were still active"]);
  const period = periodOf(
    reader.text("cohort_period"),
    rows.map((row) => textIn(row, "cohort")),
  );
  const today = dayNumber(reader.today);
  const leftOut: string[] = [];
  const cohorts: Cohort[] = [];
  let unfinished = 0;
  for (const [at, row] of rows.entries()) {
    const name = textIn(row, "cohort") || `Cohort ${at + 1}`;
    const started = numberIn(row, "started");
    const cells = Array.from({ length: mostSteps }, (_, step) => numberIn(row, `after_${step + 1}`));
    const calendar = calendarOf(name, period);
    if (cohorts.some((one) => one.name === name))
      leftOut.push(`${name} stands there twice: only the first row counts.`);
    else if (calendar && calendar.begins > today) leftOut.push(`${name} is left out: it begins in the future.`);
    else if (started === null) leftOut.push(`${name} is left out: nobody said how many started.`);
    else if (started <= 0) leftOut.push(`${name} is left out: nobody started in it.`);
    else if (cells.some((cell) => cell !== null && (cell < 0 || cell > started)))
      leftOut.push(`${name} is left out: more people active than started, or fewer than 0, cannot be.`);
    else {
      const active = cells.map((cell, step) => {
        if (cell === null || !calendar || calendar.endOf(step + 1) <= today) return cell;
        unfinished += 1;
        return null;
      });
      cohorts.push({ name, started, active, begins: calendar?.begins ?? null });
    }
  }
  const counted = cohorts.filter(({ active }) => active.some((cell) => cell !== null));
  if (counted.length === 0)
    return unknown(`No cohort has a whole ${period} after its start. ${leftOut.join(" ")}`.trim(), [
      "Cohorts with the people who were still active",
    ]);
  const dated = counted.every(({ begins }) => begins !== null);
  if (dated) counted.sort((a, b) => (a.begins ?? 0) - (b.begins ?? 0));
  return { cohorts: counted, period, leftOut, unfinished, dated };
}
