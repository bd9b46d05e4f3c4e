import type { Knob } from "../../contract/analysis.ts";
import type { Picture } from "../../contract/picture.ts";
import { settle, type AnalysisDefinition } from "../frame/analysis-definition.ts";
import {
  forecastFigures,
  gainFigures,
  goalFigures,
  openingFigures,
  unprojected,
  yearAhead,
} from "./forecast-figures.ts";
import { sayCount, sayMoney } from "../frame/format-figure.ts";
import { nameOf, readGrowthContext, type GrowthContext } from "./growth-context.ts";
import { countedCourse, growthKnobs, readGrowthModel } from "./growth-model.ts";
import { needFigures } from "./growth-need-figures.ts";
import { wholeKnob } from "../frame/knobs.ts";
import { firstMonthAfter, monthCode, periodName } from "../frame/months.ts";
import { monthReached, mrrAt, projectMrr } from "./project.ts";
import type { Reader } from "../frame/read-inputs.ts";
import { bandLabel, rangeAround, simulateMrr, type SimulatedMonth } from "./simulate.ts";

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
        sayStart(context, before !== null),
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
  const { model } = readGrowthModel(reader);
  if (model === null) return [];
  const { changeStart } = model;
  const latest = Math.max(longestWait, changeStart);
  return [...growthKnobs(reader), wholeKnob("change_starts_in", "months", changeStart, 1, latest)];
}

/** From which month on a change counts, and who said so. */
function sayStart(context: GrowthContext, whatIf: boolean): string {
  const { reader, model, changeStartsIn } = context;
  if (whatIf && changeStartsIn !== model.changeStart)
    return `The change counts from ${nameOf(context, changeStartsIn)} on, as set in the what-if.`;
  const from = reader.text("change_live_month")
    ? "as answered"
    : "the first month that begins at least 30 days from today (assumed)";
  return `A change counts from ${nameOf(context, model.changeStart)} on, ${from}.`;
}

function sayProjection(context: GrowthContext, whatIf: boolean): string {
  const { reader, model, course, goal } = context;
  const money = (value: number) => sayMoney(value, reader.currency);
  const start = whatIf ? `With these changes from ${nameOf(context, context.changeStartsIn)} on` : "At today's rates";
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
      ? [
          `New customers are those of ${periodName(reader.period("new_customers") ?? "")}: other months may differ by more than luck.`,
        ]
      : []),
    ...(old > 3 ? [`The figures are of ${nameOf(context, 0)}, ${old} months ago: the forecast starts there.`] : []),
    ...(!context.goal && context.parts.goalMrr.known ? [context.noGoal.why] : []),
  ];
}
