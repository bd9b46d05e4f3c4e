import type { Measured } from "../../contract/measured.ts";
import { derive, measured, unknown, type Known } from "../frame/measure.ts";
import type { Reader } from "../frame/read-inputs.ts";
import { judge } from "../frame/scale.ts";
import {
  againstScale,
  allIndustries,
  frequencyBand,
  quickCheckSource,
  scoreOfAnswer,
  scoreOfRate,
  timeBand,
} from "./delivery-scales.ts";
import type { Measures } from "./dora-measures.ts";

/** The scores of the quick check, 0 to 10. */
export interface Scores {
  lead: Measured;
  frequency: Measured;
  frequencyByDays: Measured;
  recovery: Measured;
  recoveryByMean: Measured;
  fail: Measured;
  failOther: Measured;
  rework: Measured;
}

const scored = (value: Measured, formula: string, score: (value: number) => number): Measured =>
  derive([value], ([amount = 0], inputs) =>
    measured({ value: score(amount), unit: "score" }, { formula, inputs, source: quickCheckSource }),
  );

/** Scores each measure. A lead time that ends at the merge has no score: the quick check counts to production. */
export function scoreMeasures(reader: Reader, measures: Measures): Scores {
  const onDemand = reader.text("deploy_on_demand") === "yes";
  const time = (value: Measured, hoursOfUnit: number) =>
    scored(value, "(answer of the quick check - 1) / 5 x 10", (amount) =>
      scoreOfAnswer(timeBand(amount * hoursOfUnit).answer),
    );
  const often = (value: Measured) =>
    scored(value, "(answer of the quick check - 1) / 5 x 10", (amount) =>
      scoreOfAnswer(frequencyBand(amount, onDemand).answer),
    );
  const share = (value: Measured) => scored(value, "10 - percent / 10", scoreOfRate);
  const byDays = often(measures.deployDaysWeek);
  return {
    lead:
      reader.text("lead_to") === "merge"
        ? unknown("The lead time ends at the merge; the quick check counts until the change runs in production.", [
            "Change lead time until production",
          ])
        : time(measures.lead, 24),
    // Days with a deployment stand in for deployments where nobody counted these.
    frequency: measures.deploysWeek.known || !byDays.known ? often(measures.deploysWeek) : byDays,
    frequencyByDays: byDays,
    recovery: time(measures.recovery, 1),
    recoveryByMean: time(measures.recoveryMean, 1),
    fail: share(measures.failRate),
    failOther: share(measures.failRateOther),
    rework: share(measures.rework),
  };
}

/** The mean of scores, unknown as soon as one of them is: there is no middle score for what nobody measured. */
export function meanScore(parts: readonly Measured[], names: string, others: readonly Measured[] = []): Measured {
  return derive(parts, (values, inputs) => {
    const mean = (all: readonly number[]) => all.reduce((total, one) => total + one, 0) / all.length;
    const lows = others.length === 0 ? [] : values.map((value, at) => lowest(value, others[at]));
    return measured(
      { value: mean(values), unit: "score" },
      {
        formula: `mean of the scores of ${names}`,
        inputs,
        source: quickCheckSource,
        ...(lows.some((low, at) => low < (values[at] ?? 0))
          ? { range: { low: mean(lows), high: mean(values), method: "by the definitions that were given" } }
          : {}),
      },
    );
  });
}

const lowest = (value: number, other: Measured | undefined): number =>
  other?.known ? Math.min(value, other.quantity.value) : value;

/** The means of all industries as scores, in the order lead, frequency, recovery, change fail rate, rework. */
export const industryScores = [
  allIndustries.lead,
  allIndustries.frequency,
  allIndustries.recovery,
  scoreOfRate(allIndustries.failRate),
  scoreOfRate(allIndustries.reworkRate),
] as const;

/** The mean of the first so many scores of all industries: 5 as the edition counts, 4 without rework. */
export function industryMean(count: 4 | 5): Measured {
  const values = industryScores.slice(0, count);
  return measured(
    { value: values.reduce((total, one) => total + one, 0) / count, unit: "score" },
    {
      formula: `(5.5 + 4.8 + 7.4 + (10 - 1.9)${count === 5 ? " + (10 - 2.2)" : ""}) / ${count}`,
      source: allIndustries.source,
    },
  );
}

/** A score less the mean of all industries. */
export function against(score: Measured, industry: number): Measured {
  return derive([score], ([value = 0], inputs) =>
    measured(
      { value: value - industry, unit: "score" },
      {
        formula: `score - ${Number(industry.toFixed(2))}`,
        inputs,
        source: allIndustries.source,
        verdict: judge(value - industry, againstScale),
      },
    ),
  );
}

/** The smallest of the known values; unknown when none is known. */
export function smallest(values: readonly Measured[]): Measured {
  const known = values.filter((value): value is Known => value.known);
  const [least] = [...known].sort((a, b) => a.quantity.value - b.quantity.value);
  return least
    ? measured(least.quantity, { formula: "smallest of these", inputs: least.inputs, source: allIndustries.source })
    : unknown("No measure has a score yet.");
}
