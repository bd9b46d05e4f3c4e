import type { Measured } from "../../contract/measured.ts";
import { measured } from "../frame/measure.ts";
import type { Reader } from "../frame/read-inputs.ts";
import { readSegment } from "./segment.ts";
import { stageKeys, stageNames, type StageKey } from "./stages.ts";
import { churnBounds, churnScale, stageScales } from "./growth-scales.ts";

/** A stage that can be raised to a target; churn is lowered. */
export const leverKeys = [...stageKeys, "churn"] as const;
export type LeverKey = StageKey | "churn";

/** What a lever is called: on its own, and in a sentence. */
export const leverNames: Record<LeverKey, { label: string; word: string }> = {
  signup: { label: stageNames.signup.label, word: "sign-up" },
  activation: { label: stageNames.activation.label, word: "activation" },
  paid: { label: stageNames.paid.label, word: "activated-to-paying" },
  churn: { label: "Churn a month", word: "churn" },
};

/** The target of a lever: the user's own, else the usual range's lower healthy bound, marked as assumed. */
export function readTarget(reader: Reader, key: LeverKey): Measured {
  const { segment } = readSegment(reader);
  const usual = key === "churn" ? churnBounds[segment].healthyBelow : stageScales[key].healthyFrom;
  const target = reader.readOr(`${key}_target`, usual);
  if (!target.known || !target.inputs.some(({ assumed }) => assumed)) return target;
  const scale = key === "churn" ? churnScale(segment) : stageScales[key];
  return measured(target.quantity, {
    formula: "lower healthy bound of the usual range",
    inputs: target.inputs,
    source: scale.source,
    note: `A heuristic, not a promise: ${scale.threshold}.`,
  });
}
