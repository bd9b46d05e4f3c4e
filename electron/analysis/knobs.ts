import type { Knob } from "../contract/analysis.ts";
import { inputSpec } from "./known-inputs.ts";
import { valueOf } from "./measure.ts";
import type { Reader } from "./read-inputs.ts";
import type { Measured } from "../contract/measured.ts";

/** A step that divides a range into about a hundred, of the kind 1, 2 or 5. */
function niceStep(span: number): number {
  const power = 10 ** Math.floor(Math.log10(span / 100));
  const part = span / 100 / power;
  const step = (part <= 1 ? 1 : part <= 2 ? 2 : part <= 5 ? 5 : 10) * power;
  return Number(step.toPrecision(6));
}

/** A knob of a rate between 0 and 100 %. Empty when the rate is not known. */
export function rateKnob(input: string, label: string, value: Measured, step: number): Knob[] {
  const now = valueOf(value);
  return now === null ? [] : [{ input, label, unit: "percent", value: now, min: 0, max: 1, step }];
}

/** A knob of an amount from 0 to five times today's. Empty when it is not known or 0. */
export function amountKnob(reader: Reader, input: string, value: Measured, label = inputSpec(input)?.label ?? input): Knob[] {
  if (!value.known || value.quantity.value <= 0) return [];
  const { value: now, unit } = value.quantity;
  const max = now * 5;
  return [{ input, label, unit, ...(unit === "money" ? { currency: reader.currency } : {}), value: now, min: 0, max, step: niceStep(max) }];
}

/** A knob of whole numbers within stated bounds. */
export function wholeKnob(input: string, unit: Knob["unit"], value: number, min: number, max: number): Knob {
  return { input, label: inputSpec(input)?.label ?? input, unit, value, min, max, step: 1 };
}
