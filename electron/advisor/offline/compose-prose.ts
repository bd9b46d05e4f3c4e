import type { Analysis } from "../../contract/analysis.ts";
import type { Rule } from "../../contract/playbook.ts";
import type { Material } from "../advisor.ts";
import { fillSlots } from "./fill-slots.ts";
import { findGaps } from "./find-gaps.ts";
import { inner } from "./joined.ts";
import type { MaterialNames } from "./material-names.ts";
import { writeLimits, writeWhatIfs } from "./write-limits.ts";
import { without, writeMissing } from "./write-missing.ts";
import type { LeftOut } from "./write-actions.ts";
import { writeLookBack } from "./write-look-back.ts";
import { writeSections, type Section } from "./write-sections.ts";

/** The analysis with the largest part of its figures known; null when none has any. */
function mostComplete(analyses: readonly Analysis[]): Analysis | null {
  const part = ({ figures }: Analysis) =>
    figures.filter((figure) => figure.measured.known).length / Math.max(1, figures.length);
  const [best] = [...analyses].sort((a, b) => part(b) - part(a));
  return best && part(best) > 0 ? best : null;
}

/** The first sentences when no rule gives any: what can be said, and the one thing that keeps the rest from being said. */
function opensWithout(material: Material): string {
  const said = mostComplete(
    material.analyses.filter((analysis) => analysis.message !== "" && analysis.changes.length === 0),
  );
  const { wanted, further } = findGaps(material);
  const first = wanted[0] ?? further[0];
  const answer = said
    ? `The facts answer a part of the question: ${inner(said.message).replace(/[.!?]+$/, "")} [${said.ref}].`
    : "The facts do not answer the question yet: no figure can be worked out from them.";
  return first ? `${answer} The rest waits for ${inner(first.label)}: without it there is ${without(first)}.` : answer;
}

/**
 * Sections that the advisor writes by itself go where the playbook has a section of that name, behind its findings; else they
 * follow the playbook's own.
 */
function place(sections: Section[], own: Section): Section[] {
  const there = sections.findIndex((section) => section.name === own.name);
  if (there < 0) return [...sections, own];
  return sections.map((section, index) =>
    index === there ? { ...section, paragraphs: [...section.paragraphs, ...own.paragraphs] } : section,
  );
}

/**
 * The one question at the end of a page that is handed over alone, from the first rule that has one. Other briefs show it among the
 * open questions beside the page, and nowhere else.
 */
function writeQuestion(material: Material, fired: readonly Rule[], names: MaterialNames): string[] {
  if (!material.playbook.privateNotes) return [];
  const question = fired
    .map((rule) => (rule.openQuestion ? fillSlots(rule.openQuestion, names) : null))
    .find((text) => text !== null);
  return question === undefined || question === null ? [] : ["## The question to answer", question];
}

const outsiders = new Set(["customer", "sales"]);

/**
 * Whether a section of the advisor's own may stand on the page. A page for somebody else holds only what the playbook has a place
 * for, and nothing of it when its readers are outside the company's management.
 */
function isForPage(material: Material, names: MaterialNames, section: Section): boolean {
  const { privateNotes, sections } = material.playbook;
  if (!privateNotes) return true;
  return sections.includes(section.name) && !outsiders.has(names.answer("audience")?.answer.value.trim() ?? "");
}

/**
 * The brief as Markdown with reference marks: what became of the last promises, the playbook's findings section by section, what was tried, what the figures do
 * not show, what is missing and how to get it; on a page that is handed over, the one question.
 * @param fired the rules that hold, highest weight first
 * @param leftOut the actions that were not to be brought up again
 * @returns the page, and the sections that are not for its readers: they belong to the private notes
 */
export function composeProse(
  material: Material,
  fired: readonly Rule[],
  names: MaterialNames,
  leftOut: readonly LeftOut[] = [],
): { prose: string; asides: Section[] } {
  const { sections: order } = material.playbook;
  const written = writeSections(order, fired, names);
  const lead =
    written[0]?.name === order[0] ? [] : [{ name: order[0] ?? "", heading: "", paragraphs: [opensWithout(material)] }];
  const own = [
    writeWhatIfs(material),
    writeLimits(material, written.flatMap((section) => section.paragraphs).join(" ")),
    writeMissing(material),
  ].filter((section) => section !== null);
  const all = own.filter((section) => isForPage(material, names, section)).reduce(place, [...lead, ...written]);
  // Where the playbook has a place for a section of the advisor's own but no finding in it, the order is still the playbook's.
  const rank = (section: Section) => (order.includes(section.name) ? order.indexOf(section.name) : order.length);
  const sorted = all
    .map((section, index) => ({ section, index }))
    .sort((a, b) => rank(a.section) - rank(b.section) || a.index - b.index);
  const blocks = sorted.flatMap(({ section }) => [
    ...(section.heading === "" ? [] : [`## ${section.heading}`]),
    ...section.paragraphs,
  ]);
  const lookBack = writeLookBack(material, leftOut);
  const opens = lookBack === null || material.playbook.privateNotes ? [] : [lookBack];
  const apart =
    lookBack === null || opens.length > 0
      ? []
      : [{ name: "since-last-time", heading: "Since last time", paragraphs: [lookBack] }];
  return {
    prose: [...opens, ...blocks, ...writeQuestion(material, fired, names)].join("\n\n"),
    asides: [...apart, ...own.filter((section) => !isForPage(material, names, section))],
  };
}
