import type { Figure, Knob, Table } from "../../contract/analysis.ts";
import type { Picture } from "../../contract/picture.ts";
import type { Measured } from "../../contract/measured.ts";
import { activationDefinition, lackOfActivation } from "./activation-words.ts";
import { figure, settle, type AnalysisDefinition } from "../frame/analysis-definition.ts";
import { sayPercent } from "../frame/format-figure.ts";
import { amountKnob, rateKnob } from "../frame/knobs.ts";
import { derive, measured, unknown, valueOf } from "../frame/measure.ts";
import { difference, quotient } from "../frame/money.ts";
import { lastMonthOf, periodName } from "../frame/months.ts";
import type { Reader } from "../frame/read-inputs.ts";
import { referralFigures, sayCustomers } from "./referral.ts";
import { readSegment } from "./segment.ts";
import { periodMismatch, rateBetween, readStages, stageKeys, stageNames, type Stage, type StageKey } from "./stages.ts";
import { churnScale, retentionScale, stageScales } from "./growth-scales.ts";
import { judge, type Scale } from "../frame/scale.ts";
import { thinBelow } from "../statistics/wilson.ts";

/** The steps from visitor to customer: rates with their intervals, and where people are lost. */
export const funnel: AnalysisDefinition = {
  knobs: funnelKnobs,
  compute(reader) {
    const stages = readStages(reader);
    const losses = lossFigures(reader, stages);
    const referral = referralFigures(reader);
    const figures = [
      ...stageKeys.map((key) => figure(`${key}_rate`, stageNames[key].label, stages[key].rate)),
      figure("signups", "Sign-ups", reader.read("signups")),
      figure("signup_to_paid_at_most", "Sign-up to paying, at the very most", paidAtMost(reader)),
      figure("signup_to_paid_rate", "Sign-up to paying", rateBetween(reader, "signups", "new_customers")),
      figure("visitor_to_paid_rate", "Visitor to paying", rateBetween(reader, "visitors", "new_customers")),
      ...losses,
      figure(
        "retention_30d",
        "30-day retention of activated users",
        judged(reader.read("retention_30d"), retentionScale),
      ),
      figure(
        "churn_monthly",
        "Customer churn a month",
        judged(reader.read("churn_monthly"), churnScale(readSegment(reader).segment)),
      ),
      referral.kFactor,
      referral.invitedSignups,
      referral.doubling,
    ];
    return settle({
      kind: "funnel",
      message: sayFunnel(reader, stages),
      figures,
      tables: stageKeys.some((key) => stages[key].rate.known) ? [stepTable(stages, losses)] : [],
      pictures: drawFunnel(reader, stages),
      conventions: [
        "A rate is those who pass a step, of those who enter it in the same month.",
        "The interval is what counting luck alone allows (95 %, Wilson).",
      ],
      cautions: cautionsOf(reader, stages, valueOf(referral.doubling.measured)),
      knobs: funnelKnobs(reader),
    });
  },
};

/** Where nobody counted a month's new customers: all customers cannot be fewer than those of one month, so their share is a bound. */
function paidAtMost(reader: Reader): Measured {
  if (reader.read("new_customers").known) return unknown("The month's new customers are known, so no bound is needed.");
  return derive([reader.read("customers"), reader.read("signups")], ([base = 0, entrants = 0], inputs) =>
    entrants === 0
      ? unknown("There were no sign-ups to take a share of.")
      : base > entrants
        ? unknown("There are more customers than sign-ups of the month, so they bound nothing.")
        : measured(
            { value: quotient(base, entrants), unit: "percent" },
            { formula: "all paying customers / sign-ups of the month", inputs, note: "An upper bound, not a rate." },
          ),
  );
}

/** A value with its standing on a scale. */
function judged(value: Measured, scale: Scale): Measured {
  return value.known ? { ...value, verdict: judge(value.quantity.value, scale) } : value;
}

/** The knobs of the steps from visitors to customers; of those that are known. */
export function stageKnobs(reader: Reader): Knob[] {
  const stages = readStages(reader);
  const steps: Record<StageKey, number> = { signup: 0.001, activation: 0.005, paid: 0.005 };
  return [
    ...(stages.signup.rate.known ? amountKnob(reader, "visitors", reader.read("visitors")) : []),
    ...stageKeys.flatMap((key) => rateKnob(`${key}_rate`, stageNames[key].label, stages[key].rate, steps[key])),
  ];
}

function funnelKnobs(reader: Reader): Knob[] {
  return [
    ...stageKnobs(reader),
    ...amountKnob(reader, "invites_per_user", reader.read("invites_per_user")),
    ...rateKnob("invite_conversion", "Invites that sign up", reader.read("invite_conversion"), 0.005),
  ];
}

function lossFigures(reader: Reader, stages: Record<StageKey, Stage>): Figure[] {
  const lost = (from: Measured, to: Measured, rate: Measured, of: string) =>
    derive([from, to, rate], ([entrants = 0, through = 0], inputs) =>
      measured(
        { value: difference(entrants, through), unit: "count", per: "month", of },
        { formula: "entered - passed", inputs },
      ),
    );
  const losses = stageKeys.map((key) =>
    lost(stages[key].entrants, stages[key].through, stages[key].rate, stageNames[key].enters),
  );
  const total = lost(
    reader.read("visitors"),
    reader.read("new_customers"),
    rateBetween(reader, "visitors", "new_customers"),
    "visitors",
  );
  const shares = losses.map((loss) =>
    derive([loss, total], ([part = 0, all = 0], inputs) =>
      part > all
        ? unknown("More are lost at this step than in all: the counts can't be of the same people.")
        : measured(
            { value: quotient(part, all), unit: "percent" },
            { formula: "lost at the step / all who are lost", inputs },
          ),
    ),
  );
  return [
    ...stageKeys.map((key, at) =>
      figure(`${key}_loss`, `Lost at: ${stageNames[key].label.toLowerCase()}`, losses[at]!),
    ),
    figure("total_loss", "Lost between visit and paying", total),
    ...stageKeys.map((key, at) =>
      figure(`${key}_loss_share`, `Part of all people lost: ${stageNames[key].label.toLowerCase()}`, shares[at]!),
    ),
  ];
}

