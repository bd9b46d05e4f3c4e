import { numberIn, textIn } from "../frame/cells.ts";
import { unknown, type Unknown } from "../frame/measure.ts";
import type { Reader } from "../frame/read-inputs.ts";

/** Parts of a week are counted in whole millionths, so that sums are exact. */
export const grain = 1_000_000;
/** A name as it is compared. */
export const keyOf = (name: string): string => name.trim().toLowerCase();

/** A time in which somebody is not there: ISO days, both included; `to` is null for somebody who leaves for good. */
export interface Absence {
  from: string;
  to: string | null;
}

/** Somebody with the part of a full week that they have, in millionths, and when they are away from today on. */
export interface CirclePerson {
  key: string;
  name: string;
  week: number;
  away: readonly Absence[];
}

/** Whether two absences share a day. */
export const overlaps = (one: Absence, other: Absence): boolean =>
  (other.to === null || one.from <= other.to) && (one.to === null || other.from <= one.to);

const mostHours = 168;

/**
 * Everybody who holds a role or stands in the list of people, by key, or why the list can't be used. Hours count against a full week, of
 * which nobody has more than one; who has no hours in the list has a full week. An absence that is over does not count.
 * @param holders the names of all who hold a role
 */
export function readPeople(reader: Reader, holders: readonly string[]): Map<string, CirclePerson> | Unknown {
  const full = reader.read("week_hours");
  const hours = full.known ? full.quantity.value : 0;
  const people = new Map<string, CirclePerson>();
  for (const name of holders)
    if (!people.has(keyOf(name))) people.set(keyOf(name), { key: keyOf(name), name, week: grain, away: [] });
  const told = new Map<string, number>();
  for (const row of reader.rows("circle_people") ?? []) {
    const name = textIn(row, "person");
    const key = keyOf(name);
    if (name === "") continue;
    const own = numberIn(row, "hours");
    if (own !== null && (own < 0 || own > mostHours)) return unknown(`${name}: a week has between 0 and 168 hours.`);
    if (own !== null && (told.get(key) ?? own) !== own) return unknown(`${name} stands in the list with two weeks.`);
    if (own !== null) told.set(key, own);
    const from = textIn(row, "away_from");
    const to = textIn(row, "away_to");
    if (from !== "" && to !== "" && to < from) return unknown(`${name} would be back before being away.`);
    const isAway = (from !== "" || to !== "") && (to === "" || to >= reader.today);
    const known = people.get(key);
    people.set(key, {
      key,
      name: known?.name ?? name,
      week: own === null || hours <= 0 ? (known?.week ?? grain) : Math.floor(Math.min(1, own / hours) * grain),
      away: [
        ...(known?.away ?? []),
        ...(isAway ? [{ from: from === "" ? reader.today : from, to: to === "" ? null : to }] : []),
      ],
    });
  }
  return people;
}
