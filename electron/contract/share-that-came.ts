import type { Outcome } from "./follow-up.ts";

/** The three numbers of a prediction as decimal text in one unit; null where one is not known. */
export type PredictedChange = Pick<Outcome, "baselineValue" | "predictedValue" | "actualValue">;

/**
 * The share of the predicted change that came, as a fraction: (actual - baseline) / (predicted - baseline). Null where one of the three is
 * not known, or no change was predicted.
 */
export function shareThatCame({ baselineValue, predictedValue, actualValue }: PredictedChange): number | null {
  if (baselineValue === null || predictedValue === null || actualValue === null) return null;
  const predicted = Number(predictedValue) - Number(baselineValue);
  return predicted === 0 ? null : (Number(actualValue) - Number(baselineValue)) / predicted;
}
