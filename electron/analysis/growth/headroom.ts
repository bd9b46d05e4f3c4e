import type { AnalysisResult, Figure, Knob } from "../../contract/analysis.ts";
import type { Picture } from "../../contract/picture.ts";
import type { Measured } from "../../contract/measured.ts";
import { figure, settle, type AnalysisDefinition } from "../frame/analysis-definition.ts";
import { breakEvenFigures } from "./break-even-figures.ts";
import { buyingFigures, invitesFigures } from "./buying-figures.ts";
import { sayList, sayMoney, sayPercent } from "../frame/format-figure.ts";
import { nameOf, readGrowthContext, type GrowthContext } from "./growth-context.ts";
import { courseOf, readGrowthModel, readGrowthParts } from "./growth-model.ts";
import { goalFigures, optionTable } from "./headroom-options.ts";
import { amountKnob, rateKnob } from "../frame/knobs.ts";
import { gainFigure, gainOf, isReached, readLevers, type Lever } from "./levers.ts";
import { isUsualTarget, nameReached, nameReachedTarget, noteReached, sayReached } from "./reached-target.ts";
import { measured, unknown, valueOf } from "../frame/measure.ts";
import { product } from "../frame/money.ts";
import type { Reader } from "../frame/read-inputs.ts";
import { readSegment } from "./segment.ts";
import { leverNames, type LeverKey } from "./targets.ts";
import { churnBounds } from "./growth-scales.ts";
import { usualMarginalCacFactor } from "./unit-economics-scales.ts";

/** The relative lift by which all conversion steps are compared alike. */
const equalLift = 0.1;

/** Each stage alone raised to its target: what it brings, at which point it brings nothing, and what else the money would buy. */
export const headroom: AnalysisDefinition = {
  knobs: headroomKnobs,
  compute(reader) {
    const { context, why } = readGrowthContext(reader, null);
    const reason: Measured = why ?? unknown("");
    const levers = readLevers(reader, context);
    const gains = levers.map((lever) => ({ lever, gain: gainFigure(lever, context, reason, reader) }));
    const figures: Figure[] = [
      ...levers.map(targetFigure),
      ...gains.map(({ lever, gain }) =>
        figure(
          `${lever.key}_gain`,
          `MRR gained in 12 months: ${isReached(lever) ? nameReached(lever) : `${leverNames[lever.key].word} at its target`}`,
          gain,
        ),
      ),
      ...summaryFigures(levers, gains, context, reason, reader),
      ...goalFigures(levers, context, reason, reader),
      ...breakEvenFigures(levers, context, reason),
      ...buyingFigures(levers, context, reason, reader),
      ...invitesFigures(context, reason, reader),
    ];
    const byKey = new Map(figures.map(({ key, measured: value }) => [key, value]));
    return settle({
      kind: "headroom",
      message: sayHeadroom(gains, context, reader),
      figures,
      tables: context ? [optionTable(levers, context, byKey, reader)] : [],
      pictures: drawGains(gains, context, reader),
      conventions: [
        "One step alone goes to its target, the others stay as they are; the gain is that of 12 months in which it works from the first, so a later start gains less.",
        "A step that has reached its target counts as no bottleneck: there is no gain to be had there by this measure. Targets are the usual range's lower healthy bound, or your own.",
        "In a product of rates, the same relative lift gives the same gain at every conversion step: such sensitivity can't rank them, headroom can.",
        "Options work from the first month in which a change can be live, and are held against the goal's date.",
      ],
      cautions: cautionsOf(levers, reader),
      knobs: headroomKnobs(reader),
    });
  },
};

/** The target of a step; of one that has reached it the bound is no target, and is not called one. */
function targetFigure(lever: Lever): Figure {
  const { key, target } = lever;
  if (!isReached(lever) || !target.known)
    return figure(`${key}_target`, `Target: ${leverNames[key].label.toLowerCase()}`, target);
  const label = nameReachedTarget(lever);
  const inputs = target.inputs.map((input) => ({ ...input, label }));
  const note = [sayReached(lever), target.note ?? ""].filter(Boolean).join(" ");
  return figure(`${key}_target`, label, { ...target, inputs, note });
}

function headroomKnobs(reader: Reader): Knob[] {
  const levers = readLevers(reader, null);
  const target = (key: LeverKey, step: number) => {
    const lever = levers.find((one) => one.key === key);
    const now = lever ? valueOf(lever.now) : null;
    if (!lever || now === null) return [];
    // A target that stands below today's value is understood only beside it.
    const today = isReached(lever) ? ` (today ${sayPercent(now)})` : "";
    return rateKnob(`${key}_target`, `Target: ${leverNames[key].label.toLowerCase()}${today}`, lever.target, step);
  };
  const priced = readGrowthModel(reader).model !== null;
  return [
    ...target("signup", 0.001),
    ...target("activation", 0.005),
    ...target("paid", 0.005),
    ...target("churn", 0.001),
    ...(priced
      ? amountKnob(reader, "arpa", readGrowthParts(reader).newArpa, "Average revenue of a new customer a month")
      : []),
    ...(reader.read("cac").known
      ? amountKnob(reader, "marginal_cac_factor", reader.readOr("marginal_cac_factor", usualMarginalCacFactor))
      : []),
  ];
}

