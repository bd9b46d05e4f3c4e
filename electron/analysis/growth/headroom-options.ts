import type { Figure, Table } from "../../contract/analysis.ts";
import type { Measured } from "../../contract/measured.ts";
import { figure } from "../frame/analysis-definition.ts";
import { sayMoney, sayPercent } from "../frame/format-figure.ts";
import { asMonth, nameOf, withGoal, type GrowthContext } from "./growth-context.ts";
import { courseOf } from "./growth-model.ts";
import { extraCustomers, isReached, leverFigure, type Lever } from "./levers.ts";
import { measured, unknown, valueOf } from "../frame/measure.ts";
import { changeFrom, monthReached, mrrAt, type Course } from "./project.ts";
import type { Reader } from "../frame/read-inputs.ts";
import { sayCustomers } from "./referral.ts";
import { nameReached } from "./reached-target.ts";
import { stageKeys } from "./stages.ts";
import { leverNames } from "./targets.ts";

const notReached = "not within ten years";

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
            { formula: "no change: its target is reached", note },
          ),
      );
      return figure(
        `${key}_customers`,
        isReached(lever)
          ? `More new customers a month: ${nameReached(lever)}`
          : `More new customers a month with ${leverNames[key].word} at its target`,
        more,
      );
    }),
  ];
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
    return value?.known ? (value.words ?? null) : context.goal ? notReached : null;
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
      "Costs a month",
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
              goalMonthWith(context, doubled),
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

/** The month in which the goal is reached with so many new customers a month more; null without a goal. */
function goalMonthWith(context: GrowthContext, more: number): string | null {
  if (!context.goal) return null;
  const course = courseOf(context.model, { newCustomers: context.model.newCustomers + more });
  const month = monthReached(context.model.opening, fromStart(context, course), context.goal.mrr);
  return month === null ? notReached : nameOf(context, month);
}

const fromStart = (context: GrowthContext, course: Course) =>
  changeFrom(context.model.changeStart, context.course, course);
