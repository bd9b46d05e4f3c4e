import type { Input, Measured } from "../../contract/measured.ts";
import {
  goalMonthOf,
  courseOf,
  readGrowthModel,
  readGrowthParts,
  type GrowthModel,
  type GrowthParts,
} from "./growth-model.ts";
import type { Goal } from "./growth-need.ts";
import { measured, mergeInputs, notEnough, unknown, type Known, type Unknown } from "../frame/measure.ts";
import { monthName } from "../frame/months.ts";
import { changeFrom, longestLook, type Course } from "./project.ts";
import type { Reader } from "../frame/read-inputs.ts";

/** Everything that the figures of a projection are made from. */
export interface GrowthContext {
  reader: Reader;
  parts: GrowthParts;
  model: GrowthModel;
  /** Today's course; in a what-if, the course without it. */
  plain: Course;
  /** The course of these inputs: today's, and the what-if's from the month in which it starts to work. */
  course: Course;
  /** The model without the what-if. */
  before: GrowthModel;
  /** The month from which a what-if counts: as set there, else the first in which a change can work. */
  changeStartsIn: number;
  goal: Goal | null;
  /** Why there is no goal to hold the forecast against. */
  noGoal: Unknown;
  inputs: Input[];
}

/** The context, or why nothing can be projected. */
export function readGrowthContext(
  reader: Reader,
  before: Reader | null,
): { context: GrowthContext; why: null } | { context: null; why: Unknown } {
  const after = readGrowthModel(reader);
  const earlier = before ? readGrowthModel(before) : after;
  if (!after.model) return { context: null, why: after.why };
  if (!earlier.model) return { context: null, why: earlier.why };
  const starts = reader.readOr("change_starts_in", after.model.changeStart);
  const changeStartsIn = starts.known ? Math.max(1, Math.round(starts.quantity.value)) : after.model.changeStart;
  const plain = courseOf(earlier.model);
  const parts = readGrowthParts(reader);
  const known = [parts.mrr, parts.customers, parts.newArpa, parts.newCustomers, parts.churn].filter(
    (part): part is Known => part.known,
  );
  return {
    context: {
      reader,
      parts,
      model: after.model,
      plain,
      course: before ? changeFrom(changeStartsIn, plain, courseOf(after.model)) : plain,
      before: earlier.model,
      changeStartsIn,
      goal: after.model.goal,
      noGoal: whyNoGoal(reader, parts.goalMrr, after.model),
      inputs: mergeInputs(known),
    },
    why: null,
  };
}

function whyNoGoal(reader: Reader, goalMrr: Measured, model: GrowthModel): Unknown {
  if (!goalMrr.known) return goalMrr;
  const month = goalMonthOf(reader);
  if (month === null) return notEnough(["Month of the goal"]);
  if (month - model.baseMonth > longestLook)
    return unknown(`The goal's month, ${monthName(month)}, is more than ten years ahead.`, ["A goal within ten years"]);
  return unknown(
    `The goal's month, ${monthName(month)}, is not after the last measured month, ${monthName(model.baseMonth)}.`,
    ["A goal that lies ahead"],
  );
}

/** A month as a figure: counted from the last measured one, and named in words. */
export function asMonth(
  context: GrowthContext,
  month: number,
  grounds: { formula: string; note?: string; verdict?: Known["verdict"] },
): Measured {
  return measured(
    { value: month, unit: "months" },
    { ...grounds, words: monthName(context.model.baseMonth + month), inputs: withGoal(context) },
  );
}

/** The inputs of a figure that also rests on the goal. */
export function withGoal(context: GrowthContext): Input[] {
  return context.parts.goalMrr.known ? [...context.inputs, ...context.parts.goalMrr.inputs] : context.inputs;
}

/** "June 2027" for a month counted from the last measured one. */
export function nameOf(context: GrowthContext, month: number): string {
  return monthName(context.model.baseMonth + month);
}
