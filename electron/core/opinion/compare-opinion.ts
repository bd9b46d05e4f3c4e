import type { Material } from "../../advisor/advisor.ts";
import type { CallOutput, CallParsed } from "../../contract/calls.ts";
import { SextantError } from "../../contract/errors.ts";
import type { ComparedAction, ComparedSide, Comparison, Opinion } from "../../contract/opinion.ts";
import { readBrief, type StoredBrief } from "../../store/briefs.ts";
import { readOpinion } from "../../store/opinions.ts";
import { scopeOfSession } from "../../store/session-scope.ts";
import { checkGrounding } from "../grounding/check-grounding.ts";
import { likeness, rootsOf } from "../likeness/word-roots.ts";
import type { SessionContext } from "../session-context.ts";
import { gatherMaterial } from "../turn/gather-material.ts";
import { listCitables } from "../turn/list-citables.ts";
import { citedLabels, citedNumbers } from "./cited-numbers.ts";
import { compareActions, comparedActions } from "./compare-actions.ts";
import { differingNumbers } from "./differing-numbers.ts";

/**
 * An opinion beside the brief as it stands: both answers, actions with one aim side by side, what only one says, and numbers that
 * differ for the same thing. All of it is found by code.
 * @throws SextantError `opinion.missing`
 */
export function compareOpinion(
  context: SessionContext,
  input: CallParsed<"opinion.compare">,
): CallOutput<"opinion.compare"> {
  const scope = scopeOfSession(context.db, input.sessionId);
  const opinion = readOpinion(context.db, scope, input.opinionId);
  const brief = readBrief(context.db, scope);
  if (brief === null)
    throw new SextantError("brief.missing", "There is no brief to compare it with.", {
      hint: "Write the brief first.",
    });
  return { opinion, comparison: compare(gatherMaterial(context, scope), brief, opinion) };
}

function compare(material: Material, brief: StoredBrief, opinion: Opinion): Comparison {
  const first = comparedActions(
    material,
    brief.actions.map(({ position: _position, standing: _standing, reason: _reason, ...action }) => action),
  );
  const second = comparedActions(material, opinion.parts.actions);
  const firstTexts = [brief.current.grounding, ...fieldsOf(first)];
  const secondTexts = [opinion.grounding, ...fieldsOf(second)];
  const [citedFirst, citedSecond] = [citedLabels(firstTexts), citedLabels(secondTexts)];
  return {
    first: sideOf(material, brief.current),
    second: sideOf(material, opinion),
    ...compareActions(first, second),
    citedOnlyFirst: labelsOnlyIn(citedFirst, citedSecond),
    citedOnlySecond: labelsOnlyIn(citedSecond, citedFirst),
    optionsOnlyFirst: titlesOnlyIn(brief.parts.options, opinion.parts.options),
    optionsOnlySecond: titlesOnlyIn(opinion.parts.options, brief.parts.options),
    numbers: differingNumbers(firstTexts.flatMap(citedNumbers), secondTexts.flatMap(citedNumbers)),
  };
}

const fieldsOf = (actions: readonly ComparedAction[]) => actions.flatMap(({ fields }) => Object.values(fields));

function sideOf(
  material: Material,
  { author, createdAt, prose, grounding }: Pick<Opinion, "author" | "createdAt" | "prose" | "grounding">,
): ComparedSide {
  const text = firstParagraph(prose);
  const checked = checkGrounding(text, listCitables(material), { companyCurrency: material.company.currency });
  return { author, createdAt, counts: grounding.counts, answer: { text, grounding: checked } };
}

/** The first block of a page that is no heading: where the answer stands. */
function firstParagraph(prose: string): string {
  const blocks = prose.trim().split(/\n\s*\n/);
  return blocks.find((block) => !/^#{1,6}\s/.test(block.trim()))?.trim() ?? "";
}

const labelsOnlyIn = (here: ReadonlyMap<string, string>, there: ReadonlyMap<string, string>): string[] => {
  const known = new Set(there.values());
  return [
    ...new Set([...here].filter(([ref, label]) => !there.has(ref) && !known.has(label)).map(([, label]) => label)),
  ];
};

/** Two options of this likeness are one. */
const sameOption = 0.5;

/** Titles of options that the other side does not weigh. */
function titlesOnlyIn(here: readonly { title: string }[], there: readonly { title: string }[]): string[] {
  const known = there.map(({ title }) => rootsOf(title));
  return here
    .map(({ title }) => title)
    .filter((title) => !known.some((roots) => likeness(rootsOf(title), roots) >= sameOption));
}
