import type { AnalysisRow } from "../../contract/analysis.ts";
import { numberIn, textIn } from "../frame/cells.ts";
import { notEnough, unknown, type Unknown } from "../frame/measure.ts";
import type { Reader } from "../frame/read-inputs.ts";

/** What the time is for, in the order in which it is told. */
export const kinds = ["keep", "improve", "new"] as const;
export type WorkKind = (typeof kinds)[number];
export const kindNames: Record<WorkKind, string> = {
  keep: "Keep running",
  improve: "Improve what is sold",
  new: "Try something new",
};

/** One piece of work that takes the team's time. */
export interface Work {
  name: string;
  kind: WorkKind;
  /** Person-days a month. */
  days: number;
  /** A law, a contract or somebody's safety asks for it: it is never proposed to stop. */
  isObliged: boolean;
  /** What it is worth in its first year if it works; of upkeep what a year without it costs. Null when nobody named it. */
  value: number | null;
  /** From 0 to 1. Null when nobody dared to judge it. */
  chance: number | null;
  /** Until one knows. Null when nobody said. */
  months: number | null;
  /** Paid outside, money a month. */
  outside: number;
}

const needed = "Where the team's time goes";
const isKind = (text: string): text is WorkKind => kinds.some((kind) => kind === text);

/** Every piece of work, or why the table can't be used: one that can't be is named, because leaving it out would shift all shares. */
export function readWork(reader: Reader): Work[] | Unknown {
  const rows = (reader.rows("team_work") ?? []).filter((row) => textIn(row, "work") !== "");
  const works: Work[] = [];
  for (const row of rows) {
    const name = textIn(row, "work");
    const problem = problemOf(row);
    if (problem) return unknown(`"${name}": ${problem}`, [needed]);
    if (works.some((one) => one.name.toLowerCase() === name.toLowerCase()))
      return unknown(`"${name}" stands in the table twice.`, [needed]);
    const kind = textIn(row, "kind");
    const days = numberIn(row, "days_month");
    if (days !== null && isKind(kind)) works.push(workOf(row, name, kind, days));
  }
  return works.some(({ days }) => days > 0) ? works : notEnough([needed]);
}

/** The name of the first row that holds something which can't be, or stands there twice; null when every row can be used. */
export function unusableRow(reader: Reader): string | null {
  const rows = (reader.rows("team_work") ?? []).filter((row) => textIn(row, "work") !== "");
  const nameOf = (row: AnalysisRow) => textIn(row, "work").toLowerCase();
  const found = rows.find(
    (row, at) => problemOf(row) !== null || rows.findIndex((other) => nameOf(other) === nameOf(row)) < at,
  );
  return found ? textIn(found, "work") : null;
}

/** Names of rows that count nowhere, because their kind or their days are missing. */
export function uncountedWork(reader: Reader): string[] {
  return (reader.rows("team_work") ?? [])
    .filter((row) => textIn(row, "work") !== "")
    .filter((row) => numberIn(row, "days_month") === null || !isKind(textIn(row, "kind")))
    .map((row) => textIn(row, "work"));
}

function workOf(row: AnalysisRow, name: string, kind: WorkKind, days: number): Work {
  const canStop = textIn(row, "can_stop");
  return {
    name,
    kind,
    days,
    // Upkeep of which nobody said that it may stop is left alone: the harm would be seen too late.
    isObliged: canStop === "no" || (canStop === "" && kind === "keep"),
    value: numberIn(row, "value_year"),
    chance: numberIn(row, "chance"),
    months: numberIn(row, "months"),
    outside: numberIn(row, "outside_month") ?? 0,
  };
}

function problemOf(row: AnalysisRow): string | null {
  const below = (column: string) => (numberIn(row, column) ?? 0) < 0;
  const chance = numberIn(row, "chance");
  const months = numberIn(row, "months");
  if (below("days_month")) return "fewer than 0 days a month cannot be.";
  if (below("value_year")) return "a value below 0 cannot be meant.";
  if (below("outside_month")) return "a cost below 0 cannot be.";
  if (chance !== null && (chance < 0 || chance > 1)) return "a chance lies between 0 % and 100 %.";
  if (months !== null && months <= 0) return "it takes more than 0 months to know.";
  return null;
}

/** The shares that the time should have, in proportion where they don't add up to the whole; or why there are none. */
export function readTarget(reader: Reader): { shares: Record<WorkKind, number>; sum: number } | Unknown {
  const rows = (reader.rows("target_split") ?? []).filter((row) => numberIn(row, "share") !== null);
  const shares: Partial<Record<WorkKind, number>> = {};
  for (const row of rows) {
    const kind = textIn(row, "kind");
    const share = numberIn(row, "share") ?? 0;
    if (!isKind(kind)) continue;
    if (share < 0 || share > 1) return unknown(`Target for "${kindNames[kind]}": a share lies between 0 % and 100 %.`);
    if (shares[kind] !== undefined) return unknown(`The target for "${kindNames[kind]}" stands there twice.`);
    shares[kind] = share;
  }
  const open = kinds.filter((kind) => shares[kind] === undefined);
  const given = kinds.reduce((all, kind) => all + (shares[kind] ?? 0), 0);
  const [last] = open;
  // Two of three leave one answer for the third, unless they already are more than the whole.
  if (open.length === 1 && last && given <= 1) shares[last] = 1 - given;
  else if (open.length > 0) return notEnough(["How the time should be split"]);
  const sum = kinds.reduce((all, kind) => all + (shares[kind] ?? 0), 0);
  if (sum === 0) return unknown("The target gives no time to anything.", ["How the time should be split"]);
  const part = (kind: WorkKind) => (shares[kind] ?? 0) / sum;
  return { shares: { keep: part("keep"), improve: part("improve"), new: part("new") }, sum };
}
