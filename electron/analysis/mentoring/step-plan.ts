import type { Unknown } from "../frame/measure.ts";
import { unknown } from "../frame/measure.ts";
import { workdayBy, workdayFrom, type DayIndex } from "./calendar-days.ts";
import { workFor, type ComingWork, type Work } from "./coming-work.ts";
import {
  checkInsBeforeStep,
  leastPastDays,
  leastPlanDays,
  longestRhythm,
  mostAtOnce,
  practiceDays,
} from "./mentoring-scales.ts";
import type { OwnSpeed, TimeLeft } from "./own-speed.ts";
import type { Skill } from "./read-skills.ts";

/** One step of one skill, with the day by which it is to be seen. */
export interface Step {
  skill: Skill;
  /** The level that it reaches. */
  to: number;
  by: DayIndex;
  work: Work | undefined;
}

/** The steps until the date, what waits, and how often the two talk. */
export interface StepPlan {
  steps: Step[];
  /** Skills that the plan does not bring to what the role asks, in their order. */
  waiting: Skill[];
  /** Whether the dates are a proposal to learn the speed from, because it is not known or nothing fits. */
  isTrial: boolean;
  weeks: number;
  /** Whether two steps lie so close that even a check-in a week leaves less than two before one of them. */
  isTight: boolean;
  checkIns: DayIndex[];
}

/**
 * What is chosen goes by gap x importance; when it is done, by when the work comes. With a known speed so many steps as it allows, one
 * after the other; without one the first step of the first three skills, at most three months apart, to learn the speed from.
 * @param ranked the gaps, most urgent first
 */
export function planSteps(
  ranked: readonly Skill[],
  speed: OwnSpeed | Unknown,
  left: TimeLeft,
  work: ComingWork | null,
): StepPlan | Unknown {
  if (ranked.length === 0) return unknown("No step is missing.");
  if (left.days < leastPlanDays)
    return unknown("There are less than two weeks until then: no step can be made and seen.");
  const known = "days" in speed ? speed : null;
  const plausible = known ? Math.floor((known.steps * left.days) / known.days) : 0;
  const isTrial = plausible === 0;
  const taken = new Map<Skill, number>();
  if (isTrial) for (const skill of ranked.slice(0, known ? 1 : mostAtOnce)) taken.set(skill, 1);
  else {
    let room = plausible;
    for (const skill of ranked) {
      if (room > 0) taken.set(skill, Math.min(room, skill.gap));
      room -= Math.min(room, skill.gap);
    }
  }
  const steps = dateSteps(taken, isTrial || !known ? null : known.days / known.steps, left, work);
  return {
    steps,
    waiting: ranked.filter((skill) => (taken.get(skill) ?? 0) < skill.gap),
    isTrial,
    ...rhythmOf(steps, left),
  };
}

/** @param perStep days that a step takes; null to spread them evenly, at most as far apart as it takes to read a speed */
function dateSteps(
  taken: ReadonlyMap<Skill, number>,
  perStep: number | null,
  { today, goal, days }: TimeLeft,
  work: ComingWork | null,
): Step[] {
  const start = (skill: Skill) => workFor(work, skill.label)?.from ?? goal;
  const inTime = [...taken].toSorted(([a], [b]) => start(a) - start(b));
  const all = inTime.reduce((sum, [, count]) => sum + count, 0);
  const pace = perStep ?? Math.min(days / all, leastPastDays);
  let place = 0;
  return inTime
    .flatMap(([skill, count]) => {
      const practice = workFor(work, skill.label);
      return Array.from({ length: count }, (_, at): Step => {
        place += 1;
        const slot = today + Math.ceil(place * pace - 1e-9);
        const practised = practice ? practice.from + practiceDays + Math.ceil(at * pace) : slot;
        const by = workdayBy(Math.min(goal, Math.max(slot, practised)));
        return { skill, to: skill.seen + at + 1, by: Math.max(by, workdayFrom(today)), work: practice };
      });
    })
    .toSorted((a, b) => a.by - b.by);
}

/** The check-ins: so far apart that two fall before each step's day and behind the day of the step before, one to four weeks. */
function rhythmOf(steps: readonly Step[], left: TimeLeft): Pick<StepPlan, "weeks" | "isTight" | "checkIns"> {
  const anchor = workdayFrom(left.today);
  const days = [...new Set(steps.map(({ by }) => by))];
  const shortest = Math.min(...days.map((day, at) => day - (days[at - 1] ?? anchor)));
  const fitting = Math.floor(shortest / checkInsBeforeStep / 7);
  const weeks = Math.min(longestRhythm, Math.max(1, fitting));
  const last = days.at(-1) ?? anchor;
  const count = Math.floor((last - anchor) / (7 * weeks));
  return {
    weeks,
    isTight: fitting < 1,
    checkIns: Array.from({ length: count }, (_, at) => anchor + 7 * weeks * (at + 1)),
  };
}
