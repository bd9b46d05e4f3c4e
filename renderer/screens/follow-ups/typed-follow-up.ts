import type { Company } from "../../../electron/contract/company.ts";
import type { FollowUp, FollowUpDraft } from "../../../electron/contract/follow-up.ts";
import type { Per, Unit } from "../../../electron/contract/quantity.ts";
import { readTypedNumber, showTypedNumber } from "../../parts/typed-number.ts";
import { numberKindOf } from "../facts/typed-fact.ts";

/** A follow-up as it is typed. */
export interface TypedFollowUp {
  title: string;
  owner: string;
  dueOn: string;
  measure: string;
  /** A known metric's key, or empty. */
  metric: string;
  baseline: string;
  target: string;
  baselineValue: string;
  targetValue: string;
  unit: Unit | "";
  per: Per | "";
  currency: string;
}

const numberFields = ["baselineValue", "targetValue", "unit", "per", "currency"] as const;

/** A follow-up as one would type it. */
export function typeFollowUp(followUp: FollowUp | null, company: Company): TypedFollowUp {
  const unit = followUp?.unit ?? "";
  const show = (value: string | null | undefined): string =>
    value == null || unit === "" ? "" : showTypedNumber(value, numberKindOf(unit));
  return {
    title: followUp?.title ?? "",
    owner: followUp?.owner ?? "",
    dueOn: followUp?.dueOn ?? "",
    measure: followUp?.measure ?? "",
    metric: followUp?.metric ?? "",
    baseline: followUp?.baseline ?? "",
    target: followUp?.target ?? "",
    baselineValue: show(followUp?.baselineValue),
    targetValue: show(followUp?.targetValue),
    unit,
    per: followUp?.per ?? "",
    currency: followUp?.currency ?? company.currency,
  };
}

/**
 * What was typed, as the app takes it, and whether the numbers are to be read from the words: only where the words of "from" or "to" were
 * changed and the numbers behind them were not. Numbers that were emptied stay away. Numbers must be readable (`readTypedNumber`) or empty.
 */
export function draftOfFollowUp(
  typed: TypedFollowUp,
  initial: TypedFollowUp,
): { draft: FollowUpDraft; readNumbers: boolean } {
  const byHand = numberFields.some((field) => typed[field] !== initial[field]);
  const wordsMoved = typed.baseline !== initial.baseline || typed.target !== initial.target;
  const readNumbers = wordsMoved && !byHand;
  return {
    readNumbers,
    draft: {
      title: typed.title,
      owner: typed.owner,
      dueOn: typed.dueOn === "" ? null : typed.dueOn,
      measure: typed.measure,
      metric: typed.metric === "" ? null : typed.metric,
      baseline: typed.baseline,
      target: typed.target,
      ...(readNumbers ? noNumbers : numbersOf(typed)),
    },
  };
}

const noNumbers = { baselineValue: null, targetValue: null, unit: null, currency: null, per: null } as const;

function numbersOf(typed: TypedFollowUp): Pick<FollowUpDraft, keyof typeof noNumbers> {
  const { unit, per } = typed;
  if (unit === "") return noNumbers;
  const currency = typed.currency.trim().toUpperCase();
  const read = (text: string): string | null => {
    const number = readTypedNumber(text, numberKindOf(unit), currency);
    return number.ok ? number.value : null;
  };
  const [baselineValue, targetValue] = [read(typed.baselineValue), read(typed.targetValue)];
  if (baselineValue === null && targetValue === null) return noNumbers;
  return {
    baselineValue,
    targetValue,
    unit,
    currency: unit === "money" ? currency : null,
    per: per === "" ? null : per,
  };
}
