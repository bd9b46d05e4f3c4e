import type { Figure, Table } from "../../contract/analysis.ts";
import { figure } from "../frame/analysis-definition.ts";
import { derive, measured, notEnough, unknown, type Unknown } from "../frame/measure.ts";
import { quotient, sum } from "../frame/money.ts";
import { beginnings, beginningsOf, causes, causeWords, type Beginning, type Cause } from "./causes.ts";
import { convention, expectedWhenQuiet, experiments, quietSource } from "./diagnosis-scales.ts";
import { rateOf, type Watch } from "./fire-rate.ts";
import type { Fire } from "./read-fires.ts";

/** The way in which most fires of a cause began; the earlier of the list where two are equal. Null when none began with it. */
export function mainBeginning(cause: Cause, fires: readonly Fire[]): Beginning | null {
  const count = (beginning: Beginning) =>
    fires.filter((fire) => fire.cause === cause && fire.beginnings.includes(beginning)).length;
  const [first] = beginningsOf(cause).toSorted((one, other) => count(other) - count(one));
  return first !== undefined && count(first) > 0 ? first : null;
}

/** Nobody waits longer than two years for an answer. Assumed. */
const longestWait = 104;

/** Weeks without a fire, rounded up, after which luck is no good explanation: ln 20 / fires a week. */
function quietWeeks(watch: Watch | Unknown, count: number) {
  return derive([rateOf(watch, count)], ([rate = 0]) => {
    if (rate === 0) return unknown("No fire of this kind burned in the time that was watched.");
    const known = rateOf(watch, count);
    const range = known.known ? known.range : undefined;
    const weeks = Math.ceil(expectedWhenQuiet / rate - 1e-9);
    if (weeks > longestWait) return unknown("It burns too seldom: quiet means nothing before two years are over.");
    return measured(
      { value: weeks, unit: "weeks" },
      {
        formula: "ln 20 / fires a week, rounded up",
        source: quietSource,
        note: "If nothing changes, about three such fires are expected in that time.",
        ...(range && range.low > 0
          ? {
              range: {
                low: Math.ceil(expectedWhenQuiet / range.high),
                high: Math.ceil(expectedWhenQuiet / range.low),
                method: "at the ends of the interval of the rate",
              },
            }
          : {}),
      },
    );
  });
}

/** The smallest thing to try against a cause: how its fires mostly begin, what trying costs, when it has paid, how long until one sees. */
export function experimentFigures(
  cause: Cause,
  name: string,
  own: readonly Fire[],
  problem: Unknown | null,
  watch: Watch | Unknown,
): Figure[] {
  const main = mainBeginning(cause, own);
  const none = problem ?? unknown("No fire began with it.");
  const timed = own.flatMap(({ hours }) => (hours === null ? [] : [hours]));
  const mean = timed.length === 0 ? 0 : quotient(sum(...timed), timed.length);
  return [
    figure(
      `${cause}_begins`,
      `${name}: how most of these fires began`,
      main === null
        ? none
        : measured(
            { value: Object.keys(beginnings).indexOf(main) + 1, unit: "count" },
            { formula: "most fires; place in the list of beginnings", words: beginnings[main].words },
          ),
    ),
    figure(
      `${cause}_try`,
      `${name}: the smallest experiment`,
      main === null
        ? none
        : measured(
            { value: Object.keys(beginnings).indexOf(main) + 1, unit: "count" },
            { formula: "by how it mostly began", words: experiments[main].todo, source: convention },
          ),
    ),
    figure(
      `${cause}_wrong`,
      `${name}: what would show that it is not the cause`,
      main === null
        ? none
        : measured(
            { value: Object.keys(beginnings).indexOf(main) + 1, unit: "count" },
            { formula: "by how it mostly began", words: experiments[main].wrongIf, source: convention },
          ),
    ),
    figure(
      `${cause}_try_hours`,
      `${name}: hours of the smallest experiment`,
      main === null
        ? none
        : measured(
            { value: experiments[main].hours, unit: "hours" },
            { formula: "estimate of this playbook", source: convention },
          ),
    ),
    figure(
      `${cause}_payback`,
      `${name}: fires that it has to spare to pay for itself`,
      main === null
        ? none
        : mean === 0
          ? notEnough(["Hours of each fire"])
          : measured(
              { value: Math.ceil(quotient(experiments[main].hours, mean) - 1e-9), unit: "count", of: "fires" },
              { formula: "hours of the experiment / mean hours of such a fire, rounded up" },
            ),
    ),
    figure(
      `${cause}_weeks`,
      `${name}: weeks without a fire that would be more than luck`,
      main === null
        ? none
        : quietWeeks(watch, "known" in watch ? 0 : watch.fires.filter((fire) => fire.cause === cause).length),
    ),
  ];
}

/** The experiments of the causes with which fires began, and what would show each of them wrong. */
export function experimentTable(fires: readonly Fire[], figures: readonly Figure[]): Table {
  const cell = (key: string) => {
    const found = figures.find((one) => one.key === key)?.measured;
    return found?.known ? found.quantity : null;
  };
  return {
    title: "The smallest experiment for each cause",
    columns: ["Cause", "Mostly began", "Try", "Hours", "Not the cause if", "Weeks of quiet"],
    rows: causes.flatMap((cause) => {
      const main = mainBeginning(cause, fires);
      if (main === null) return [];
      const { todo, wrongIf } = experiments[main];
      return [
        [causeWords[cause], beginnings[main].words, todo, cell(`${cause}_try_hours`), wrongIf, cell(`${cause}_weeks`)],
      ];
    }),
  };
}
