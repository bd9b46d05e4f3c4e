import type { AnalysisRow } from "../../contract/analysis.ts";
import { textIn } from "../frame/cells.ts";
import { notEnough, unknown, type Unknown } from "../frame/measure.ts";
import type { Reader } from "../frame/read-inputs.ts";
import { levels, viewsApart, weights, type LevelName } from "./mentoring-scales.ts";

/** One skill of the role. Levels run from 1 (has seen it) to 5 (shapes how it is done). */
export interface Skill {
  label: string;
  needed: number;
  /** As the mentor sees it. */
  seen: number;
  /** As the person sees it; null when nobody asked. */
  own: number | null;
  /** What was seen of it; empty when nothing is written. */
  evidence: string;
  /** 1 to 3; null when nobody has said how much it matters. */
  weight: number | null;
  /** Steps that are missing, at least 0. */
  gap: number;
}

/** The skills of which a gap can be said, and the names of those of which it can't. */
export interface SkillTable {
  placed: Skill[];
  unplaced: string[];
}

/** The level in a cell, 1 to 5; null where there is none. */
export function levelIn(row: AnalysisRow, column: string): number | null {
  const at = levels.indexOf(textIn(row, column) as LevelName);
  return at < 0 ? null : at + 1;
}

/** The name of a level from 1 to 5. */
export const levelName = (level: number): LevelName => levels[level - 1] ?? "met";
export const sameSkill = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

/** Every skill of the table, or why it can't be used. A row without the level needed or seen stays unplaced. */
export function readSkills(reader: Reader): SkillTable | Unknown {
  const named = (reader.rows("skills") ?? []).filter((row) => textIn(row, "skill") !== "");
  if (named.length === 0) return notEnough(["Skills of the role, with the level needed and the level seen"]);
  const table: SkillTable = { placed: [], unplaced: [] };
  for (const row of named) {
    const label = textIn(row, "skill");
    const earlier = [...table.placed.map((skill) => skill.label), ...table.unplaced];
    if (earlier.some((other) => sameSkill(other, label))) return unknown(`"${label}" stands in the table twice.`);
    const needed = levelIn(row, "needed");
    const seen = levelIn(row, "seen");
    if (needed === null || seen === null) table.unplaced.push(label);
    else
      table.placed.push({
        label,
        needed,
        seen,
        own: levelIn(row, "own"),
        evidence: textIn(row, "evidence"),
        weight: weights[textIn(row, "weight")] ?? null,
        gap: Math.max(0, needed - seen),
      });
  }
  return table.placed.length === 0 ? notEnough(["The level needed and the level seen of at least one skill"]) : table;
}

/** Gap x importance; below every other where nobody has said how much it matters. */
const urgencyOf = ({ gap, weight }: Skill): number => (weight === null ? 0 : gap * weight);

/** The skills below what the role asks, first what is furthest behind and matters most. Ties keep the table's order. */
export const rankGaps = (skills: readonly Skill[]): Skill[] =>
  skills.filter(({ gap }) => gap > 0).toSorted((a, b) => urgencyOf(b) - urgencyOf(a) || b.gap - a.gap);

/** How many steps higher the person sees it than the mentor; below 0 when lower, 0 when nobody asked. */
export const viewGap = ({ own, seen }: Skill): number => (own === null ? 0 : own - seen);
export const isApart = (skill: Skill): boolean => Math.abs(viewGap(skill)) >= viewsApart;

/** Something that the person does alone or better, of which somebody has written what they saw. */
export const isStrength = ({ seen, evidence }: Skill): boolean => seen >= 3 && evidence !== "";
