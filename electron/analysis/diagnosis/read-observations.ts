import { textIn } from "../frame/cells.ts";
import type { Reader } from "../frame/read-inputs.ts";
import { isCause, type Cause } from "./causes.ts";
import { sourceRanks, type Told } from "./diagnosis-scales.ts";

/** Something that was seen, told or measured, and the cause for or against which it speaks. */
export interface Observation {
  statement: string;
  source: Told;
  speaksFor: Cause | null;
  against: Cause | null;
}

const isTold = (text: string): text is Told => Object.hasOwn(sourceRanks, text);

/**
 * The observations that say something, and how many rows don't: those without a source or without a cause, and those that speak for and
 * against the same one.
 */
export function readObservations(reader: Reader): { observations: Observation[]; unusable: number } {
  const rows = (reader.rows("observations") ?? []).filter((row) => textIn(row, "statement") !== "");
  const observations = rows.flatMap((row): Observation[] => {
    const [source, speaksFor, against] = [textIn(row, "source"), textIn(row, "for"), textIn(row, "against")];
    if (!isTold(source) || speaksFor === against) return [];
    if (!isCause(speaksFor) && !isCause(against)) return [];
    return [
      {
        statement: textIn(row, "statement"),
        source,
        speaksFor: isCause(speaksFor) ? speaksFor : null,
        against: isCause(against) ? against : null,
      },
    ];
  });
  return { observations, unusable: rows.length - observations.length };
}

/** The strongest source among some observations; null when there are none. */
export function strongest(some: readonly Observation[]): Observation | null {
  return some.toSorted((one, other) => sourceRanks[other.source] - sourceRanks[one.source])[0] ?? null;
}
