import { textIn } from "../frame/cells.ts";
import type { Reader } from "../frame/read-inputs.ts";
import { userWords } from "../frame/user-words.ts";
import { dayOf, type DayIndex } from "./calendar-days.ts";
import { practiceDays } from "./mentoring-scales.ts";
import type { TimeLeft } from "./own-speed.ts";
import { sameSkill } from "./read-skills.ts";

/** Real work in which a skill can be practised. */
export interface Work {
  label: string;
  skill: string;
  from: DayIndex;
  /** Who owns it now; empty when nobody does. */
  owner: string;
}

/** The work that comes, sorted by when it begins, and the names of rows that can't be counted on. */
export interface ComingWork {
  usable: Work[];
  /** It begins before today, or too late to be practised on, or has no day. */
  over: string[];
  late: string[];
  undated: string[];
}

/** The work that is coming up. Null when nobody has been asked for it. */
export function readComingWork(reader: Reader, left: TimeLeft): ComingWork | null {
  const rows = (reader.rows("coming_work") ?? []).filter((row) => textIn(row, "work") !== "");
  if (rows.length === 0) return null;
  const found: ComingWork = { usable: [], over: [], late: [], undated: [] };
  for (const row of rows) {
    const label = textIn(row, "work");
    const from = dayOf(textIn(row, "from"));
    if (from === null) found.undated.push(label);
    else if (from < left.today) found.over.push(label);
    else if (from > left.goal - practiceDays) found.late.push(label);
    else found.usable.push({ label, skill: textIn(row, "skill"), from, owner: textIn(row, "owner") });
  }
  found.usable.sort((a, b) => a.from - b.from);
  return found;
}

/** The first work in which a skill can be practised. */
export const workFor = (work: ComingWork | null, skill: string): Work | undefined =>
  work?.usable.find((one) => sameSkill(one.skill, skill));

/** "the import of receipts, which the founder owns: ask for it". */
export function sayWork({ label, owner }: Work): string {
  return owner === "" ? userWords(label) : `${userWords(label)} (owned by: ${userWords(owner)})`;
}
