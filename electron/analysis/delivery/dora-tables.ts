import type { Table } from "../../contract/analysis.ts";
import type { Measured } from "../../contract/measured.ts";
import type { PictureOf } from "../../contract/picture.ts";
import type { Quantity } from "../../contract/quantity.ts";
import { formatQuantity } from "../../contract/format-quantity.ts";
import { sayPercent } from "../frame/format-figure.ts";
import { monthName } from "../frame/months.ts";
import { median } from "../statistics/median.ts";
import { allIndustries, failTiers, frequencyBand, frequencyBands, timeBand, timeBands } from "./delivery-scales.ts";
import { daysOf, given, type Deployment } from "./deployment-rows.ts";
import type { Measures } from "./dora-measures.ts";
import type { Scores } from "./dora-scores.ts";

type Row = PictureOf<"scale">["rows"][number];

const words = (value: Measured): string =>
  value.known
    ? (value.words ?? formatQuantity({ ...value.quantity, value: Number(value.quantity.value.toPrecision(3)) }))
    : "";

/** The place of a value inside its band, on a scale of powers, away from the edges. */
function placeOf(value: number, low: number, high: number, falling: boolean): number {
  const from = Math.log(Math.max(low, 1e-3));
  const to = Math.log(Number.isFinite(high) ? high : Math.max(low, 1e-3) * 10);
  const share = to === from ? 0.5 : (Math.log(Math.max(value, 1e-3)) - from) / (to - from);
  return Math.min(0.95, Math.max(0.05, falling ? 1 - share : share));
}

function timeRow(label: string, value: Measured, hoursOfUnit: number, note: string): Row[] {
  if (!value.known) return [];
  const hours = value.quantity.value * hoursOfUnit;
  const { answer, low, high } = timeBand(hours);
  const position = (answer - 1 + placeOf(hours, low, high, true)) / timeBands.length;
  return [{ label, value: words(value), bands: timeBands.map((band) => band.words), at: answer - 1, position, note }];
}

function frequencyRow(label: string, value: Measured, onDemand: boolean, note: string): Row[] {
  if (!value.known) return [];
  const { answer, low, high } = frequencyBand(value.quantity.value, onDemand);
  const position = (answer - 1 + placeOf(value.quantity.value, low, high, false)) / frequencyBands.length;
  return [
    { label, value: words(value), bands: frequencyBands.map((band) => band.words), at: answer - 1, position, note },
  ];
}

/** Where one tier's share of the row ends: half way to the next published rate. */
const failEnds = [0.3, 0.15, 0.075] as const;

function failRow(label: string, value: Measured, note: string): Row[] {
  if (!value.known) return [];
  const rate = value.quantity.value;
  const at = failEnds.filter((end) => rate < end).length;
  const from = at === 0 ? 1 : failEnds[at - 1]!;
  const to = failEnds[at] ?? 0;
  const inside = Math.min(0.95, Math.max(0.05, (from - rate) / (from - to)));
  const bands = failTiers.map(({ tier, rate: published }) => `${tier} (${sayPercent(published)})`);
  return [{ label, value: words(value), bands, at, position: (at + inside) / failTiers.length, note }];
}

function reworkRow(value: Measured): Row[] {
  if (!value.known) return [];
  const mean = allIndustries.reworkRate;
  const rate = value.quantity.value;
  const at = rate <= mean ? 1 : 0;
  const inside = Math.min(0.95, Math.max(0.05, at === 1 ? (mean - rate) / mean : (1 - rate) / (1 - mean)));
  const bands = [`above the mean of ${sayPercent(mean)}`, "at or below the mean"];
  return [{ label: "Rework rate", value: words(value), bands, at, position: (at + inside) / 2, note: "" }];
}

