import type { Mark } from "../../contract/grounding.ts";

/** What a number rests on, as the appendix lists it. */
export interface NoteEntry {
  label: string;
  value: string;
  detail: string;
}

/** The notes of a document in the order in which they are first cited; the same source has one number wherever it is cited. */
export interface Notes {
  /** The number of a mark's note, counted from 1; null in a document that has none. */
  numberOf(mark: Mark): number | null;
  entries(): NoteEntry[];
}

/**
 * @param describe what stands behind a reference or an expression, for its entry
 * @param entries where the entries are put: those of several briefs of one document are counted on, so that each has a number of its own
 */
export function collectNotes(describe: (mark: Mark) => NoteEntry, entries: NoteEntry[] = []): Notes {
  const numbers = new Map<string, number>();
  return {
    numberOf(mark) {
      const key = `${mark.kind} ${mark.body}`;
      const known = numbers.get(key);
      if (known !== undefined) return known;
      entries.push(describe(mark));
      numbers.set(key, entries.length);
      return entries.length;
    },
    entries: () => [...entries],
  };
}

/** The notes of a document that hands its proof over to nobody: no number has one. */
export const noNotes: Notes = { numberOf: () => null, entries: () => [] };
