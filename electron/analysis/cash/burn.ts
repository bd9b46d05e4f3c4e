import type { Figure } from "../../contract/analysis.ts";
import type { Measured } from "../../contract/measured.ts";
import { figure } from "../frame/analysis-definition.ts";
import { sayMoney } from "../frame/format-figure.ts";
import { arpaOf } from "../growth/growth-model.ts";
import { derive, measured, unknown } from "../frame/measure.ts";
import { difference, product, quotient, sum } from "../frame/money.ts";
import type { Reader } from "../frame/read-inputs.ts";
import { burnMultipleScale } from "./cash-scales.ts";
import { judge } from "../frame/scale.ts";

/** ARR as stated, else twelve times MRR. */
export function yearlyArr(reader: Reader): Measured {
  const stated = reader.read("arr");
  if (stated.known) return stated;
  return derive([reader.read("mrr")], ([mrr = 0], inputs) =>
    measured(reader.money(product(mrr, 12), "year"), { formula: "MRR x 12", inputs }),
  );
}

/** ARR a year before, and what was added since: from ARR and its growth. */
export function netNewArr(reader: Reader): Figure[] {
  const before = derive([yearlyArr(reader), reader.read("arr_growth_yearly")], ([arr = 0, growth = 0], inputs) =>
    growth <= -1
      ? unknown("ARR that fell by all of itself has no year before to compute.")
      : measured(reader.money(quotient(arr, sum(1, growth)), "year"), {
          formula: "ARR / (1 + growth of the year)",
          inputs,
        }),
  );
  const added = derive([yearlyArr(reader), before], ([arr = 0, then = 0], inputs) =>
    measured(reader.money(difference(arr, then), "year"), { formula: "ARR - ARR a year before", inputs }),
  );
  return [
    figure("arr_year_before", "ARR a year before", before),
    figure("net_new_arr", "Net new ARR of the year", added),
  ];
}

/**
 * Net burn / net new ARR, both of the year where ARR's growth is known, else both of one month. Undefined when nothing was added.
 * The year's burn is twelve times the net burn, else the net loss of the year.
 */
export function burnMultiple(reader: Reader): Measured {
  const year = netNewArr(reader)[1]!.measured;
  if (year.known) {
    const stated = reader.read("net_burn");
    const burn = stated.known
      ? derive([stated], ([perMonth = 0], inputs) =>
          measured(reader.money(product(perMonth, 12), "year"), { formula: "net burn x 12", inputs }),
        )
      : reader.read("net_loss_year");
    return divide(
      reader,
      burn,
      year,
      `${stated.known ? "net burn x 12" : "net loss of the year"} / net new ARR of the year`,
      "of the year",
    );
  }
  const month = derive(
    [reader.read("new_customers"), arpaOf(reader), reader.read("mrr"), reader.read("churn_monthly")],
    ([won = 0, arpa = 0, mrr = 0, churn = 0], inputs) =>
      measured(reader.money(product(12, difference(product(won, arpa), product(mrr, churn)))), {
        formula: "12 x (new customers x average revenue - MRR x churn)",
        inputs,
      }),
  );
  // Without a month's figures either, the year's are what to ask for.
  return month.known
    ? divide(
        reader,
        reader.read("net_burn"),
        month,
        "net burn of a month / (12 x net new MRR of a month)",
        "of a month at today's rates",
      )
    : year;
}

function divide(reader: Reader, burn: Measured, added: Measured, formula: string, when: string): Measured {
  return derive([burn, added], ([spent = 0, arr = 0], inputs) => {
    if (arr <= 0)
      return unknown(
        arr < 0
          ? `ARR fell by ${sayMoney(-arr, reader.currency)}, so there is no growth to divide burn by.`
          : "ARR did not grow, so there is no growth to divide burn by.",
      );
    if (spent <= 0) return unknown("Nothing was burnt, so there is no burn to divide.");
    const value = quotient(spent, arr);
    return measured(
      { value, unit: "multiple" },
      { formula, inputs, verdict: judge(value, burnMultipleScale), note: `Burn and net new ARR ${when}.` },
    );
  });
}
