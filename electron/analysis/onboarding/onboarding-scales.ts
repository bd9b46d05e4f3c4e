import type { Source } from "../../contract/measured.ts";
import { noEnd, type Scale } from "../frame/scale.ts";

/** Below this many earlier starters their median is called thin. Heuristic. */
export const thinStarters = 5;
/** Working days of a week in this plan, counted from the first day and not from a Monday. */
export const daysOfWeek = 5;
/** The last working day of the plan: thirteen weeks, three months. */
export const lastDay = 65;

const contactSource: Source = {
  title:
    "Convention of this playbook: one contact point each working day, three more for who is never in the office and one more for who is at times",
  edition: "2026-11",
  heuristic: true,
};
/** Contact points a week that this playbook asks for, by where the starter works; in an office people meet by themselves. */
const contactsAsked: Record<string, number> = { remote: 8, mixed: 6 };

/** How many contact points a week the rule asks for; null where it asks for none. */
export function contactRule(worksFrom: string | null): number | null {
  return worksFrom === null ? null : (contactsAsked[worksFrom] ?? null);
}

/** How a number of contact points a week stands against the rule. */
export function contactScale(rule: number): Scale {
  return {
    bands: [
      { below: rule, level: "watch", words: "fewer than the rule of this playbook" },
      { below: noEnd, level: "healthy", words: "as many as the rule of this playbook asks for" },
    ],
    threshold: `contact points a week: at least ${rule}`,
    source: contactSource,
  };
}
