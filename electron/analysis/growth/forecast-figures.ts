import type { Figure } from "../../contract/analysis.ts";
import type { Measured } from "../../contract/measured.ts";
import { figure } from "../frame/analysis-definition.ts";
import { sayMoney } from "../frame/format-figure.ts";
import { asMonth, nameOf, withGoal, type GrowthContext } from "./growth-context.ts";
import { monthOf, readGrowthParts } from "./growth-model.ts";
import { derive, measured, unknown, type Unknown } from "../frame/measure.ts";
import { difference, product, quotient } from "../frame/money.ts";
import { firstMonthAfter, monthName, sayAge } from "../frame/months.ts";
import { monthReached, mrrAt } from "./project.ts";
import type { Reader } from "../frame/read-inputs.ts";
import { rangeAround, shareReaching, type SimulatedMonth } from "./simulate.ts";

/** The year that every forecast covers, in months. */
export const yearAhead = 12;

/** What can be said without a projection. */
export function openingFigures(reader: Reader): Figure[] {
  const { arpa, mrr, customers, newArpa, newCustomers, churn, goalMrr } = readGrowthParts(reader);
  const perMonth = (parts: readonly Measured[], formula: string) =>
    derive(parts, ([a = 0, b = 0], inputs) => measured(reader.money(product(a, b), "month"), { formula, inputs }));
  return [
    figure("customers", "Paying customers", customers),
    ...goalInCustomers(reader),
    figure("figures_age", "Age of these figures", ageOf(reader)),
    figure("arpa", "Average revenue of a customer a month", arpa),
    figure(
      "new_mrr_month",
      "MRR that a month's new customers bring",
      perMonth([newCustomers, newArpa], "new customers x average revenue of a new customer"),
    ),
    figure("mrr_lost_month", "MRR lost in the next month", perMonth([mrr, churn], "MRR x churn")),
    figure(
      "customers_to_stand_still",
      "New customers a month that only replace those lost",
      derive([customers, churn], ([base = 0, lost = 0], inputs) =>
        measured(
          { value: product(base, lost), unit: "count", per: "month", of: "customers" },
          { formula: "customers x churn", inputs },
        ),
      ),
    ),
    figure("goal_mrr", "Goal: monthly recurring revenue", goalMrr),
  ];
}

/** The goal in customers and in what each pays, which needs no forecast. */
function goalInCustomers(reader: Reader): Figure[] {
  const { arpa, customers, goalMrr } = readGrowthParts(reader);
  return [
    figure(
      "customers_for_goal",
      "Paying customers that the goal takes at today's average revenue",
      derive([goalMrr, arpa], ([goal = 0, each = 0], inputs) =>
        each <= 0
          ? unknown("Customers pay nothing, so no number of them makes the goal.")
          : measured(
              { value: quotient(goal, each), unit: "count", of: "customers" },
              { formula: "goal / average revenue of a customer", inputs },
            ),
      ),
    ),
    figure(
      "arpa_for_goal",
      "What each of today's customers would have to pay for the goal",
      derive([goalMrr, customers], ([goal = 0, base = 0], inputs) =>
        base <= 0
          ? unknown("There are no customers yet.")
          : measured(reader.money(quotient(goal, base), "month"), { formula: "goal / customers", inputs }),
      ),
    ),
  ];
}

/** Months from the month of the MRR, else of the customers, to today; said in years from two years on. */
function ageOf(reader: Reader): Measured {
  const base = monthOf(reader, "mrr") ?? monthOf(reader, "customers");
  if (base === null) return unknown("Nobody has said of which month the figures are.");
  const months = Math.max(0, firstMonthAfter(reader.today, 0) - 1 - base);
  return measured(
    { value: months, unit: "months" },
    {
      formula: `today - ${monthName(base)}`,
      words: sayAge(months),
    },
  );
}

/** The main figures when nothing can be projected: each with the reason. */
export function unprojected(why: Unknown): Figure[] {
  return (
    [
      ["mrr_after_12_months", "MRR after 12 months"],
      ["mrr_ceiling", "MRR at which growth levels off"],
      ["mrr_at_goal_date", "MRR in the goal's month"],
      ["goal_reached_in", "Month in which the goal is reached"],
      ["shortfall_customers", "Customers short of the goal in its month"],
      ["new_customers_needed", "New customers a month needed"],
    ] as const
  ).map(([key, label]) => figure(key, label, why));
}

