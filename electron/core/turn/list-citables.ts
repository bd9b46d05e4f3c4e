import type { Material } from "../../advisor/advisor.ts";
import type { Citable } from "../../contract/grounding.ts";
import { citableOfAnswer } from "../grounding/citable-answer.ts";
import { citableOfAnalysis } from "../grounding/citable-analysis.ts";
import { citableOfFact } from "../grounding/citable-fact.ts";

/** What a text of this session may cite: its facts, as it saw them, its analyses, and what the user answered. */
export function listCitables(
  material: Pick<Material, "facts" | "analyses" | "company" | "today" | "answers" | "playbook">,
): Citable[] {
  const asOf = { currency: material.company.currency, today: material.today };
  return [
    ...material.facts.map((fact) => citableOfFact(fact, material.today, material.company.currency)),
    ...material.analyses.map((analysis) => citableOfAnalysis(analysis, material.today)),
    ...material.answers.flatMap((answer) => citableOfAnswer(material.playbook.questions, answer, asOf) ?? []),
  ];
}
