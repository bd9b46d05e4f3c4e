import type { AnalysisKind } from "../../contract/analysis.ts";
import { knownMetrics } from "../../contract/metrics.ts";
import type { Question } from "../../contract/playbook.ts";
import type { Material } from "../advisor.ts";
import { stemsOf } from "./word-stems.ts";

/** Something that nobody has said yet, and the analyses that wait for it. */
export interface Gap {
  /** A metric's key or a question's id where it is one; else the words of the analysis. */
  key: string;
  label: string;
  /** What is counted, so that two people would count the same; empty when it is no metric with a name of its own. */
  definition: string;
  /** What it costs not to know it, where a question of the playbook says so. */
  costs: string;
  /** The analyses with results that wait for it, most results first. */
  blocks: AnalysisKind[];
}

/** What an analysis shows, as the end of "without it there is no …". */
export const shown: Record<AnalysisKind, string> = {
  funnel: "view of where people are lost on the way to paying",
  "growth-projection": "forecast against the goal",
  headroom: "comparison of which step has the most room",
  "unit-economics": "word on whether a customer earns more than it costs",
  runway: "second look at how long the cash lasts",
  "sample-size": "word on what a test could show",
  plainness: "measure of how plain the page is",
  stake: "price of leaving things as they are",
  "net-present-cost": "comparison of the costs over the years",
  "ai-opportunities": "word on which idea is worth trying",
  "technology-radar": "radar",
  "tool-landscape": "view of which tools do the same",
  "technology-choice": "order of the options",
  "legacy-options": "comparison of the ways to deal with the old system",
  circles: "view of whose week is too full and what stops without whom",
  "team-shape": "view of what the teams can carry",
  "skill-gaps": "view of what the role asks and what is likely by the date",
  "security-posture": "order of what to protect first",
  flow: "full view of what is open and what a change costs",
  "expectation-matrix": "view of who decides on what",
  "leader-hiring": "view of which leader the duties ask for",
  "new-leader-plan": "view of whom the first months depend on and what a week holds",
  "cause-diagnosis": "view of where the fires begin",
  "onboarding-plan": "plan of the first weeks",
  dora: "whole score of delivery",
  "due-diligence": "price of what was found",
  "decision-context": "view of what the team still needs to decide",
  "message-tone": "view of how calm and how complete the message is",
  "monthly-figures": "comparison with the month before and the targets",
  "update-text": "measure of how long and how plain the update is",
  engagement: "view of whether people come back",
  "innovation-balance": "view of where the time goes and what each bet is worth",
  "strategy-plan": "order of the initiatives and room for them",
};

const numeric = new Set(["number", "money", "percent"]);

/** The open question that asks for this: the one whose id shares most of its words with what the analysis calls it. */
function questionFor(material: Material, need: string): Question | null {
  const said = new Set(
    material.answers.filter((answer) => answer.standing === "said").map((answer) => answer.questionId),
  );
  const words = stemsOf(need);
  const ranked = material.playbook.questions
    .filter((question) => numeric.has(question.type) && question.metric === undefined && !said.has(question.id))
    .map((question) => {
      const own = [...stemsOf(question.id.replaceAll("_", " "))];
      return { question, share: own.filter((word) => words.has(word)).length / Math.max(1, own.length) };
    })
    .sort((a, b) => b.share - a.share);
  const [best] = ranked;
  return best && best.share >= 1 / 3 ? best.question : null;
}

/** What an analysis needs, under the name by which a reader may know it. */
function named(material: Material, need: string): Omit<Gap, "blocks"> {
  const metric = knownMetrics.find((known) => known.key === need || known.label === need);
  if (metric) return { key: metric.key, label: metric.label, definition: metric.definition, costs: "" };
  const question = questionFor(material, need);
  return { key: question?.id ?? need, label: need, definition: "", costs: question?.unknownCosts ?? "" };
}

/** Whether the playbook itself asks for it; the rest only sharpens the picture. */
function isAsked(material: Material, key: string): boolean {
  const { factsWanted, questions } = material.playbook;
  return factsWanted.includes(key) || questions.some((question) => question.metric === key || question.id === key);
}

/**
 * What stands between the material and its missing results. `wanted` is what the playbook asks for, that which blocks most first;
 * `further` would only sharpen the picture. A result that waits for several things counts for each of them.
 */
export function findGaps(material: Material): { wanted: Gap[]; further: Gap[] } {
  const found = new Map<string, { gap: Omit<Gap, "blocks">; results: Map<AnalysisKind, number> }>();
  for (const { kind, changes, figures } of material.analyses) {
    if (changes.length > 0) continue;
    for (const { measured } of figures) {
      for (const need of measured.known ? [] : measured.needs) {
        const gap = named(material, need);
        const entry = found.get(gap.key) ?? { gap, results: new Map() };
        entry.results.set(kind, (entry.results.get(kind) ?? 0) + 1);
        found.set(gap.key, entry);
      }
    }
  }
  const total = (results: Map<AnalysisKind, number>) => [...results.values()].reduce((sum, count) => sum + count, 0);
  const ranked = [...found.values()]
    .sort((a, b) => total(b.results) - total(a.results))
    .map(({ gap, results }): Gap => ({
      ...gap,
      blocks: [...results].sort((a, b) => b[1] - a[1]).map(([kind]) => kind),
    }));
  return {
    wanted: ranked.filter((gap) => isAsked(material, gap.key)),
    further: ranked.filter((gap) => !isAsked(material, gap.key)),
  };
}
