import type { AnalysisRow } from "../../contract/analysis.ts";
import { numberIn, textIn } from "../frame/cells.ts";
import { notEnough, unknown, type Unknown } from "../frame/measure.ts";
import { product, sum } from "../frame/money.ts";
import type { Reader } from "../frame/read-inputs.ts";
import { userWords } from "../frame/user-words.ts";
import { dutyNames, homes, hurts, isDuty, isHurt, type DutyKey, type Hurt, type RoleKey } from "./duties.ts";

/** One duty that needs a home. */
export interface Duty {
  key: DutyKey;
  label: string;
  /** Hours a week that it needs to be done well. */
  hours: number;
  hurt: Hurt;
  /** Who does it now; empty when nobody does. */
  who: string;
}

/** What was read: the duties with hours and hurt, and the labels of those that lack one of the two. */
export interface Duties {
  rows: Duty[];
  lacking: string[];
}

const nobody = new Set(["", "nobody", "no one", "none", "-", "–"]);

/** Hours times hurt (0 to 3): what weighs in the fit of a role. */
export const loadOf = ({ hours, hurt }: Duty): number => product(hours, hurts[hurt]);
/** The duties that hurt and that a leader could take; building is no leader's duty. */
export const needOf = (rows: readonly Duty[]): Duty[] =>
  rows.filter(({ key, hurt }) => hurts[hurt] > 0 && key !== "hands");
/** Of these, the ones that are at home in a role, whole or in part. */
export const takenBy = (role: RoleKey, rows: readonly Duty[]): Duty[] =>
  needOf(rows).filter(({ key }) => homes[key][role] > 0);
/** Hours a week of some duties. */
export const hoursOf = (rows: readonly Duty[]): number => sum(...rows.map(({ hours }) => hours));

const counted = /\b(one|two|three|four|five|six|seven|eight|nine|ten|first|second|third|half)\b/i;
/** The user's words for a sentence; a number in words stands as a quotation too, because it counts nothing here. */
export const plainWords = (text: string): string => {
  const words = userWords(text);
  return counted.test(words) && !words.startsWith("“") ? `“${words.replace(/[“”"]/g, "'")}”` : words;
};
const labelOf = (row: AnalysisRow, key: DutyKey) => plainWords(textIn(row, "name")) || dutyNames[key];

/**
 * The duties of the table, or why they can't be used: hours that no week has, the same duty twice. A row that says nothing but its name is no
 * answer; one that lacks hours or hurt is named and not counted.
 */
export function readDuties(reader: Reader): Duties | Unknown {
  const rows: Duty[] = [];
  const lacking: string[] = [];
  const seen = new Set<string>();
  for (const row of reader.rows("duties") ?? []) {
    const key = textIn(row, "duty");
    if (!isDuty(key)) continue;
    const label = labelOf(row, key);
    const hours = numberIn(row, "hours_week");
    const hurt = textIn(row, "hurt");
    if (hours === null && !isHurt(hurt)) continue;
    if (seen.has(label.toLowerCase())) return unknown(`"${label}" stands in more than one row.`, ["Each duty once"]);
    seen.add(label.toLowerCase());
    if (hours !== null && (hours < 0 || hours > 168))
      return unknown(`The hours of "${label}" fit into no week.`, ["Hours a week of each duty"]);
    if (hours === null || !isHurt(hurt)) lacking.push(label);
    else {
      const who = textIn(row, "who");
      rows.push({ key, label, hours, hurt, who: nobody.has(who.toLowerCase()) ? "" : plainWords(who) });
    }
  }
  return rows.length > 0 ? { rows, lacking } : notEnough(["Duties with their hours a week and how much each hurts"]);
}
