import type { Table } from "../../contract/analysis.ts";
import type { Picture, PictureOf } from "../../contract/picture.ts";
import type { Quantity } from "../../contract/quantity.ts";
import { highestScore, lowestScore } from "./criteria.ts";
import { ringPlace } from "./radar-entries.ts";
import type { Moves, MovedEntry } from "./radar-moves.ts";
import { ringKeys, type RingKey } from "./ring.ts";

/** The rings as they are written on a radar, the innermost first. */
export const ringNames: Record<RingKey, string> = { adopt: "Adopt", trial: "Trial", assess: "Assess", hold: "Hold" };
/** What fills up a radar whose entries name fewer than four quadrants. */
const usualQuadrants = ["Techniques", "Tools", "Platforms", "Languages and frameworks"];
/** A radar has so many. */
export const mostQuadrants = 4;

/** The quadrants that the entries name, each once whatever its case, in their order. */
export function quadrantsOf(entries: readonly MovedEntry[]): string[] {
  return [
    ...new Map(entries.toReversed().map(({ quadrant }) => [quadrant.toLowerCase(), quadrant])).values(),
  ].reverse();
}

/** The radar, and where entries are scored their worth against what was seen of them. No radar where the quadrants are more than four. */
export function radarPictures(moves: Moves, message: string): Picture[] {
  const { entries } = moves;
  if (entries.length === 0) return [];
  const named = quadrantsOf(entries);
  return [...(named.length > mostQuadrants ? [] : [drawRadar(entries, named, message)]), ...scoresPicture(entries)];
}

function drawRadar(entries: readonly MovedEntry[], named: readonly string[], title: string): PictureOf<"radar"> {
  const taken = new Set(named.map((name) => name.toLowerCase()));
  const spare = usualQuadrants.filter((name) => !taken.has(name.toLowerCase()));
  const [first = "", second = "", third = "", fourth = ""] = [...named, ...spare];
  return {
    shape: "radar",
    title,
    quadrants: [first, second, third, fourth],
    rings: ringKeys.map((key) => ringNames[key]),
    blips: entries.map((entry, at) => ({
      label: entry.name,
      quadrant: named.findIndex((name) => name.toLowerCase() === entry.quadrant.toLowerCase()),
      ring: ringPlace(entry.ring),
      isNew: entry.isNew,
      moved: entry.moved,
      number: at + 1,
      description: entry.description,
    })),
  };
}

function scoresPicture(entries: readonly MovedEntry[]): Picture[] {
  const scored = entries.filter((entry) => entry.worth !== null && entry.seen !== null);
  if (scored.length < 2) return [];
  const off = scored.filter(isTooFarIn);
  return [
    {
      shape: "scatter",
      title:
        off.length === 0
          ? "No entry stands further in than its scores carry"
          : `Further in than the scores carry: ${off.map(({ name }) => name).join(", ")}`,
      x: { label: "Seen here", low: "read about", high: "in use for a year", min: lowestScore, max: highestScore },
      y: { label: "Worth to us", low: "little", high: "much", min: lowestScore, max: highestScore },
      points: scored.map((entry) => ({
        label: entry.name,
        x: entry.seen ?? 0,
        y: entry.worth ?? 0,
        note: ringNames[entry.ring],
        emphasis: isTooFarIn(entry),
      })),
      corners: { topLeft: "try it", topRight: "rely on it", bottomLeft: "leave it", bottomRight: "don't extend it" },
    },
  ];
}

/** Whether an entry stands further in than its scores carry, or further out. */
export const isTooFarIn = ({ ring, carried }: MovedEntry): boolean =>
  carried !== null && ringPlace(ring) < ringPlace(carried);
export const isTooFarOut = ({ ring, carried }: MovedEntry): boolean =>
  carried !== null && ringPlace(ring) > ringPlace(carried);

const score = (value: number | null): Quantity | null => (value === null ? null : { value, unit: "score" });
const moveWords = { in: "moved in", out: "moved out", none: "unchanged" } as const;

/** What there is to talk about, then every entry, then what has gone. */
export function radarTables({ entries, dropped }: Moves): Table[] {
  const talk = entries.filter((entry) => isTooFarIn(entry) || isTooFarOut(entry));
  const since = (entry: MovedEntry): string =>
    entry.isNew
      ? "new"
      : entry.before !== null && entry.moved !== "none"
        ? `${moveWords[entry.moved]} from ${entry.before}`
        : moveWords[entry.moved];
  return [
    ...(talk.length === 0
      ? []
      : [
          {
            title: "Where ring and scores do not agree",
            columns: ["Entry", "Stands on", "The scores carry", "Worth", "Seen here", "People who can run it"],
            rows: talk.map((entry) => [
              entry.name,
              entry.ring,
              entry.carried ?? "",
              score(entry.worth),
              score(entry.seen),
              entry.people === null ? null : { value: entry.people, unit: "count" as const, of: "people" },
            ]),
          },
        ]),
    ...(entries.length === 0
      ? []
      : [
          {
            title: "Every entry",
            columns: ["Entry", "Quadrant", "Ring", "Since last time", "Worth", "Seen here", "Why it is there"],
            rows: entries.map((entry) => [
              entry.name,
              entry.quadrant,
              entry.ring,
              since(entry),
              score(entry.worth),
              score(entry.seen),
              entry.description,
            ]),
          },
        ]),
    ...(dropped === null || dropped.length === 0
      ? []
      : [
          {
            title: "On the last radar and not on this one",
            columns: ["Entry", "Stood on"],
            rows: dropped.map(({ name, before }) => [name, before]),
          },
        ]),
  ];
}
