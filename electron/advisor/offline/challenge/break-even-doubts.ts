import { inner } from "../joined.ts";
import { cited, findFigure, type Doubt, type KnownFigure } from "./doubt.ts";

/** A break-even so near to today's value (as a share of it) puts the decision in question, or a part of it. */
const near = 0.1;
const inReach = 0.3;
/** An interval that comes so close to the break-even as this factor reaches it, for all that a reader can tell. */
const touching = 1.02;

/** Gains that are gone when another rate falls (or churn rises) to a value that is not far. */
export function breakEvenDoubts(figures: readonly KnownFigure[]): Doubt[] {
  return figures.flatMap((found) => {
    const [, raised = "", other = ""] = /^(\w+?)_break_even_(\w+)$/.exec(found.figure.key) ?? [];
    const today = other === "" ? null : findFigure(figures, `${other}_rate`, `${other}_monthly`, other);
    if (today === null || today.measured.quantity.value <= 0) return [];
    const [limit, now] = [found.measured.quantity.value, today.measured.quantity.value];
    const distance = Math.abs(now - limit) / now;
    const rising = limit > now;
    const { range } = today.measured;
    const reached = range !== undefined && (rising ? range.high * touching >= limit : range.low <= limit * touching);
    const luck = reached ? `; luck alone reaches to ${cited(today, rising ? "high" : "low")}` : "";
    const name = inner(today.figure.label);
    return {
      kind: "break-even",
      claim: `${found.figure.label} is ${cited(found)}. Today it is ${cited(today)}${luck}. Between the two lies the whole gain.`,
      story: rising
        ? `More people came, but they did not stay: ${name} rose to ${cited(found)}, and the gain was gone.`
        : `More people got in, but they cared less: ${name} fell to ${cited(found)}, and all the work brought nobody more.`,
      wouldShow: rising
        ? `Take the customers won in the last three months and count how many have left already. If that share a month is at ${cited(found)} or above, the gain is not there.`
        : `Follow those who get in by the changed way, or with help by hand, to the next step. If ${cited(found)} of them or fewer go on, stop.`,
      hours: rising ? 2 : 4,
      severity: reached || distance <= near ? "high" : distance <= inReach ? "medium" : "low",
      weight: Math.max(0, 1 - distance),
      about: `${raised} ${today.figure.label}`,
    };
  });
}
