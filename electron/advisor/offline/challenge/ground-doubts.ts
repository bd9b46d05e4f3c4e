import type { Material } from "../../advisor.ts";
import { citedMessage } from "../fill-slots.ts";
import { findGaps } from "../find-gaps.ts";
import { inner, opening, stopped } from "../joined.ts";
import { whereFound } from "../where-found.ts";
import { without } from "../write-missing.ts";
import { cited, type Doubt, type KnownFigure } from "./doubt.ts";

const mostAssumed = 2;
const mostMissing = 2;

/** What the advice stands on that nobody has said or counted: assumptions, missing facts, and what the figures do not show. */
export function groundDoubts(material: Material, figures: readonly KnownFigure[]): Doubt[] {
  return [...assumed(figures, withoutInfluence(material)), ...missing(material), ...cautions(material)];
}

/** Inputs, by their label in small letters, of which an analysis has shown that no value of theirs changes the answer. */
function withoutInfluence(material: Material): Set<string> {
  const tried = material.analyses.flatMap(({ figures }) =>
    figures.filter(({ key, measured }) => key.startsWith("flip_") && !measured.known && measured.needs.length === 0),
  );
  return new Set(tried.map(({ label }) => label.replace(/^[^:]*: /, "").toLowerCase()));
}

/** Assumed inputs on which most figures rest, each with the figure of money that hangs on it, else the first one. */
function assumed(figures: readonly KnownFigure[], settled: ReadonlySet<string>): Doubt[] {
  const resting = new Map<string, KnownFigure[]>();
  for (const found of figures)
    for (const input of found.measured.inputs)
      if (input.assumed === true && !found.figure.key.endsWith("_target"))
        resting.set(input.label, [...(resting.get(input.label) ?? []), found]);
  const all = Math.max(1, figures.length);
  return [...resting]
    .filter(([label]) => !settled.has(label.toLowerCase()))
    .sort(([, one], [, other]) => other.length - one.length)
    .slice(0, mostAssumed)
    .map(([label, found]): Doubt => {
      const told = found.find(({ measured }) => measured.quantity.unit === "money") ?? found[0]!;
      const name = inner(label).replace(/^target: /, "the target for ");
      return {
        kind: "assumed",
        claim: `${opening(name)} is assumed: nobody has said it. On it rests, among others, ${inner(told.figure.label)}, ${cited(told)}.`,
        story: `It had been planned with ${name} as assumed. It was another one, and what had been reckoned from it went with it.`,
        wouldShow: `Ask whoever would know for ${name}, or look up last year's own value, and put it in: the figures change at once. If the first action no longer leads, the advice was wrong.`,
        hours: 1,
        severity: told.measured.quantity.unit === "money" ? "medium" : "low",
        weight: Math.min(0.45, found.length / all),
        about: told.figure.key.replaceAll("_", " "),
      };
    });
}

function missing(material: Material): Doubt[] {
  return findGaps(material)
    .wanted.slice(0, mostMissing)
    .map((gap): Doubt => {
      const where = whereFound[gap.key];
      const name = inner(gap.label);
      return {
        kind: "missing",
        claim: `${opening(name)}: nobody has entered this, so there is ${without(gap)}. The advice was given without it.`,
        story: `It was decided without knowing ${name}; once that was known, another choice would have been the better one.`,
        wouldShow: `Get a figure for ${name}${where === undefined ? "" : `: it ${where}`}. If the advice is another one with it in, it was wrong without.`,
        hours: 2,
        severity: gap.blocks.length > 1 ? "high" : "medium",
        weight: 0.6,
        about: "",
      };
    });
}

/** The first caution of each analysis: mostly edges, told where there is little else. */
function cautions(material: Material): Doubt[] {
  return material.analyses
    .filter(({ changes, cautions: said }) => changes.length === 0 && said.length > 0)
    .map(({ ref, cautions: [caution = ""] }): Doubt => ({
      kind: "caution",
      claim: /\d/.test(caution) ? citedMessage(stopped(caution), ref) : stopped(caution),
      story: "",
      wouldShow: "Ask whoever keeps these figures whether that is so here, and how far it moves them.",
      hours: 1,
      severity: "low",
      weight: 0.1,
      about: "",
    }));
}
