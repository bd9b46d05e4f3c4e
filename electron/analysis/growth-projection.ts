import type { Figure, Knob, Picture } from "../contract/analysis.ts";
import type { Measured } from "../contract/measured.ts";
import { figure, settle, type AnalysisDefinition } from "./analysis-definition.ts";
import { sayCount, sayMoney } from "./format-figure.ts";
import { asMonth, nameOf, readGrowthContext, withGoal, type GrowthContext } from "./growth-context.ts";
import { countedCourse, growthKnobs, readGrowthModel, readGrowthParts } from "./growth-model.ts";
import { needFigures } from "./growth-need-figures.ts";
import { wholeKnob } from "./knobs.ts";
import { derive, measured, unknown, type Unknown } from "./measure.ts";
import { firstMonthAfter, monthCode } from "./months.ts";
import { difference, product, quotient } from "./money.ts";
import { monthReached, mrrAt, projectMrr } from "./project.ts";
import type { Reader } from "./read-inputs.ts";
import { bandLabel, rangeAround, shareReaching, simulateMrr, type SimulatedMonth } from "./simulate.ts";

/** The year that every forecast covers. */
const yearAhead = 12;
/** The longest forecast that is drawn and simulated, and how far it goes on only to show the month in which the goal is reached. */
const longestDrawn = 60;
const longestWait = 24;

/** MRR as it goes on at today's rates, held against the goal; and what the goal needs. */
export const growthProjection: AnalysisDefinition = {
  knobs: projectionKnobs,
  compute(reader, before) {
    const { context, why } = readGrowthContext(reader, before);
    const opening = openingFigures(reader);
    if (!context) {
      return settle({
        kind: "growth-projection",
        message: `MRR can't be projected yet. ${why.why}`,
        figures: [...opening, ...unprojected(why)],
        knobs: projectionKnobs(reader),
      });
    }
    const ahead = monthsDrawn(context);
    const simulated = simulateMrr(
      countedCourse(context.before, context.model, before ? context.changeStartsIn : 1),
      ahead,
    );
    const need = needFigures(context);
    return settle({
      kind: "growth-projection",
      message: sayProjection(context, before !== null),
      figures: [
        ...opening,
        ...forecastFigures(context, simulated),
        ...goalFigures(context, simulated),
        ...need.figures,
        ...(before ? gainFigures(context) : []),
      ],
      tables: need.table ? [need.table] : [],
      pictures: [drawForecast(context, ahead, before ? null : simulated)],
      conventions: [
        "Churn falls on each month's opening MRR; no lag: new customers pay from the month in which they are won.",
        `Rates stay as measured: ${sayCount(context.model.newCustomers, "new customer")} a month, each at ${sayMoney(context.model.newArpa, reader.currency)} a month; no price change, no expansion.`,
        `A change counts from ${nameOf(context, context.model.changeStart)} on${reader.text("change_live_month") ? ", as answered" : ", the first month that begins at least 30 days from today (assumed)"}.`,
        `Range: ${bandLabel}; counts vary by luck, and the measured rates are counts themselves.`,
      ],
      cautions: cautionsOf(context),
      knobs: projectionKnobs(reader),
    });
  },
};

/** A year, the goal's month with one after it, and the month that reaches the goal when that is not far. */
function monthsDrawn({ model, course, goal }: GrowthContext): number {
  const reached = goal ? (monthReached(model.opening, course, goal.mrr) ?? 0) : 0;
  return Math.min(longestDrawn, Math.max(yearAhead, (goal?.month ?? 0) + 1, reached <= longestWait ? reached : 0));
}

function projectionKnobs(reader: Reader): Knob[] {
  return readGrowthModel(reader).model === null
    ? []
    : [...growthKnobs(reader), wholeKnob("change_starts_in", "months", 1, 1, 24)];
}

/** What can be said without a projection. */
function openingFigures(reader: Reader): Figure[] {
  const { arpa, mrr, customers, newArpa, newCustomers, churn, goalMrr } = readGrowthParts(reader);
  const perMonth = (parts: readonly Measured[], formula: string) =>
    derive(parts, ([a = 0, b = 0], inputs) => measured(reader.money(product(a, b), "month"), { formula, inputs }));
  return [
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

/** The main figures when nothing can be projected: each with the reason. */
function unprojected(why: Unknown): Figure[] {
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

function forecastFigures(context: GrowthContext, simulated: readonly SimulatedMonth[]): Figure[] {
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

function goalFigures(context: GrowthContext, simulated: readonly SimulatedMonth[]): Figure[] {
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

function gainFigures(context: GrowthContext): Figure[] {
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

function sayProjection(context: GrowthContext, whatIf: boolean): string {
  const { reader, model, course, goal } = context;
  const money = (value: number) => sayMoney(value, reader.currency);
  const start = whatIf ? "With these changes" : "At today's rates";
  if (!goal)
    return `${start} MRR goes from ${money(model.opening)} to ${money(mrrAt(model.opening, course, yearAhead))} in 12 months.`;
  const then = mrrAt(model.opening, course, goal.month);
  const reached = monthReached(model.opening, course, goal.mrr);
  if (then >= goal.mrr)
    return `${start} MRR reaches ${money(goal.mrr)} in ${nameOf(context, reached ?? goal.month)}, the goal's date being ${nameOf(context, goal.month)}.`;
  const short = Math.max(1, Math.round((goal.mrr - then) / model.newArpa));
  const later = reached === null ? "it is never reached" : `it is reached in ${nameOf(context, reached)}`;
  return `${start} MRR is ${money(then)} in ${nameOf(context, goal.month)}, ${sayCount(short, "customer")} short of ${money(goal.mrr)}; ${later}.`;
}

function drawForecast(context: GrowthContext, ahead: number, simulatedNow: readonly SimulatedMonth[] | null): Picture {
  const { model, before, plain, course, goal, reader } = context;
  const simulated = simulatedNow ?? simulateMrr(countedCourse(before, before, 1), ahead);
  const values = projectMrr(before.opening, plain, ahead);
  const changed = simulatedNow ? null : projectMrr(model.opening, course, ahead);
  return {
    shape: "forecast",
    title: sayProjection(context, simulatedNow === null),
    unit: reader.money(model.opening, "month"),
    points: values.map((value, month) => {
      const range = rangeAround(value, simulated[month]);
      return {
        month: monthCode(model.baseMonth + month),
        value,
        low: range?.low ?? value,
        high: range?.high ?? value,
        changed: changed?.[month] ?? null,
      };
    }),
    goal: goal
      ? {
          month: monthCode(model.baseMonth + goal.month),
          value: goal.mrr,
          label: `Goal: ${sayMoney(goal.mrr, reader.currency)} by ${nameOf(context, goal.month)}`,
        }
      : null,
    bandLabel,
  };
}

function cautionsOf(context: GrowthContext): string[] {
  const { reader, model } = context;
  const old = firstMonthAfter(reader.today, 0) - 1 - model.baseMonth;
  return [
    "The range holds counting luck only: a new competitor, a season or a price change is not in it.",
    ...(reader.period("new_customers")
      ? [`New customers are those of ${reader.period("new_customers")}: other months may differ by more than luck.`]
      : []),
    ...(old > 3 ? [`The figures are of ${nameOf(context, 0)}, ${old} months ago: the forecast starts there.`] : []),
    ...(!context.goal && context.parts.goalMrr.known ? [context.noGoal.why] : []),
  ];
}
