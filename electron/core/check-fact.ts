import type { FactDraft } from "../contract/company.ts";
import { SextantError } from "../contract/errors.ts";
import { knownMetrics } from "../contract/metrics.ts";

/**
 * A fact's draft made whole: what does not go together is refused, what follows from the rest is filled in. A metric needs a
 * value and a unit; a value needs a unit; money needs a currency, and nothing else has one; a metric that analyses know
 * by name is in that metric's unit and per that metric's time, so that no analysis reads a year as a month.
 * @throws SextantError `call.invalid`, a sentence for the person who typed it
 */
export function checkFact(draft: FactDraft): FactDraft {
  if (draft.kind === "metric" && draft.value === null) throw wrong("A metric needs a value.");
  if (draft.value !== null && draft.unit === null)
    throw wrong("A value needs a unit, so that it can be reckoned with.");
  if (draft.value === null)
    return { ...draft, unit: null, currency: null, per: null, metric: draft.kind === "goal" ? draft.metric : null };
  if (draft.unit === "money" && draft.currency === null) throw wrong("An amount of money needs a currency.");
  const currency = draft.unit === "money" ? draft.currency : null;
  const known = knownMetrics.find((metric) => metric.key === draft.metric);
  if (known === undefined) return { ...draft, currency };
  if (draft.unit !== known.unit)
    throw wrong(`"${known.label}" is kept ${unitWords[known.unit] ?? `in ${known.unit}`}.`);
  if (known.per !== undefined && draft.per !== null && draft.per !== known.per)
    throw wrong(`"${known.label}" is kept per ${known.per}. Convert the value, or leave the metric's name out.`);
  return { ...draft, currency, per: known.per ?? draft.per };
}

const unitWords: Partial<Record<string, string>> = {
  count: "as a count",
  percent: "as a percentage",
  money: "as an amount of money",
};

function wrong(message: string): SextantError {
  return new SextantError("call.invalid", message, {
    hint: "Nothing was changed, and what you typed is still there. Correct it and try again.",
  });
}
