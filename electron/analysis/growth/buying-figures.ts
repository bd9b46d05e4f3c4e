import type { Figure } from "../../contract/analysis.ts";
import type { Measured } from "../../contract/measured.ts";
import { figure } from "../frame/analysis-definition.ts";
import { withGoal, type GrowthContext } from "./growth-context.ts";
import { courseOf } from "./growth-model.ts";
import { customersNeeded } from "./growth-need.ts";
import { extraCustomers, gainOf, type Lever } from "./levers.ts";
import { derive, measured, unknown } from "../frame/measure.ts";
import { difference, product, quotient } from "../frame/money.ts";
import type { Reader } from "../frame/read-inputs.ts";
import { referralFigures } from "./referral.ts";
import { usualMarginalCacFactor } from "./unit-economics-scales.ts";

/** Spending money instead: the customers that the goal lacks, at a cost above the average one. */
export function buyingFigures(
  levers: readonly Lever[],
  context: GrowthContext | null,
  why: Measured,
  reader: Reader,
): Figure[] {
  const factor = reader.readOr("marginal_cac_factor", usualMarginalCacFactor);
  const marginal = derive([reader.read("cac"), factor], ([cac = 0, times = 0], inputs) =>
    measured(reader.money(product(cac, times), "customer"), {
      formula: "CAC x cost of the next customer against the average",
      inputs,
      note: "The next customer costs more than the average one.",
    }),
  );
  const lacking = lackingCustomers(context, why);
  const monthly = derive([lacking, marginal], ([customers = 0, cost = 0], inputs) =>
    measured(reader.money(product(customers, cost), "month"), {
      formula: "customers to buy a month x cost of the next customer",
      inputs,
    }),
  );
  const months = context?.goal ? Math.max(0, context.goal.month - context.model.changeStart + 1) : 0;
  const total = derive([monthly], ([cost = 0], inputs) =>
    measured(reader.money(product(cost, months)), {
      formula: `cost a month x ${months} months until the goal's date`,
      inputs,
    }),
  );
  const arpa = context ? context.parts.newArpa : unknown("");
  const payback = context
    ? derive([marginal, arpa, reader.read("gross_margin")], ([cost = 0, price = 0, margin = 0], inputs) =>
        margin <= 0 || price <= 0
          ? unknown("A customer brings no gross profit, so it never pays back.")
          : measured(
              { value: quotient(cost, product(price, margin)), unit: "months" },
              { formula: "cost of the next customer / (average revenue x gross margin)", inputs },
            ),
      )
    : why;
  const most = Math.max(
    0,
    ...levers
      .filter(({ raised, key }) => raised !== null && key !== "churn")
      .map((lever) => (context ? extraCustomers(context, lever) : 0)),
  );
  const same = context
    ? most === 0
      ? unknown("No conversion step stands short of its target.")
      : derive([marginal], ([cost = 0], inputs) =>
          measured(reader.money(product(cost, most), "month"), {
            formula: "customers that the best step brings x cost of the next customer",
            inputs,
          }),
        )
    : why;
  return [
    figure("marginal_cac", "Cost of the next customer", marginal),
    figure("buy_customers", "Customers to buy a month to reach the goal", lacking),
    figure("buy_cost_month", "Cost of buying them a month", monthly),
    figure("buy_cost_total", "Cost of buying them until the goal's date", total),
    figure("buy_payback", "Months until a bought customer has paid back", payback),
    figure("buy_price_of_best_gain", "Cost a month of buying what the best step would bring", same),
  ];
}

function lackingCustomers(context: GrowthContext | null, why: Measured): Measured {
  if (!context) return why;
  const { goal, model, course } = context;
  if (!goal) return context.noGoal;
  const needed = customersNeeded(model, course, goal, model.changeStart);
  if (needed === null) return unknown("The goal's month comes before a change can work.");
  return measured(
    { value: Math.max(0, difference(needed, model.newCustomers)), unit: "count", per: "month", of: "customers" },
    { formula: "new customers needed - today's", inputs: withGoal(context) },
  );
}

/** The price tag of referral in MRR. */
export function invitesFigures(context: GrowthContext | null, why: Measured, reader: Reader): Figure[] {
  const { doubling } = referralFigures(reader);
  const gain = context
    ? derive([doubling.measured], ([more = 0], inputs) =>
        measured(
          reader.money(
            gainOf(context, courseOf(context.model, { newCustomers: context.model.newCustomers + more })),
            "month",
          ),
          { formula: "MRR after 12 months with these customers more - without", inputs },
        ),
      )
    : why;
  return [doubling, figure("doubling_invites_gain", "MRR after 12 months gained by twice the invites", gain)];
}