/** The step that stands furthest below its usual range, as a sentence; else that none does. */
function sayFunnel(reader: Reader, stages: Record<StageKey, Stage>): string {
  const known = stageKeys.flatMap((key) => {
    const rate = valueOf(stages[key].rate);
    return rate === null ? [] : [{ key, rate, standing: rate / stageScales[key].healthyFrom }];
  });
  const weakest = [...known].sort((a, b) => a.standing - b.standing)[0];
  if (!weakest) return "The steps from visitor to customer can't be drawn yet: their counts of one month are missing.";
  if (weakest.standing >= 1)
    return `No step is below its usual range: ${known.map(({ key, rate }) => `${stageNames[key].label.toLowerCase()} ${sayPercent(rate)}`).join(", ")}.`;
  const lack =
    weakest.key === "activation" ? lackOfActivation(activationDefinition(reader)) : stageNames[weakest.key].lack;
  const lost = 1 - weakest.rate;
  return `${sayPercent(lost, lost > 0.99 ? 1 : 0)} of ${stageNames[weakest.key].enters} ${lack}.`;
}

function stepTable(stages: Record<StageKey, Stage>, losses: readonly Figure[]): Table {
  const cell = (value: Measured | undefined) => (value?.known ? value.quantity : null);
  return {
    title: "All steps, and the people lost at each",
    columns: [
      "Step",
      "Enter",
      "Pass",
      "Rate",
      "95 % interval",
      "Lost",
      "Part of all people lost",
      "Usual range",
      "Standing",
    ],
    rows: stageKeys.map((key, at) => {
      const { entrants, through, rate } = stages[key];
      return [
        stageNames[key].label,
        cell(entrants),
        cell(through),
        cell(rate),
        rate.known && rate.range ? `${sayPercent(rate.range.low)} to ${sayPercent(rate.range.high)}` : null,
        cell(losses[at]?.measured),
        cell(losses[at + 4]?.measured),
        stageScales[key].usual,
        rate.known ? (rate.verdict?.words ?? null) : "not enough data",
      ];
    }),
  };
}

function drawFunnel(reader: Reader, stages: Record<StageKey, Stage>): Picture[] {
  const counts = ["visitors", "signups", "activated", "new_customers"].map((key) => ({
    key,
    count: valueOf(reader.read(key)),
  }));
  const usable = stageKeys.filter((key) => stages[key].rate.known);
  if (usable.length === 0) return [];
  const labels: Record<string, string> = {
    visitors: "Visitors",
    signups: "Sign-ups",
    activated: "Activated",
    new_customers: "New paying",
  };
  const shown = counts.filter(({ key }) =>
    usable.some((stage) => stageNames[stage].from === key || stageNames[stage].to === key),
  );
  return [
    {
      shape: "funnel",
      title: sayFunnel(reader, stages),
      stages: shown.map(({ key, count }) => {
        const into = usable.find((stage) => stageNames[stage].to === key);
        const out = usable.find((stage) => stageNames[stage].from === key);
        const passed = out ? valueOf(stages[out].through) : null;
        return {
          label: labels[key] ?? key,
          count: count ?? 0,
          lost: passed === null ? null : difference(count ?? 0, passed),
          rate: into ? valueOf(stages[into].rate) : null,
        };
      }),
    },
  ];
}

function cautionsOf(reader: Reader, stages: Record<StageKey, Stage>, doubling: number | null): string[] {
  const cautions: string[] = [];
  for (const key of stageKeys) {
    const { entrants, rate } = stages[key];
    const { label, from, to, enters } = stageNames[key];
    const mismatch = periodMismatch(reader, from, to);
    if (mismatch && reader.read(from).known && reader.read(to).known) cautions.push(mismatch);
    const count = valueOf(entrants);
    if (rate.known && count !== null && count < thinBelow)
      cautions.push(
        `${label} rests on fewer than ${thinBelow} ${enters}: it is thin, and one month more may change it.`,
      );
    if (rate.known && (!reader.period(from) || !reader.period(to)))
      cautions.push(`${label}: the period of a count is not given, so it can't be checked that both are of one month.`);
  }
  if (stages.paid.rate.known)
    cautions.push(
      "New paying customers of a month are not all sign-ups of that month: the steps are of partly different people, and their product is an average.",
    );
  const retention = reader.period("retention_30d");
  const activated = reader.period("activated");
  if (reader.read("retention_30d").known && retention && activated && lastMonthOf(retention) !== lastMonthOf(activated))
    cautions.push(
      `Retention is of the people of ${periodName(retention)}, activation of those of ${periodName(activated)}: don't chain the two.`,
    );
  if (doubling !== null) cautions.push(`Doubling invites brings ${sayCustomers(doubling)}.`);
  if (stages.activation.rate.known && !activationDefinition(reader))
    cautions.push("What counts as activated is not written down: two people may count it differently.");
  if (stages.signup.rate.known && stages.activation.rate.known)
    cautions.push(
      "The first step loses most people in almost every funnel: that is no sign that it is the one to work on.",
    );
  return cautions;
}
