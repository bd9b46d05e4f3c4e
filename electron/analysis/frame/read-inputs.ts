import type { AnalysisInputs, AnalysisRow } from "../../contract/analysis.ts";
import type { Measured } from "../../contract/measured.ts";
import type { Quantity, Unit } from "../../contract/quantity.ts";
import { sayNumber, sayPercent } from "./format-figure.ts";
import { inputSpec } from "./known-inputs.ts";
import type { InputSpec } from "./input-spec.ts";
import { measured, notEnough, unknown } from "./measure.ts";

/** Reads inputs so that a wrong unit, currency or bound is a named reason, never a wrong result. */
export interface Reader {
  inputs: AnalysisInputs;
  currency: string;
  today: string;
  /** A metric or a numeric answer as a value, or why it is not there. */
  read(key: string): Measured;
  /** As `read`, with a value to assume when nothing was said. A value that was said and is unusable stays unknown. */
  readOr(key: string, assumed: number): Measured;
  /** Whether a metric or an answer was given at all, usable or not. */
  has(key: string): boolean;
  /** A text answer, trimmed; null when empty or not given. */
  text(id: string): string | null;
  /** The period of a metric ("" when it has none, null when there is no such metric). */
  period(key: string): string | null;
  asOf(key: string): string | null;
  /** The label of the fact or of the input, and the fact's own prose. */
  label(key: string): string;
  prose(key: string): string;
  /** The rows of a table answer; null when it was not answered. */
  rows(id: string): readonly AnalysisRow[] | null;
  /** A quantity of money in the company's currency. */
  money(value: number, per?: Quantity["per"]): Quantity;
}

/** A reader over one set of inputs. */
export function readInputs(inputs: AnalysisInputs): Reader {
  const { metrics, answers, currency, today } = inputs;
  const specOf = (key: string): InputSpec => {
    const spec = inputSpec(key);
    if (!spec) throw new Error(`No analysis input is called "${key}".`);
    return spec;
  };
  const money = (value: number, per?: Quantity["per"]): Quantity => ({
    value,
    unit: "money",
    currency,
    ...(per ? { per } : {}),
  });

  const asMeasured = (
    spec: InputSpec,
    input: {
      label: string;
      quantity: Quantity;
      ref?: string | undefined;
      assumed?: boolean | undefined;
      changed?: boolean | undefined;
    },
  ): Measured => {
    const problem = problemOf(spec, input.quantity, currency);
    if (problem) return unknown(`${input.label}: ${problem}`, [spec.label]);
    const { label, quantity, ref, assumed, changed } = input;
    return measured(quantity, {
      formula: assumed ? "assumed" : changed ? "changed in the what-if" : "as given",
      inputs: [
        { label, quantity, ...(ref ? { ref } : {}), ...(assumed ? { assumed } : {}), ...(changed ? { changed } : {}) },
      ],
    });
  };
  const quantityOf = (spec: InputSpec, value: number): Quantity => ({
    value,
    unit: spec.unit,
    ...(spec.unit === "money" ? { currency } : {}),
    ...(spec.per ? { per: spec.per } : {}),
    ...(spec.of ? { of: spec.of } : {}),
  });

  const said = (key: string): Measured | null => {
    const spec = specOf(key);
    const metric = metrics.get(key);
    const changed = inputs.changed?.has(key);
    if (metric) return asMeasured(spec, { ...metric, changed });
    const answer = answers.get(key);
    if (answer === undefined || (typeof answer === "string" && answer.trim() === "")) return null;
    const value = typeof answer === "number" ? answer : Number(answer.trim());
    if (!Number.isFinite(value))
      return unknown(`${spec.label}: "${String(answer).slice(0, 40)}" is not a number.`, [spec.label]);
    return asMeasured(spec, { label: spec.label, quantity: quantityOf(spec, value), changed });
  };

  return {
    inputs,
    currency,
    today,
    read: (key) => said(key) ?? notEnough([specOf(key).label]),
    readOr: (key, assumed) => {
      const spec = specOf(key);
      return said(key) ?? asMeasured(spec, { label: spec.label, quantity: quantityOf(spec, assumed), assumed: true });
    },
    has: (key) => metrics.has(key) || String(answers.get(key) ?? "").trim() !== "",
    text: (id) => {
      const answer = answers.get(id);
      return answer === undefined ? null : String(answer).trim() || null;
    },
    period: (key) => metrics.get(key)?.period.trim() ?? null,
    asOf: (key) => metrics.get(key)?.asOf ?? null,
    label: (key) => metrics.get(key)?.label ?? specOf(key).label,
    prose: (key) => metrics.get(key)?.text ?? "",
    rows: (id) => inputs.tables?.get(id) ?? null,
    money,
  };
}

/** Why a quantity cannot be what the input means; null when it can. */
function problemOf(spec: InputSpec, quantity: Quantity, currency: string): string | null {
  const { value, unit, per } = quantity;
  if (!Number.isFinite(value)) return "this is not a number.";
  if (!sameUnit(unit, spec.unit)) return `it is given in ${unit}, and needed in ${spec.unit}.`;
  if (unit === "money" && quantity.currency !== undefined && quantity.currency !== currency)
    return `it is in ${quantity.currency}, the company counts in ${currency}.`;
  if (spec.per && per && per !== spec.per) return `it is given per ${per}, and needed per ${spec.per}.`;
  if (spec.min !== undefined && value < spec.min)
    return `${sayBound(value, unit)} is below ${sayBound(spec.min, unit)}, which cannot be.`;
  if (spec.max !== undefined && value > spec.max)
    return `${sayBound(value, unit)} is above ${sayBound(spec.max, unit)}, which cannot be.`;
  return null;
}

const sayBound = (value: number, unit: Unit) => (unit === "percent" ? sayPercent(value) : sayNumber(value));
/** A multiple and a count are both bare numbers. */
const bare = new Set<Unit>(["count", "multiple", "score"]);
const sameUnit = (a: Unit, b: Unit) => a === b || (bare.has(a) && bare.has(b));
