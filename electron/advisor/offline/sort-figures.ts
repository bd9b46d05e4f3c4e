import type { ActionDraft } from "../../contract/brief.ts";
import type { Input } from "../../contract/measured.ts";
import type { Material } from "../advisor.ts";
import { inner, joined } from "./joined.ts";

const unique = (words: readonly string[]) => [...new Set(words)];

/** The inputs of what the text cites: of the figure that a mark names, or of all figures where it names the analysis alone. */
function citedInputs(material: Material, marks: readonly string[]): Input[] {
  return marks.flatMap((mark) => {
    const [ref, key] = mark.split(".");
    const figures = material.analyses.find((analysis) => analysis.ref === ref)?.figures ?? [];
    return figures
      .filter((figure) => key === undefined || figure.key === key)
      .flatMap(({ measured }) => (measured.known ? measured.inputs : []));
  });
}

/**
 * Where the figures of a brief come from, sorted: from facts, said in the session, changed in a what-if, assumed by the analyses, and proposed here. Only
 * what the text uses; an empty kind is left out.
 * @param text the prose and the cards, with their marks
 */
export function sortFigures(material: Material, actions: readonly ActionDraft[], text: string): string {
  const marks = unique([...text.matchAll(/\[([FADU]\d+(?:\.\w+)*)\]/g)].map((mark) => mark[1] ?? ""));
  const inputs = citedInputs(material, marks);
  const refs = new Set([...marks, ...inputs.flatMap((input) => input.ref ?? [])]);
  const facts = material.facts.filter((fact) => refs.has(fact.ref)).map((fact) => `${inner(fact.label)} [${fact.ref}]`);
  const named = (label: string) => inner(label).replace(/^target: /, "target for ");
  const assumed = unique(inputs.filter((input) => input.assumed === true).map((input) => named(input.label)));
  const changed = unique(inputs.filter((input) => input.changed === true).map((input) => named(input.label)));
  const said = unique(
    inputs
      .filter((input) => input.ref === undefined && input.assumed !== true && input.changed !== true)
      .map((input) => named(input.label)),
  );
  const proposed = actions.filter((action) => action.target !== "").map((action) => `“${action.title}”`);
  const lines = [
    facts.length > 0 && `- **From your facts:** ${joined(facts)}.`,
    said.length > 0 && `- **As you said in this session:** ${joined(said)}.`,
    changed.length > 0 && `- **Changed in the what-if, not measured:** ${joined(changed)}.`,
    assumed.length > 0 && `- **Assumed, because nobody has said it:** ${joined(assumed)}.`,
    proposed.length > 0 &&
      `- **Proposed here, so yours to change:** the ${proposed.length === 1 ? "target" : "targets"} of ${joined(proposed)}.`,
  ].filter((line) => line !== false);
  return lines.join("\n");
}
