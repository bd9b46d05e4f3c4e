import type { Source, Verdict } from "../../contract/measured.ts";

/** One band of a scale: it reaches up to, and does not include, `below`. */
interface Band {
  below: number;
  level: Verdict["level"];
  words: string;
}
/** A scale with its source. Bands are looked up, never assumed to run from bad to good. */
export interface Scale {
  bands: readonly Band[];
  /** The scale in a few words, as it is shown beside a verdict. */
  threshold: string;
  source: Source;
}

/**
 * The source of a threshold that the field uses without firm evidence.
 * @param title what it is about
 */
export const fieldNotes = (title: string): Source => ({
  title: `Sextant field notes: ${title}; sources disagree`,
  edition: "2026-11",
  heuristic: true,
});

/** The upper bound of a scale's last band. */
export const noEnd = Number.POSITIVE_INFINITY;

/** Where a value stands on a scale. */
export function judge(value: number, scale: Scale): Verdict {
  const band = scale.bands.find(({ below }) => value < below) ?? scale.bands.at(-1)!;
  return { level: band.level, words: band.words, threshold: scale.threshold, source: scale.source };
}
