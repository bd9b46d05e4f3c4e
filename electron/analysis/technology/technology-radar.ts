import { settle, type AnalysisDefinition } from "../frame/analysis-definition.ts";
import { sayCount } from "../frame/format-figure.ts";
import { amountKnob, wholeKnob } from "../frame/knobs.ts";
import type { Reader } from "../frame/read-inputs.ts";
import { highestScore, lowestScore } from "./criteria.ts";
import { readLimits, readRadar } from "./radar-entries.ts";
import { radarFigures } from "./radar-figures.ts";
import { findMoves, type Moves } from "./radar-moves.ts";
import { mostQuadrants, quadrantsOf, radarPictures, radarTables } from "./radar-picture.ts";
import { radarSource } from "./radar-scales.ts";
import { ringKeys } from "./ring.ts";

/** A technology radar: which entry stands where, what moved since the last session, where the ring is ahead of the scores, and whether the trials fit. */
export const technologyRadar: AnalysisDefinition = {
  knobs,
  compute(reader) {
    const limits = readLimits(reader);
    const rows = reader.rows("radar_entries") ?? [];
    const { entries, leftOut } = readRadar(rows, limits);
    const moves = findMoves(reader, entries, limits);
    const message = sayRadar(moves);
    return settle({
      kind: "technology-radar",
      message,
      figures: radarFigures(reader, moves, leftOut.length),
      tables: radarTables(moves),
      pictures: radarPictures(moves, message),
      conventions: [
        "An entry stands on the ring that was said; where none was said, on the one that its scores carry.",
        `By scores: worth below ${limits.leastWorth} is hold; worth of ${limits.adoptWorth} or more, in real use and with two people who can run it is adopt; played with at least is trial; else assess.`,
        "Seen: 1 read about, 2 played with, 3 used once for something real, 4 in real use, 5 in real use for more than a year.",
        moves.since === null
          ? "What moved is what the rows say of themselves."
          : `What moved is counted by name against the radar of ${moves.since}, whatever the rows say of themselves.`,
      ],
      cautions: cautionsOf(moves, leftOut),
      knobs: knobs(reader),
      sources: [radarSource],
    });
  },
};

/** The radar in one sentence: what moved where that is known, else what stands where. */
function sayRadar({ entries, since }: Moves): string {
  if (entries.length === 0) return "No radar can be drawn yet: no entry has a place";
  const on = (ring: string) => entries.filter((entry) => entry.ring === ring).length;
  const moved = (way: string) => entries.filter((entry) => entry.moved === way).length;
  const fresh = entries.filter(({ isNew }) => isNew).length;
  const stands = `${on("adopt")} to rely on, ${on("trial")} on trial, ${on("assess")} to look at, ${on("hold")} on hold`;
  if (moved("in") + moved("out") + fresh === 0)
    return since === null
      ? `${sayCount(entries.length, "entry").replace(/entrys$/, "entries")}: ${stands}`
      : `Nothing has moved since ${since}: ${stands}`;
  const asOf = since === null ? "since last time" : `since ${since}`;
  return `${moved("in")} came closer ${asOf}, ${moved("out")} moved away and ${fresh} ${fresh === 1 ? "is" : "are"} new: ${stands}`;
}

function knobs(reader: Reader) {
  const limits = readLimits(reader);
  return [
    ...amountKnob(reader, "try_days", reader.read("try_days")),
    ...amountKnob(reader, "trial_cost_days", reader.read("trial_cost_days")),
    ...(reader.rows("radar_entries") === null
      ? []
      : [
          wholeKnob("radar_least_worth", "score", limits.leastWorth, lowestScore, highestScore),
          wholeKnob("radar_adopt_worth", "score", limits.adoptWorth, lowestScore, highestScore),
        ]),
  ];
}

function cautionsOf({ entries, disagreeing }: Moves, leftOut: readonly string[]): string[] {
  if (entries.length === 0) return [...leftOut];
  const named = quadrantsOf(entries);
  const unscored = entries.filter(({ carried }) => carried === null);
  return [
    ...leftOut,
    ...(named.length > mostQuadrants
      ? [
          `The entries name ${named.length} quadrants (${named.join(", ")}), and a radar has four: no radar is drawn until two of them are one.`,
        ]
      : []),
    ...(disagreeing.length > 0
      ? [`What the rows say of their move is not what the last radar shows: ${disagreeing.join(", ")}.`]
      : []),
    ...(unscored.length > 0
      ? [`Without scores, so that nothing backs the ring: ${unscored.map(({ name }) => name).join(", ")}.`]
      : []),
    ...(entries.some(({ people, ring }) => ring === "adopt" && people === null)
      ? ["How many people can run it is not said of everything that is adopted."]
      : []),
    "Scores and rings are judgements of whoever filled them in; a radar shows what you think, not what the world does.",
    `A ring is a rule for new work. It says nothing about what already runs, not even on “${ringKeys[3]}”.`,
  ];
}
