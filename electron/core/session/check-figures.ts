import { knownMetrics } from "../../contract/metrics.ts";
import type { Question } from "../../contract/playbook.ts";
import type { AskedQuestion } from "../../contract/session.ts";
import { lastFullMonth } from "../days.ts";
import { remarkOn, timeOf, whyContradicted, whyOutOfBounds, type ToldFigure } from "../impossible-figure.ts";

type Standing = Pick<AskedQuestion, "question" | "prefill" | "answer">;

/**
 * Why a value can't be the answer: out of its metric's bounds, or against another answer or prefilled fact of the same time. Null when it can.
 * @param standing what the questions say as they stand (`standingFigures`)
 */
export function whyImpossible(
  asked: Standing,
  value: string,
  standing: readonly ToldFigure[],
  currency: string,
  today: string,
): string | null {
  const figure = figureOf(asked, value, today);
  return figure === null ? null : whyNotTrue(figure, standing, currency);
}

/** What is to be said of each question's value as it stands, answered or prefilled: that it can't be true, or what it keeps from being computed. */
export function remarksOn(asked: readonly Standing[], currency: string, today: string): (string | null)[] {
  const figures = asked.map((each) => standingFigure(each, today));
  const standing = figures.filter((figure) => figure !== null);
  return figures.map((figure) =>
    figure === null ? null : (whyNotTrue(figure, standing, currency) ?? remarkOn(figure.key, figure.value)),
  );
}

/** The figures that questions tell as they stand. One is never held against itself: a part is no part of its own. */
export function standingFigures(asked: readonly Standing[], today: string): ToldFigure[] {
  return asked.map((each) => standingFigure(each, today)).filter((figure) => figure !== null);
}

function whyNotTrue(figure: ToldFigure, standing: readonly ToldFigure[], currency: string): string | null {
  return whyOutOfBounds(figure.key, figure.value, currency) ?? whyContradicted(figure, standing);
}

function standingFigure(asked: Standing, today: string): ToldFigure | null {
  const value = standingValue(asked);
  return value === null ? null : figureOf(asked, value, today);
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
