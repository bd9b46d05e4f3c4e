import type { Fact, FactDraft } from "../contract/company.ts";
import { SextantError } from "../contract/errors.ts";
import { knownMetrics } from "../contract/metrics.ts";
import { nextDay } from "./days.ts";
import { timeOf, toldFigures, whyContradicted, whyOutOfBounds } from "./impossible-figure.ts";

/**
 * A fact's draft made whole: what does not go together is refused, what follows from the rest is filled in. A metric needs a
 * value and a unit; a value needs a unit; money needs a currency, and nothing else has one; a metric that analyses know
 * by name is in that metric's unit and per that metric's time, so that no analysis reads a year as a month. What can't be true is
 * refused too: a day that has not come, a value out of its metric's bounds, a part above its whole.
 * @param beside the company's other facts in force  @param today ISO day
 * @throws SextantError `call.invalid`, a sentence for the person who typed it
 */
export function checkFact(draft: FactDraft, beside: readonly Fact[], today: string): FactDraft {
  refuseFuture(draft, today);
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
  const key = known.key;
  const value = Number(draft.value);
  // A goal is for a time that has not come: it need not agree with what is.
  const figure = { key, value, period: timeOf(draft), name: draft.label };
  const impossible =
    whyOutOfBounds(key, value, draft.currency ?? "") ??
    (draft.kind === "goal" ? null : whyContradicted(figure, toldFigures(beside)));
  if (impossible !== null) throw wrong(impossible);
  return { ...draft, currency, per: known.per ?? draft.per };
}

/** Somewhere it is already tomorrow, so a day more than today's in UTC is allowed. */
function refuseFuture(draft: FactDraft, today: string): void {
  const latest = nextDay(today);
  if (draft.asOf > latest) throw wrong("The day of a fact can't lie in the future: nobody has seen it yet.");
  const from = /^\d{4}-\d{2}(-\d{2})?/.exec(draft.period)?.[0];
  if (draft.kind === "metric" && from !== undefined && from > latest.slice(0, from.length))
    throw wrong("This time has not come yet. What is to be reached then is a goal.");
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
