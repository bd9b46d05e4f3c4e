/** A day as the number of days since 1 January 1970, so that days add and subtract. */
export type DayIndex = number;

const dayMs = 86_400_000;
/** Days of a mean month. */
export const daysOfMonth = 365.25 / 12;
const words = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });

/** The day of "2026-11-30", also where a time stands behind it. Null where it is no day. */
export function dayOf(text: string): DayIndex | null {
  const iso = text.slice(0, 10);
  const ms = /^\d{4}-\d\d-\d\d$/.test(iso) ? Date.parse(iso) : Number.NaN;
  return Number.isNaN(ms) ? null : Math.round(ms / dayMs);
}

/** The last day of a month counted since the year 0. */
export const lastDayOf = (month: number): DayIndex =>
  Math.round(Date.UTC(Math.floor(month / 12), (month % 12) + 1, 0) / dayMs);

/** The month of a day, counted since the year 0. */
export function monthOf(day: DayIndex): number {
  const date = new Date(day * dayMs);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
}

/** "30 November 2026". */
export const sayDay = (day: DayIndex): string => words.format(new Date(day * dayMs));

/** Monday is 1, Sunday 0. */
const weekdayOf = (day: DayIndex): number => new Date(day * dayMs).getUTCDay();
/** The day itself, or the Monday behind it when it is a weekend. */
export const workdayFrom = (day: DayIndex): DayIndex => day + (weekdayOf(day) === 6 ? 2 : weekdayOf(day) === 0 ? 1 : 0);
/** The day itself, or the Friday before it when it is a weekend. */
export const workdayBy = (day: DayIndex): DayIndex => day - (weekdayOf(day) === 6 ? 1 : weekdayOf(day) === 0 ? 2 : 0);
