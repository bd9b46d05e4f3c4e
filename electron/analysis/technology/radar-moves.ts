import type { Reader } from "../frame/read-inputs.ts";
import { nameKey, readRadar, ringPlace, type RadarEntry } from "./radar-entries.ts";
import type { RingLimits } from "./radar-scales.ts";
import type { RingKey } from "./ring.ts";

/** An entry and how it stands since last time. */
export interface MovedEntry extends RadarEntry {
  isNew: boolean;
  moved: "in" | "out" | "none";
  /** Its ring in the last session; null where there is none or it is new. */
  before: RingKey | null;
}

/** What moved, and against what: the last session of the company, else what the rows say of themselves. */
export interface Moves {
  entries: MovedEntry[];
  /** Names of the last session that are not on this radar, with their ring then. Null without a last session. */
  dropped: { name: string; before: RingKey }[] | null;
  /** The day of the last session, ISO. */
  since: string | null;
  /** Entries whose own word on their move is not what the last session shows. */
  disagreeing: string[];
}

/** Compares a radar with the same table of the company's last session. Entries are matched by name, whatever its case. */
export function findMoves(reader: Reader, entries: readonly RadarEntry[], limits: RingLimits): Moves {
  const last = reader.inputs.earlierTables?.get("radar_entries");
  if (!last) {
    const said = entries.map((entry) => ({ ...entry, isNew: entry.saidNew, moved: entry.saidMove, before: null }));
    return { entries: said, dropped: null, since: null, disagreeing: [] };
  }
  const earlier = new Map(readRadar(last.rows, limits).entries.map((entry) => [nameKey(entry.name), entry]));
  const now = new Set(entries.map(({ name }) => nameKey(name)));
  const moved = entries.map((entry): MovedEntry => {
    const before = earlier.get(nameKey(entry.name))?.ring ?? null;
    const way = before === null ? 0 : ringPlace(before) - ringPlace(entry.ring);
    return { ...entry, isNew: before === null, moved: way > 0 ? "in" : way < 0 ? "out" : "none", before };
  });
  return {
    entries: moved,
    dropped: [...earlier].filter(([key]) => !now.has(key)).map(([, { name, ring }]) => ({ name, before: ring })),
    since: last.day,
    disagreeing: moved
      .filter((entry) => entry.saidMove !== "none" && entry.saidMove !== entry.moved)
      .map(({ name }) => name),
  };
}
