import type { Measured, Range } from "../../contract/measured.ts";
import { derive, measured, notEnough, unknown, valueOf } from "../frame/measure.ts";
import { difference, product, quotient, sum } from "../frame/money.ts";
import type { Reader } from "../frame/read-inputs.ts";
import { judge } from "../frame/scale.ts";
import { repayScale, useSource, usualUse } from "./automation-scales.ts";
import type { Idea } from "./read-ideas.ts";

/** What an idea brings and takes. Money a month at full use unless its name says otherwise; the year is the first one that it is live. */
export interface PricedIdea extends Idea {
  gain: Measured;
  /** The bill that comes whatever is used, and what all calls cost at full use. */
  bill: Measured;
  calls: Measured;
  checking: Measured;
  full: Measured;
  /** What is left a month at the least use; its range reaches to the most use. */
  net: Measured;
  months: Measured;
  /** Months until it is repaid at the most use. */
  monthsAtBest: Measured;
  year: Measured;
  /** A first year's price if it brings nothing. */
  price: Measured;
  use: { low: Measured; high: Measured };
}

const least = "least use";

/** Prices one idea. What nobody said stays unknown with the name of what is needed. */
export function priceIdea(reader: Reader, idea: Idea): PricedIdea {
  const { name } = idea;
  const month = (value: number) => reader.money(value, "month");
  const gain = gainOf(reader, idea);
  const calls =
    idea.callCost === null
      ? measured(month(0), { formula: "no price of a call was given" })
      : idea.answersMonth === null
        ? notEnough([`How many answers “${name}” gives`])
        : measured(month(product(idea.callCost, idea.answersMonth)), { formula: "cost of a call x answers a month" });
  const bill =
    idea.billMonth !== null
      ? measured(month(idea.billMonth), { formula: "as given" })
      : idea.callCost === null
        ? notEnough([`The bill of “${name}”`])
        : measured(month(0), { formula: "paid by the call" });
  const checking = checkingOf(reader, idea);
  const use = useOf(reader, idea);
  const at = (share: Measured, formula: string): Measured =>
    derive([share, gain, calls, checking, bill], ([part = 0, all = 0, used = 0, checked = 0, fixed = 0], inputs) =>
      measured(month(difference(product(part, all - used - checked), fixed)), { formula, inputs, source: useSource }),
    );
  const full = derive([gain, calls, checking, bill], ([all = 0, used = 0, checked = 0, fixed = 0], inputs) =>
    measured(month(all - used - checked - fixed), { formula: "gain - calls - checking - bill, at full use", inputs }),
  );
  const low = at(use.low, `${least} x (gain - calls - checking) - bill`);
  const high = at(use.high, "most use x (gain - calls - checking) - bill");
  const tryCost =
    idea.tryCost === null
      ? notEnough([`The price of a first version of “${name}”`])
      : measured(reader.money(idea.tryCost), { formula: "as given" });
  const yearAt = (net: Measured): Measured =>
    derive([net, tryCost], ([left = 0, cost = 0], inputs) =>
      measured(reader.money(difference(product(12, left), cost)), {
        formula: `12 x what is left a month at the ${least} - cost of trying`,
        inputs,
        source: useSource,
      }),
    );
  const [monthsLow, monthsHigh] = [monthsAt(tryCost, low), monthsAt(tryCost, high)];
  return {
    ...idea,
    gain,
    bill,
    calls,
    checking,
    full,
    net: ranged(low, high),
    months: ranged(monthsLow, monthsHigh),
    monthsAtBest: monthsHigh,
    year: ranged(yearAt(low), yearAt(high)),
    price: derive([tryCost, bill, calls, checking], ([cost = 0, fixed = 0, used = 0, checked = 0], inputs) =>
      measured(reader.money(sum(cost, product(12, fixed + used + checked))), {
        formula: "cost of trying + 12 x (bill + calls + checking)",
        inputs,
      }),
    ),
    use,
  };
}

/** The value at the least use with a range that reaches to the most use. */
function ranged(low: Measured, high: Measured): Measured {
  const [one, other] = [valueOf(low), valueOf(high)];
  if (!low.known || one === null || other === null) return low;
  const range: Range = { low: Math.min(one, other), high: Math.max(one, other), method: "least to most use" };
  return { ...low, range };
}

function gainOf(reader: Reader, idea: Idea): Measured {
  const { hoursMonth, revenueMonth, name } = idea;
  if (hoursMonth === null && revenueMonth === null) return notEnough([`What “${name}” saves or earns`]);
  const hours =
    (hoursMonth ?? 0) === 0
      ? measured(reader.money(0, "month"), { formula: "no hours saved" })
      : derive([reader.read("hour_cost")], ([cost = 0], inputs) =>
          measured(reader.money(product(hoursMonth ?? 0, cost), "month"), {
            formula: "hours x cost of an hour",
            inputs,
          }),
        );
  const earned =
    (revenueMonth ?? 0) === 0
      ? measured(reader.money(0, "month"), { formula: "no revenue" })
      : derive([reader.readOr("gross_margin", 1)], ([margin = 1], inputs) =>
          measured(reader.money(product(revenueMonth ?? 0, margin), "month"), {
            formula: "revenue x gross margin",
            inputs,
          }),
        );
  return derive([hours, earned], ([saved = 0, won = 0], inputs) =>
    measured(reader.money(sum(saved, won), "month"), {
      formula: "hours saved x cost of an hour + revenue x gross margin",
      inputs,
    }),
  );
}

/** What the checking of all answers costs a month. What does no harm needs none; where harm is done and nobody checks, a gate says so. */
function checkingOf(reader: Reader, { name, checkMinutes, answersMonth, harm }: Idea): Measured {
  if (checkMinutes === null && harm !== "harmless" && harm !== "customer" && harm !== "law")
    return notEnough([`Minutes to check an answer of “${name}”`]);
  if ((checkMinutes ?? 0) === 0) return measured(reader.money(0, "month"), { formula: "nobody checks" });
  if (answersMonth === null) return notEnough([`How many answers “${name}” gives`]);
  return derive([reader.read("hour_cost")], ([cost = 0], inputs) =>
    measured(reader.money(quotient(product(answersMonth, checkMinutes ?? 0, cost), 60), "month"), {
      formula: "answers x minutes / 60 x cost of an hour",
      inputs,
    }),
  );
}

function useOf(reader: Reader, { wish, name }: Idea): { low: Measured; high: Measured } {
  if (wish === null) {
    const nobody = notEnough([`Who would use “${name}”`]);
    return { low: nobody, high: nobody };
  }
  const one = reader.readOr(`use_${wish}_low`, usualUse[wish].low);
  const other = reader.readOr(`use_${wish}_high`, usualUse[wish].high);
  return (valueOf(one) ?? 0) <= (valueOf(other) ?? 1) ? { low: one, high: other } : { low: other, high: one };
}

function monthsAt(tryCost: Measured, net: Measured): Measured {
  return derive([tryCost, net], ([cost = 0, left = 0], inputs) => {
    if (left <= 0) return unknown("At this use it costs more a month than it brings, so it is never repaid.");
    const value = quotient(cost, left);
    return measured(
      { value, unit: "months" },
      { formula: "cost of trying / what is left a month", inputs, verdict: judge(value, repayScale) },
    );
  });
}
