/** What a number field holds: plain numbers and money as typed, percent as a fraction. */
export type NumberKind = "number" | "money" | "percent";

/** Why a typed number can't be taken. */
export type NumberProblem = "empty" | "not-a-number" | "ambiguous-comma" | "too-long";

export type TypedNumber = { ok: true; value: string } | { ok: false; problem: NumberProblem };

const refuse = (problem: NumberProblem): TypedNumber => ({ ok: false, problem });

/**
 * Reads a number as people type it, into decimal text without losing a digit: "61,200", "61 200.50", "$1.4M", "4,1 %".
 * A percent is moved two places by shifting its digits, so that "4.1" is "0.041" exactly.
 * One comma with three digits behind it separates thousands; for a percent nobody can know, so it is asked back.
 */
export function readTypedNumber(typed: string, kind: NumberKind): TypedNumber {
  const bare = typed
    .normalize("NFKC")
    .replace(/[\s'’_]/gu, "")
    .replace(/[−–]/g, "-")
    .replace(/^([-+]?)(?:[A-Z]{3}|\p{Sc})/u, "$1")
    .replace(/(?:[A-Z]{3}|\p{Sc})$/u, "")
    .replace(kind === "percent" ? /%$/ : /$^/, "");
  if (bare === "") return refuse(typed.trim() === "" ? "empty" : "not-a-number");
  const parts = /^([-+]?)([\d.,]*\d[\d.,]*)(k|m|bn|b)?$/i.exec(bare);
  if (parts === null) return refuse("not-a-number");
  const [, sign = "", digits = "", scale = ""] = parts;
  const plain = onePoint(digits, kind);
  if (plain === null)
    return refuse(/^\d{1,3},\d{3}$/.test(digits) && kind === "percent" ? "ambiguous-comma" : "not-a-number");
  const places = (kind === "percent" ? -2 : 0) + ({ k: 3, m: 6, b: 9, bn: 9 }[scale.toLowerCase()] ?? 0);
  const value = `${sign === "-" ? "-" : ""}${shiftPoint(plain, places)}`.replace(/^-0$/, "0");
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
