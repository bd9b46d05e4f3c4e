/** A calendar month as the number of months since the year 0, so that months add and subtract. */
export type MonthIndex = number;

const monthPattern = /(\d{4})-(0[1-9]|1[0-2])(?!\d)/g;
const quarterPattern = /(\d{4})-?\s?Q([1-4])/i;
const monthWords = new Intl.DateTimeFormat("en", { month: "long", year: "numeric", timeZone: "UTC" });

/** The last month that a period names: "2026-10", "2026-10-31", "2026-08..2026-10", "2026-Q3", "by 2027-06". Null when none. */
export function lastMonthOf(period: string): MonthIndex | null {
  const named = [...period.matchAll(monthPattern)].at(-1);
  if (named) return Number(named[1]) * 12 + Number(named[2]) - 1;
  const quarter = quarterPattern.exec(period);
  if (quarter) return Number(quarter[1]) * 12 + Number(quarter[2]) * 3 - 1;
  const year = /^\D*(\d{4})\D*$/.exec(period);
  return year ? Number(year[1]) * 12 + 11 : null;
}

/** How many months a period covers: 3 for a quarter or "2026-08..2026-10", 12 for a year, 1 for a month, a day or an unreadable one. */
export function monthsCovered(period: string): number {
  const months = [...period.matchAll(monthPattern)].map((found) => Number(found[1]) * 12 + Number(found[2]) - 1);
  const [first] = months;
  const last = months.at(-1);
  if (first !== undefined && last !== undefined) return Math.max(1, last - first + 1);
  if (quarterPattern.test(period)) return 3;
  return /^\D*\d{4}\D*$/.test(period) ? 12 : 1;
}

/** "2027-06". */
export function monthCode(month: MonthIndex): string {
  return `${String(Math.floor(month / 12)).padStart(4, "0")}-${String((month % 12) + 1).padStart(2, "0")}`;
}

/** "June 2027". */
export function monthName(month: MonthIndex): string {
  return monthWords.format(new Date(Date.UTC(Math.floor(month / 12), month % 12, 1)));
}

const shortMonthWords = new Intl.DateTimeFormat("en", { month: "short", year: "numeric", timeZone: "UTC" });

/** "Jun 2027", for the heads of narrow columns. */
export function shortMonthName(month: MonthIndex): string {
  return shortMonthWords.format(new Date(Date.UTC(Math.floor(month / 12), month % 12, 1)));
}

const namedDays = /(\d{4})-(\d{2})(?:-(\d{2}))?(?!\d)/g;

/** A period as people say it: "October 2026", "August 2026 to October 2026", "31 October 2026", "by June 2027". */
export function periodName(period: string): string {
  return period
    .replace(namedDays, (written, year: string, month: string, day: string | undefined) => {
      if (Number(month) < 1 || Number(month) > 12) return written;
      const name = monthName(Number(year) * 12 + Number(month) - 1);
      return day === undefined ? name : `${Number(day)} ${name}`;
    })
    .replace(/\s*\.\.\s*/, " to ");
}

/** A number of months as people say an age: "7 months", "almost 3 years". */
export function sayAge(months: number): string {
  if (months < 24) return `${months} month${months === 1 ? "" : "s"}`;
  const years = Math.round(months / 12);
  const near = years * 12 > months ? "almost " : years * 12 < months ? "more than " : "";
  return `${near}${years} years`;
}

/** The first month whose first day is at least `days` after the ISO day. */
export function firstMonthAfter(day: string, days: number): MonthIndex {
  const from = new Date(`${day.slice(0, 10)}T00:00:00Z`);
  from.setUTCDate(from.getUTCDate() + days);
  const month = from.getUTCFullYear() * 12 + from.getUTCMonth();
  return from.getUTCDate() === 1 ? month : month + 1;
}
