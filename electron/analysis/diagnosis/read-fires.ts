import { numberIn, textIn } from "../frame/cells.ts";
import { notEnough, unknown, type Unknown } from "../frame/measure.ts";
import type { Reader } from "../frame/read-inputs.ts";
import { userWords } from "../frame/user-words.ts";
import { beginnings, isBeginning, type Beginning, type Cause } from "./causes.ts";

/** One fire. What two rows tell of the same day under the same name is one fire. */
export interface Fire {
  name: string;
  /** Days since 1970; null where the day is not known. */
  day: number | null;
  hours: number | null;
  /** Every first thing that is named for it. */
  beginnings: readonly Beginning[];
  /** Null where no beginning is known, or where those that are named belong to two causes. */
  cause: Cause | null;
  seen: boolean | null;
  noticed: "us" | "customer" | null;
}

/** Milliseconds of a day. */
export const dayLength = 86_400_000;
/** A day as a number of days since 1970; null for a text that is none. */
export function dayOf(text: string): number | null {
  const at = Date.parse(text.slice(0, 10));
  return Number.isNaN(at) ? null : Math.floor(at / dayLength);
}
const plain = (text: string) => text.toLowerCase().replace(/\s+/g, " ");
const more = (one: number | null, other: number | null) => (one === null ? other : Math.max(one, other ?? one));

/** Whether two fires carry the same name, in any case. */
export const sameName = (one: Fire, other: Fire): boolean => plain(one.name) === plain(other.name);
/** Whether its first things belong to two causes. */
export const isDisputed = ({ beginnings: named }: Fire): boolean => causesOf(named).length > 1;
const causesOf = (named: readonly Beginning[]): Cause[] => [...new Set(named.map((one) => beginnings[one].cause))];

/**
 * The fires of the table, each once. Of a fire that stands there twice the larger hours count. A row that can't be true is left out and
 * told in `impossible`; `problem` says why there is no fire at all.
 */
export function readFires(reader: Reader): { fires: Fire[]; impossible: string[]; problem: Unknown | null } {
  const rows = (reader.rows("fires") ?? []).filter((row) => textIn(row, "fire") !== "");
  const impossible: string[] = [];
  const today = dayOf(reader.today);
  const fires: Fire[] = [];
  for (const row of rows) {
    const name = textIn(row, "fire");
    const day = dayOf(textIn(row, "day"));
    const hours = numberIn(row, "hours");
    const first = textIn(row, "first");
    const noticed = textIn(row, "noticed");
    const before = textIn(row, "seen");
    const why =
      day !== null && today !== null && day > today
        ? `${userWords(name)}: its day has not come yet, so it can't have burned`
        : hours !== null && hours < 0
          ? `${userWords(name)}: fewer than no hours cannot be`
          : null;
    if (why !== null) {
      impossible.push(why);
      continue;
    }
    const fire: Fire = {
      name,
      day,
      hours,
      beginnings: isBeginning(first) ? [first] : [],
      cause: isBeginning(first) ? beginnings[first].cause : null,
      seen: before === "yes" ? true : before === "no" ? false : null,
      noticed: noticed === "us" || noticed === "customer" ? noticed : null,
    };
    const at = day === null ? -1 : fires.findIndex((other) => other.day === day && sameName(other, fire));
    if (at < 0) fires.push(fire);
    else fires[at] = joined(fires[at]!, fire);
  }
  const [first] = impossible;
  const problem =
    fires.length > 0
      ? null
      : first === undefined
        ? notEnough(["The last fires, with the first thing that went wrong"])
        : unknown(`${first}.`);
  return { fires, impossible, problem };
}

function joined(one: Fire, other: Fire): Fire {
  const named = [...new Set([...one.beginnings, ...other.beginnings])];
  const all = causesOf(named);
  return {
    ...one,
    hours: more(one.hours, other.hours),
    beginnings: named,
    cause: all.length === 1 ? all[0]! : null,
    seen: one.seen ?? other.seen,
    noticed: one.noticed ?? other.noticed,
  };
}
