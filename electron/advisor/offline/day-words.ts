const msOfDay = 86_400_000;

const format = (options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat("en-GB", { ...options, timeZone: "UTC" });
const longDay = format({ day: "numeric", month: "long", year: "numeric" });
const longMonth = format({ month: "long", year: "numeric" });
const monthAlone = format({ month: "long" });

const at = (iso: string) => new Date(iso.length === 7 ? `${iso}-01` : iso);

/** "31 October 2026". */
export const dayInWords = (day: string): string => longDay.format(at(day));

/**
 * The time that a value covers, in words: "October 2026", "the third quarter of 2026", "August to October 2026",
 * "31 October 2026", "by June 2027". A period in other words stays as it was written.
 */
export function periodInWords(period: string): string {
  const by = /^by (.+)$/.exec(period);
  if (by) return `by ${periodInWords(by[1] ?? "")}`;
  const span = /^(\d{4}-\d{2})\.\.(\d{4}-\d{2})$/.exec(period);
  if (span?.[1] && span[2]) {
    const [from, to] = [span[1], span[2]];
    return `${from.slice(0, 4) === to.slice(0, 4) ? monthAlone.format(at(from)) : longMonth.format(at(from))} to ${longMonth.format(at(to))}`;
  }
  const quarter = /^(\d{4})-Q([1-4])$/.exec(period);
  if (quarter) return `the ${["first", "second", "third", "fourth"][Number(quarter[2]) - 1]} quarter of ${quarter[1]}`;
  if (/^\d{4}-\d{2}-\d{2}$/.test(period) && !Number.isNaN(at(period).getTime())) return dayInWords(period);
  if (/^\d{4}-(0[1-9]|1[0-2])$/.test(period)) return longMonth.format(at(period));
  return period;
}

/** Days on which hardly anybody works, wherever the company is. */
const idleDays = new Set(["12-25", "12-26", "01-01"]);

/** The day so many days later; when that is a weekend, Christmas or New Year's Day, the next working day. */
export function workingDayAfter(day: string, days: number): string {
  const date = new Date(at(day).getTime() + days * msOfDay);
  const idle = () => date.getUTCDay() % 6 === 0 || idleDays.has(date.toISOString().slice(5, 10));
  while (idle()) date.setUTCDate(date.getUTCDate() + 1);
  return date.toISOString().slice(0, 10);
}
