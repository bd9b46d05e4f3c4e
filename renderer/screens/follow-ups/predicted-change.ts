import { formatQuantity } from "../../../electron/contract/format-quantity.ts";
import type { FollowUpDraft, Verdict } from "../../../electron/contract/follow-up.ts";
import { shareThatCame, type PredictedChange } from "../../../electron/contract/share-that-came.ts";

/** What the numbers say of a prediction: all of the change, a part of it, or none; null where they say nothing. */
export function verdictOf(change: PredictedChange): Verdict | null {
  const share = shareThatCame(change);
  if (share === null) return null;
  // A double may fall short by its last bit where the decimals are equal.
  if (share >= 1 - 1e-9) return "reached";
  return share > 1e-9 ? "partly" : "missed";
}

/** Whether a verdict says something else than the numbers do. That it can't be told contradicts nothing. */
export const goesAgainst = (verdict: Verdict | null, byNumbers: Verdict | null): boolean =>
  verdict !== null && byNumbers !== null && verdict !== "unclear" && verdict !== byNumbers;

/** A value of a follow-up with its unit and time; empty where there is none. */
export function sayValue(value: string | null, kept: Pick<FollowUpDraft, "unit" | "currency" | "per">): string {
  if (value === null || kept.unit === null) return "";
  return formatQuantity({
    value: Number(value),
    unit: kept.unit,
    ...(kept.currency === null ? {} : { currency: kept.currency }),
    ...(kept.per === null ? {} : { per: kept.per }),
  });
}
