import type { Figure, Knob } from "../../contract/analysis.ts";
import type { Measured } from "../../contract/measured.ts";
import { figure, settle, type AnalysisDefinition } from "../frame/analysis-definition.ts";
import { burnMultiple, netNewArr, yearlyArr } from "./burn.ts";
import { sayMoney, sayNumber, sayPercent } from "../frame/format-figure.ts";
import { goalMonthOf, monthOf } from "../growth/growth-model.ts";
import { statedRunway } from "./stated-runway.ts";
import { amountKnob } from "../frame/knobs.ts";
import { derive, measured, notEnough, unknown, valueOf, type Known } from "../frame/measure.ts";
import { firstMonthAfter, monthName, sayAge } from "../frame/months.ts";
import { difference, product, quotient, sum } from "../frame/money.ts";
import type { Reader } from "../frame/read-inputs.ts";
import { judge } from "../frame/scale.ts";
import { ruleOf40Scale } from "./cash-scales.ts";

/** Two runways that differ by more than this factor are pointed out: they count different things. */
const gapWorthSaying = 1.25;
/** No month of the end of cash is named when it lies further ahead. */
const longestRunway = 1_200;
/** Cash that was counted longer ago than this many months is told with its month. */
const stillFresh = 3;

/** How long cash lasts, by each burn that is known, and what growth costs. */
export const runway: AnalysisDefinition = {
  knobs,
  compute(reader) {
    const cash = reader.read("cash");
    const burn = reader.read("net_burn");
    const lossMonth = derive([reader.read("net_loss_year")], ([loss = 0], inputs) =>
      measured(reader.money(quotient(loss, 12), "month"), { formula: "net loss of the year / 12", inputs }),
    );
    const ways = [
      {
        key: "runway_stated",
        label: "Runway as the company states it",
        how: "as stated",
        value: reader.has("runway_stated")
          ? reader.read("runway_stated")
          : unknown("The company states no runway of its own."),
      },
      {
        key: "runway_net_burn",
        label: "Runway by the stated net burn",
        how: "by net burn",
        value: runwayBy(cash, burn, "cash / net burn a month", "Cash is not shrinking: net burn is not positive."),
      },
      {
        key: "runway_net_loss",
        label: "Runway by the mean monthly net loss",
        how: "by the mean net loss",
        value: runwayBy(
          cash,
          lossMonth,
          "cash / (net loss of the year / 12)",
          "There was no loss: net loss is not positive.",
        ),
      },
    ];
    const gap = gapOf(ways.map(({ value }) => value));
    const multiple = burnMultiple(reader);
    const figures: Figure[] = [
      ...ways.map(({ key, label, value }) => figure(key, label, value)),
      ...statedRunway(reader),
      figure("net_loss_month", "Mean net loss a month", lossMonth),
      figure("runway_gap", "Longest runway against the shortest", gap),
      figure(
        "cash_out_in",
        "Month in which cash ends",
        cashOut(
          reader,
          ways.slice(1).map(({ value }) => value),
        ),
      ),
      figure("cash_at_goal_date", "Cash left in the goal's month", cashAtGoal(reader)),
      figure("arr", "Annual recurring revenue", yearlyArr(reader)),
      ...netNewArr(reader),
      figure("burn_multiple", "Burn multiple", multiple),
      figure("rule_of_40", "Growth and net margin together (rule of 40)", ruleOf40(reader)),
    ];
    return settle({
      kind: "runway",
      message: say(ways, cash, reader),
      figures,
      tables: [
        {
          title: "Runway, by what it counts",
          columns: ["Counted", "Months", "Formula"],
          rows: ways.flatMap(({ label, value }) => (value.known ? [[label, value.quantity, value.formula]] : [])),
        },
      ].filter(({ rows }) => rows.length > 0),
      conventions: [
        "Burn stays as it is: no raise, no new hires, no growth of revenue.",
        "Each runway says which burn it counts; a net loss is not the same as cash that leaves.",
      ],
      cautions: cautionsOf(ways, gap, multiple),
      knobs: knobs(reader),
    });
  },
};

interface Way {
  key: string;
  label: string;
  how: string;
  value: Measured;
}

function knobs(reader: Reader): Knob[] {
  return [
    ...amountKnob(reader, "cash", reader.read("cash")),
    ...amountKnob(reader, "net_burn", reader.read("net_burn")),
  ];
}

function runwayBy(cash: Measured, burn: Measured, formula: string, whenNot: string): Measured {
  return derive([cash, burn], ([money = 0, perMonth = 0], inputs) => {
    if (perMonth <= 0) return unknown(whenNot);
    if (money < 0) return unknown("Cash is below zero: there is no runway.");
    return measured({ value: quotient(money, perMonth), unit: "months" }, { formula, inputs });
  });
}

