import { showHidden } from "../../contract/hidden-signs.ts";

/** A JSON object of unknown make. */
export type Loose = Record<string, unknown>;

export const isLoose = (value: unknown): value is Loose =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** How deep lists and objects may stand in each other; those of the contract stand three deep. */
const deepest = 24;

/** Whether a value nests so deep that whoever walks through it would run out of stack. Goes level by level, without recursion. */
export function nestsTooDeep(value: unknown): boolean {
  let level: unknown[] = [value];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > deepest) return true;
    level = level.flatMap((each) => (typeof each === "object" && each !== null ? Object.values(each) : []));
  }
  return false;
}

/**
 * Text of whatever a model put where text belongs: numbers as they are, lists joined by "; ", the values of an object joined
 * by ", ". Nothing said is dropped, what nobody sees is shown; null and undefined are empty.
 * @param value nested no deeper than `nestsTooDeep` allows
 */
export function asText(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "string") return showHidden(value.trim());
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  if (Array.isArray(value)) return value.map(asText).filter(Boolean).join("; ");
  return isLoose(value) ? Object.values(value).map(asText).filter(Boolean).join(", ") : "";
}

/** A list of whatever a model put where a list belongs: one thing alone becomes a list of one, nothing an empty list. */
export function asList(value: unknown): unknown[] {
  if (Array.isArray(value)) return value;
  return value === null || value === undefined || value === "" ? [] : [value];
}

/** The value read, and the words that could not be put into it; those are kept beside it. */
export interface Eased<T> {
  value: T | null;
  leftOver: string;
}

const hourWords = "(?:h|hr|hrs|hour|hours)";

/**
 * Hours out of a number or a text such as `6`, `"6 h"`, `"about 6 hours"` or `"1.5 hours"`. A range, another unit or words
 * are not turned into a number: they come back as `leftOver`.
 */
export function asHours(value: unknown): Eased<number> {
  if (typeof value === "number")
    return value > 0 && value <= 2_000
      ? { value, leftOver: "" }
      : { value: null, leftOver: value > 0 ? `${value} h` : "" };
  const text = asText(value);
  const hours = Number(
    new RegExp(`^(?:about|around|~|ca\\.?)?\\s*(\\d+(?:\\.\\d+)?)\\s*${hourWords}?\\.?$`, "i").exec(text)?.[1],
  );
  return hours > 0 && hours <= 2_000 ? { value: hours, leftOver: "" } : { value: null, leftOver: text };
}

/** Person-weeks out of a number or a text such as `"3 person-weeks"`; see `asHours` for what is left over. */
export function asWeeks(value: unknown): Eased<number> {
  if (typeof value === "number") return value >= 0 ? { value, leftOver: "" } : { value: null, leftOver: String(value) };
  const text = asText(value);
  const weeks = /^(?:about|around|~)?\s*(\d+(?:\.\d+)?)\s*(?:(?:person|engineer)[- ])?(?:w|wk|wks|weeks?)?\.?$/i.exec(
    text,
  )?.[1];
  return weeks === undefined ? { value: null, leftOver: text } : { value: Number(weeks), leftOver: "" };
}

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** A whole calendar day only: 2027-02-30 is none. */
function isoDay(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day && year >= 1000
    ? date.toISOString().slice(0, 10)
    : null;
}

/**
 * A day out of `2027-01-15`, a time stamp of that day, `15 January 2027` or `January 15, 2027`. Days written in figures alone
 * (01/02/2027) can mean two days, and "mid-January" means none: they are `leftOver`.
 */
export function asDay(value: unknown): Eased<string> {
  const text = asText(value);
  const iso = /^(\d{4})-(\d{2})-(\d{2})(?:T[\d:.]+(?:Z|[+-]\d{2}:\d{2})?)?$/.exec(text);
  const dayFirst = /^(\d{1,2})(?:st|nd|rd|th)?\.? ([A-Za-z]{3,9})\.?,? (\d{4})$/.exec(text);
  const monthFirst = /^([A-Za-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/.exec(text);
  const month = (name: string) => months.indexOf(name.slice(0, 3).toLowerCase()) + 1;
  const day = iso
    ? isoDay(Number(iso[1]), Number(iso[2]), Number(iso[3]))
    : dayFirst
      ? isoDay(Number(dayFirst[3]), month(dayFirst[2] ?? ""), Number(dayFirst[1]))
      : monthFirst
        ? isoDay(Number(monthFirst[3]), month(monthFirst[1] ?? ""), Number(monthFirst[2]))
        : null;
  return day === null ? { value: null, leftOver: text } : { value: day, leftOver: "" };
}
