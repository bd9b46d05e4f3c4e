import type { Measured } from "../../contract/measured.ts";
import type { GrowthContext } from "./growth-context.ts";
import { courseOf } from "./growth-model.ts";
import { derive, measured, unknown, valueOf } from "../frame/measure.ts";
import { difference, product, quotient } from "../frame/money.ts";
import { mrrAt, type Course } from "./project.ts";
import type { Reader } from "../frame/read-inputs.ts";
import { sayReached } from "./reached-target.ts";
import { readStages } from "./stages.ts";
import { leverKeys, readTarget, type LeverKey } from "./targets.ts";

/** A stage with its rate, its target, and the course that it gives when it alone stands at the target. */
export interface Lever {
  key: LeverKey;
  now: Measured;
  target: Measured;
  /** Whether it stands below its target (above, for churn). False when that is not known. */
  hasRoom: boolean;
  /** The course at the target; null when the projection or a rate is not known, or there is no headroom. */
  raised: Course | null;
}

/** Whether it is known to stand at its target or beyond: there is nothing to gain up to it. */
export const isReached = ({ now, target, hasRoom }: Lever) => now.known && target.known && !hasRoom;

/** The months over which a gain is counted. */
export const gainMonths = 12;

/** Why a step at 0 % has no figures: a rate can't be multiplied up from nothing. */
export const noRate = "There is no rate to raise: nobody passes this step.";

/** All levers as they stand. */
export function readLevers(reader: Reader, context: GrowthContext | null): Lever[] {
  const stages = readStages(reader);
  return leverKeys.map((key) => {
    const now = key === "churn" ? reader.read("churn_monthly") : stages[key].rate;
    const target = readTarget(reader, key);
    const [rate, wanted] = [valueOf(now), valueOf(target)];
    const hasRoom = rate !== null && wanted !== null && (key === "churn" ? rate > wanted : rate < wanted);
    const usable = hasRoom && context !== null && (key === "churn" || rate > 0);
    return { key, now, target, hasRoom, raised: usable ? courseAt(context, key, rate, wanted) : null };
  });
}

/** The course when one stage alone goes from `rate` to `wanted`. */
export function courseAt(context: GrowthContext, key: LeverKey, rate: number, wanted: number): Course {
  return courseOf(
    context.model,
    key === "churn" ? { churn: wanted } : { newCustomers: (context.model.newCustomers * wanted) / rate },
  );
}

/** MRR more after 12 months, the change working from the first month on. */
export function gainOf(context: GrowthContext, changed: Course): number {
  return difference(
    mrrAt(context.model.opening, changed, gainMonths),
    mrrAt(context.model.opening, context.course, gainMonths),
  );
}

/** A figure of a lever: 0 without headroom, unknown with the reason when something is missing. */
export function leverFigure(
  lever: Lever,
  context: GrowthContext | null,
  why: Measured,
  compute: (context: GrowthContext, raised: Course) => Measured,
  without: (why: string) => Measured,
): Measured {
  if (!lever.now.known || !lever.target.known) return derive([lever.now, lever.target], () => unknown(""));
  if (!lever.hasRoom) return without(sayReached(lever));
  if (!context) return why;
  if (!lever.raised) return unknown(noRate);
  return compute(context, lever.raised);
}

/** The 12 months' gain of a lever as a figure. */
export function gainFigure(lever: Lever, context: GrowthContext | null, why: Measured, reader: Reader): Measured {
  return leverFigure(
    lever,
    context,
    why,
    (known, raised) =>
      measured(reader.money(gainOf(known, raised), "month"), {
        formula: "MRR after 12 months at the target - MRR after 12 months today",
        inputs: [
          ...known.inputs,
          ...(lever.now.known ? lever.now.inputs : []),
          ...(lever.target.known ? lever.target.inputs : []),
        ].filter(
          (input, at, all) => all.findIndex((other) => other.label === input.label && other.ref === input.ref) === at,
        ),
        note: "It works from the first month on; a later start gains less.",
      }),
    (note) =>
      measured(reader.money(0, "month"), {
        formula: "no change: its target is reached",
        inputs: lever.now.known ? lever.now.inputs : [],
        note,
      }),
  );
}

/** New customers more at a lever's target; 0 when it is not a conversion step or a rate is unknown. */
export function extraCustomers(context: GrowthContext, { key, now, target }: Lever): number {
  const [rate, wanted] = [valueOf(now), valueOf(target)];
  return key === "churn" || !rate || wanted === null
    ? 0
    : difference(quotient(product(context.model.newCustomers, wanted), rate), context.model.newCustomers);
}
