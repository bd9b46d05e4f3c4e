import type { Figure, Table } from "../contract/analysis.ts";
import type { Measured } from "../contract/measured.ts";
import { figure } from "./analysis-definition.ts";
import { sayCustomers, referralFigures } from "./referral.ts";
import { sayMoney, sayPercent } from "./format-figure.ts";
import { asMonth, nameOf, withGoal, type GrowthContext } from "./growth-context.ts";
import { courseOf } from "./growth-model.ts";
import { customersNeeded } from "./growth-need.ts";
import { gainOf, leverFigure, type Lever } from "./levers.ts";
import { derive, measured, unknown, valueOf } from "./measure.ts";
import { difference, product, quotient } from "./money.ts";
import { changeFrom, monthReached, mrrAt, type Course } from "./project.ts";
import type { Reader } from "./read-inputs.ts";
import { stageKeys } from "./stages.ts";
import { leverNames } from "./targets.ts";
import { usualMarginalCacFactor } from "./thresholds.ts";

/** Where each option stands at the goal's date; do nothing among them. */
export function goalFigures(
  levers: readonly Lever[],
  context: GrowthContext | null,
  why: Measured,
  reader: Reader,
): Figure[] {
  const atGoal = (known: GrowthContext, course: Course) =>
    known.goal
      ? measured(reader.money(mrrAt(known.model.opening, fromStart(known, course), known.goal.month), "month"), {
          formula: `projected MRR in the goal's month, the change working from ${nameOf(known, known.model.changeStart)}`,
          inputs: withGoal(known),
        })
      : known.noGoal;
  const reached = (known: GrowthContext, course: Course) => {
    if (!known.goal) return known.noGoal;
    const month = monthReached(known.model.opening, fromStart(known, course), known.goal.mrr);
    return month === null
      ? unknown("The goal is not reached within ten years.")
      : asMonth(known, month, { formula: "first projected month at or above the goal" });
  };
  const today = (compute: (known: GrowthContext, course: Course) => Measured) =>
    context ? compute(context, context.course) : why;
  const each = (lever: Lever, compute: (known: GrowthContext, course: Course) => Measured) =>
    leverFigure(lever, context, why, compute, (note) => unknown(note));
  return [
    figure("today_mrr_at_goal", "MRR in the goal's month, doing nothing", today(atGoal)),
    figure("today_goal_month", "Month in which the goal is reached, doing nothing", today(reached)),
    ...levers.map((lever) =>
      figure(
        `${lever.key}_mrr_at_goal`,
        `MRR in the goal's month with ${leverNames[lever.key].word} at its target`,
        each(lever, atGoal),
      ),
    ),
    ...levers.map((lever) =>
      figure(
        `${lever.key}_goal_month`,
        `Month in which the goal is reached with ${leverNames[lever.key].word} at its target`,
        each(lever, reached),
      ),
    ),
    ...stageKeys.map((key) => {
      const lever = levers.find((one) => one.key === key)!;
      const more = leverFigure(
        lever,
        context,
        why,
        (known) =>
          measured(
            { value: extraCustomers(known, lever), unit: "count", per: "month", of: "customers" },
            { formula: "new customers x (target / rate - 1)", inputs: known.inputs },
          ),
        (note) =>
          measured(
            { value: 0, unit: "count", per: "month", of: "customers" },
            { formula: "no change without headroom", note },
          ),
      );
      return figure(`${key}_customers`, `More new customers a month with ${leverNames[key].word} at its target`, more);
    }),
  ];
}

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
      ? unknown("No conversion step has headroom.")
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

/** All options in the same units. Figures are those of this analysis, by key. */
export function optionTable(
  levers: readonly Lever[],
  context: GrowthContext,
  figures: ReadonlyMap<string, Measured>,
  reader: Reader,
): Table {
  const cell = (key: string) => {
    const value = figures.get(key);
    return value?.known ? value.quantity : null;
  };
  const month = (key: string) => {
    const value = figures.get(key);
    return value?.known ? (value.words ?? null) : context.goal ? "not within ten years" : null;
  };
  const customers = (more: number) => ({
    value: context.model.newCustomers + more,
    unit: "count" as const,
    per: "month" as const,
    of: "customers",
  });
  const bought = valueOf(figures.get("buy_customers") ?? unknown(""));
  const doubled = valueOf(figures.get("doubling_invites_customers") ?? unknown(""));
  const cost = figures.get("buy_cost_month");
  const when = context.goal ? nameOf(context, context.goal.month) : null;
  const start = nameOf(context, context.model.changeStart);
  return {
    title: `Options in the same units, each working from ${start}`,
    columns: [
      "Option",
      when ? `MRR in ${when}` : "MRR in the goal's month",
      "Goal reached",
      "New customers a month",
      "Costs",
      "Assumes",
    ],
    rows: [
      [
        "Do nothing",
        cell("today_mrr_at_goal"),
        month("today_goal_month"),
        customers(0),
        "nothing",
        "rates stay as measured",
      ],
      ...levers
        .filter(({ raised }) => raised !== null)
        .map((lever) => [
          `${leverNames[lever.key].label}: ${sayPercent(valueOf(lever.now) ?? 0)} to ${sayPercent(valueOf(lever.target) ?? 0)}`,
          cell(`${lever.key}_mrr_at_goal`),
          month(`${lever.key}_goal_month`),
          customers(lever.key === "churn" ? 0 : extraCustomers(context, lever)),
          "not known here: engineers' time",
          "the other steps hold; the target is proposed",
        ]),
      ...(bought !== null && bought > 0 && context.goal
        ? [
            [
              "Buy the customers that are missing",
              reader.money(context.goal.mrr, "month"),
              when,
              customers(bought),
              cost?.known ? cost.quantity : null,
              `the next customer costs ${sayMoney(valueOf(figures.get("marginal_cac") ?? unknown("")) ?? 0, reader.currency)}`,
            ],
          ]
        : []),
      ...(doubled === null
        ? []
        : [
            [
              "Twice the invites",
              atGoalWith(context, doubled, reader),
              null,
              customers(doubled),
              "not known here",
              `brings ${sayCustomers(doubled)}`,
            ],
          ]),
    ],
  };
}

function atGoalWith(context: GrowthContext, more: number, reader: Reader) {
  if (!context.goal) return null;
  const course = courseOf(context.model, { newCustomers: context.model.newCustomers + more });
  return reader.money(mrrAt(context.model.opening, fromStart(context, course), context.goal.month), "month");
}

const fromStart = (context: GrowthContext, course: Course) =>
  changeFrom(context.model.changeStart, context.course, course);

/** New customers more at a lever's target; 0 when it is not a conversion step or a rate is unknown. */
function extraCustomers(context: GrowthContext, { key, now, target }: Lever): number {
  const [rate, wanted] = [valueOf(now), valueOf(target)];
  return key === "churn" || !rate || wanted === null
    ? 0
    : difference(quotient(product(context.model.newCustomers, wanted), rate), context.model.newCustomers);
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
