import type { Per, Quantity } from "./quantity.ts";

const perWords: Record<Per, string> = {
  hour: "an hour",
  day: "a day",
  week: "a week",
  month: "a month",
  quarter: "a quarter",
  year: "a year",
  user: "per user",
  customer: "per customer",
  person: "per person",
};

const spans = { hours: "hour", days: "day", weeks: "week", months: "month", years: "year" } as const;

// Building an Intl formatter costs far more than using one, and tables ask for thousands.
const formatters = new Map<string, Intl.NumberFormat>();

function formatter(locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${locale} ${JSON.stringify(options)}`;
  let known = formatters.get(key);
  if (!known) {
    known = new Intl.NumberFormat(locale, options);
    formatters.set(key, known);
  }
  return known;
}

/** As many decimals as a reader needs to tell neighbours apart: none from 100 on, one from 10, two below, more for tiny values. */
function usualDecimals(value: number, most: number): number {
  const size = Math.abs(value);
  if (size === 0 || Number.isInteger(value)) return 0;
  if (size >= 100) return 0;
  if (size >= 10) return Math.min(1, most);
  if (size >= 0.1) return Math.min(2, most);
  return Math.min(8, most + Math.floor(-Math.log10(size)));
}

function decimal(value: number, locale: string, fewest: number, most: number): string {
  return formatter(locale, { minimumFractionDigits: fewest, maximumFractionDigits: Math.max(fewest, most) }).format(
    value,
  );
}

/** English only: "sign-ups" of one is "sign-up". Words that are not plain plurals stay as they are. */
function nounFor(value: number, of: string): string {
  if (Math.abs(value) !== 1) return of;
  if (/\bpeople$/.test(of)) return of.replace(/people$/, "person");
  if (/[^aeiou]ies$/.test(of)) return of.replace(/ies$/, "y");
  return /[^s]s$/.test(of) ? of.slice(0, -1) : of;
}

function formatMoney(value: number, currency: string | undefined, locale: string, digits: number | undefined): string {
  // Cents matter in a price and are noise in a revenue.
  const decimals = digits ?? (Math.abs(value) >= 1000 || Number.isInteger(value) ? 0 : 2);
  if (!currency) return decimal(value, locale, decimals, decimals);
  return formatter(locale, {
    style: "currency",
    currency,
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  }).format(value);
}

/** Percent and points are kept as fractions: 0.2 is 20 %. One decimal, more when the value would vanish. */
function formatShare(value: number, word: string, locale: string, digits: number | undefined, fewest: number): string {
  const hundredths = value * 100;
  const tiny = hundredths !== 0 && Math.abs(hundredths) < 0.1;
  const most = digits ?? (tiny ? Math.min(8, 1 + Math.floor(-Math.log10(Math.abs(hundredths)))) : 1);
  return `${decimal(hundredths, locale, digits ?? fewest, most)} ${word}`;
}

/**
 * The number with its unit sign, without what it counts and without its period: "$61,200", "20.0 %", "1,260", "18.4 months", "3.57×".
 * @param digits exact number of decimals; without it, as many as the size of the value deserves
 */
export function formatValue(quantity: Quantity, locale = "en-US", digits?: number): string {
  const value = Object.is(quantity.value, -0) ? 0 : quantity.value;
  switch (quantity.unit) {
    case "money":
      return formatMoney(value, quantity.currency, locale, digits);
    case "percent":
      return formatShare(value, "%", locale, digits, 1);
    case "points":
      return formatShare(value, Math.abs(value) === 0.01 ? "point" : "points", locale, digits, 0);
    case "multiple":
      return `${decimal(value, locale, digits ?? 0, digits ?? usualDecimals(value, 2))}×`;
    case "hours":
    case "days":
    case "weeks":
    case "months":
    case "years":
      return formatter(locale, {
        style: "unit",
        unit: spans[quantity.unit],
        unitDisplay: "long",
        minimumFractionDigits: digits ?? 0,
        maximumFractionDigits: digits ?? usualDecimals(value, 1),
      }).format(value);
    case "grade":
      return `grade ${decimal(value, locale, digits ?? 0, digits ?? 1)}`;
    case "count":
    case "score":
      return decimal(value, locale, digits ?? 0, digits ?? usualDecimals(value, 2));
  }
}

/**
 * A quantity as a reader sees it, whole: "$61,200 a month", "1,260 sign-ups a month", "4.1 % a month", "1.4 invites per user".
 * Formatted with Intl; percent with a space before its sign. The words for periods are English.
 * @param digits exact number of decimals; without it, as many as the size of the value deserves
 */
export function formatQuantity(quantity: Quantity, locale = "en-US", digits?: number): string {
  const parts = [formatValue(quantity, locale, digits)];
  if (quantity.unit === "count" && quantity.of) parts.push(nounFor(quantity.value, quantity.of));
  if (quantity.per) parts.push(perWords[quantity.per]);
  return parts.join(" ");
}
