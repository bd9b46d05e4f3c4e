import type { Input, Measured, Range, Source, Verdict } from "../../contract/measured.ts";
import type { Quantity } from "../../contract/quantity.ts";

/** A value that could be said. */
export type Known = Extract<Measured, { known: true }>;
/** A value that could not be said, with the reason. */
export type Unknown = Extract<Measured, { known: false }>;

interface Grounds {
  formula: string;
  inputs?: readonly Input[];
  words?: string | undefined;
  range?: Range | undefined;
  verdict?: Verdict | undefined;
  source?: Source | undefined;
  note?: string | undefined;
}

/** A value that cannot be said: why, and the names of the facts or answers that would make it possible (none when nothing would). */
export function unknown(why: string, needs: readonly string[] = []): Unknown {
  return { known: false, why, needs: [...needs] };
}

/** As `unknown`, for missing inputs: the wording is the same everywhere. */
export function notEnough(needs: readonly string[]): Unknown {
  return unknown(`Not enough data: needs ${needs.join(", ")}.`, needs);
}

/**
 * A value with what it rests on. A value that is not finite never leaves the analyses: it becomes unknown, and so does a range
 * with a bound that is not finite.
 */
export function measured(quantity: Quantity, grounds: Grounds): Measured {
  if (!Number.isFinite(quantity.value)) return unknown(`${grounds.formula} has no finite value with these inputs.`);
  const { range } = grounds;
  return {
    known: true,
    quantity: { ...quantity, value: quantity.value === 0 ? 0 : quantity.value },
    formula: grounds.formula,
    inputs: [...(grounds.inputs ?? [])],
    ...(grounds.words === undefined ? {} : { words: grounds.words }),
    ...(range && Number.isFinite(range.low) && Number.isFinite(range.high) ? { range } : {}),
    ...(grounds.verdict ? { verdict: grounds.verdict } : {}),
    ...(grounds.source ? { source: grounds.source } : {}),
    ...(grounds.note === undefined ? {} : { note: grounds.note }),
  };
}

/** The inputs of several values, each once, in the order of their first use. */
export function mergeInputs(parts: readonly Known[]): Input[] {
  const merged = new Map<string, Input>();
  for (const input of parts.flatMap((part) => part.inputs)) {
    const name = `${input.ref ?? ""}|${input.label}|${input.quantity.value}`;
    if (!merged.has(name)) merged.set(name, input);
  }
  return [...merged.values()];
}

/**
 * A value made of others. When one of them is unknown, so is the result: it then names all that is missing.
 * @param compute gets the values in the order of `parts`, and their inputs merged
 */
export function derive(parts: readonly Measured[], compute: (values: number[], inputs: Input[]) => Measured): Measured {
  const unknowns = parts.filter((part): part is Unknown => !part.known);
  if (unknowns.length > 0) return joinUnknowns(unknowns);
  const known = parts as readonly Known[];
  return compute(
    known.map((part) => part.quantity.value),
    mergeInputs(known),
  );
}

/** Several reasons as one. Reasons that are more than "not enough data" are kept in full. */
function joinUnknowns(unknowns: readonly Unknown[]): Unknown {
  const needs = [...new Set(unknowns.flatMap((part) => part.needs))];
  const told = [...new Set(unknowns.map((part) => part.why))].filter((why) => !why.startsWith("Not enough data"));
  const plain = unknowns.filter((part) => part.why.startsWith("Not enough data")).flatMap((part) => part.needs);
  const lacking = plain.length > 0 ? [notEnough([...new Set(plain)]).why] : [];
  return unknown([...told, ...lacking].join(" "), needs);
}

/** The number of a value, or null. */
export function valueOf(measuredValue: Measured): number | null {
  return measuredValue.known ? measuredValue.quantity.value : null;
}
