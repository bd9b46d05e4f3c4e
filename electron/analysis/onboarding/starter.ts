import type { Figure } from "../../contract/analysis.ts";
import { figure } from "../frame/analysis-definition.ts";
import { textIn } from "../frame/cells.ts";
import { measured, notEnough, unknown, type Unknown } from "../frame/measure.ts";
import type { Reader } from "../frame/read-inputs.ts";
import { userWords } from "../frame/user-words.ts";
import { lastDay } from "./onboarding-scales.ts";
import { isDay, isWorked, sayDay, workedBetween, workingDate } from "./working-days.ts";

/** Whoever starts, and the calendar of their first days. */
export interface Starter {
  role: string;
  /** The first worked day, or why there is none. */
  start: string | Unknown;
  /** The calendar day of a working day of the plan in words; null while no start is known. */
  dateOf: (nth: number) => string | null;
  cautions: string[];
}

/** Reads who starts and on which day; weekends and the days given as off are no working days. */
export function readStarter(reader: Reader): Starter {
  const row = (reader.rows("starter") ?? [])[0];
  const role = row ? textIn(row, "role") : "";
  const said = row ? textIn(row, "starts") : "";
  const off = daysOff(reader);
  const start = said === "" ? notEnough(["The day of the start"]) : firstDay(said, off);
  const today = reader.today.slice(0, 10);
  return {
    role,
    start,
    dateOf: (nth) => {
      const date = typeof start === "string" ? workingDate(start, nth, off) : null;
      return date === null ? null : sayDay(date, said);
    },
    cautions:
      typeof start === "string" && !isWorked(said, off)
        ? [`${sayDay(said, today)} is no working day, so the plan begins on ${sayDay(start, today)}.`]
        : [],
  };
}

function firstDay(said: string, off: ReadonlySet<string>): string | Unknown {
  if (!isDay(said)) return unknown(`"${said.slice(0, 20)}" is no day of the calendar.`, ["The day of the start"]);
  return (
    workingDate(said, 1, off) ?? unknown("The days off leave no working day for more than a year.", ["The days off"])
  );
}

function daysOff(reader: Reader): Set<string> {
  return new Set((reader.rows("days_off") ?? []).map((row) => textIn(row, "day")).filter(isDay));
}

/** The first day in words, how many working days are left until then, and which working day today is once it has begun. */
export function starterFigures(reader: Reader, { start, role }: Starter): Figure[] {
  const off = daysOff(reader);
  const today = reader.today.slice(0, 10);
  const isSet = typeof start === "string";
  const hasBegun = isSet && start <= today;
  const passed = hasBegun ? workedBetween(start, today, off) + 1 : 0;
  const days = (value: number, formula: string) => measured({ value, unit: "days" }, { formula });
  return [
    figure(
      "starter_role",
      "Who starts",
      role === ""
        ? notEnough(["The role of whoever starts"])
        : measured({ value: 1, unit: "count" }, { formula: "as given", words: userWords(role) }),
    ),
    figure(
      "start_date",
      "The first day",
      isSet
        ? measured(
            { value: 1, unit: "count" },
            { formula: "first working day from the start on", words: sayDay(start, today) },
          )
        : start,
    ),
    figure(
      "days_to_start",
      "Working days until the start",
      !isSet
        ? start
        : hasBegun
          ? unknown("The first day is not ahead.")
          : days(workedBetween(today, start, off), "worked days from today on, before the first day"),
    ),
    figure(
      "day_today",
      "Working day that today is",
      !isSet
        ? start
        : !hasBegun
          ? unknown("The first day is still ahead.")
          : passed > lastDay
            ? unknown(`The ${lastDay} working days of the plan are over.`)
            : days(passed, "worked days from the first day to today"),
    ),
    figure(
      "plan_over",
      "Working days by which the plan is over",
      !isSet ? start : days(Math.max(0, passed - lastDay), `worked days since the first day - ${lastDay}, at least 0`),
    ),
  ];
}
