import type { Figure } from "../../contract/analysis.ts";
import type { Measured } from "../../contract/measured.ts";
import { figure } from "../frame/analysis-definition.ts";
import { measured, unknown, type Unknown } from "../frame/measure.ts";
import { quotient, sum } from "../frame/money.ts";
import { judge } from "../frame/scale.ts";
import { retentionScale } from "../growth/growth-scales.ts";
import { wilsonInterval, wilsonSource } from "../statistics/wilson.ts";
import { compareCohorts } from "./compare-cohorts.ts";
import { mostSteps, type Cohort, type Cohorts } from "./cohort-rows.ts";
import { levelFrom, levelSource } from "./product-scales.ts";
import { shareOfPeople } from "./share-of-people.ts";

/** Those still active one step on, over all cohorts that were counted there. */
export interface Step {
  step: number;
  through: number;
  entrants: number;
  cohorts: number;
}

/** The curve over all cohorts, step by step, without the steps at which nothing was counted. */
export function curveOf(cohorts: readonly Cohort[]): Step[] {
  return Array.from({ length: mostSteps }, (_, at) => {
    const there = cohorts.filter(({ active }) => active[at] !== null);
    return {
      step: at + 1,
      through: sum(...there.map(({ active }) => active[at] ?? 0)),
      entrants: sum(...there.map(({ started }) => started)),
      cohorts: there.length,
    };
  }).filter(({ cohorts: count }) => count > 0);
}

/** Of those who were active one step earlier, how many were so at `step`, over the cohorts that were counted at both. */
function keptAt(cohorts: readonly Cohort[], step: number) {
  const before = ({ started, active }: Cohort) => (step === 1 ? started : (active[step - 2] ?? null));
  const both = cohorts.filter((cohort) => before(cohort) !== null && cohort.active[step - 1] !== null);
  return {
    entrants: sum(...both.map((cohort) => before(cohort) ?? 0)),
    through: sum(...both.map(({ active }) => active[step - 1] ?? 0)),
  };
}

const rate = ({ through, entrants }: { through: number; entrants: number }) =>
  shareOfPeople(
    { label: "Still active", value: through },
    { label: "Started", value: entrants },
    "people still active / people who started, over all cohorts counted there",
  );

/** The last step that at least two cohorts have reached, else the last that one has. */
export function lastStep(curve: readonly Step[]): Step | undefined {
  return curve.findLast(({ cohorts }) => cohorts > 1) ?? curve.at(-1);
}

/** How many stay, whether the curve levels off, and whether newer people stay more often than older ones. */
export function retention(found: Cohorts | Unknown, changedFrom: string | null): Figure[] {
  const of = (compute: (found: Cohorts, curve: Step[]) => Measured): Measured =>
    "known" in found ? found : compute(found, curveOf(found.cohorts));
  const spanOf = ({ period }: Cohorts) => `${period}s`;
  return [
    figure(
      "cohorts",
      "Cohorts looked at",
      of(({ cohorts }) =>
        measured({ value: cohorts.length, unit: "count", of: "cohorts" }, { formula: "rows with a whole period" }),
      ),
    ),
    figure(
      "cohort_people",
      "People in them",
      of(({ cohorts }) =>
        measured(
          { value: sum(...cohorts.map(({ started }) => started)), unit: "count", of: "people" },
          { formula: "sum of those who started" },
        ),
      ),
    ),
    figure(
      "retention_first",
      "Still active in the first period after the start",
      of(({ period }, curve) => {
        const first = curve.find(({ step }) => step === 1);
        if (!first)
          return unknown("No cohort was counted in the first period after its start.", [
            "People active one period after the start",
          ]);
        const value = rate(first);
        const verdict = judge(quotient(first.through, first.entrants), retentionScale);
        return value.known && period === "month"
          ? { ...value, verdict, note: "The usual range is of day 30; a calendar month is near it and not the same." }
          : value;
      }),
    ),
    figure(
      "retention_last",
      "Still active in the last period that can be counted",
      of((_, curve) => {
        const last = lastStep(curve);
        return last ? rate(last) : unknown("No period was counted.");
      }),
    ),
    figure(
      "last_after",
      "How long after the start that is",
      of((cohorts, curve) =>
        measured(
          { value: lastStep(curve)?.step ?? 0, unit: cohorts.period === "week" ? "weeks" : "months" },
          { formula: "last period that two cohorts have reached, else one" },
        ),
      ),
    ),
    figure(
      "kept_last",
      "Kept in the last step",
      of((cohorts, curve) => kept(cohorts, curve)),
    ),
    figure(
      "curve",
      "Whether the curve levels off",
      of((cohorts, curve) => levelling(kept(cohorts, curve))),
    ),
    figure(
      "half_gone",
      "Until half of those who remain are gone, at the last step's pace",
      of((cohorts, curve) => {
        const step = kept(cohorts, curve);
        if (!step.known) return step;
        const share = step.quantity.value;
        if (share >= 1) return unknown("Nobody was lost in the last step.");
        return measured(
          {
            value: share === 0 ? 0 : Math.log(0.5) / Math.log(share),
            unit: cohorts.period === "week" ? "weeks" : "months",
          },
          { formula: `ln 0.5 / ln (kept in the last step), in ${spanOf(cohorts)}`, inputs: step.inputs },
        );
      }),
    ),
    ...compareCohorts(found, changedFrom),
  ];
}

/** What part of those who were active a step earlier still is, at the last step that can be counted. */
function kept({ cohorts }: Cohorts, curve: readonly Step[]): Measured {
  const last = lastStep(curve);
  if (!last || last.step < 2)
    return unknown("Only one step was counted: a curve needs two.", ["Cohorts followed for at least two periods"]);
  const { through, entrants } = keptAt(cohorts, last.step);
  if (entrants === 0) return unknown("No cohort was counted at the last step and the one before it.");
  return measured(
    { value: quotient(through, entrants), unit: "percent" },
    {
      formula: "active at the last step / active one step earlier, cohorts counted at both",
      inputs: [
        { label: "Active at the last step", quantity: { value: through, unit: "count", of: "people" } },
        { label: "Active one step earlier", quantity: { value: entrants, unit: "count", of: "people" } },
      ],
      ...(through <= entrants
        ? {
            range: {
              ...wilsonInterval(through, entrants),
              method: "95 % Wilson interval, as if nobody came back after a gap",
            },
          }
        : {}),
      source: wilsonSource,
    },
  );
}

function levelling(step: Measured): Measured {
  if (!step.known) return step;
  const { low, high } = step.range ?? { low: step.quantity.value, high: step.quantity.value };
  const [value, words] =
    low >= levelFrom ? [1, "it has levelled off"] : high < levelFrom ? [2, "it still falls"] : [3, "it can't be told"];
  return measured(
    { value, unit: "count" },
    {
      formula:
        "1 levelled off: the whole interval of the last step at 95 % or more; 2 still falls: the whole interval below; 3 can't be told",
      words,
      inputs: step.inputs,
      source: levelSource,
    },
  );
}
