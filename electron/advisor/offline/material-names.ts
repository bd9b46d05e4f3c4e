import type { Analysis } from "../../contract/analysis.ts";
import type { Fact } from "../../contract/company.ts";
import { formatQuantity } from "../../contract/format-quantity.ts";
import { knownMetrics } from "../../contract/metrics.ts";
import type { Measured } from "../../contract/measured.ts";
import type { Question } from "../../contract/playbook.ts";
import type { Quantity } from "../../contract/quantity.ts";
import type { Answer } from "../../contract/session.ts";
import type { Material } from "../advisor.ts";
import type { Names, Value } from "./evaluate-condition.ts";

/** A figure that could be computed, where it stands and which end of its range was asked for. */
interface FoundFigure {
  analysis: Analysis;
  measured: Extract<Measured, { known: true }>;
  /** The value itself, or the end of the range that was asked for. */
  quantity: Quantity;
  /** The value as a reader sees it: "20.0 %", "5.8 customers a month", "August 2027". */
  words: string;
  /** What a reference mark holds: `A1.activation_rate`, `A1.activation_rate.low`. */
  ref: string;
}

/** Everything that rules may name, looked up in a session's material. */
export interface MaterialNames extends Names {
  figure(path: readonly string[]): FoundFigure | null;
  /** The plain analysis of that place (`unit_economics`), not a what-if. */
  analysis(place: string): Analysis | null;
  /** The newest fact in force with that metric key. */
  fact(metric: string): Fact | null;
  /** What was said to a question; null when skipped, unknown or empty. */
  answer(id: string): { answer: Answer; question: Question } | null;
  /** What is known of the company in words: name, industry, stage, sells, goals. */
  companyWords(key: string): string | null;
  currency: string;
}

/** The number of a fact as a quantity; null for a fact without one. Money is in the fact's currency or else the company's. */
export function quantityOf(fact: Fact, currency: string): Quantity | null {
  if (fact.value === null) return null;
  const unit = fact.unit ?? "count";
  const of = knownMetrics.find((metric) => metric.key === fact.metric)?.of;
  return {
    value: Number(fact.value),
    unit,
    ...(unit === "money" ? { currency: fact.currency ?? currency } : {}),
    ...(fact.per ? { per: fact.per } : {}),
    ...(unit === "count" && of ? { of } : {}),
  };
}

/**
 * A computed value with no more digits than a reader plans by: people to one decimal, money from 100 on in whole units, less than a
 * year in months. Facts keep their digits.
 */
export function readable(quantity: Quantity): Quantity {
  const size = Math.abs(quantity.value);
  if (quantity.unit === "years" && size < 1) return { ...quantity, value: quantity.value * 12, unit: "months" };
  const decimals =
    quantity.unit === "count" ? (size < 100 ? 1 : 0) : quantity.unit === "money" && size >= 100 ? 0 : null;
  return decimals === null ? quantity : { ...quantity, value: Number(quantity.value.toFixed(decimals)) };
}

const numeric = new Set(["number", "money", "percent"]);

/** Names over a session's material. Retired facts are not seen; of two facts of one metric the newer counts. */
export function materialNames(material: Material): MaterialNames {
  const inForce = material.facts.filter((fact) => fact.retiredAt === null);
  const currency = material.company.currency;

  const analysis = (place: string): Analysis | null => {
    const kind = place.replaceAll("_", "-");
    return material.analyses.find((a) => a.kind === kind && a.changes.length === 0) ?? null;
  };
  const figure = ([place = "", key, end]: readonly string[]): FoundFigure | null => {
    const found = analysis(place);
    const measured = found?.figures.find((f) => f.key === key)?.measured;
    if (!found || !measured?.known) return null;
    const ref = `${found.ref}.${key}`;
    if (end === undefined)
      return {
        analysis: found,
        measured,
        quantity: measured.quantity,
        words: measured.words ?? formatQuantity(readable(measured.quantity)),
        ref,
      };
    if ((end !== "low" && end !== "high") || measured.range === undefined) return null;
    const quantity = { ...measured.quantity, value: measured.range[end] };
    return { analysis: found, measured, quantity, words: formatQuantity(readable(quantity)), ref: `${ref}.${end}` };
  };
  const fact = (metric: string): Fact | null =>
    inForce
      .filter((f) => f.metric === metric)
      .reduce<Fact | null>((newest, f) => (newest === null || f.asOf > newest.asOf ? f : newest), null);
  const answer = (id: string) => {
    const given = material.answers.find((a) => a.questionId === id && a.standing === "said" && a.value.trim() !== "");
    const question = material.playbook.questions.find((q) => q.id === id);
    return given && question ? { answer: given, question } : null;
  };
  const { name, industry, stage, businessModel, sells, goals } = material.company;
  const told: Record<string, string> = { name, industry, stage, business_model: businessModel, sells, goals };
  const companyWords = (key: string) => told[key]?.trim() || null;
  const valueOf = (path: readonly string[]): Value => {
    const [place = "", key = ""] = path;
    if (place === "company") return companyWords(key);
    if (place === "fact") {
      const found = fact(key);
      return found === null ? null : found.value === null ? found.text || found.label : Number(found.value);
    }
    if (place === "answer") {
      const found = answer(key);
      return found === null
        ? null
        : numeric.has(found.question.type)
          ? Number(found.answer.value)
          : found.answer.value.trim();
    }
    return figure(path)?.quantity.value ?? null;
  };
  return {
    analysis,
    figure,
    fact,
    answer,
    valueOf,
    levelOf: (path) => figure(path)?.measured.verdict?.level ?? null,
    companyWords,
    currency,
  };
}
