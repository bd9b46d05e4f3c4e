import { numberIn, textIn } from "../frame/cells.ts";
import { notEnough, unknown, type Unknown } from "../frame/measure.ts";
import { difference, product, quotient, sum } from "../frame/money.ts";
import type { Reader } from "../frame/read-inputs.ts";
import type { Initiative } from "./read-initiatives.ts";
import type { Ranked } from "./rice-order.ts";

export interface QuarterLoad {
  label: string;
  /** Weeks of one person that go to planned work, and that the plan wants. */
  there: number;
  wanted: number;
  short: number;
}

/** The plan's weeks in each of its quarters, spread evenly, against those that are there. */
export function loadOf(reader: Reader, initiatives: readonly Initiative[], share: number): QuarterLoad[] | Unknown {
  const rows = reader.rows("plan_quarters") ?? [];
  if (rows.length === 0) return notEnough(["Weeks of people in each quarter"]);
  const planned = plannedOf(initiatives);
  if (planned.length === 0) return notEnough(["Quarters in which the initiatives are planned"]);
  const beyond = planned.find(({ to }) => to > rows.length);
  if (beyond)
    return unknown(`${beyond.name} is planned in a quarter that is not in the list.`, [
      "Weeks of people in each quarter",
    ]);
  const quarters: QuarterLoad[] = [];
  for (const [at, row] of rows.entries()) {
    const label = textIn(row, "quarter") || `Quarter ${at + 1}`;
    const weeks = numberIn(row, "weeks");
    if (weeks === null) return notEnough([`Weeks of people in ${label}`]);
    if (weeks < 0) return unknown(`${label}: fewer than 0 weeks cannot be.`);
    const there = product(weeks, share);
    const wanted = sum(...planned.map((one) => weeksIn(one, at + 1)));
    quarters.push({ label, there, wanted, short: Math.max(0, difference(wanted, there)) });
  }
  return quarters;
}

type Planned = Initiative & { weeks: number; from: number; to: number };

/** Those with weeks and quarters. */
export function plannedOf<One extends Initiative>(initiatives: readonly One[]): (One & Planned)[] {
  return initiatives.filter((one): one is One & Planned => one.weeks !== null && one.from !== null && one.to !== null);
}

function weeksIn({ from, to, weeks }: Planned, quarter: number): number {
  return quarter < from || quarter > to ? 0 : quotient(weeks, to - from + 1);
}

/** What finds no room in its quarters when the plan is filled in the order given, first come first served. */
export function withoutRoom(quarters: readonly QuarterLoad[], ranked: readonly Ranked[]): (Ranked & Planned)[] {
  const room = quarters.map(({ there }) => there);
  return plannedOf(ranked).filter((one) => {
    const fits = room.every((left, at) => weeksIn(one, at + 1) <= left + 1e-9);
    if (fits) room.forEach((left, at) => (room[at] = difference(left, weeksIn(one, at + 1))));
    return !fits;
  });
}
