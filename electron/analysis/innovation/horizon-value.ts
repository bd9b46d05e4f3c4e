import type { Figure } from "../../contract/analysis.ts";
import type { Measured } from "../../contract/measured.ts";
import { figure } from "../frame/analysis-definition.ts";
import { derive, measured, notEnough } from "../frame/measure.ts";
import { quotient, sum } from "../frame/money.ts";
import type { Reader } from "../frame/read-inputs.ts";
import type { Found } from "./found.ts";
import { chanceRange } from "./innovation-scales.ts";
import { countWork } from "./name-work.ts";
import { kindNames, type Work } from "./read-work.ts";
import { expectedNet, type Valued } from "./work-value.ts";

/**
 * What one horizon is expected to bring: less what it costs to know, and a day of it before pay.
 * @param some its bets that can be valued  @param left its work that can't, which is named
 */
export function horizonOf(
  reader: Reader,
  found: Found,
  kind: "improve" | "new",
  some: readonly Valued[],
  left: readonly Work[],
): Figure[] {
  const { read, dayCost } = found;
  const days = sum(...some.map(({ daysUntil }) => daysUntil));
  const of = (compute: () => Measured): Measured =>
    !Array.isArray(read)
      ? read
      : some.length === 0
        ? notEnough([`Value, chance and time until one knows, of what counts as "${kindNames[kind].toLowerCase()}"`])
        : compute();
  const note =
    left.length > 0
      ? `without ${left.map(({ name }) => name).join(", ")}, of which value, chance or months are missing`
      : undefined;
  return [
    figure(
      `${kind}_value`,
      `${kindNames[kind]}: expected value of a year's result, less what it costs to know`,
      of(() =>
        derive([dayCost], ([cost = 0], inputs) => {
          const { value, low, high } = expectedNet(some, cost);
          return measured(reader.money(value), {
            formula: "sum of chance x value - price to know",
            inputs,
            range: { low, high, method: chanceRange },
            note,
          });
        }),
      ),
    ),
    figure(
      `${kind}_day`,
      `${kindNames[kind]}: what a person-day is expected to bring, before pay`,
      of(() =>
        measured(reader.money(quotient(sum(...some.map(({ gain }) => gain)), days), "day"), {
          formula: "sum of (chance x value - paid outside) / person-days until one knows",
          note,
        }),
      ),
    ),
    figure(
      `${kind}_unjudged_work`,
      `${kindNames[kind]}: work left out of this, because something is not known`,
      Array.isArray(read) ? countWork(left, "value, chance or months are missing") : read,
    ),
  ];
}
