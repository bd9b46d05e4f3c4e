import type { Measured } from "../../contract/measured.ts";
import { derive, measured, notEnough, unknown, valueOf } from "../frame/measure.ts";
import { product, quotient } from "../frame/money.ts";
import type { Reader } from "../frame/read-inputs.ts";
import { sayTime } from "../delivery/say-time.ts";
import { wilsonInterval, wilsonSource } from "../statistics/wilson.ts";
import { fewestWrong, mostWrong } from "./error-bounds.ts";
import { luck, testCases } from "./automation-scales.ts";
import type { PricedIdea } from "./price-idea.ts";

/** How many answers of an idea may be wrong. Shares are fractions of all answers. */
export interface ErrorBounds {
  /** The share at which the idea is worth nothing, even at full use. */
  worthless: Measured;
  /** The share at which a first year leaves nothing, at the least use. */
  year: Measured;
  /** Of so many old cases: at most this many wrong to go on, and from this many on to stop. */
  goOn: Measured;
  stop: Measured;
  /** Old cases that all have to be right to show that fewer are wrong than a first year bears. */
  allRight: Measured;
  /** The share found wrong in a test so far, with its interval. */
  found: Measured;
  /** Hours that the check of one answer may take before the first year leaves nothing, at the least use. */
  check: Measured;
}

/**
 * Value per right answer against the cost of a wrong one. With G the gain a month, K what calls, checking and bill cost, W the cost of a
 * wrong answer and N answers: (1 - e) x G - e x W x N = K, so e = (G - K) / (G + W x N).
 */
export function boundErrors(reader: Reader, idea: PricedIdea): ErrorBounds {
  const harm = harmOfAll(reader, idea);
  const worthless = derive([idea.full, idea.gain, harm], ([left = 0, gain = 0, lost = 0], inputs) =>
    left <= 0
      ? unknown("It is worth nothing even if every answer is right.")
      : measured(
          { value: quotient(left, gain + lost), unit: "percent" },
          { formula: "(gain - all costs) / (gain + cost of a wrong answer x answers)", inputs },
        ),
  );
  const year = derive([idea.year, idea.use.low, idea.gain, harm], ([left = 0, use = 0, gain = 0, lost = 0], inputs) =>
    left <= 0
      ? unknown("A first year leaves nothing at the least use, even if every answer is right.")
      : measured(
          { value: quotient(left / 12, product(use, gain + lost)), unit: "percent" },
          { formula: "(first year / 12) / (least use x (gain + cost of a wrong answer x answers))", inputs },
        ),
  );
  const cases = (count: (share: number) => number | null, none: string, formula: string): Measured =>
    derive([year], ([share = 0], inputs) => {
      const found = count(share);
      return found === null
        ? unknown(none)
        : measured({ value: found, unit: "count", of: "old cases" }, { formula, inputs });
    });
  return {
    worthless,
    year,
    goOn: cases(
      (share) => mostWrong(testCases, share),
      `Even ${testCases} right answers of ${testCases} would not prove it; read more.`,
      `most wrong of ${testCases} that luck explains in at most 5 % of tests`,
    ),
    stop: cases(
      (share) => fewestWrong(testCases, share),
      "No number of wrong answers disproves it.",
      `fewest wrong of ${testCases} that luck explains in at most 5 % of tests`,
    ),
    allRight: derive([year], ([share = 0], inputs) =>
      measured(
        { value: share >= 1 ? 1 : Math.ceil(Math.log(luck) / Math.log(1 - share)), unit: "count", of: "old cases" },
        { formula: "ln(5 %) / ln(1 - share of wrong answers), up to the next whole one", inputs },
      ),
    ),
    found: foundWrong(idea),
    check: timeLeft(reader, idea),
  };
}

/** What would be lost a month if every answer were wrong, on top of the gain. Where a person catches it or it does no harm, nothing. */
function harmOfAll(reader: Reader, { name, harm, wrongCost, answersMonth }: PricedIdea): Measured {
  if (wrongCost === null)
    return harm === "harmless" || harm === "caught"
      ? measured(reader.money(0, "month"), { formula: "a wrong answer costs nothing but its use" })
      : notEnough([`The price of a wrong answer of “${name}”`]);
  if (wrongCost === 0) return measured(reader.money(0, "month"), { formula: "as given" });
  return answersMonth === null
    ? notEnough([`How many answers “${name}” gives`])
    : measured(reader.money(product(wrongCost, answersMonth), "month"), {
        formula: "cost of a wrong answer x answers a month",
      });
}

function foundWrong({ name, tested, wrong }: PricedIdea): Measured {
  if (tested === null || wrong === null || tested === 0) return notEnough([`A test of “${name}” on old cases`]);
  return measured(
    { value: quotient(wrong, tested), unit: "percent" },
    { formula: "wrong / read", range: wilsonInterval(wrong, tested), source: wilsonSource },
  );
}

function timeLeft(reader: Reader, { name, gain, calls, bill, use, tryCost, answersMonth }: PricedIdea): Measured {
  if (answersMonth === null) return notEnough([`How many answers “${name}” gives`]);
  if (tryCost === null) return notEnough([`The price of a first version of “${name}”`]);
  return derive(
    [gain, calls, bill, use.low, reader.read("hour_cost")],
    ([all = 0, used = 0, fixed = 0, part = 0, cost = 0], inputs) => {
      const left = part * (all - used) - fixed - tryCost / 12;
      if (left <= 0) return unknown("At the least use its first year leaves nothing to pay a check with.");
      const hours = quotient(left, product(part, answersMonth, cost));
      return measured(
        { value: hours, unit: "hours" },
        {
          formula:
            "(least use x (gain - calls) - bill - cost of trying / 12) / (least use x answers x cost of an hour)",
          words: sayTime(hours),
          inputs,
        },
      );
    },
  );
}

/** Whether a test has shown more wrong answers than the idea can bear, beyond luck. False where nobody has tested. */
export function isDisproved({ found, worthless }: ErrorBounds): boolean {
  const limit = valueOf(worthless);
  return found.known && found.range !== undefined && limit !== null && found.range.low > limit;
}
