import type { Analysis } from "../../contract/analysis.ts";
import { formatValue } from "../../contract/format-quantity.ts";
import { inner, joined } from "./joined.ts";

/** The month from which a what-if counts is told by its result, in words. */
const toldByResult = "change_starts_in";

/** "with activation at 25.0 % in place of 20.0 % [A7]": what a what-if changed, with its reference. */
export function changesInWords({ changes, ref }: Pick<Analysis, "changes" | "ref">): string {
  const told = changes.filter(({ input }) => changes.length === 1 || input !== toldByResult);
  return `with ${joined(
    told.map(({ label, from, to, unit, currency }) => {
      const say = (value: number) => formatValue({ value, unit, ...(currency ? { currency } : {}) });
      return `${inner(label)} at ${say(to)}${from === null ? "" : ` in place of ${say(from)}`} [${ref}]`;
    }),
  )}`;
}
