import type { Figure, Table } from "../../contract/analysis.ts";
import type { Measured, Verdict } from "../../contract/measured.ts";
import { figure } from "../frame/analysis-definition.ts";
import { sayPercent } from "../frame/format-figure.ts";
import { asMonth, nameOf, withGoal, type GrowthContext } from "./growth-context.ts";
import { courseOf } from "./growth-model.ts";
import { churnNeeded, customersNeeded, latestStart, type Goal } from "./growth-need.ts";
import { derive, measured, unknown, valueOf } from "../frame/measure.ts";
import { monthCode, periodName } from "../frame/months.ts";
import { difference, quotient } from "../frame/money.ts";
import { noRate } from "./levers.ts";
import { mrrAt } from "./project.ts";
import { sayReached } from "./reached-target.ts";
import { readStages, stageKeys, stageNames, type StageKey } from "./stages.ts";
import { leverKeys, leverNames, readTarget, type LeverKey } from "./targets.ts";
import { wilsonSource } from "../statistics/wilson.ts";

/** The most start months that are listed one by one. */
const mostStarts = 36;

/** How much of each input reaches the goal by its date, and until when a change can start. */
export function needFigures(context: GrowthContext): { figures: Figure[]; table: Table | null } {
  const { goal, model } = context;
  const from = nameOf(context, model.changeStart);
  const need = goal ? needFrom(context, goal, model.changeStart) : context.noGoal;
  const extra = derive([need], ([needed = 0], inputs) =>
    measured(
      { value: Math.max(0, difference(needed, model.newCustomers)), unit: "count", per: "month", of: "customers" },
      { formula: "needed - today's new customers", inputs },
    ),
  );
  const starts = goal ? Array.from({ length: Math.min(goal.month, mostStarts) }, (_, at) => at + 1) : [];
  const dated = starts.map((start) => ({ start, need: goal ? needFrom(context, goal, start) : context.noGoal }));
  const latest = leverKeys.map((key) => ({ key, start: goal ? latestOf(context, goal, key) : context.noGoal }));
  return {
    figures: [
      figure("change_start", "First month in which a change can work", changeStart(context)),
      figure("new_customers_needed", `New customers a month needed from ${from}`, need),
      figure("extra_customers_needed", `More new customers a month than today, from ${from}`, extra),
      ...stageKeys.map((key) =>
        figure(`${key}_needed`, `${stageNames[key].label} needed alone from ${from}`, rateNeeded(context, key, need)),
      ),
      figure(
        "churn_needed",
        `Churn a month needed alone from ${from}`,
        goal ? churnNeed(context, goal) : context.noGoal,
      ),
      ...dated.map((row) =>
        figure(
          `new_customers_needed_from_${monthCode(model.baseMonth + row.start).replace("-", "_")}`,
          `New customers a month needed from ${nameOf(context, row.start)}`,
          row.need,
        ),
      ),
      ...latest.map(({ key, start }) =>
        figure(`${key}_latest_start`, `Latest month for ${leverNames[key].word} alone at its target to start`, start),
      ),
      figure(
        "latest_start",
        "Latest month in which a single change at its target still reaches the goal",
        latestOfAll(
          context,
          latest.map(({ start }) => start),
        ),
      ),
    ],
    table: goal ? startTable(context, dated) : null,
  };
}

function needFrom(context: GrowthContext, goal: Goal, start: number): Measured {
  const needed = customersNeeded(context.model, context.course, goal, start);
  if (needed === null)
    return unknown(
      start > goal.month
        ? `A change that works from ${nameOf(context, start)} comes after the goal's month.`
        : "New customers bring no revenue, so no number of them reaches the goal.",
    );
  return measured(
    { value: needed, unit: "count", per: "month", of: "customers" },
    {
      formula: "new customers a month at which the projected MRR equals the goal in its month",
      inputs: withGoal(context),
    },
  );
}

function rateNeeded(context: GrowthContext, key: StageKey, need: Measured): Measured {
  const { rate } = readStages(context.reader)[key];
  return derive([rate, need], ([now = 0, needed = 0], inputs) => {
    if (context.model.newCustomers <= 0) return unknown("There were no new customers to scale from.");
    const target = quotient(now * needed, context.model.newCustomers);
    if (target > 1)
      return unknown(`Even 100 % would not reach the goal: ${stageNames[key].label.toLowerCase()} alone can't do it.`);
    const range = rate.known ? rate.range : undefined;
    return measured(
      { value: target, unit: "percent" },
      {
        formula: "today's rate x new customers needed / today's new customers",
        inputs,
        verdict: range ? noiseVerdict(target, range, context.reader.period(stageNames[key].to)) : undefined,
        note: "The other steps staying as they are.",
      },
    );
  });
}

