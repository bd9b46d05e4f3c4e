import type { Rule } from "../../contract/playbook.ts";
import { fillSlots } from "./fill-slots.ts";
import { opening } from "./joined.ts";
import type { MaterialNames } from "./material-names.ts";

/** One section of the brief: its heading (empty for the one that stands before any) and its paragraphs, never none. */
export interface Section {
  name: string;
  heading: string;
  paragraphs: string[];
}

/**
 * The findings of the rules that fired, section by section in the playbook's order. A section without a finding is left out
 * with its heading.
 * @param fired highest weight first
 */
export function writeSections(sections: readonly string[], fired: readonly Rule[], names: MaterialNames): Section[] {
  return sections.flatMap((name, index): Section[] => {
    const here = fired.filter((rule) => (rule.section ?? sections[0]) === name);
    const paragraphs = here.flatMap((rule) => fillSlots(rule.finding, names) ?? []);
    if (paragraphs.length === 0) return [];
    const spoken = here.filter((rule) => rule.heading !== undefined && fillSlots(rule.finding, names) !== null);
    const heading = spoken.map((rule) => fillSlots(rule.heading ?? "", names)).find((text) => text !== null);
    return [{ name, heading: index === 0 ? "" : (heading ?? opening(name.replaceAll("-", " "))), paragraphs }];
  });
}
