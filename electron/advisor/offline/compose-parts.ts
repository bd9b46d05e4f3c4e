import type { BriefParts } from "../../contract/brief.ts";
import type { Rule } from "../../contract/playbook.ts";
import type { Material } from "../advisor.ts";
import { fillSlots } from "./fill-slots.ts";
import type { MaterialNames } from "./material-names.ts";
import { mentions } from "./evaluate-condition.ts";
import { sortFigures } from "./sort-figures.ts";
import type { Section } from "./write-sections.ts";
import { writeActions } from "./write-actions.ts";

const mostOptions = 8;
const mostQuestions = 5;

/**
 * What stands beside the prose: cards, rules set in advance, options, open questions, the words explained that the text uses,
 * and the private notes.
 * @param fired the rules that hold, highest weight first
 * @param page the brief that they gave, and what of it is not for its readers
 */
export function composeParts(
  material: Material,
  fired: readonly Rule[],
  page: { prose: string; asides: readonly Section[] },
  names: MaterialNames,
): BriefParts {
  const fill = (text: string | undefined) => (text === undefined ? null : fillSlots(text, names));
  const first = (of: (rule: Rule) => string | undefined) =>
    fired.map((rule) => fill(of(rule))).find((text) => text !== null) ?? "";
  const all = (of: (rule: Rule) => string | undefined) => [...new Set(fired.flatMap((rule) => fill(of(rule)) ?? []))];

  const actions = writeActions(fired, material.facts, material.today, names);
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
  const asides = page.asides.map((section) => [`### ${section.heading}`, ...section.paragraphs].join("\n\n"));
  const cards = JSON.stringify(actions);
  const text = `${page.prose}\n${cards}`;
  return {
    actions,
    continueRule: first((rule) => rule.continueRule),
    changeRule: first((rule) => rule.changeRule),
    options: options.slice(0, mostOptions),
    openQuestions: all((rule) => rule.openQuestion).slice(0, mostQuestions),
    glossary: material.playbook.glossary.filter((entry) => mentions(text, [entry.term])),
    privateNotes: [...all((rule) => rule.privateNote), ...asides, sortFigures(material, actions, text)]
      .filter(Boolean)
      .join("\n\n"),
  };
}
