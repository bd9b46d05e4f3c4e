import type { Figure } from "../../contract/analysis.ts";
import type { Measured } from "../../contract/measured.ts";
import { figure } from "../frame/analysis-definition.ts";
import { sayCount, sayNumber } from "../frame/format-figure.ts";
import { derive, measured, notEnough, unknown, type Unknown } from "../frame/measure.ts";
import { product, quotient, sum } from "../frame/money.ts";
import type { Reader } from "../frame/read-inputs.ts";
import { userWords } from "../frame/user-words.ts";
import { countBeyondLuck, poissonInterval } from "../statistics/poisson.ts";
import { monthHours, monthWeeks } from "./diagnosis-scales.ts";
import { dayOf, type Fire } from "./read-fires.ts";

/** The time that was watched, and the fires in it. */
export interface Watch {
  weeks: number;
  fires: readonly Fire[];
  /** The day in the middle; fires before it belong to the first half. */
  middle: number;
}

/**
 * The weeks that the list covers, as stated; else from the day of the first fire to today. That fire then only starts the clock: a time
 * that begins with a fire holds one too many.
 */
export function watchOf(reader: Reader, fires: readonly Fire[]): Watch | Unknown {
  const today = dayOf(reader.today);
  if (today === null) return unknown("The day of the session is not known.");
  const dated = fires.filter(({ day }) => day !== null).toSorted((a, b) => a.day! - b.day!);
  const [first] = dated;
  if (reader.has("period_weeks")) {
    const stated = reader.read("period_weeks");
    if (!stated.known) return stated;
    const weeks = stated.quantity.value;
    if (first && today - first.day! > weeks * 7)
      return unknown(
        `${userWords(first.name)} burned more than ${sayCount(weeks, "week")} ago, which is before the time that the list covers.`,
      );
    return { weeks, fires, middle: today - (weeks * 7) / 2 };
  }
  if (first === undefined || dated.length < fires.length || fires.length < 2)
    return notEnough(["Weeks that the list of fires covers"]);
  const weeks = (today - first.day!) / 7;
  if (weeks === 0) return unknown("All fires are of today, so nobody can say how often it burns.");
  return { weeks, fires: fires.filter((fire) => fire !== first), middle: (today + first.day!) / 2 };
}

/** So many fires a week, with the exact interval of the count. */
export function rateOf(watch: Watch | Unknown, count: number): Measured {
  if ("known" in watch) return watch;
  const interval = poissonInterval(count);
  return measured(
    { value: quotient(count, watch.weeks), unit: "count", of: "fires", per: "week" },
    {
      formula: "fires / weeks watched",
      ...(interval
        ? {
            range: {
              low: interval.low / watch.weeks,
              high: interval.high / watch.weeks,
              method: "95 % interval of a count",
            },
          }
        : {}),
    },
  );
}

/** Hours a month that fires took. A fire without hours makes it unknown: it would look cheaper than it was. */
export function monthOf(watch: Watch | Unknown, some: (fire: Fire) => boolean = () => true): Measured {
  if ("known" in watch) return watch;
  const counted = watch.fires.filter(some);
  if (counted.some(({ hours }) => hours === null)) return notEnough(["Hours of each fire"]);
  const hours = sum(...counted.map((fire) => fire.hours ?? 0));
  return measured(
    { value: quotient(product(hours, monthWeeks), watch.weeks), unit: "hours", per: "month" },
    { formula: `hours / weeks watched x ${sayNumber(monthWeeks, 2)}` },
  );
}

/** How often it burns, what that takes of a month, and whether it changes. */
export function rateFigures(reader: Reader, watch: Watch | Unknown, problem: Unknown | null): Figure[] {
  const month = monthOf(watch);
  const staff = problem ?? reader.read(reader.has("crew") ? "crew" : "engineers");
  const capacity = derive([staff], ([all = 0], inputs) =>
    measured(
      { value: product(all, monthHours), unit: "hours", per: "month" },
      { formula: `people x ${monthHours} hours, assumed`, inputs },
    ),
  );
  const whole = (at: "weeks" | "fires") =>
    "known" in watch
      ? watch
      : measured(
          at === "weeks"
            ? { value: watch.weeks, unit: "weeks" }
            : { value: watch.fires.length, unit: "count", of: "fires" },
          { formula: at === "weeks" ? "as stated; else from the first fire to today" : "fires in that time" },
        );
  return [
    figure("weeks_watched", "Weeks that were watched", whole("weeks")),
    figure("fires_week", "Fires a week", "known" in watch ? watch : rateOf(watch, watch.fires.length)),
    figure("hours_month", "Hours a month that fires took", month),
    figure("capacity_hours", "Hours a month of those who put them out", capacity),
    figure(
      "hours_month_share",
      "Share of their time that fires took",
      derive([month, capacity], ([lost = 0, all = 0], inputs) =>
        all === 0
          ? unknown("Nobody puts out fires, so there is no time to take a share of.")
          : lost > all
            ? unknown(
                `The fires took ${sayCount(Math.round(lost), "hour")} a month, more than the ${sayNumber(all)} that these people have: one of both is wrong.`,
              )
            : measured(
                { value: quotient(lost, all), unit: "percent" },
                { formula: "hours a month / hours there are", inputs },
              ),
      ),
    ),
    ...trendFigures(watch),
  ];
}

/** The first half of the time against the second. A change is only called one where luck alone would seldom give it. */
function trendFigures(watch: Watch | Unknown): Figure[] {
  const halves = halvesOf(watch);
  const half = (at: 0 | 1) =>
    "known" in halves
      ? halves
      : measured({ value: halves[at], unit: "count", of: "fires" }, { formula: "fires in that half of the time" });
  const needed = "known" in halves ? null : countBeyondLuck(Math.min(...halves));
  return [
    figure("first_half", "Fires in the first half", half(0)),
    figure("second_half", "Fires in the second half", half(1)),
    figure(
      "trend",
      "Whether it burns more or less often",
      "known" in halves ? halves : trendIn(halves, needed ?? Number.POSITIVE_INFINITY),
    ),
    figure(
      "trend_needed",
      "Fires in the busier half that would be more than luck",
      "known" in halves || needed === null
        ? "known" in halves
          ? halves
          : unknown("There are too many fires for this test.")
        : measured(
            { value: needed, unit: "count", of: "fires" },
            { formula: "two counts of equally long halves, 5 %, two-sided" },
          ),
    ),
  ];
}

function trendIn([before, after]: readonly [number, number], needed: number): Measured {
  const moves = Math.max(before, after) >= needed ? Math.sign(after - before) : 0;
  return measured(
    { value: moves, unit: "count" },
    {
      formula: "the busier half against what luck alone allows; 1 more often, -1 less often, 0 not to be told",
      words: moves > 0 ? "more often" : moves < 0 ? "less often" : "not to be told from luck",
    },
  );
}

function halvesOf(watch: Watch | Unknown): readonly [number, number] | Unknown {
  if ("known" in watch) return watch;
  if (watch.fires.some(({ day }) => day === null)) return notEnough(["Day of each fire"]);
  const fewest = countBeyondLuck(0)!;
  if (watch.fires.length < fewest)
    return unknown(`Fewer than ${fewest} fires tell no trend: even all of them in one half could be luck.`);
  const before = watch.fires.filter(({ day }) => day! < watch.middle).length;
  return [before, watch.fires.length - before];
}
