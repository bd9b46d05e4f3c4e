import type { Measured } from "../../contract/measured.ts";
import { derive, measured, notEnough, unknown, valueOf } from "../frame/measure.ts";
import { difference, product, quotient } from "../frame/money.ts";
import type { Reader } from "../frame/read-inputs.ts";
import { useSource } from "./automation-scales.ts";
import type { PricedIdea } from "./price-idea.ts";

/** Ordinary software in place of an idea, in the idea's own units. */
export interface PlainResult {
  /** What it leaves in the first year at the least use. */
  year: Measured;
  /** What the idea's own first year leaves once the plain way has taken its part of the work. */
  after: Measured;
  /** The part of the gain that a rule or a form for the same money would have to bring to be as good. */
  shareNeeded: Measured;
  /** Whether it leaves as much as the idea, and something at all. */
  isEnough: boolean;
}

/** Holds an idea against the rule, form or template that was named for it. It needs no bill and no checking: it does the same each time. */
export function holdAgainstPlain(reader: Reader, idea: PricedIdea): PlainResult {
  const { plain, gain, use, name } = idea;
  const year =
    plain === null
      ? notEnough([`What a rule or a form would do of “${name}”, and its price`])
      : derive([gain, use.low], ([all = 0, part = 0], inputs) =>
          measured(reader.money(difference(product(12, part, plain.share, all), plain.cost)), {
            formula: "12 x least use x its part x gain - its cost",
            inputs,
            source: useSource,
          }),
        );
  const after =
    plain === null || idea.tryCost === null
      ? notEnough([`What a rule or a form would do of “${name}”, and its price`])
      : derive(
          [gain, idea.calls, idea.checking, idea.bill, use.low],
          ([all = 0, used = 0, checked = 0, fixed = 0, part = 0], inputs) => {
            const left = product(part, 1 - plain.share, all - used - checked) - fixed;
            return measured(reader.money(difference(product(12, left), idea.tryCost ?? 0)), {
              formula: "12 x (least use x (1 - its part) x (gain - calls - checking) - bill) - cost of trying",
              inputs,
              source: useSource,
            });
          },
        );
  const shareNeeded = derive([idea.net, gain, use.low], ([left = 0, all = 0, part = 0], inputs) =>
    left <= 0 || product(part, all) <= 0
      ? unknown("The idea leaves nothing at the least use, so any rule or form that brings something is better.")
      : measured(
          { value: quotient(left, product(part, all)), unit: "percent" },
          { formula: "what is left a month / (least use x gain)", inputs },
        ),
  );
  const [own, other] = [valueOf(year), valueOf(idea.year)];
  return { year, after, shareNeeded, isEnough: own !== null && other !== null && own > 0 && own >= other };
}
