import { meansCurrency, stripCurrency } from "./typed-currency.ts";

/** What a number field holds: plain numbers and money as typed, percent as a fraction. */
export type NumberKind = "number" | "money" | "percent";

/** Why a typed number can't be taken. */
export type NumberProblem = "empty" | "not-a-number" | "ambiguous-comma" | "too-long" | "other-currency";

export type TypedNumber = { ok: true; value: string } | { ok: false; problem: NumberProblem };

const refuse = (problem: NumberProblem): TypedNumber => ({ ok: false, problem });

/** Nobody types a number that is longer. */
const longestTyped = 60;
/** Digits set small or low: 5² is no 52. */
const raised = /[\u00B2\u00B3\u00B9\u2070-\u209C]/;
/** Between the groups of three (or, in the Indian way, two) digits of one number; anywhere else a space parts two numbers. */
const groupGap = /(?<=\d)[\s'’_](?=(?:\d{2,3}[\s'’_])*\d{3}(?!\d))/gu;

/**
 * Reads a number as people type it, into decimal text without losing a digit: "61,200", "61 200.50", "$1.4M", "4,1 %".
 * A percent is moved two places by shifting its digits, so that "4.1" is "0.041" exactly.
 * One comma with three digits behind it separates thousands; for a percent nobody can know, so it is asked back.
 * @param currency the one that money is counted in; with it, a sign or code of another currency is refused, never dropped
 */
export function readTypedNumber(typed: string, kind: NumberKind, currency = ""): TypedNumber {
  if (typed.trim() === "") return refuse("empty");
  if (typed.trim().length > longestTyped) return refuse("too-long");
  if (raised.test(typed)) return refuse("not-a-number");
  const plain = typed.normalize("NFKC").replace(/[−–]/g, "-").trim().replace(groupGap, "");
  const stripped = kind === "money" ? stripCurrency(plain) : { number: plain, currency: null };
  if (stripped.currency !== null && currency !== "" && !meansCurrency(stripped.currency, currency))
    return refuse("other-currency");
  const bare = kind === "percent" ? stripped.number.replace(/\s*%$/, "") : stripped.number;
  const parts = /^([-+]?)\s?([\d.,]*\d[\d.,]*)\s?(k|m|bn|b)?$/i.exec(bare);
  if (parts === null) return refuse("not-a-number");
  const [, sign = "", digits = "", scale = ""] = parts;
  const onlyDigits = onePoint(digits, kind);
  if (onlyDigits === null)
    return refuse(/^\d{1,3},\d{3}$/.test(digits) && kind === "percent" ? "ambiguous-comma" : "not-a-number");
  const places = (kind === "percent" ? -2 : 0) + ({ k: 3, m: 6, b: 9, bn: 9 }[scale.toLowerCase()] ?? 0);
  const value = `${sign === "-" ? "-" : ""}${shiftPoint(onlyDigits, places)}`.replace(/^-0$/, "0");
  return /^-?\d{1,15}(\.\d{1,10})?$/.test(value) ? { ok: true, value } : refuse("too-long");
}

/** Digits with separators as digits with at most one point, or null where they are no number. */
function onePoint(digits: string, kind: NumberKind): string | null {
  const commas = digits.split(",").length - 1;
  const points = digits.split(".").length - 1;
  if (commas === 0 && points <= 1) return digits;
  if (commas > 0 && points > 0) {
    const [thousands, decimal] = digits.lastIndexOf(",") > digits.lastIndexOf(".") ? [".", ","] : [",", "."];
    const [whole = "", fraction = "", more] = digits.split(decimal);
    return more === undefined && isGrouped(whole, thousands) ? `${whole.split(thousands).join("")}.${fraction}` : null;
  }
  const separator = commas > 0 ? "," : ".";
  if (commas === 1 && !/^\d{1,3},\d{3}$/.test(digits)) return digits.replace(",", ".");
  if (commas === 1 && kind === "percent") return null;
  return isGrouped(digits, separator) ? digits.split(separator).join("") : null;
}

/** Groups of three from the right, also in the Indian way of two further left. */
const isGrouped = (whole: string, separator: string): boolean => {
  const [first = "", ...groups] = whole.split(separator);
  const inner = groups.slice(0, -1);
  return (
    /^\d{1,3}$/.test(first) &&
    (groups.length === 0 || /^\d{3}$/.test(groups[groups.length - 1] ?? "")) &&
    (inner.every((group) => /^\d{3}$/.test(group)) || inner.every((group) => /^\d{2}$/.test(group)))
  );
};

/** Moves the decimal point of unsigned decimal text by `places`, to the right when positive; no float is involved. */
export function shiftPoint(decimal: string, places: number): string {
  const [whole = "", fraction = ""] = decimal.split(".");
  const digits = whole + fraction;
  const at = whole.length + places;
  const padded = at < 1 ? "0".repeat(1 - at) + digits : digits.padEnd(at, "0");
  const point = Math.max(at, 1);
  const left = padded.slice(0, point).replace(/^0+(?=\d)/, "");
  const right = padded.slice(point).replace(/0+$/, "");
  return right === "" ? left : `${left}.${right}`;
}

/** Decimal text as one would type it: thousands separated, a fraction as percent ("0.041" is "4.1"). */
export function showTypedNumber(value: string, kind: NumberKind): string {
  const negative = value.startsWith("-");
  const shown = kind === "percent" ? shiftPoint(value.replace("-", ""), 2) : value.replace("-", "");
  const [whole = "", fraction] = shown.split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return `${negative ? "-" : ""}${grouped}${fraction === undefined ? "" : `.${fraction}`}`;
}
