import type { Table } from "../../contract/analysis.ts";
import type { Picture } from "../../contract/picture.ts";
import type { Quantity } from "../../contract/quantity.ts";
import { sayPercent } from "../frame/format-figure.ts";
import { quotient } from "../frame/money.ts";
import { wilsonInterval } from "../statistics/wilson.ts";
import type { Cohorts } from "./cohort-rows.ts";
import type { Feature, readFeatures } from "./feature-use.ts";
import type { readCohorts } from "./cohort-rows.ts";
import { curveOf } from "./retention.ts";

type CohortsFound = ReturnType<typeof readCohorts>;
type FeaturesFound = ReturnType<typeof readFeatures>;
const percent = (value: number): Quantity => ({ value, unit: "percent" });
const people = (value: number): Quantity => ({ value, unit: "count" });

/** The curve with its people, and the features with theirs: what a reader looks up. */
export function engagementTables(cohorts: CohortsFound, features: FeaturesFound): Table[] {
  return [
    ...("known" in cohorts ? [] : [curveTable(cohorts)]),
    ...("known" in features ? [] : [featureTable(features.features)]),
  ];
}

function curveTable({ cohorts, period }: Cohorts): Table {
  return {
    title: "How many stay, over all cohorts",
    columns: [`After, in ${period}s`, "Cohorts", "Started", "Still active", "Part", "Low end", "High end"],
    rows: curveOf(cohorts).map(({ step, cohorts: count, through, entrants }) => {
      const { low, high } = wilsonInterval(through, entrants);
      return [
        people(step),
        people(count),
        people(entrants),
        people(through),
        percent(quotient(through, entrants)),
        percent(low),
        percent(high),
      ];
    }),
  };
}

function featureTable(features: readonly Feature[]): Table {
  return {
    title: "What is used, and what went into it",
    columns: ["Feature", "Used by", "For", "Adoption", "Low end", "High end", "Engineer-days", "Little used"],
    rows: features.map(({ name, users, base, adoption, days, isLittleUsed }) => {
      const { low, high } = wilsonInterval(users, base);
      return [
        name,
        people(users),
        people(base),
        percent(adoption),
        percent(low),
        percent(high),
        days === null ? null : { value: days, unit: "days" },
        isLittleUsed ? "yes" : "no",
      ];
    }),
  };
}

/** The curve, the cohorts one by one, and use against effort. */
export function engagementPictures(cohorts: CohortsFound, features: FeaturesFound, sentence: string): Picture[] {
  return [
    ...("known" in cohorts ? [] : [curvePicture(cohorts, sentence), cohortPicture(cohorts)]),
    ...("known" in features ? [] : effortPicture(features.features)),
  ];
}

function curvePicture({ cohorts, period }: Cohorts, title: string): Picture {
  const curve = curveOf(cohorts);
  const steps = Array.from({ length: Math.max(...curve.map(({ step }) => step)) }, (_, at) =>
    curve.find(({ step }) => step === at + 1),
  );
  const ends = steps.map((step) => (step ? wilsonInterval(step.through, step.entrants) : null));
  return {
    shape: "lines",
    title,
    unit: percent(0),
    x: ["Start", ...steps.map((_, at) => `${period === "week" ? "Week" : "Month"} ${at + 1}`)],
    series: [
      {
        label: "Still active",
        values: [1, ...steps.map((step) => (step ? quotient(step.through, step.entrants) : null))],
        emphasis: true,
      },
    ],
    target: null,
    band: {
      label: "What luck allows",
      low: [1, ...ends.map((end) => end?.low ?? null)],
      high: [1, ...ends.map((end) => end?.high ?? null)],
    },
  };
}

function cohortPicture({ cohorts, period }: Cohorts): Picture {
  const steps = Math.max(...cohorts.map(({ active }) => active.findLastIndex((cell) => cell !== null) + 1));
  return {
    shape: "matrix",
    title: "Read down a column to see whether newer people stay more often than older ones",
    unit: percent(0),
    corner: "Started",
    columns: Array.from({ length: steps }, (_, at) => `${period === "week" ? "Week" : "Month"} ${at + 1}`),
    rows: cohorts.map(({ name, started, active }) => ({
      label: `${name} (${started})`,
      cells: active.slice(0, steps).map((cell) => ({
        value: cell === null ? null : quotient(cell, started),
        text: cell === null ? "" : sayPercent(quotient(cell, started)),
        mark: "none" as const,
      })),
    })),
  };
}

function effortPicture(features: readonly Feature[]): Picture[] {
  const known = features.flatMap((one) => (one.days === null ? [] : [{ ...one, days: one.days }]));
  if (known.length < 2) return [];
  const most = Math.max(...known.map(({ days }) => days), 1);
  const little = known.filter(({ isLittleUsed }) => isLittleUsed).length;
  return [
    {
      shape: "scatter",
      title:
        little === 0
          ? "Nothing that took engineer-days is little used"
          : `Of ${known.length} features with known effort, ${little} ${little === 1 ? "is" : "are"} little used`,
      x: { label: "Engineer-days that went into it", low: "few", high: "many", min: 0, max: most },
      y: { label: "Used by, in % of those it is for", low: "hardly anybody", high: "everybody", min: 0, max: 100 },
      points: known.map(({ name, days, adoption, isLittleUsed }) => ({
        label: name,
        x: days,
        y: adoption * 100,
        note: isLittleUsed ? "little used" : "",
        emphasis: isLittleUsed,
      })),
      corners: {
        topLeft: "cheap and used",
        topRight: "costly and used",
        bottomLeft: "cheap and idle",
        bottomRight: "costly and idle",
      },
    },
  ];
}
