import type { Figure } from "../../contract/analysis.ts";
import type { Measured } from "../../contract/measured.ts";
import { figure } from "../frame/analysis-definition.ts";
import { sayPercent } from "../frame/format-figure.ts";
import type { GrowthContext } from "./growth-context.ts";
import { courseAt, gainMonths, noRate, type Lever } from "./levers.ts";
import { sayReached } from "./reached-target.ts";
import { derive, measured, unknown } from "../frame/measure.ts";
import { product, quotient } from "../frame/money.ts";
import { bisect, mrrAt } from "./project.ts";
import { leverNames, type LeverKey } from "./targets.ts";

/** At which value of another rate a raised stage brings nothing. */
export function breakEvenFigures(levers: readonly Lever[], context: GrowthContext | null, why: Measured): Figure[] {
  const lever = (key: LeverKey) => levers.find((one) => one.key === key)!;
  const pairs: readonly [LeverKey, LeverKey][] = [
    ["signup", "activation"],
    ["signup", "paid"],
    ["activation", "paid"],
    ["paid", "activation"],
  ];
  return [
    ...pairs.map(([raised, other]) =>
      figure(
        `${raised}_break_even_${other}`,
        `With ${leverNames[raised].word} at its target, the ${leverNames[other].word} rate that means no gain`,
        breakEvenRate(lever(raised), lever(other)),
      ),
    ),
    figure(
      "activation_break_even_churn",
      "With activation at its target, the churn at which the 12 months' gain is gone",
      context ? breakEvenChurn(lever("activation"), context) : why,
    ),
  ];
}

function breakEvenRate(raised: Lever, other: Lever): Measured {
  return derive([raised.now, raised.target, other.now], ([rate = 0, target = 0, otherRate = 0], inputs) => {
    if (!raised.hasRoom || target === 0) return unknown(`${sayReached(raised)} So there is none to lose.`);
    return measured(
      { value: quotient(product(otherRate, rate), target), unit: "percent" },
      {
        formula: "other rate x today's rate / target",
        inputs,
        note: `At or below this, ${sayPercent(target)} brings no more customers than today.`,
      },
    );
  });
}

function breakEvenChurn(lever: Lever, context: GrowthContext): Measured {
  return derive([lever.now, lever.target], ([rate = 0, target = 0]) => {
    if (!lever.raised) return unknown(lever.hasRoom ? noRate : `${sayReached(lever)} So there is none to lose.`);
    const today = mrrAt(context.model.opening, context.course, gainMonths);
    const newMrr = courseAt(context, "activation", rate, target)(1).newMrr;
    const churn = bisect(
      context.model.churn,
      1,
      (value) => mrrAt(context.model.opening, () => ({ newMrr, churn: value }), gainMonths) <= today,
    );
    return churn === null
      ? unknown("No churn up to 100 % takes the gain away.")
      : measured(
          { value: churn, unit: "percent", per: "month" },
          { formula: "churn at which MRR after 12 months equals today's forecast", inputs: context.inputs },
        );
  });
}
