import type { Material } from "../../advisor/advisor.ts";
import type { Citable } from "../../contract/grounding.ts";
import { citableOfAnalysis } from "../grounding/citable-analysis.ts";
import { citableOfFact } from "../grounding/citable-fact.ts";

/** What a text of this session may cite: its facts, as it saw them, and its analyses. */
export function listCitables(material: Pick<Material, "facts" | "analyses" | "company" | "today">): Citable[] {
  return [
    ...material.facts.map((fact) => citableOfFact(fact, material.today, material.company.currency)),
    ...material.analyses.map((analysis) => citableOfAnalysis(analysis, material.today)),
  ];
}
