import type { Figure } from "../../contract/analysis.ts";
import { figure } from "../frame/analysis-definition.ts";
import { measured, notEnough, unknown, type Unknown } from "../frame/measure.ts";
import { quotient, sum } from "../frame/money.ts";
import { wilsonInterval, wilsonSource } from "../statistics/wilson.ts";
import { causes, causeWords, type Cause } from "./causes.ts";
import { experimentFigures } from "./experiment-figures.ts";
import { convention, sourceRanks, toldWords } from "./diagnosis-scales.ts";
import { monthOf, type Watch } from "./fire-rate.ts";
import { hoursByCause } from "./leading-cause.ts";
import type { Fire } from "./read-fires.ts";
import { strongest, type Observation } from "./read-observations.ts";

/** Some fires of all of them, as a share with its 95 % Wilson interval; unknown when there are none. */
export function shareOfFires(some: number, all: number, formula: string, needs: string) {
  if (all === 0) return notEnough([needs]);
  return measured(
    { value: quotient(some, all), unit: "percent" },
    { formula, range: wilsonInterval(some, all), source: wilsonSource },
  );
}

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

/** What fires and observations say of each cause: how many, how costly, how often again, how well it is borne out, and what to try. */
export function causeFigures(
  fires: readonly Fire[],
  problem: Unknown | null,
  observations: readonly Observation[],
  watch: Watch | Unknown,
): Figure[] {
  const sorted = fires.filter(({ cause }) => cause !== null);
  const hours = hoursByCause(sorted);
  const allHours = sum(...Object.values(hours));
  const needs = "The first thing that went wrong in each fire";
  const ofOne = (cause: Cause): Figure[] => {
    const name = capital(causeWords[cause]);
    const own = sorted.filter((fire) => fire.cause === cause);
    const again = own.filter(({ seen }) => seen !== null);
    const timed = own.filter(({ hours: taken }) => taken !== null);
    const speaking = observations.filter(({ speaksFor }) => speaksFor === cause);
    const against = observations.filter((one) => one.against === cause);
    const best = strongest(speaking);
    const count = (value: number, of: string, formula: string) => measured({ value, unit: "count", of }, { formula });
    return [
      figure(
        `${cause}_fires`,
        `${name}: fires`,
        problem ?? (sorted.length === 0 ? notEnough([needs]) : count(own.length, "fires", "fires that began with it")),
      ),
      figure(
        `${cause}_share`,
        `${name}: share of fires`,
        problem ?? shareOfFires(own.length, sorted.length, "fires that began with it / fires with one cause", needs),
      ),
      figure(
        `${cause}_hours`,
        `${name}: hours`,
        problem ??
          (own.length > 0 && timed.length === 0
            ? notEnough(["Hours of each fire"])
            : measured({ value: hours[cause], unit: "hours" }, { formula: "sum of the hours of these fires" })),
      ),
      figure(
        `${cause}_hours_share`,
        `${name}: share of hours`,
        problem ??
          (allHours === 0
            ? notEnough(["Hours of each fire"])
            : measured(
                { value: quotient(hours[cause], allHours), unit: "percent" },
                {
                  formula: "hours / hours of all fires with one cause",
                  note: "No interval: one long fire can decide it.",
                },
              )),
      ),
      figure(
        `${cause}_hours_month`,
        `${name}: hours a month`,
        problem ?? monthOf(watch, (fire) => fire.cause === cause),
      ),
      figure(
        `${cause}_again`,
        `${name}: share that was seen before`,
        problem ??
          (own.length === 0
            ? unknown("No fire began with it.")
            : shareOfFires(
                again.filter(({ seen }) => seen).length,
                again.length,
                "seen before / fires of which this is known",
                "Whether each fire was seen before",
              )),
      ),
      figure(
        `${cause}_for`,
        `${name}: observations that speak for it`,
        count(speaking.length, "observations", "rows that speak for it"),
      ),
      figure(
        `${cause}_against`,
        `${name}: observations that speak against it`,
        count(against.length, "observations", "rows that speak against it"),
      ),
      figure(
        `${cause}_source`,
        `${name}: strongest source for it`,
        best === null
          ? unknown(observations.length === 0 ? "No observation was entered." : "No observation speaks for it.")
          : measured(
              { value: sourceRanks[best.source], unit: "count" },
              {
                formula: "measured 4, told by several 3, seen 2, told by one 1; the highest, never a sum",
                words: toldWords[best.source],
                source: convention,
              },
            ),
      ),
      ...experimentFigures(cause, name, own, problem, watch),
    ];
  };
  return causes.flatMap(ofOne);
}

/** Fires that were seen before, and fires that a customer noticed first; of those of which it is known. */
export function habitFigures(fires: readonly Fire[], problem: Unknown | null): Figure[] {
  const told = fires.filter(({ seen }) => seen !== null);
  const noticed = fires.filter((fire) => fire.noticed !== null);
  return [
    figure(
      "again_share",
      "Share of fires that was seen before",
      problem ??
        shareOfFires(
          told.filter(({ seen }) => seen).length,
          told.length,
          "seen before / fires of which this is known",
          "Whether each fire was seen before",
        ),
    ),
    figure(
      "customer_first_share",
      "Share of fires that a customer noticed first",
      problem ??
        shareOfFires(
          noticed.filter((fire) => fire.noticed === "customer").length,
          noticed.length,
          "noticed by a customer / fires of which this is known",
          "Who noticed each fire first",
        ),
    ),
  ];
}