/** Says whether a target lies inside the interval of today's rate, where luck alone could show it. */
function noiseVerdict(target: number, range: { low: number; high: number }, period: string | null): Verdict {
  const inside = target >= range.low && target <= range.high;
  const interval = `${sayPercent(range.low)} to ${sayPercent(range.high)}`;
  return {
    level: inside ? "watch" : "neutral",
    words: inside
      ? `inside today's interval (${interval}): one month at this rate proves nothing`
      : `outside today's interval (${interval})`,
    threshold: `95 % interval${period ? ` of ${periodName(period)}` : ""}: ${interval}`,
    source: wilsonSource,
  };
}

function churnNeed(context: GrowthContext, goal: Goal): Measured {
  const { changeStart: start } = context.model;
  if (start > goal.month) return needFrom(context, goal, start);
  const churn = churnNeeded(context.model, context.course, goal, start);
  if (churn === null) return unknown("Even without any churn the goal would not be reached in its month.");
  return measured(
    { value: churn, unit: "percent", per: "month" },
    { formula: "churn at which the projected MRR equals the goal in its month", inputs: withGoal(context) },
  );
}

function changeStart(context: GrowthContext): Measured {
  const said = context.reader.text("change_live_month");
  return asMonth(context, context.model.changeStart, {
    formula: said ? "as answered" : "first month that begins at least 30 days after today (assumed)",
  });
}

function latestOf(context: GrowthContext, goal: Goal, key: LeverKey): Measured {
  const now = key === "churn" ? context.parts.churn : readStages(context.reader)[key].rate;
  const target = readTarget(context.reader, key);
  return derive([now, target], ([rate = 0, wanted = 0]) => {
    if (mrrAt(context.model.opening, context.course, goal.month) >= goal.mrr)
      return unknown("The goal is reached without it.");
    if (key === "churn" ? rate <= wanted : rate >= wanted) return unknown(sayReached({ key, now, target }));
    if (rate === 0) return unknown(noRate);
    const changed = courseOf(
      context.model,
      key === "churn" ? { churn: wanted } : { newCustomers: (context.model.newCustomers * wanted) / rate },
    );
    const start = latestStart(context.model, context.course, changed, goal);
    if (start === null)
      return unknown(
        `At ${sayPercent(wanted)}, even a start in ${nameOf(context, 1)} does not reach the goal in its month.`,
      );
    return asMonth(context, start, {
      formula: `latest start at ${sayPercent(wanted)} at which the projected MRR reaches the goal in its month`,
      note:
        start < context.model.changeStart
          ? `Too late already: a change can't work before ${nameOf(context, context.model.changeStart)}.`
          : `At ${sayPercent(wanted)}.`,
    });
  });
}

function latestOfAll(context: GrowthContext, starts: readonly Measured[]): Measured {
  const best = starts.reduce<Measured | null>(
    (latest, start) => ((valueOf(start) ?? -1) > (latest ? (valueOf(latest) ?? -1) : -1) ? start : latest),
    null,
  );
  if (best) return best;
  if (!context.goal) return context.noGoal;
  return (
    starts.find((start) => !start.known && start.why.startsWith("The goal is reached")) ??
    unknown("No single change at its target reaches the goal in its month.")
  );
}

function startTable(context: GrowthContext, dated: readonly { start: number; need: Measured }[]): Table {
  const activation = readStages(context.reader).activation.rate;
  return {
    title: "What the goal needs, by the month in which a change starts to work",
    columns: ["Start", "New customers a month", "More than today", ...(activation.known ? ["Activation alone"] : [])],
    rows: dated
      .filter(({ start }) => start >= context.model.changeStart || start === 1)
      .map(({ start, need }) => {
        const rate = rateNeeded(context, "activation", need);
        const more = valueOf(need);
        return [
          nameOf(context, start),
          need.known ? need.quantity : null,
          more === null
            ? null
            : {
                value: difference(more, context.model.newCustomers),
                unit: "count" as const,
                per: "month" as const,
                of: "customers",
              },
          ...(activation.known ? [rate.known ? rate.quantity : null] : []),
        ];
      }),
  };
}
