import type { Figure } from "../../contract/analysis.ts";
import type { Measured } from "../../contract/measured.ts";
import { figure } from "../frame/analysis-definition.ts";
import { measured, unknown, type Unknown } from "../frame/measure.ts";
import { lastMonthOf, monthName } from "../frame/months.ts";
import { quotient, sum } from "../frame/money.ts";
import { newcombeInterval, newcombeSource, type Part } from "../statistics/newcombe.ts";
import { z95 } from "../statistics/wilson.ts";
import type { Cohort, Cohorts } from "./cohort-rows.ts";
import { shareOfPeople } from "./share-of-people.ts";

/** How many of the newest cohorts tell the usual size of the next one. */
const recent = 3;

interface Split {
  older: Cohort[];
  newer: Cohort[];
  how: string;
}

/**
 * The cohorts before and after a change, by the month of the change where it is known, else the older and the newer half (an odd
 * one in the middle counts as older). Only cohorts that were counted in the first period take part.
 */
function splitOf({ cohorts }: Cohorts, changedFrom: string | null): Split | Unknown {
  const counted = cohorts.filter(({ active }) => active[0] !== null);
  const month = changedFrom === null ? null : lastMonthOf(changedFrom);
  if (month !== null && counted.every(({ begins }) => begins !== null)) {
    const from = Date.UTC(Math.floor(month / 12), month % 12, 1) / 86_400_000;
    const older = counted.filter(({ begins }) => (begins ?? 0) < from);
    const newer = counted.filter(({ begins }) => (begins ?? 0) >= from);
    return older.length > 0 && newer.length > 0
      ? { older, newer, how: `before ${monthName(month)} against from then on` }
      : unknown(`There are no cohorts on both sides of ${monthName(month)}.`, [
          `Cohorts before and after ${monthName(month)}`,
        ]);
  }
  const half = Math.ceil(counted.length / 2);
  return counted.length < 2
    ? unknown("One cohort can't be compared with itself.", ["At least two cohorts"])
    : {
        older: counted.slice(0, half),
        newer: counted.slice(half),
        how: "the older half of the cohorts against the newer half",
      };
}

const partOf = (cohorts: readonly Cohort[]): Part => ({
  through: sum(...cohorts.map(({ active }) => active[0] ?? 0)),
  entrants: sum(...cohorts.map(({ started }) => started)),
});

/** Whether newer people stay more often, outside luck; and what the next cohort would have to show. */
export function compareCohorts(found: Cohorts | Unknown, changedFrom: string | null): Figure[] {
  const split = "known" in found ? found : splitOf(found, changedFrom);
  const of = (compute: (older: Part, newer: Part, how: string) => Measured): Measured =>
    "known" in split ? split : compute(partOf(split.older), partOf(split.newer), split.how);
  const rate = (part: Part, how: string) =>
    shareOfPeople(
      { label: "Still active", value: part.through },
      { label: "Started", value: part.entrants },
      `still active in the first period / started; ${how}`,
    );
  return [
    figure(
      "first_older",
      "Older people still active in the first period",
      of((older, _, how) => rate(older, how)),
    ),
    figure(
      "first_newer",
      "Newer people still active in the first period",
      of((_, newer, how) => rate(newer, how)),
    ),
    figure(
      "first_change",
      "Change from the older to the newer",
      of((older, newer, how) =>
        measured(
          { value: quotient(newer.through, newer.entrants) - quotient(older.through, older.entrants), unit: "points" },
          { formula: `newer - older; ${how}`, range: newcombeInterval(older, newer), source: newcombeSource },
        ),
      ),
    ),
    ...gates(found),
  ];
}

/** The values of the next cohort that luck alone does not give, with the people who start as usual. */
function gates(found: Cohorts | Unknown): Figure[] {
  const counted = "known" in found ? [] : found.cohorts.filter(({ active }) => active[0] !== null);
  const newest = counted.slice(-recent);
  const size = quotient(sum(...newest.map(({ started }) => started)), newest.length);
  const all = partOf(counted);
  const level = quotient(all.through, all.entrants);
  const reach = z95 * Math.sqrt(level * (1 - level) * (1 / size + 1 / all.entrants));
  const gate = (key: string, label: string, value: number, sign: string) =>
    figure(
      key,
      label,
      "known" in found
        ? found
        : counted.length === 0
          ? unknown("No cohort was counted in the first period after its start.")
          : value < 0 || value > 1 || reach === 0
            ? unknown("With so few people no result of one cohort lies outside luck.")
            : measured(
                { value, unit: "percent" },
                {
                  formula: `p ${sign} 1.96 x square root of p (1 - p) (1 / people of the next cohort + 1 / people of all)`,
                },
              ),
    );
  return [
    figure(
      "next_cohort",
      "People in the next cohort, as lately",
      "known" in found
        ? found
        : counted.length === 0
          ? unknown("No cohort was counted in the first period after its start.")
          : measured(
              { value: Math.round(size), unit: "count", of: "people" },
              { formula: `mean of the last ${newest.length} cohorts` },
            ),
    ),
    gate("gate_better", "Above it the next cohort is better than luck allows", level + reach, "+"),
    gate("gate_worse", "Below it the next cohort is worse than luck allows", level - reach, "-"),
  ];
}
