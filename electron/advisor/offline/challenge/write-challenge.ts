import type { ActionDraft } from "../../../contract/brief.ts";
import type { ObjectionDraft, Severity } from "../../../contract/objection.ts";
import type { Material } from "../../advisor.ts";
import { dayInWords } from "../day-words.ts";
import { breakEvenDoubts } from "./break-even-doubts.ts";
import { knownFigures, type Doubt } from "./doubt.ts";
import { flipDoubts } from "./flip-doubts.ts";
import { groundDoubts } from "./ground-doubts.ts";
import { luckDoubts } from "./luck-doubts.ts";
import { pickTarget } from "./pick-target.ts";

const mostObjections = 5;
/** The same doubt about two steps is told once. */
const mostOfOneKind: Record<Doubt["kind"], number> = {
  "break-even": 2,
  flip: 2,
  "no-gain": 2,
  luck: 1,
  waiting: 1,
  power: 1,
  assumed: 2,
  missing: 2,
  caution: 2,
};
/** Kinds whose test is quick and seldom turns a decision. */
const seldomDecides: ReadonlySet<Doubt["kind"]> = new Set(["assumed", "caution"]);
/** With so many that matter, edges are left out. */
const enough = 3;
const mostStories = 2;
const ranks: readonly Severity[] = ["high", "medium", "low"];

const limit =
  "This was written without a model, from the figures alone. It can say where they carry less than is laid on them. It can't know what nobody has entered: the people, the competitors, the season. For that, choose a model in Settings and challenge the advice again.";

const nothing =
  "Nothing in the figures of this session would change the decision. No break-even is near, no answer flips at a value within reach, nothing that the advice rests on is assumed, and nothing that was asked for is missing.";

/**
 * The case against the advice that the session's own figures make: break-evens that are near, values at which the answer flips,
 * ranges that hold no gain, what luck could do, what is assumed and what is missing. Says plainly when there is none.
 * @param actions those of the brief, which the objections speak against
 */
export function writeChallenge(
  material: Material,
  actions: readonly ActionDraft[],
): { prose: string; objections: ObjectionDraft[] } {
  const doubts = chosenDoubts(material);
  const objections = doubts.map(({ claim, wouldShow, hours, severity, about }): ObjectionDraft => ({
    claim,
    against: pickTarget(actions, about),
    wouldShow,
    hours,
    severity,
  }));
  return { prose: writeProse(material, doubts), objections };
}

/** The gravest first, few of a kind; edges only where little else is to be said. */
function chosenDoubts(material: Material): Doubt[] {
  const figures = knownFigures(material.analyses);
  const all = [
    ...breakEvenDoubts(figures),
    ...flipDoubts(figures),
    ...luckDoubts(figures),
    ...groundDoubts(material, figures),
  ].sort((one, other) => ranks.indexOf(one.severity) - ranks.indexOf(other.severity) || other.weight - one.weight);
  const counted = all.filter(
    (doubt, at) => all.slice(0, at).filter(({ kind }) => kind === doubt.kind).length < mostOfOneKind[doubt.kind],
  );
  const grave = counted.filter(({ severity }) => severity !== "low");
  return (grave.length >= enough ? grave : counted).slice(0, mostObjections);
}

function writeProse(material: Material, doubts: readonly Doubt[]): string {
  const [strongest, ...others] = doubts;
  if (strongest === undefined) return [nothing, limit].join("\n\n");
  const told = others.filter(({ story }) => story !== "").slice(0, mostStories);
  const stories = (told.length > 0 ? told : [strongest]).map(({ story }) => story).filter(Boolean);
  const cheapest = doubts
    .filter(({ severity, kind }) => severity === strongest.severity && !seldomDecides.has(kind))
    .reduce((best, doubt) => (doubt.hours < best.hours ? doubt : best), strongest);
  const edges =
    strongest.severity === "low" ? ["Nothing in the figures would change the decision; these are its edges."] : [];
  return [
    ...edges,
    ...(stories.length === 0
      ? []
      : [
          "## How it failed, told a year later",
          `It is ${dayInWords(aYearLater(material.today))}, and it did not work. ${stories.join(" ")}`,
        ]),
    "## The strongest argument against it",
    strongest.claim,
    "## The cheapest test that would prove it wrong",
    `${cheapest.wouldShow} That takes about ${cheapest.hours === 1 ? "an hour" : `${cheapest.hours} hours [estimate]`}.`,
    limit,
  ].join("\n\n");
}

const aYearLater = (day: string): string => `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`.replace("-02-29", "-02-28");
