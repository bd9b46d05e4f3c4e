import type { Measured, Range, Source } from "../../contract/measured.ts";
import type { Quantity } from "../../contract/quantity.ts";
import { formatQuantity } from "../../contract/format-quantity.ts";
import { sayPercent } from "../frame/format-figure.ts";
import { derive, measured, notEnough, unknown, type Unknown } from "../frame/measure.ts";
import { quotient } from "../frame/money.ts";
import type { Reader } from "../frame/read-inputs.ts";
import { judge } from "../frame/scale.ts";
import { median, medianInterval, medianSource, quantile } from "../statistics/median.ts";
import { wilsonInterval, wilsonSource } from "../statistics/wilson.ts";
import { failScale } from "./delivery-scales.ts";
import { daysOf, given, readDeployments, weeksOf, type Deployment } from "./deployment-rows.ts";
import { sayTime } from "./say-time.ts";

/** The measures before they are scored. */
export interface Measures {
  /** The table's deployments; null when there is none or it can't be read. */
  rows: readonly Deployment[] | null;
  /** What is wrong with the table; null when nothing is. */
  fault: Unknown | null;
  /** Whether the measure was counted from the table. */
  counted: { lead: boolean; frequency: boolean; failures: boolean; recovery: boolean; rework: boolean };
  lead: Measured;
  leadSlow: Measured;
  toMerge: Measured;
  deploysWeek: Measured;
  deployDaysWeek: Measured;
  failRate: Measured;
  failRateOther: Measured;
  recovery: Measured;
  recoveryMean: Measured;
  rework: Measured;
}

/** Reads the five measures: counted from the table of deployments where it holds them, else as entered. */
export function readMeasures(reader: Reader): Measures {
  const givenRows = reader.rows("deployments");
  const read = givenRows === null || givenRows.length === 0 ? null : readDeployments(givenRows, reader.today);
  const rows = read !== null && Array.isArray(read) ? read : null;
  const fault = read !== null && !Array.isArray(read) ? read : null;
  const leads = given((rows ?? []).map(({ leadHours }) => leadHours));
  const failures = rows?.filter(({ failed }) => failed !== null) ?? [];
  const recoveries = given(failures.filter(({ failed }) => failed).map(({ recoveryHours }) => recoveryHours));
  const planned = rows?.filter(({ unplanned }) => unplanned !== null) ?? [];
  const counted = {
    lead: leads.length > 0,
    frequency: rows !== null,
    failures: failures.length > 0,
    recovery: recoveries.length > 0,
    rework: planned.length > 0,
  };
  // A table that can't be read is not quietly replaced by what was entered.
  const or = (isCounted: boolean, count: () => Measured, entered: () => Measured): Measured =>
    fault ?? (isCounted ? count() : entered());
  return {
    rows,
    fault,
    counted,
    lead: or(
      counted.lead,
      () => middle(leads, "days", "lead times"),
      () => timed(reader.read("lead_time"), 24),
    ),
    leadSlow: or(
      counted.lead,
      () => duration(quantile(leads, 0.85), "days", "time below which 85 % of the lead times lie", leads.length),
      () => unknown("It needs the lead time of each deployment."),
    ),
    toMerge: timed(reader.read("lead_time_to_merge"), 24),
    deploysWeek: or(
      counted.frequency,
      () => aWeek(rows!.length, weeksOf(rows!), "deployments"),
      () => reader.read("deploys_week"),
    ),
    deployDaysWeek: or(
      counted.frequency,
      () => aWeek(daysOf(rows!), weeksOf(rows!), "deployment days"),
      () => another(reader, "deploy_days_week"),
    ),
    failRate: or(
      counted.failures,
      () => rate(failures.filter(({ failed }) => failed).length, failures.length, "failed deployments / deployments"),
      () => enteredFailRate(reader),
    ),
    failRateOther: another(reader, "change_fail_rate_other"),
    recovery: or(
      counted.recovery,
      () => middle(recoveries, "hours", "recovery times of failed deployments"),
      () => timed(reader.read("recovery_time"), 1),
    ),
    recoveryMean: or(
      counted.recovery,
      () =>
        duration(
          recoveries.reduce((all, one) => all + one, 0) / recoveries.length,
          "hours",
          "mean of the recovery times of failed deployments",
          recoveries.length,
        ),
      () => timed(another(reader, "recovery_time_mean"), 1),
    ),
    rework: or(
      counted.rework,
      () =>
        rate(
          planned.filter(({ unplanned }) => unplanned).length,
          planned.length,
          "unplanned deployments / deployments",
        ),
      () => reader.read("rework_rate"),
    ),
  };
}

