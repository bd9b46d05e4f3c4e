import type { AnalysisInputs, AnalysisRow, PastValue } from "../../contract/analysis.ts";
import type { Fact } from "../../contract/company.ts";
import { knownMetrics } from "../../contract/metrics.ts";
import type { Playbook, Question } from "../../contract/playbook.ts";
import type { Quantity } from "../../contract/quantity.ts";
import type { Answer } from "../../contract/session.ts";
import type { EarlierAnswer } from "../../store/earlier-answers.ts";
import { analysisRows } from "./analysis-rows.ts";

type Metric = AnalysisInputs["metrics"] extends ReadonlyMap<string, infer M> ? M : never;

const unitOfAnswer = { number: "count", money: "money", percent: "percent" } as const;

/**
 * What the analyses of a session may look at.
 * Facts give the metrics, the newest of each key; an answer to a question about a metric takes its place, because the user
 * has just said so. Other answers go in under their question's id, numbers as numbers; tables row by row.
 * @param facts in force, retired ones left out  @param today ISO day
 * @param earlier what the company's sessions of this playbook before this one answered, newest first
 */
export function gatherInputs(
  playbook: Playbook,
  facts: readonly Fact[],
  answers: readonly Answer[],
  currency: string,
  today: string,
  earlier: readonly EarlierAnswer[] = [],
): AnalysisInputs {
  const metrics = new Map<string, Metric>();
  const history = new Map<string, PastValue[]>();
  for (const fact of facts) {
    if (fact.metric === null || fact.value === null) continue;
    const { label, ref, period, asOf } = fact;
    const past = { label, quantity: quantityOfFact(fact, currency), ref, period, asOf };
    history.set(fact.metric, [...(history.get(fact.metric) ?? []), past]);
    const before = metrics.get(fact.metric);
    if (before !== undefined && before.asOf > fact.asOf) continue;
    metrics.set(fact.metric, {
      label: fact.label,
      quantity: quantityOfFact(fact, currency),
      ref: fact.ref,
      period: fact.period,
      asOf: fact.asOf,
      text: fact.text,
    });
  }
  for (const values of history.values()) values.sort((one, other) => one.asOf.localeCompare(other.asOf));
  const others = new Map<string, string | number>();
  const tables = new Map<string, readonly AnalysisRow[]>();
  for (const answer of answers) {
    if (answer.standing !== "said" || answer.value.trim() === "") continue;
    const question = playbook.questions.find((q) => q.id === answer.questionId);
    if (question === undefined) continue;
    if (question.type === "table") {
      tables.set(question.id, analysisRows(question, answer.value));
      continue;
    }
    const number = numberOfAnswer(question, answer.value);
    others.set(question.id, number ?? answer.value);
    if (question.metric === undefined || number === null) continue;
    const fromFact = metrics.get(question.metric);
    if (fromFact !== undefined && fromFact.quantity.value === number) continue;
    // Taken over from that fact or kept as it: when the fact has been said anew since, the fact holds.
    if (fromFact !== undefined && answer.factRef === fromFact.ref) continue;
    const kept = answer.factRef === null ? {} : { ref: answer.factRef };
    metrics.set(question.metric, {
      label: fromFact?.label ?? labelOfMetric(question),
      quantity: { ...quantityOfQuestion(question, currency), value: number },
      ...kept,
      period: fromFact?.period ?? "",
      asOf: today,
    });
  }
  const earlierTables = new Map<string, { rows: readonly AnalysisRow[]; day: string }>();
  for (const { questionId, value, day } of earlier) {
    const question = playbook.questions.find((q) => q.id === questionId && q.type === "table");
    if (question === undefined || earlierTables.has(questionId)) continue;
    earlierTables.set(questionId, { rows: analysisRows(question, value), day });
  }
  return { metrics, answers: others, tables, earlierTables, history, currency, today };
}

/** The value of a fact as a quantity; money in the fact's currency or else the company's. */
function quantityOfFact(fact: Fact, currency: string): Quantity {
  const unit = fact.unit ?? "count";
  const known = knownMetrics.find((metric) => metric.key === fact.metric);
  return {
    value: Number(fact.value),
    unit,
    ...(unit === "money" ? { currency: fact.currency ?? currency } : {}),
    ...(fact.per === null ? {} : { per: fact.per }),
    ...(known?.of === undefined ? {} : { of: known.of }),
  };
}

/** The answer as a number in the question's unit, or null where the question does not ask for one. */
function numberOfAnswer(question: Question, value: string): number | null {
  if (question.type !== "number" && question.type !== "money" && question.type !== "percent") return null;
  const number = Number(value);
  return Number.isFinite(number) ? number : null;
}

function quantityOfQuestion(question: Question, currency: string): Omit<Quantity, "value"> {
  const known = knownMetrics.find((metric) => metric.key === question.metric);
  const unit = question.unit ?? known?.unit ?? unitOfAnswer[question.type as keyof typeof unitOfAnswer];
  const per = question.per ?? known?.per;
  return {
    unit,
    ...(unit === "money" ? { currency } : {}),
    ...(per === undefined ? {} : { per }),
    ...(known?.of === undefined ? {} : { of: known.of }),
  };
}

function labelOfMetric(question: Question): string {
  return knownMetrics.find((metric) => metric.key === question.metric)?.label ?? question.ask;
}
