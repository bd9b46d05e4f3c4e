import { knownMetrics } from "../../contract/metrics.ts";
import type { Question } from "../../contract/playbook.ts";
import type { AskedQuestion } from "../../contract/session.ts";
import { lastFullMonth } from "../days.ts";
import { remarkOn, timeOf, whyContradicted, whyOutOfBounds, type ToldFigure } from "../impossible-figure.ts";

type Standing = Pick<AskedQuestion, "question" | "prefill" | "answer">;

/** Why a value can't be the answer: out of its metric's bounds, or against another answer or prefilled fact of the same time. Null when it can. */
export function whyImpossible(
  asked: Standing,
  value: string,
  others: readonly Standing[],
  currency: string,
  today: string,
): string | null {
  const figure = figureOf(asked, value, today);
  if (figure === null) return null;
  return whyOutOfBounds(figure.key, figure.value, currency) ?? whyContradicted(figure, standingFigures(others, today));
}

/** What is to be said of a question's value as it stands, answered or prefilled: that it can't be true, or what it keeps from being computed. */
export function remarkOf(asked: Standing, others: readonly Standing[], currency: string, today: string): string | null {
  const value = standingValue(asked);
  if (value === null) return null;
  const figure = figureOf(asked, value, today);
  if (figure === null) return null;
  return whyImpossible(asked, value, others, currency, today) ?? remarkOn(figure.key, figure.value);
}

function standingFigures(asked: readonly Standing[], today: string): ToldFigure[] {
  return asked.flatMap((each) => {
    const value = standingValue(each);
    const figure = value === null ? null : figureOf(each, value, today);
    return figure === null ? [] : [figure];
  });
}

/** The answer, or the fact that stands in for it until there is one. */
function standingValue({ answer, prefill }: Standing): string | null {
  if (answer !== null) return answer.standing === "said" ? answer.value : null;
  return prefill?.value ?? null;
}

function figureOf({ question, prefill }: Standing, value: string, today: string): ToldFigure | null {
  if (!isNumeric(question)) return null;
  const known = knownMetrics.find((metric) => metric.key === question.metric);
  const untouched = prefill !== null && prefill.value === value;
  // What is counted over a month is asked of the last full one.
  const period = untouched ? timeOf(prefill) : known?.period === "month" ? lastFullMonth(today) : `on ${today}`;
  const name = known?.label ?? question.ask;
  return {
    key: question.metric ?? question.id,
    value: Number(value),
    period,
    name: untouched ? `${name} (${prefill.ref})` : name,
  };
}

function isNumeric({ type }: Question): boolean {
  return type === "number" || type === "money" || type === "percent";
}
