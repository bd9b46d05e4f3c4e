import type { Figure, Table } from "../../contract/analysis.ts";
import type { Measured } from "../../contract/measured.ts";
import type { Picture } from "../../contract/picture.ts";
import { figure } from "../frame/analysis-definition.ts";
import { numberIn, textIn } from "../frame/cells.ts";
import { measured, notEnough, unknown } from "../frame/measure.ts";
import { product, quotient, sum } from "../frame/money.ts";
import type { Reader } from "../frame/read-inputs.ts";
import { howKnown, knownWords, scoreSlack, slackSource, type HowKnown } from "./how-known.ts";

/** One area of a review. `score` is 1 (stands in the way) to 5 (helps); `weight` is what it counts. */
interface Area {
  name: string;
  score: number;
  weight: number;
  known: HowKnown;
  evidence: string;
}

const lowest = 1;
const highest = 5;
const poorAtMost = 2;
const goodAtLeast = 4;

/** The areas of the table, or why they can't be used. A weight that is not said is 1. */
function readAreas(reader: Reader): { areas: Area[]; problem: Measured | null } {
  const areas = (reader.rows("areas") ?? []).flatMap((row): Area[] => {
    const name = textIn(row, "area");
    const score = numberIn(row, "score");
    if (name === "" || score === null) return [];
    const known = howKnown(textIn(row, "known"));
    return [{ name, score, weight: numberIn(row, "weight") ?? 1, known, evidence: textIn(row, "evidence") }];
  });
  if (areas.length === 0) return { areas, problem: notEnough(["Areas with a score each"]) };
  const off = areas.find(({ score }) => score < lowest || score > highest);
  if (off) return { areas, problem: unknown(`The score of "${off.name}" is not between ${lowest} and ${highest}.`) };
  if (areas.some(({ weight }) => weight < 0)) return { areas, problem: unknown("A weight is below 0.") };
  if (areas.every(({ weight }) => weight === 0)) return { areas, problem: unknown("All weights are 0.") };
  return { areas, problem: null };
}

const count = (value: number) => ({ value, unit: "count" as const, of: "areas" });
const score = (value: number) => ({ value, unit: "score" as const });

/**
 * The areas of a review: their weighted score with how far it may be off, how much of it was seen, the weakest one, and the one where
 * another day of looking is worth most (the heaviest that nobody has seen).
 */
export function reviewAreas(reader: Reader): { figures: Figure[]; tables: Table[]; pictures: Picture[] } {
  const { areas, problem } = readAreas(reader);
  const weights = sum(...areas.map(({ weight }) => weight));
  const weighted = (value: (area: Area) => number): number =>
    quotient(sum(...areas.map((area) => product(value(area), area.weight))), weights);
  const clamp = (value: number): number => Math.min(highest, Math.max(lowest, value));
  const seen = areas.filter(({ known }) => known === "seen");
  const byScore = areas.toSorted((a, b) => a.score - b.score || b.weight - a.weight);
  const weakest = byScore[0];
  const blind = areas
    .filter(({ known }) => known !== "seen")
    .toSorted((a, b) => b.weight * scoreSlack[b.known] - a.weight * scoreSlack[a.known])[0];
  const named = (area: Area) => ({ words: area.name, note: area.evidence === "" ? undefined : area.evidence });
  const figures = [
    figure("areas", "Areas looked at", problem ?? measured(count(areas.length), { formula: "rows with a score" })),
    figure(
      "weighted_score",
      "Weighted score, 1 to 5",
      problem ??
        measured(score(weighted((area) => area.score)), {
          formula: "sum of score x weight / sum of weights",
          range: {
            low: weighted((area) => clamp(area.score - scoreSlack[area.known])),
            high: weighted((area) => clamp(area.score + scoreSlack[area.known])),
            method: "each score off by 0.5 where seen, 1 where told, 1.5 where assumed",
          },
          source: slackSource,
          note: "A judgement in numbers: it orders areas, it measures nothing.",
        }),
    ),
    figure(
      "seen_share",
      "Part of the weight that was seen",
      problem ??
        measured(
          { value: quotient(sum(...seen.map(({ weight }) => weight)), weights), unit: "percent" },
          { formula: "weight of what was seen / sum of weights" },
        ),
    ),
    figure("weakest_score", "Lowest score", problem ?? measured(score(weakest!.score), { formula: "smallest score" })),
    figure(
      "weakest_area",
      "Weakest area",
      problem ?? measured(score(weakest!.score), { formula: "area with the smallest score", ...named(weakest!) }),
    ),
    figure(
      "poor_areas",
      "Areas at 2 or below",
      problem ??
        measured(count(areas.filter((area) => area.score <= poorAtMost).length), {
          formula: "areas with a score of 2 or less",
        }),
    ),
    figure(
      "unseen_areas",
      "Areas that nobody has seen",
      problem ?? measured(count(areas.length - seen.length), { formula: "areas told or assumed" }),
    ),
    figure(
      "blind_area",
      "Where another day of looking is worth most",
      problem ??
        (blind === undefined
          ? unknown("Every area was seen.")
          : measured(score(blind.score), {
              formula: "largest weight x how far the score may be off, among what was not seen",
              ...named(blind),
            })),
    ),
  ];
  if (problem !== null) return { figures, tables: [], pictures: [] };
  return { figures, tables: [areaTable(byScore)], pictures: [areaMatrix(byScore)] };
}

function areaTable(areas: readonly Area[]): Table {
  return {
    title: "The areas, the weakest first",
    columns: ["Area", "Score", "Weight", "How it is known", "What it rests on"],
    rows: areas.map((area) => [
      area.name,
      score(area.score),
      { value: area.weight, unit: "count" },
      knownWords[area.known],
      area.evidence,
    ]),
  };
}

function areaMatrix(areas: readonly Area[]): Picture {
  const cell = (area: Area, known: HowKnown) =>
    area.known === known
      ? {
          value: area.score,
          text: String(area.score),
          mark:
            area.score <= poorAtMost
              ? ("gap" as const)
              : area.score >= goodAtLeast && known === "seen"
                ? ("good" as const)
                : ("none" as const),
        }
      : { value: null, text: "", mark: "none" as const };
  const unseen = areas.filter(({ known }) => known !== "seen").length;
  return {
    shape: "matrix",
    title:
      unseen === 0
        ? "Every score rests on something that was seen"
        : `${unseen} of ${areas.length} scores rest on words, not on a look`,
    unit: score(0),
    corner: "Area",
    columns: ["Seen", "Told by them", "Assumed"],
    rows: areas.map((area) => ({
      label: area.name,
      cells: [cell(area, "seen"), cell(area, "told"), cell(area, "assumed")],
    })),
  };
}
