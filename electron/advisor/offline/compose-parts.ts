import type { ActionDraft, BriefParts } from "../../contract/brief.ts";
import type { Rule } from "../../contract/playbook.ts";
import type { Material } from "../advisor.ts";
import { fillSlots } from "./fill-slots.ts";
import type { MaterialNames } from "./material-names.ts";
import { mentions } from "./evaluate-condition.ts";
import { sortFigures } from "./sort-figures.ts";
import type { Section } from "./write-sections.ts";

const mostOptions = 8;
const mostQuestions = 5;

/**
 * What stands beside the prose: cards, rules set in advance, options, open questions, the words explained that the text uses,
 * and the private notes.
 * @param fired the rules that hold, highest weight first
 * @param actions the cards
 * @param page the brief that they gave, and what of it is not for its readers
 */
export function composeParts(
  material: Material,
  fired: readonly Rule[],
  actions: readonly ActionDraft[],
  page: { prose: string; asides: readonly Section[] },
  names: MaterialNames,
): BriefParts {
  const fill = (text: string | undefined) => (text === undefined ? null : fillSlots(text, names));
  const first = (of: (rule: Rule) => string | undefined) =>
    fired.map((rule) => fill(of(rule))).find((text) => text !== null) ?? "";
  const all = (of: (rule: Rule) => string | undefined) => [...new Set(fired.flatMap((rule) => fill(of(rule)) ?? []))];

  const options = fired.flatMap(({ option }) => {
    const title = fill(option?.title);
    if (option === undefined || title === null) return [];
    return {
      title,
      effect: fill(option.effect) ?? "",
      cost: fill(option.cost) ?? "",
      personWeeks: option.personWeeks ?? null,
      assumes: fill(option.assumes) ?? "",
    };
  });
  const written = `${page.prose}\n${JSON.stringify(actions)}`;
  const notes = [
    ...all((rule) => rule.privateNote).map((text) => ({ heading: "", text })),
    ...page.asides.map(({ heading, paragraphs }) => ({ heading, text: paragraphs.join("\n\n") })),
    { heading: "Where the figures come from", text: sortFigures(material, actions, written) },
  ];
  return {
    actions: [...actions],
    continueRule: first((rule) => rule.continueRule),
    changeRule: first((rule) => rule.changeRule),
    options: options.slice(0, mostOptions),
    openQuestions: all((rule) => rule.openQuestion)
      .filter((question) => !page.prose.endsWith(question))
      .slice(0, mostQuestions),
    glossary: material.playbook.glossary.filter((entry) => mentions(written, [entry.term])),
    privateNotes: notes
      .filter(({ text: note }) => note !== "")
      // What comes first stands under the notes' own heading, and needs none below it.
      .map(({ heading, text: note }, at) =>
        heading === "" ? note : at === 0 ? `${heading}.\n\n${note}` : `### ${heading}\n\n${note}`,
      )
      .join("\n\n"),
  };
}
