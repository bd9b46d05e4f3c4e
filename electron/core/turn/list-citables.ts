import type { Material } from "../../advisor/advisor.ts";
import type { Citable } from "../../contract/grounding.ts";
import { citableOfAnswer } from "../grounding/citable-answer.ts";
import { citableOfAnalysis } from "../grounding/citable-analysis.ts";
import { citableOfDecision } from "../grounding/citable-decision.ts";
import { citableOfFact } from "../grounding/citable-fact.ts";
import { citableOfFollowUp } from "../grounding/citable-follow-up.ts";

/** What is cited, of a session's material. */
type CitedMaterial = Pick<
  Material,
  "facts" | "analyses" | "company" | "today" | "answers" | "playbook" | "decisions" | "followUps" | "sinceLast"
>;

/**
 * What a text of this session may cite: its facts, as it saw them, with the value before where one moved since the last session; its
 * analyses; what the user answered; the decisions and follow-ups of its company.
 */
export function listCitables(material: CitedMaterial): Citable[] {
  const { today, company, sinceLast, playbook } = material;
  const { currency } = company;
  const before = new Map(sinceLast?.moved.map(({ ref, from }) => [ref, from]));
  return [
    ...material.facts.map((fact) => citableOfFact(fact, today, currency, before.get(fact.ref) ?? null)),
    ...material.analyses.map((analysis) => citableOfAnalysis(analysis, today)),
    ...material.answers.flatMap((answer) => citableOfAnswer(playbook.questions, answer, { currency, today }) ?? []),
    ...material.decisions.map(citableOfDecision),
    ...material.followUps.map((followUp) => citableOfFollowUp(followUp, today, currency)),
  ];
}
