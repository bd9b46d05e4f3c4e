import type { Material } from "../../advisor/advisor.ts";
import { ActionId } from "../../contract/ids.ts";
import type { Action, BriefParts, Correction } from "../../contract/brief.ts";
import type { Grounding } from "../../contract/grounding.ts";
import { checkGrounding } from "../grounding/check-grounding.ts";
import { findFaults } from "../second-pass/find-faults.ts";
import { listCitables } from "../turn/list-citables.ts";
import { checkFields } from "./check-fields.ts";

/** A brief as code sees it: what its numbers rest on, and everything that can be proven wrong in it. */
export interface CheckedBrief {
  prose: string;
  parts: BriefParts;
  grounding: Grounding;
  faults: Correction[];
}

/** Checks a brief's page and everything beside it against what the session knows. */
export function checkBrief(material: Material, prose: string, parts: BriefParts): CheckedBrief {
  const citables = listCitables(material);
  const companyCurrency = material.company.currency;
  const grounding = checkGrounding(prose, citables, { companyCurrency });
  const { actions, ...beside } = parts;
  const fields = checkFields({ actions: actions.map(asAction), parts: beside }, citables, companyCurrency, grounding);
  const { analyses, facts, decisions, today } = material;
  const faults = findFaults({ prose, parts, grounding, fields, analyses, facts, decisions, today });
  return { prose, parts, grounding, faults };
}

/** A draft under a passing id, which names its place among the checked fields. */
function asAction(draft: BriefParts["actions"][number], index: number): Action {
  return {
    ...draft,
    id: ActionId.parse(`draft-action-${index}`),
    position: index + 1,
    standing: "proposed",
    reason: "",
  };
}
