import type { Measured } from "../../contract/measured.ts";
import { textIn } from "../frame/cells.ts";
import { measured, notEnough, unknown, type Unknown } from "../frame/measure.ts";
import { quotient } from "../frame/money.ts";
import { lastMonthOf, monthName } from "../frame/months.ts";
import type { Reader } from "../frame/read-inputs.ts";
import { dayOf, daysOfMonth, lastDayOf, monthOf, sayDay, type DayIndex } from "./calendar-days.ts";
import { leastPastDays, longestPlan } from "./mentoring-scales.ts";
import { levelIn, sameSkill, type Skill } from "./read-skills.ts";

/** What the person has shown so far: steps gained since the first earlier check-in. */
export interface OwnSpeed {
  steps: number;
  days: number;
}

/** The time until the role is to be filled. */
export interface TimeLeft {
  today: DayIndex;
  goal: DayIndex;
  days: number;
  /** "June 2027". */
  month: string;
}

/** Days until the end of the month aimed at, or why they can't be said. */
export function readTimeLeft(reader: Reader): TimeLeft | Unknown {
  const said = reader.text("by_month");
  const month = lastMonthOf(said ?? "");
  const today = dayOf(reader.today);
  if (month === null || today === null) return notEnough(["The month by which the role is aimed at"]);
  const goal = lastDayOf(month);
  const days = goal - today;
  if (days < 0) return unknown(`${monthName(month)} has gone by: a plan needs a month that lies ahead.`);
  if (days > longestPlan * daysOfMonth)
    return unknown(`${monthName(month)} lies more than five years ahead: nobody knows what the role asks by then.`);
  return { today, goal, days, month: monthName(month) };
}

/** The names in earlier check-ins that stand in no row of the skills: they can't be compared. */
export function strangersIn(reader: Reader, table: string, skills: readonly string[]): string[] {
  const names = (reader.rows(table) ?? []).map((row) => textIn(row, "skill")).filter((name) => name !== "");
  return [...new Set(names.filter((name) => !skills.some((skill) => sameSkill(skill, name))))];
}

/**
 * Steps gained between the first earlier check-in of each skill and today, over the time since the very first one. A skill that was
 * looked at later counts only with what it has gained since, so the speed is rather too low than too high.
 */
export function readOwnSpeed(reader: Reader, skills: readonly Skill[]): OwnSpeed | Unknown {
  const today = dayOf(reader.today) ?? 0;
  const firstOf = new Map<Skill, { day: DayIndex; level: number }>();
  for (const row of reader.rows("earlier_levels") ?? []) {
    const skill = skills.find(({ label }) => sameSkill(label, textIn(row, "skill")));
    const level = levelIn(row, "level");
    const day = dayOf(textIn(row, "day"));
    if (skill === undefined || level === null || day === null) continue;
    if (day > today) return unknown(`An earlier check-in on ${sayDay(day)} lies ahead: it can't have been held yet.`);
    if (day < (firstOf.get(skill)?.day ?? Number.POSITIVE_INFINITY)) firstOf.set(skill, { day, level });
  }
  if (firstOf.size === 0) return notEnough(["Where the person stood earlier, skill by skill, with the day"]);
  const days = today - Math.min(...[...firstOf.values()].map(({ day }) => day));
  const steps = [...firstOf].reduce((all, [skill, { level }]) => all + skill.seen - level, 0);
  if (days < leastPastDays)
    return unknown("The earlier check-ins lie less than three months back: a speed read off them would be luck.");
  if (steps < 0)
    return unknown("Taken together the levels are lower than before, so then and now were not judged alike.");
  return { steps, days };
}

/** Steps that fit into the days left at the own speed; the range lets the earlier judgements be wrong by one step in all. */
export function plausibleSteps(speed: OwnSpeed, left: TimeLeft): Measured {
  const fits = (steps: number) => Math.floor((Math.max(0, steps) * left.days) / speed.days);
  return measured(
    { value: fits(speed.steps), unit: "count", of: "steps" },
    {
      formula: "steps so far / days of it x days left, whole steps",
      range: { low: fits(speed.steps - 1), high: fits(speed.steps + 1), method: "one step judged otherwise back then" },
    },
  );
}

/** Steps a month, as shown so far. */
export const speedOf = ({ steps, days }: OwnSpeed): Measured =>
  measured(
    { value: quotient(steps * daysOfMonth, days), unit: "count", of: "steps", per: "month" },
    { formula: "steps gained since the first earlier check-in / months since then" },
  );

/** The month in which all steps are made at that speed. */
export function monthOfAll(speed: OwnSpeed, needed: number, { today }: TimeLeft): Measured {
  if (speed.steps === 0) return unknown("No step was gained in that time, so no month can be said.");
  const days = Math.ceil((needed * speed.days) / speed.steps);
  if (days > 2 * longestPlan * daysOfMonth) return unknown("At that speed it takes more than ten years.");
  return measured(
    { value: quotient(days, daysOfMonth), unit: "months" },
    { formula: "steps needed / steps a month, from today", words: monthName(monthOf(today + days)) },
  );
}