/** A second definition of a measure: where nobody gave one, nothing is missing. */
function another(reader: Reader, key: string): Measured {
  return reader.has(key) ? reader.read(key) : unknown("Nobody has given it by this definition.");
}

/** The time as it was given, said in the unit that people would use. */
function timed(value: Measured, hoursOfUnit: number): Measured {
  return value.known ? { ...value, words: sayTime(value.quantity.value * hoursOfUnit) } : value;
}

const hoursOf = { days: 24, hours: 1 } as const;

function duration(
  hours: number,
  unit: keyof typeof hoursOf,
  formula: string,
  count: number,
  rest: { range?: Range | undefined; source?: Source } = {},
): Measured {
  return measured(
    { value: quotient(hours, hoursOf[unit]), unit },
    {
      formula,
      inputs: [{ label: "Deployments with this time", quantity: { value: count, unit: "count" } }],
      words: sayTime(hours),
      ...rest,
    },
  );
}

/** The middle of times, with its interval where there are enough of them. */
function middle(hours: readonly number[], unit: keyof typeof hoursOf, what: string): Measured {
  const interval = medianInterval(hours);
  const range = interval && {
    ...interval,
    low: quotient(interval.low, hoursOf[unit]),
    high: quotient(interval.high, hoursOf[unit]),
  };
  return duration(median(hours), unit, `median of the ${what}`, hours.length, { range, source: medianSource });
}

function aWeek(count: number, weeks: number, of: string): Measured {
  const counts: Quantity = { value: count, unit: "count", of };
  return measured(
    { value: quotient(count, weeks), unit: "count", of, per: "week" },
    {
      formula: `${of} / weeks from the first to the last day of the table`,
      inputs: [
        { label: "In the table", quantity: counts },
        { label: "Weeks of the table", quantity: { value: weeks, unit: "weeks" } },
      ],
    },
  );
}

function rate(
  part: number,
  all: number,
  formula: string,
  inputs: Extract<Measured, { known: true }>["inputs"] = [],
): Measured {
  const value = quotient(part, all);
  return measured(
    { value, unit: "percent" },
    {
      formula,
      inputs:
        inputs.length > 0 ? inputs : [{ label: "Deployments in the table", quantity: { value: all, unit: "count" } }],
      range: wilsonInterval(part, all),
      source: wilsonSource,
    },
  );
}

/** Failures over deployments where both are known, unless a rate was said later. */
function enteredFailRate(reader: Reader): Measured {
  const stated = reader.read("change_fail_rate");
  const all = reader.read("deployments");
  const failed = reader.read("deployments_failed");
  const counted = all.known && failed.known;
  const newer = (reader.asOf("change_fail_rate") ?? "") > (reader.asOf("deployments") ?? "");
  if (!counted || (reader.has("change_fail_rate") && newer)) {
    const half = all.known !== failed.known && !reader.has("change_fail_rate");
    return half ? notEnough([all.known ? "Failed deployments" : "Deployments looked at for failures"]) : stated;
  }
  return derive([failed, all], ([part = 0, whole = 0], inputs) => {
    if (whole === 0) return unknown("There were no deployments.");
    if (part > whole)
      return unknown(`${part} failed deployments of ${whole} can't be: a part is larger than the whole.`);
    return rate(part, whole, "failed deployments / deployments", inputs);
  });
}

/** A change fail rate with the tier whose published rate is the nearest; a small one keeps two decimals ("0.15 %"). */
export function withTier(value: Measured): Measured {
  if (!value.known) return value;
  const share = value.quantity.value;
  const words = share > 0 && share < 0.01 ? { words: sayPercent(share, 2) } : {};
  return { ...value, ...words, verdict: judge(share, failScale) };
}

/** A number a week with the digits that tell 4.96 from 5. */
export function withDigits(value: Measured): Measured {
  if (!value.known) return value;
  const rounded = { ...value.quantity, value: Number(value.quantity.value.toPrecision(3)) };
  return { ...value, words: formatQuantity(rounded) };
}
