const dayMs = 86_400_000;
const isoDay = /^\d{4}-\d\d-\d\d$/;
const dayWords = new Intl.DateTimeFormat("en-GB", { weekday: "long", day: "numeric", month: "long", timeZone: "UTC" });
/** Nobody is off longer than this at a stretch; it keeps a list of days off from being walked for ever. */
const longestPause = 400;

/** Whether a text is a day of the calendar: "2026-11-16", not "2026-02-30". */
export function isDay(text: string): boolean {
  if (!isoDay.test(text)) return false;
  const parsed = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().slice(0, 10) === text;
}

const shift = (day: string, by: number) => new Date(Date.parse(day) + by * dayMs).toISOString().slice(0, 10);

/** Whether a day is worked: Monday to Friday, and not among the days off. */
export function isWorked(day: string, off: ReadonlySet<string>): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !off.has(day);
}

/**
 * The calendar day of a working day, where day 1 is the first worked day from `start` on.
 * @param nth 1 or more; 0 is the last worked day before `start`
 * @returns an ISO day; null when the days off leave no day free for more than a year
 */
export function workingDate(start: string, nth: number, off: ReadonlySet<string>): string | null {
  const step = nth === 0 ? -1 : 1;
  let day = nth === 0 ? shift(start, -1) : start;
  let pause = 0;
  for (let left = Math.max(1, nth); ; day = shift(day, step)) {
    pause += 1;
    if (pause > longestPause) return null;
    if (!isWorked(day, off)) continue;
    pause = 0;
    left -= 1;
    if (left === 0) return day;
  }
}

/** Worked days from `from` on and before `to`; 0 when `to` is not later. Counts at most ten years. */
export function workedBetween(from: string, to: string, off: ReadonlySet<string>): number {
  let count = 0;
  const most = shift(from, 3_653);
  for (let day = from; day < to && day < most; day = shift(day, 1)) if (isWorked(day, off)) count += 1;
  return count;
}

/** "Monday 16 November", with its year where it is not that of `today`. */
export function sayDay(day: string, today: string): string {
  const year = day.slice(0, 4);
  return `${dayWords.format(new Date(`${day}T00:00:00Z`))}${year === today.slice(0, 4) ? "" : ` ${year}`}`;
}
