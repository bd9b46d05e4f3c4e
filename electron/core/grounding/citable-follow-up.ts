import type { FollowUp } from "../../contract/follow-up.ts";
import type { Citable } from "../../contract/grounding.ts";
import type { Quantity } from "../../contract/quantity.ts";
import { differenceInDays } from "../days.ts";

/**
 * A follow-up as something that a text may cite: `baseline`, `target` and `actual` (of the last outcome) in its unit, `overdue` in days
 * while it is open and its day has come, and its words. None of them counts for a number that does not cite it: they are of the past, or
 * promised.
 * @param today ISO day  @param companyCurrency for money whose own currency was left open
 */
export function citableOfFollowUp(followUp: FollowUp, today: string, companyCurrency: string): Citable {
  const { ref, title, measure, baseline, target, owner, droppedReason, notes } = followUp;
  const last = followUp.outcomes.at(-1);
  const name = measure || title;
  const held = (key: string, label: string, value: string | null | undefined) => {
    const quantity = quantityOf(followUp, value, companyCurrency);
    return quantity === null ? [] : [{ name: key, label: `${name}: ${label}`, quantity, past: true as const }];
  };
  const overdue = followUp.standing === "open" && followUp.dueOn !== null ? differenceInDays(followUp.dueOn, today) : 0;
  return {
    ref,
    label: title,
    source: "Follow-ups",
    asOf: last?.closedOn ?? followUp.updatedAt.slice(0, 10),
    stale: false,
    retired: false,
    values: [
      ...held("baseline", "before", followUp.baselineValue),
      ...held("target", "target", followUp.targetValue),
      ...held("actual", "what came", last?.actualValue),
      ...(overdue > 0
        ? [
            {
              name: "overdue",
              label: `${title}: days overdue`,
              quantity: { value: overdue, unit: "days" as const },
              past: true as const,
            },
          ]
        : []),
    ],
    text: [
      title,
      measure,
      baseline,
      target,
      owner,
      last?.predicted ?? "",
      last?.actual ?? "",
      last?.lesson ?? "",
      droppedReason,
      ...notes.map((note) => note.text),
    ]
      .filter((part) => part !== "")
      .join("\n"),
  };
}

function quantityOf(
  { unit, currency, per }: FollowUp,
  value: string | null | undefined,
  companyCurrency: string,
): Quantity | null {
  if (unit === null || value === null || value === undefined || !Number.isFinite(Number(value))) return null;
  return {
    value: Number(value),
    unit,
    ...(unit === "money" ? { currency: currency ?? companyCurrency } : {}),
    ...(per === null ? {} : { per }),
  };
}