function gapOf(ways: readonly Measured[]): Measured {
  const known = ways.filter((way): way is Known => way.known && way.quantity.value > 0);
  if (known.length < 2) return unknown("There is no second runway to compare with.");
  const months = known.map((way) => way.quantity.value);
  return derive(known, (_, inputs) =>
    measured(
      { value: quotient(Math.max(...months), Math.min(...months)), unit: "multiple" },
      { formula: "longest runway / shortest runway", inputs },
    ),
  );
}

/** The shortest computed runway as a month; a stated one is not computed from anything that could be dated. */
function cashOut(reader: Reader, computed: readonly Measured[]): Measured {
  const known = computed.filter((way): way is Known => way.known).sort((a, b) => a.quantity.value - b.quantity.value);
  const [shortest] = known;
  if (!shortest) return computed.find((way) => !way.known && way.needs.length === 0) ?? computed[0]!;
  const base = monthOf(reader, "cash") ?? firstMonthAfter(reader.today, 0) - 1;
  const months = Math.ceil(shortest.quantity.value);
  if (months > longestRunway) return unknown("Cash lasts for more than a hundred years at this burn.");
  return measured(
    { value: months, unit: "months" },
    {
      formula: `${shortest.formula}, up to the month in which it ends`,
      inputs: shortest.inputs,
      words: monthName(base + months),
      note: "By the highest of the known burns.",
    },
  );
}

function cashAtGoal(reader: Reader): Measured {
  const goal = goalMonthOf(reader);
  const base = monthOf(reader, "cash") ?? firstMonthAfter(reader.today, 0) - 1;
  if (goal === null) return notEnough(["Month of the goal"]);
  if (goal <= base) return unknown(`The goal's month, ${monthName(goal)}, is past.`);
  return derive([reader.read("cash"), reader.read("net_burn")], ([cash = 0, burn = 0], inputs) =>
    measured(reader.money(difference(cash, product(burn, goal - base))), {
      formula: `cash - net burn x ${goal - base} months`,
      inputs,
      note: `In ${monthName(goal)}. Below zero means that cash ends before.`,
    }),
  );
}

function ruleOf40(reader: Reader): Measured {
  return derive([reader.read("arr_growth_yearly"), reader.read("net_margin")], ([growth = 0, margin = 0], inputs) => {
    const value = sum(growth, margin);
    // The parts with one decimal fewer would not add up to the sum as it reads.
    const said = (part: number) => sayPercent(part, 2);
    return measured(
      { value, unit: "percent" },
      {
        formula: `ARR growth of the year (${said(growth)}) + net margin (${said(margin)})`,
        inputs,
        words: said(value),
        verdict: judge(value, ruleOf40Scale),
        note: "The margin is the net margin; with another margin it is another number.",
      },
    );
  });
}

function say(ways: readonly Way[], cash: Measured, reader: Reader): string {
  const known = ways.flatMap(({ how, value }) => (value.known ? [{ how, months: value.quantity.value }] : []));
  const [first] = known;
  if (!first) {
    const stopped = ways
      .map(({ value }) => value)
      .slice(1)
      .find((value) => !value.known && value.needs.length === 0);
    return stopped && !stopped.known
      ? `Runway can't be said. ${stopped.why}`
      : "Runway can't be said yet: cash and a monthly burn are missing.";
  }
  const base = monthOf(reader, "cash") ?? monthOf(reader, "runway_stated");
  const now = firstMonthAfter(reader.today, 0) - 1;
  const told = known.map(({ how, months }) => `${sayNumber(months)} months ${how}`).join(", or ");
  const money = cash.known ? `cash of ${sayMoney(cash.quantity.value, reader.currency)}` : "cash";
  if (base === null || now - base <= stillFresh) return `${capital(money)} lasts ${told}.`;
  const past = known.filter(({ months }) => base + Math.ceil(months) <= now).map(({ how }) => how);
  const over =
    past.length === 0 ? "" : ` By today, ${sayAge(now - base)} later, the runway ${past.join(" and ")} has run out.`;
  return `Counted from ${monthName(base)}, ${money} lasts ${told}.${over}`;
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

function cautionsOf(ways: readonly Way[], gap: Measured, multiple: Measured): string[] {
  const known = ways.filter(({ value }) => value.known);
  const different = (valueOf(gap) ?? 1) > gapWorthSaying;
  return [
    ...(different
      ? [
          `The runways count different things: ${known.map(({ label, value }) => `${label.toLowerCase()}: ${sayNumber(valueOf(value) ?? 0)} months${value.known && value.formula !== "as given" ? ` (${value.formula})` : ""}`).join("; ")}. Ask what the stated one counts before relying on either.`,
        ]
      : []),
    ...(!multiple.known && multiple.needs.length === 0 ? [`Burn multiple is undefined. ${multiple.why}`] : []),
  ];
}
