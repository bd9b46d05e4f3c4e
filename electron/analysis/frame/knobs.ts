import type { Knob } from "../../contract/analysis.ts";
import { inputSpec } from "./known-inputs.ts";
import { valueOf } from "./measure.ts";
import type { Reader } from "./read-inputs.ts";
import type { Measured } from "../../contract/measured.ts";

/** How far a knob reaches, times today's value. */
const reach = 5;
/** Nobody slides an amount smaller than this. */
const leastAmount = 1e-6;

/** A step that divides a range into about five hundred, of the kind 1, 2 or 5. */
function niceStep(span: number): number {
  const power = 10 ** Math.floor(Math.log10(span / 500));
  const part = span / 500 / power;
  const step = (part <= 1 ? 1 : part <= 2 ? 2 : part <= 5 ? 5 : 10) * power;
  return Number(step.toPrecision(6));
}

/** A knob of a rate from 0 to five times today's, at most 100 %. Empty when the rate is not known. */
export function rateKnob(input: string, label: string, value: Measured, step: number): Knob[] {
  const now = valueOf(value);
  if (now === null || now < 0) return [];
  const most = now > 0 ? Number((Math.ceil((now * reach) / step) * step).toPrecision(6)) : 1;
  return [{ input, label, unit: "percent", value: now, min: 0, max: Math.max(now, Math.min(1, most)), step }];
}

/** A knob of an amount from 0 to five times today's. Empty when it is not known or 0. */
export function amountKnob(
  reader: Reader,
  input: string,
  value: Measured,
  label = inputSpec(input)?.label ?? input,
): Knob[] {
  if (!value.known || value.quantity.value < leastAmount) return [];
  const { value: now, unit } = value.quantity;
  const step = niceStep(now * reach);
  const max = Number((Math.ceil((now * reach) / step) * step).toPrecision(12));
  return [
    { input, label, unit, ...(unit === "money" ? { currency: reader.currency } : {}), value: now, min: 0, max, step },
  ];
}

/** A knob of whole numbers within stated bounds. */
export function wholeKnob(input: string, unit: Knob["unit"], value: number, min: number, max: number): Knob {
  return { input, label: inputSpec(input)?.label ?? input, unit, value, min, max, step: 1 };
}
