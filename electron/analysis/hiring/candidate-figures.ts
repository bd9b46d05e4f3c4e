import type { Figure, Table } from "../../contract/analysis.ts";
import type { Measured } from "../../contract/measured.ts";
import type { Picture } from "../../contract/picture.ts";
import type { Quantity } from "../../contract/quantity.ts";
import { figure } from "../frame/analysis-definition.ts";
import { sayList } from "../frame/format-figure.ts";
import { measured, unknown, type Unknown } from "../frame/measure.ts";
import { difference, sum } from "../frame/money.ts";
import { dutyKeys, dutyNames } from "./duties.ts";
import { findScoreFlip, type Candidate, type Comparison } from "./read-candidates.ts";
import { ownConvention } from "./hiring-scales.ts";

const score = (value: number): Quantity => ({ value, unit: "score" });
/** A lead that one point on one criterion takes away tells nobody apart. */
const onePoint = 1 + 1e-9;

/** The candidates' order, what turns it, and what nobody has written down. */
export function candidateFigures(read: Comparison | Unknown): Figure[] {
  const of = (compute: (found: Comparison) => Measured): Measured => ("known" in read ? read : compute(read));
  const flip = "known" in read ? null : findScoreFlip(read);
  const [first, second] = "known" in read ? [] : read.candidates;
  const only = unknown("There is only one candidate with all scores.", ["Scores of a second candidate"]);
  const named = (one: Candidate | undefined, at: number) =>
    of(() =>
      one ? measured({ value: at, unit: "count" }, { formula: "order of the totals", words: one.name }) : only,
    );
  const total = (one: Candidate | undefined) =>
    of(() =>
      one ? measured(score(one.total), { formula: "sum of score x weight, the weights as parts of the whole" }) : only,
    );
  const twoOf = (compute: (lead: number) => Measured) =>
    of(() => (first && second ? compute(difference(first.total, second.total)) : only));
  return [
    figure(
      "candidates",
      "Candidates with all scores",
      of(({ candidates }) =>
        measured({ value: candidates.length, unit: "count", of: "candidates" }, { formula: "rows" }),
      ),
    ),
    figure("first", "The candidate with the highest total", named(first, 1)),
    figure("first_score", "Their total", total(first)),
    figure("next", "The candidate behind", named(second, 2)),
    figure("next_score", "The total behind", total(second)),
    figure(
      "apart",
      "Whether the first two are told apart",
      twoOf(() =>
        measured(
          { value: flip !== null && flip.size <= onePoint ? 0 : 1, unit: "count" },
          {
            formula: "1 when more than one point on one criterion lies between them, else 0",
            source: ownConvention("which candidates are told apart"),
          },
        ),
      ),
    ),
    figure(
      "turn_points",
      "Smallest change of one score that brings them level",
      twoOf(() =>
        flip
          ? measured(score(flip.size), { formula: "lead / weight of the criterion" })
          : unknown("No single score brings them level."),
      ),
    ),
    figure(
      "turn_criterion",
      "The criterion on which it would have to change",
      twoOf(() =>
        flip
          ? measured(
              { value: dutyKeys.indexOf(flip.criterion) + 1, unit: "count" },
              { formula: "smallest change", words: dutyNames[flip.criterion] },
            )
          : unknown("No single score brings them level."),
      ),
    ),
    figure(
      "turn_who",
      "Whose score it is",
      twoOf(() =>
        flip
          ? measured({ value: 1, unit: "count" }, { formula: "smallest change", words: flip.name })
          : unknown("No single score brings them level."),
      ),
    ),
    figure(
      "unwritten",
      "Scores without written evidence",
      of(({ candidates }) =>
        measured(
          { value: sum(...candidates.map((one) => one.unwritten.length)), unit: "count", of: "scores" },
          { formula: "scores with no evidence written down" },
        ),
      ),
    ),
    figure(
      "unwritten_first",
      "Of these, criteria of the first candidate",
      of(() =>
        first && first.unwritten.length > 0
          ? measured(
              { value: first.unwritten.length, unit: "count" },
              {
                formula: "criteria of the first candidate without evidence",
                words: sayList(first.unwritten.map((key) => dutyNames[key])),
              },
            )
          : unknown("Each score of the first candidate has written evidence."),
      ),
    ),
  ];
}

/** The candidates by criterion, as a table and a picture; none without a comparison. */
export function showCandidates(read: Comparison | Unknown): {
  tables: Table[];
  pictures: Picture[];
  cautions: string[];
} {
  if ("known" in read) return { tables: [], pictures: [], cautions: [] };
  const { shares, candidates, leftOut } = read;
  const keys = [...shares.keys()];
  return {
    cautions: leftOut,
    tables: [
      {
        title: "Candidates by criterion, weights as parts of the whole",
        columns: ["Candidate", ...keys.map((key) => dutyNames[key]), "Total"],
        rows: [
          ["Weight", ...keys.map((key): Quantity => ({ value: shares.get(key) ?? 0, unit: "percent" })), null],
          ...candidates.map((one) => [
            one.name,
            ...keys.map((key) => score(one.scores.get(key) ?? 0)),
            score(one.total),
          ]),
        ],
      },
    ],
    pictures: [
      {
        shape: "matrix",
        title: "Scores of the candidates; a gap has no written evidence",
        unit: score(0),
        corner: "Candidate",
        columns: keys.map((key) => dutyNames[key]),
        rows: candidates.map((one) => ({
          label: one.name,
          cells: keys.map((key) => {
            const value = one.scores.get(key) ?? 0;
            return {
              value,
              text: String(value),
              mark: one.unwritten.includes(key) ? ("gap" as const) : ("none" as const),
            };
          }),
        })),
      },
    ],
  };
}
