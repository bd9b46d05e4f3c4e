import type { AnalysisRow } from "../../contract/analysis.ts";
import { numberIn, textIn } from "../frame/cells.ts";
import { sayList } from "../frame/format-figure.ts";
import { valueOf } from "../frame/measure.ts";
import type { Reader } from "../frame/read-inputs.ts";
import { highestScore, lowestScore } from "./criteria.ts";
import { ringByScores, usualLimits, type EntryScores, type RingLimits } from "./radar-scales.ts";
import { ringKeys, type RingKey } from "./ring.ts";

/** An entry of the radar as it was given, with the ring on which it stands. */
export interface RadarEntry extends EntryScores {
  name: string;
  quadrant: string;
  description: string;
  /** The ring that was said; null where the scores alone decide. */
  given: RingKey | null;
  /** The furthest ring that the scores carry; null without scores. */
  carried: RingKey | null;
  ring: RingKey;
  /** As the row says it; what the last session shows counts before this. */
  saidNew: boolean;
  saidMove: "in" | "out" | "none";
}

/** What was read: entries with a place, and those without one with the reason. */
export interface ReadRadar {
  entries: RadarEntry[];
  leftOut: string[];
}

/** 0 is the innermost. */
export const ringPlace = (ring: RingKey): number => ringKeys.indexOf(ring);
/** Names are the same whatever their case. */
export const nameKey = (name: string): string => name.trim().toLowerCase();

/** The limits of the rings: a what-if's or an answer's, else the usual ones. */
export function readLimits(reader: Reader): RingLimits {
  return {
    leastWorth: valueOf(reader.readOr("radar_least_worth", usualLimits.leastWorth)) ?? usualLimits.leastWorth,
    adoptWorth: valueOf(reader.readOr("radar_adopt_worth", usualLimits.adoptWorth)) ?? usualLimits.adoptWorth,
  };
}

/** Reads the rows of a radar. A row that can't stand anywhere is left out with its number and the reason, never given a middle place. */
export function readRadar(rows: readonly AnalysisRow[], limits: RingLimits): ReadRadar {
  const entries: RadarEntry[] = [];
  const leftOut: string[] = [];
  rows.forEach((row, at) => {
    const name = textIn(row, "name");
    const called = name === "" ? `Row ${at + 1}` : `Row ${at + 1}, ${name},`;
    const scores = { worth: numberIn(row, "worth"), seen: numberIn(row, "seen"), people: numberIn(row, "people") };
    const problem = problemOf(row, scores, entries);
    if (problem !== null) return leftOut.push(`${called} is left out: ${problem}.`);
    const given = ringKeys.find((key) => key === textIn(row, "ring").toLowerCase()) ?? null;
    const carried = ringByScores(scores, limits);
    const ring = given ?? carried;
    if (ring === null) return leftOut.push(`${called} is left out: it has no ring, and not both scores to find one.`);
    const status = textIn(row, "status").toLowerCase();
    return entries.push({
      ...scores,
      name,
      quadrant: textIn(row, "quadrant"),
      description: textIn(row, "description"),
      given,
      carried,
      ring,
      saidNew: textIn(row, "is_new").toLowerCase() === "true" || (textIn(row, "is_new") === "" && status === "new"),
      saidMove: status === "moved in" ? "in" : status === "moved out" ? "out" : "none",
    });
  });
  return { entries, leftOut };
}

/** Why a row can't be an entry; null when it can. */
function problemOf(row: AnalysisRow, { worth, seen, people }: EntryScores, before: readonly RadarEntry[]) {
  const ring = textIn(row, "ring").toLowerCase();
  const outside = [worth, seen].some((score) => score !== null && (score < lowestScore || score > highestScore));
  if (textIn(row, "name") === "") return "it has no name";
  if (before.some(({ name }) => nameKey(name) === nameKey(textIn(row, "name"))))
    return "the name stands there twice, and the first row counts";
  if (ring !== "" && !ringKeys.some((key) => key === ring)) return `“${ring}” is none of ${sayList(ringKeys)}`;
  if (outside) return `a score lies outside ${lowestScore} to ${highestScore}`;
  if (people !== null && (people < 0 || !Number.isInteger(people))) return "people are counted in whole numbers from 0";
  if (textIn(row, "quadrant") === "") return "it has no quadrant";
  return null;
}
