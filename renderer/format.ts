import type { Fact } from "../electron/contract/company.ts";
import { formatQuantity } from "../electron/contract/format-quantity.ts";
import { knownMetrics } from "../electron/contract/metrics.ts";
import type { Quantity } from "../electron/contract/quantity.ts";

/**
 * The locale of dates: the user's own where it is an English one, else British English, since the words around are English.
 * Numbers are always written as in the checked text (`formatQuantity`), so that page, chips and charts agree to the digit.
 */
export function dateLocale(): string {
  const own = typeof navigator === "undefined" ? "" : navigator.language;
  return own.toLowerCase().startsWith("en") ? own : "en-GB";
}

const dayParts = { day: "numeric", month: "short", year: "numeric" } as const;
const monthParts = { month: "short", year: "numeric" } as const;

function utc(iso: string, parts: Intl.DateTimeFormatOptions, locale: string): string {
  const time = new Date(iso.length === 7 ? `${iso}-01T00:00:00Z` : `${iso}T00:00:00Z`);
  return Number.isNaN(time.getTime())
    ? iso
    : new Intl.DateTimeFormat(locale, { ...parts, timeZone: "UTC" }).format(time);
}

/** A calendar day: `2026-11-23` is "23 Nov 2026". Text that is no day stays as it is. */
export function dayText(isoDay: string, locale = dateLocale()): string {
  return utc(isoDay, dayParts, locale);
}

/** The day of a moment, on the user's own calendar. */
export function momentText(isoTime: string, locale = dateLocale()): string {
  const time = new Date(isoTime);
  return Number.isNaN(time.getTime()) ? isoTime : new Intl.DateTimeFormat(locale, dayParts).format(time);
}

/** The day and minute of a moment, on the user's own calendar and clock: "25 Nov 2026, 11:20". */
export function timeText(isoTime: string, locale = dateLocale()): string {
  const time = new Date(isoTime);
  const parts = { ...dayParts, hour: "2-digit", minute: "2-digit" } as const;
  return Number.isNaN(time.getTime()) ? isoTime : new Intl.DateTimeFormat(locale, parts).format(time);
}

/** The size of a file in powers of ten, as file managers say it: "420 KB", "1.2 MB". */
export function sizeText(bytes: number): string {
  if (bytes < 1_000_000) return `${Math.max(1, Math.round(bytes / 1_000))} KB`;
  return bytes < 1_000_000_000 ? `${(bytes / 1_000_000).toFixed(1)} MB` : `${(bytes / 1_000_000_000).toFixed(1)} GB`;
}

/**
 * The time that a value covers: "2026-10" is "Oct 2026", "2026-Q3" is "Q3 2026", "2026-08..2026-10" is "Aug 2026 to Oct 2026",
 * "by 2027-06" is "by Jun 2027". What it does not know stays as the user typed it.
 */
export function periodText(period: string, locale = dateLocale()): string {
  return period
    .replace(/\.\./g, " to ")
    .replace(/\b(\d{4})-(Q[1-4])\b/g, "$2 $1")
    .replace(/\b\d{4}-\d{2}-\d{2}\b/g, (day) => utc(day, dayParts, locale))
    .replace(/\b\d{4}-(?:0[1-9]|1[0-2])\b/g, (month) => utc(month, monthParts, locale));
}

/** A month on an axis: `2027-06` is "Jun"; January carries its year. */
export function axisMonth(isoMonth: string, locale = dateLocale()): string {
  return utc(isoMonth.slice(0, 7), isoMonth.slice(5, 7) === "01" ? monthParts : { month: "short" }, locale);
}

/** The value of a fact as a quantity, or null where it carries none. For showing, not for sums. */
export function factQuantity(fact: Fact, currency: string): Quantity | null {
  if (fact.value === null) return null;
  const unit = fact.unit ?? "count";
  const of = knownMetrics.find((metric) => metric.key === fact.metric)?.of;
  return {
    value: Number(fact.value),
    unit,
    ...(unit === "money" ? { currency: fact.currency ?? currency } : {}),
    ...(fact.per === null ? {} : { per: fact.per }),
    ...(of === undefined ? {} : { of }),
  };
}

/** What a fact says: its value with unit, else its text. */
export function factText(fact: Fact, currency: string): string {
  const quantity = factQuantity(fact, currency);
  return quantity === null ? fact.text : formatQuantity(quantity);
}

/** How a change looks against today: "+$18,204", "−3.2 %"; a share changes by points. */
export function changeText(from: Quantity, to: Quantity): string {
  const difference = to.value - from.value;
  const unit = to.unit === "percent" ? "points" : to.unit;
  const { of: _of, per: _per, ...bare } = to;
  return `${difference < 0 ? "−" : "+"}${formatQuantity({ ...bare, unit, value: Math.abs(difference) })}`;
}
