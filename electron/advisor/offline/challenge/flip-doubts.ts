import { inner, opening, stopped } from "../joined.ts";
import { cited, type Doubt, type KnownFigure } from "./doubt.ts";

/** A flip so near to the value entered (as a share of it) puts the decision in question, or a part of it. */
const near = 0.25;
const inReach = 0.6;
/** How near a flip counts as when nothing was entered that it could be held against. */
const unknownDistance = 0.5;

/** Assumptions of which another value, not far away, makes another answer right. */
export function flipDoubts(figures: readonly KnownFigure[]): Doubt[] {
  return figures.flatMap((found): Doubt[] => {
    const input = /^flip_(\w+)$/.exec(found.figure.key)?.[1];
    if (input === undefined) return [];
    const name = inner(found.figure.label.replace(/^[^:]*: /, ""));
    const entered = found.analysis.knobs.find((knob) => knob.input === input)?.value ?? 0;
    const distance = entered > 0 ? Math.abs(found.measured.quantity.value / entered - 1) : unknownDistance;
    const note = found.measured.note === undefined ? "" : ` ${stopped(found.measured.note)}`;
    return [
      {
        kind: "flip",
        claim: `If ${name} turns out at ${cited(found)}, another answer is right than at what was entered.${note}`,
        story: `${opening(name)} came nearer to ${cited(found)} than to what had been entered, and the other way would have been the cheaper one.`,
        wouldShow: `Get a figure for ${name} from somebody who has it in writing: a bill, an offer, or half a day's estimate with its gaps. At ${cited(found)} or beyond, change the decision.`,
        hours: 4,
        severity: distance <= near ? "high" : distance <= inReach ? "medium" : "low",
        weight: Math.max(0, 1 - distance),
        about: name,
      },
    ];
  });
}
