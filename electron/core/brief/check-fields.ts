import type { Brief } from "../../contract/brief.ts";
import type { Citable, Grounding } from "../../contract/grounding.ts";
import { checkGrounding } from "../grounding/check-grounding.ts";
import { asProposal } from "./as-proposal.ts";

const actionFields = ["title", "why", "firstStep", "measure", "baseline", "target", "price", "risk"] as const;
const optionFields = ["title", "effect", "cost", "assumes"] as const;
/** Fields whose numbers are what the author proposes, not what the company is. */
const proposing: ReadonlySet<string> = new Set([
  "firstStep",
  "target",
  "price",
  "effect",
  "cost",
  "assumes",
  "wouldShow",
]);

/**
 * Checks every text that stands beside the prose, under the places that `Brief.fields` names. Empty texts are left out.
 * @param page the check of the prose: what it proved or proposed need not be marked again beside it
 */
export function checkFields(
  brief: Pick<Brief, "actions" | "parts"> & Partial<Pick<Brief, "objections">>,
  citables: readonly Citable[],
  companyCurrency: string,
  page: Grounding | null,
): Record<string, Grounding> {
  const checked: Record<string, Grounding> = {};
  const check = (place: string, text: string) => {
    if (text === "") return;
    const grounding = checkGrounding(text, citables, { companyCurrency, ...(page === null ? {} : { page }) });
    checked[place] = proposing.has(place.slice(place.lastIndexOf(".") + 1)) ? asProposal(grounding) : grounding;
  };
  for (const action of brief.actions)
    for (const field of actionFields) check(`actions.${action.id}.${field}`, action[field]);
  check("continueRule", brief.parts.continueRule);
  check("changeRule", brief.parts.changeRule);
  brief.parts.options.forEach((option, index) =>
    optionFields.forEach((field) => check(`options.${index}.${field}`, option[field])),
  );
  brief.parts.openQuestions.forEach((question, index) => check(`openQuestions.${index}`, question));
  check("privateNotes", brief.parts.privateNotes);
  for (const { id, claim, wouldShow } of brief.objections ?? []) {
    check(`objections.${id}.claim`, claim);
    check(`objections.${id}.wouldShow`, wouldShow);
  }
  return checked;
}
