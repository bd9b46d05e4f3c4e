import type { Measured } from "../../contract/measured.ts";
import { inputSpec } from "../frame/known-inputs.ts";
import { derive, measured, unknown } from "../frame/measure.ts";
import { lastMonthOf, monthsCovered, periodName } from "../frame/months.ts";
import { quotient } from "../frame/money.ts";
import type { Reader } from "../frame/read-inputs.ts";
import { sayNumber } from "../frame/format-figure.ts";
import { judge, type Scale } from "../frame/scale.ts";
import { stageScales } from "./growth-scales.ts";
import { thinBelow, wilsonInterval, wilsonSource } from "../statistics/wilson.ts";

/** The three conversion stages, in the order in which people pass them. */
export const stageKeys = ["signup", "activation", "paid"] as const;
export type StageKey = (typeof stageKeys)[number];

/** What a stage is called and which counts make it. */
export const stageNames: Record<
  StageKey,
  { label: string; from: string; to: string; enters: string; passes: string; lack: string }
> = {
  signup: {
    label: "Visitor to sign-up",
    from: "visitors",
    to: "signups",
    enters: "visitors",
    passes: "sign-ups",
    lack: "leave without signing up",
  },
  activation: {
    label: "Activation",
    from: "signups",
    to: "activated",
    enters: "sign-ups",
    passes: "activated sign-ups",
    lack: "never reach the first real use",
  },
  paid: {
    label: "Activated to paying",
    from: "activated",
    to: "new_customers",
    enters: "activated sign-ups",
    passes: "new customers",
    lack: "don't become customers",
  },
};

/** A stage as it stands: who enters, who passes, the rate with its interval. */
export interface Stage {
  key: StageKey;
  entrants: Measured;
  through: Measured;
  rate: Measured;
}

/** The stages of the month. A rate of two counts with different periods is unknown, and says so. */
export function readStages(reader: Reader): Record<StageKey, Stage> {
  const stage = (key: StageKey): Stage => {
    const { from, to } = stageNames[key];
    return {
      key,
      entrants: reader.read(from),
      through: reader.read(to),
      rate: rateBetween(reader, from, to, stageScales[key]),
    };
  };
  return { signup: stage("signup"), activation: stage("activation"), paid: stage("paid") };
}

/** The share of `from` that became `to`, with a 95 % Wilson interval. Unknown when the two are not of one period or cannot be of the same people. */
export function rateBetween(reader: Reader, from: string, to: string, scale?: Scale): Measured {
  const mismatch = periodMismatch(reader, from, to);
  return derive([reader.read(to), reader.read(from)], ([through = 0, entrants = 0], inputs) => {
    if (mismatch) return unknown(mismatch, [`${inputSpec(from)?.label} and ${inputSpec(to)?.label} of one period`]);
    if (entrants === 0) return unknown(`${reader.label(from)} is 0: there is nobody to take a share of.`);
    if (through > entrants)
      return unknown(
        `${reader.label(to)} (${sayNumber(through)}) is more than ${reader.label(from)} (${sayNumber(entrants)}): these can't be the same people.`,
        [`${inputSpec(from)?.label} and ${inputSpec(to)?.label} of the same people`],
      );
    const rate = quotient(through, entrants);
    return measured(
      { value: rate, unit: "percent" },
      {
        formula: `${inputSpec(to)?.label} / ${inputSpec(from)?.label}`,
        inputs,
        range: wilsonInterval(through, entrants),
        source: wilsonSource,
        verdict: scale ? judge(rate, scale) : undefined,
        note: entrants < thinBelow ? `Thin: fewer than ${thinBelow} entered.` : undefined,
      },
    );
  });
}

/** Names the two periods when they differ; null when they agree or one is not given. */
export function periodMismatch(reader: Reader, a: string, b: string): string | null {
  const first = reader.period(a);
  const second = reader.period(b);
  if (!first || !second || first === second) return null;
  const sameMonths =
    lastMonthOf(first) !== null &&
    lastMonthOf(first) === lastMonthOf(second) &&
    monthsCovered(first) === monthsCovered(second);
  return sameMonths
    ? null
    : `${reader.label(a)} (${periodName(first)}) and ${reader.label(b)} (${periodName(second)}) are of different periods: a rate needs both of one.`;
}
