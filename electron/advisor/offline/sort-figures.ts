import type { ActionDraft } from "../../contract/brief.ts";
import type { Material } from "../advisor.ts";
import { inner, joined } from "./joined.ts";

const unique = (words: readonly string[]) => [...new Set(words)];

/**
 * Where the figures of a brief come from, sorted: measured or published (facts with a source), said (answers), assumed by the
 * analyses, and proposed here. Only what the text uses; an empty kind is left out.
 * @param text the prose and the cards, with their marks
 */
export function sortFigures(material: Material, actions: readonly ActionDraft[], text: string): string {
  const cited = new Set([...text.matchAll(/\[([FA]\d+)[^\]]*\]/g)].map((mark) => mark[1] ?? ""));
  const used = material.analyses.filter((analysis) => cited.has(analysis.ref));
  const inputs = used.flatMap((analysis) => analysis.figures.flatMap((figure) => (figure.measured.known ? figure.measured.inputs : [])));
  const facts = unique([...cited, ...inputs.flatMap((input) => input.ref ?? [])])
    .flatMap((ref) => material.facts.find((fact) => fact.ref === ref) ?? [])
    .map((fact) => `${inner(fact.label)} [${fact.ref}]`);
  const assumed = unique(inputs.filter((input) => input.assumed === true).map((input) => inner(input.label)));
  const said = unique(inputs.filter((input) => input.ref === undefined && input.assumed !== true).map((input) => inner(input.label)));
  const targets = unique(actions.filter((action) => action.target !== "").map((action) => inner(action.measure).replace(/[.\s]+$/, "")));
  const lines = [
    facts.length > 0 && `- **From your facts:** ${joined(facts)}.`,
    said.length > 0 && `- **As you said in this session:** ${joined(said)}.`,
    assumed.length > 0 && `- **Assumed, because nobody has said it:** ${joined(assumed)}.`,
    targets.length > 0 && `- **Proposed here, so yours to change:** the targets for ${joined(targets)}.`,
  ].filter((line) => line !== false);
  return lines.length === 0 ? "" : `### Where the figures come from\n\n${lines.join("\n")}`;
}
