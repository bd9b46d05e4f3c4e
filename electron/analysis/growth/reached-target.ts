import type { Measured } from "../../contract/measured.ts";
import { sayPercent } from "../frame/format-figure.ts";
import { leverNames, type LeverKey } from "./targets.ts";

/** A step that has nothing to gain up to its target: what it is, where it stands, and the target that it has reached. */
export interface ReachedStep {
  key: LeverKey;
  now: Measured;
  target: Measured;
}

/** Whether the target is the usual range's bound and not one that somebody set. */
export const isUsualTarget = ({ target }: Pick<ReachedStep, "target">) =>
  target.known && target.inputs.some(({ assumed }) => assumed === true);

const rate = (value: Measured) => (value.known ? sayPercent(value.quantity.value) : "unknown");
const side = ({ key }: ReachedStep) => (key === "churn" ? "below" : "above");
const usualBound = ({ key, target }: ReachedStep) =>
  key === "churn" ? `up to ${rate(target)}` : `from ${rate(target)} on`;

/** In whole sentences why there is nothing to gain: where the step stands, and what it has reached. */
export function sayReached(step: ReachedStep): string {
  const reached = isUsualTarget(step)
    ? `It stands at ${rate(step.now)}, in or ${side(step)} the usual range already (${usualBound(step)})`
    : `It stands at ${rate(step.now)}: the target that was set, ${rate(step.target)}, is reached already`;
  return `${reached}. There is no gain to be had there by this measure.`;
}

/** The same in a few words, for the line below a bar. */
export function noteReached(step: ReachedStep): string {
  const bound = isUsualTarget(step) ? `usual ${usualBound(step)}` : `target set at ${rate(step.target)}`;
  return `no gain here: ${rate(step.now)}, ${bound}`;
}

/** A step with what it has reached, for the name of a figure. */
export function nameReached(step: ReachedStep): string {
  return isUsualTarget(step)
    ? `${leverNames[step.key].word}, in or ${side(step)} its usual range already`
    : `${leverNames[step.key].word}, its target reached already`;
}

/** What the target of such a step is called: a bound that it has passed is none to aim at. */
export function nameReachedTarget(step: ReachedStep): string {
  const name = leverNames[step.key].label.toLowerCase();
  if (!isUsualTarget(step)) return `Target, reached already: ${name}`;
  return `${step.key === "churn" ? "Where the usual range ends" : "Where the usual range begins"}, reached already: ${name}`;
}