/** MRR a year on, and where it levels off. */
export function forecastFigures(context: GrowthContext, simulated: readonly SimulatedMonth[]): Figure[] {
  const { reader, model, course, inputs } = context;
  const inAYear = mrrAt(model.opening, course, yearAhead);
  const ceiling =
    model.churn === 0
      ? unknown("Without churn MRR never levels off.")
      : measured(reader.money(quotient(product(model.newCustomers, model.newArpa), model.churn), "month"), {
          formula: "new MRR a month / churn",
          inputs,
        });
  return [
    figure(
      "mrr_after_12_months",
      "MRR after 12 months",
      measured(reader.money(inAYear, "month"), {
        formula: "MRR(t+1) = MRR(t) x (1 - churn) + new MRR",
        inputs,
        range: rangeAround(inAYear, simulated[yearAhead]),
      }),
    ),
    figure("mrr_ceiling", "MRR at which growth levels off", ceiling),
  ];
}

/** The forecast held against the goal. */
export function goalFigures(context: GrowthContext, simulated: readonly SimulatedMonth[]): Figure[] {
  const { reader, model, course, goal, noGoal } = context;
  const inputs = withGoal(context);
  const given = (compute: (goal: { mrr: number; month: number }) => Measured) => (goal ? compute(goal) : noGoal);
  const atGoal = goal ? mrrAt(model.opening, course, goal.month) : 0;
  const inGoalMonth = goal ? simulated[goal.month] : undefined;
  const when = goal ? ` (${nameOf(context, goal.month)})` : "";
  return [
    figure(
      "months_to_goal_date",
      "Months to the goal's date",
      given(({ month }) => asMonth(context, month, { formula: "goal's month - last measured month" })),
    ),
    figure(
      "mrr_at_goal_date",
      `MRR in the goal's month${when}`,
      given(() =>
        measured(reader.money(atGoal, "month"), {
          formula: "MRR(t+1) = MRR(t) x (1 - churn) + new MRR",
          inputs,
          range: rangeAround(atGoal, inGoalMonth),
        }),
      ),
    ),
    figure("goal_reached_in", "Month in which the goal is reached", reachedFigure(context)),
    figure(
      "goal_chance",
      `Share of simulated runs that reach the goal in its month${when}`,
      given(() =>
        inGoalMonth && goal
          ? measured(
              { value: shareReaching(goal.mrr, inGoalMonth), unit: "percent" },
              {
                formula: "runs at or above the goal / all runs",
                inputs,
                note: "Counting luck only, rates staying as measured.",
              },
            )
          : unknown("The goal lies further ahead than is simulated."),
      ),
    ),
    figure(
      "shortfall_mrr",
      `MRR short of the goal in its month${when}`,
      given(({ mrr }) =>
        measured(reader.money(Math.max(0, difference(mrr, atGoal)), "month"), {
          formula: "goal - MRR in the goal's month, at least 0",
          inputs,
        }),
      ),
    ),
    figure(
      "shortfall_customers",
      `Customers short of the goal in its month${when}`,
      given(({ mrr }) =>
        measured(
          { value: Math.max(0, quotient(difference(mrr, atGoal), model.newArpa)), unit: "count", of: "customers" },
          { formula: "MRR short / average revenue of a customer", inputs },
        ),
      ),
    ),
  ];
}

function reachedFigure(context: GrowthContext): Measured {
  const { parts, model, course, reader } = context;
  if (!parts.goalMrr.known) return parts.goalMrr;
  const goal = parts.goalMrr.quantity.value;
  const month = monthReached(model.opening, course, goal);
  if (month !== null) return asMonth(context, month, { formula: "first projected month at or above the goal" });
  const level =
    model.churn > 0
      ? ` MRR levels off near ${sayMoney(quotient(product(model.newCustomers, model.newArpa), model.churn), reader.currency)}.`
      : "";
  return unknown(`At these rates the goal is not reached within ten years.${level}`);
}

/** What a what-if gains over today's course. */
export function gainFigures(context: GrowthContext): Figure[] {
  const { reader, model, before, plain, course, inputs, goal, noGoal } = context;
  const gain = (month: number) =>
    measured(
      reader.money(difference(mrrAt(model.opening, course, month), mrrAt(before.opening, plain, month)), "month"),
      { formula: "MRR with the changes - MRR without", inputs },
    );
  return [
    figure("gain_after_12_months", "MRR gained after 12 months", gain(yearAhead)),
    figure("gain_at_goal_date", "MRR gained in the goal's month", goal ? gain(goal.month) : noGoal),
  ];
}