/** Every measure on its bands, and each other definition that was given on the same bands below it. Null when there is none. */
export function bandsPicture(
  measures: Measures,
  onDemand: boolean,
  clock: string,
  title: string,
): PictureOf<"scale"> | null {
  const other = "another definition of the same";
  const rows = [
    ...timeRow("Lead time", measures.lead, 24, clock),
    ...timeRow("Time to merge", measures.toMerge, 24, "a part of the lead time"),
    ...frequencyRow("Deployments", measures.deploysWeek, onDemand, ""),
    ...frequencyRow("Deployment days", measures.deployDaysWeek, onDemand, "several on one day count once"),
    ...failRow(
      "Change fail rate",
      measures.failRate,
      "bands of 2024: the high tier fails more often than the medium one",
    ),
    ...failRow("Change fail rate, other", measures.failRateOther, other),
    ...timeRow("Recovery time", measures.recovery, 1, ""),
    ...timeRow("Recovery time, mean", measures.recoveryMean, 1, "a few long ones weigh much"),
    ...reworkRow(measures.rework),
  ];
  return rows.length === 0 ? null : { shape: "scale", title, rows };
}

const score = (value: Measured): Quantity | null => (value.known ? value.quantity : null);

/** The measures with their scores, and the mean of all industries beside them. */
export function measuresTable(measures: Measures, scores: Scores, industry: readonly number[]): Table {
  const lines: [string, Measured, Measured, number | undefined][] = [
    ["Lead time", measures.lead, scores.lead, industry[0]],
    ["Deployments a week", measures.deploysWeek, scores.frequency, industry[1]],
    ["Deployment days a week", measures.deployDaysWeek, scores.frequencyByDays, industry[1]],
    ["Recovery time", measures.recovery, scores.recovery, industry[2]],
    ["Recovery time, mean", measures.recoveryMean, scores.recoveryByMean, industry[2]],
    ["Change fail rate", measures.failRate, scores.fail, industry[3]],
    ["Change fail rate, other definition", measures.failRateOther, scores.failOther, industry[3]],
    ["Rework rate", measures.rework, scores.rework, industry[4]],
  ];
  return {
    title: "The measures by the quick check",
    columns: ["Measure", "Value", "Score, 0 to 10", "Mean of all industries"],
    rows: lines
      .filter(([, value]) => value.known)
      .map(([label, value, points, mean]) => [
        label,
        words(value),
        score(points) ?? "not scored",
        mean === undefined ? null : { value: mean, unit: "score" },
      ]),
  };
}

/** The deployments month by month. */
export function monthsTable(rows: readonly Deployment[]): Table {
  const months = [...new Set(rows.map(({ day }) => day.slice(0, 7)))];
  return {
    title: "The deployments by month",
    columns: ["Month", "Deployments", "Days with one", "Median lead time", "Failed"],
    rows: months.map((month) => {
      const own = rows.filter(({ day }) => day.startsWith(month));
      const leads = given(own.map(({ leadHours }) => leadHours));
      const [year = 0, number = 1] = month.split("-").map(Number);
      return [
        monthName(year * 12 + number - 1),
        { value: own.length, unit: "count" },
        { value: daysOf(own), unit: "count" },
        leads.length === 0 ? null : { value: median(leads) / 24, unit: "days" },
        { value: own.filter(({ failed }) => failed).length, unit: "count" },
      ];
    }),
  };
}

/** The same measures in the last session and now; null when there was none. */
export function movedTable(before: Measures, now: Measures, day: string): Table | null {
  const lines: [string, Measured, Measured][] = [
    ["Lead time", before.lead, now.lead],
    ["Deployments a week", before.deploysWeek, now.deploysWeek],
    ["Change fail rate", before.failRate, now.failRate],
    ["Recovery time", before.recovery, now.recovery],
    ["Rework rate", before.rework, now.rework],
  ];
  const rows = lines
    .filter(([, was, is]) => was.known && is.known)
    .map(([label, was, is]) => [label, words(was), words(is), moved(was, is)]);
  return rows.length === 0
    ? null
    : { title: `Since ${day}`, columns: ["Measure", "Then", "Now", "Beyond chance"], rows };
}

/** Whether two intervals lie apart. */
function moved(was: Measured, is: Measured): string {
  const [a, b] = [was, is].map((value) => (value.known ? value.range : undefined));
  if (!a || !b) return "can't be said";
  return a.high < b.low || b.high < a.low ? "yes" : "no";
}