function summaryFigures(
  levers: readonly Lever[],
  gains: readonly { gain: Measured }[],
  context: GrowthContext | null,
  why: Measured,
  reader: Reader,
): Figure[] {
  const known = gains.map(({ gain }) => valueOf(gain)).filter((value): value is number => value !== null);
  const gainOfLift = (changed: { newCustomers?: number; churn?: number }, formula: string) =>
    context
      ? measured(reader.money(gainOf(context, courseOf(context.model, changed)), "month"), {
          formula,
          inputs: context.inputs,
        })
      : why;
  const { newCustomers = 0, churn = 0 } = context?.model ?? {};
  return [
    figure(
      "best_gain",
      "Largest gain of a single step in 12 months",
      known.length === 0
        ? joinReasons(gains, why)
        : measured(reader.money(Math.max(...known), "month"), { formula: "largest of the gains" }),
    ),
    figure(
      "stages_with_headroom",
      "Steps short of their target",
      levers.every(({ now }) => !now.known)
        ? joinReasons(gains, why)
        : measured(
            { value: levers.filter(({ hasRoom }) => hasRoom).length, unit: "count", of: "steps" },
            { formula: "steps that stand short of their target" },
          ),
    ),
    figure(
      "equal_lift_gain",
      "MRR gained in 12 months by 10 % more at any one conversion step",
      gainOfLift(
        { newCustomers: product(newCustomers, 1 + equalLift) },
        "MRR after 12 months with 1.1 x new customers - today's",
      ),
    ),
    figure(
      "churn_equal_lift_gain",
      "MRR gained in 12 months by 10 % less churn",
      gainOfLift({ churn: product(churn, 1 - equalLift) }, "MRR after 12 months with 0.9 x churn - today's"),
    ),
  ];
}

function joinReasons(gains: readonly { gain: Measured }[], why: Measured): Measured {
  return gains.find(({ gain }) => !gain.known)?.gain ?? why;
}

function sayHeadroom(
  gains: readonly { lever: Lever; gain: Measured }[],
  context: GrowthContext | null,
  reader: Reader,
): string {
  const open = gains
    .filter(({ lever, gain }) => lever.hasRoom && (valueOf(gain) ?? 0) > 0)
    .sort((a, b) => (valueOf(b.gain) ?? 0) - (valueOf(a.gain) ?? 0));
  const [best] = open;
  if (best) {
    const [from, to] = [valueOf(best.lever.now) ?? 0, valueOf(best.lever.target) ?? 0];
    return `${leverNames[best.lever.key].label} has the most room: from ${sayPercent(from)} to ${sayPercent(to)} it adds ${sayMoney(valueOf(best.gain) ?? 0, reader.currency)} of MRR in 12 months${context ? `, if it worked from ${nameOf(context, 1)} on` : ""}.`;
  }
  const measuredLevers = gains.filter(({ lever }) => lever.now.known);
  if (measuredLevers.length === 0) return "Headroom can't be said yet: no step's rate is known.";
  if (!context && gains.some(({ lever }) => lever.hasRoom))
    return `${sayList(gains.filter(({ lever }) => lever.hasRoom).map(({ lever }) => leverNames[lever.key].label))} stands short of its target; what that is worth can't be said yet.`;
  const reached = measuredLevers.every(({ lever }) => isUsualTarget(lever))
    ? "Every measured step is as good as usual or better already"
    : "Every measured step has reached its target already";
  return `${reached}: by this measure none of them is the bottleneck, and none has a gain to give.`;
}

function drawGains(
  gains: readonly { lever: Lever; gain: Measured }[],
  context: GrowthContext | null,
  reader: Reader,
): Picture[] {
  const bars = gains.flatMap(({ lever, gain }) => {
    const [value, from, to] = [valueOf(gain), valueOf(lever.now), valueOf(lever.target)];
    if (value === null || from === null || to === null) return [];
    return [
      {
        label: leverNames[lever.key].label,
        value,
        detail: lever.hasRoom ? `${sayPercent(from)} to ${sayPercent(to)}` : noteReached(lever),
        muted: !lever.hasRoom,
      },
    ];
  });
  if (bars.length === 0) return [];
  return [
    {
      shape: "bars",
      title: sayHeadroom(gains, context, reader),
      unit: reader.money(0, "month"),
      bars: bars.sort((a, b) => b.value - a.value),
    },
  ];
}

function cautionsOf(levers: readonly Lever[], reader: Reader): AnalysisResult["cautions"] {
  const { segment, assumed } = readSegment(reader);
  const open = levers.filter(({ hasRoom }) => hasRoom);
  const guessed = open.filter(({ target }) => target.known && target.inputs.some((input) => input.assumed));
  return [
    ...(guessed.length > 0
      ? [
          `Targets of ${sayList(guessed.map(({ key }) => leverNames[key].word))} are heuristics, not promises: how much work each takes is not in the figures.`,
        ]
      : []),
    ...(open.length > 1
      ? ["The lifts are unequal: each goes to its own target, so the bars show room, not ease."]
      : []),
    ...(assumed && levers.some(({ key, now }) => key === "churn" && now.known)
      ? [`Customers are taken to be ${churnBounds[segment].label}: say whom you sell to, and the churn target follows.`]
      : []),
    ...(reader.read("cac").known && !reader.has("marginal_cac_factor")
      ? [`The next customer is assumed to cost ${usualMarginalCacFactor} times the average one.`]
      : []),
  ];
}
