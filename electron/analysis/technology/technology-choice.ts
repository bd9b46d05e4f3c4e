import type { Knob, Table } from "../../contract/analysis.ts";
import type { Quantity } from "../../contract/quantity.ts";
import { settle, type AnalysisDefinition } from "../frame/analysis-definition.ts";
import { sayNumber, sayPercent } from "../frame/format-figure.ts";
import { wholeKnob } from "../frame/knobs.ts";
import type { Unknown } from "../frame/measure.ts";
import type { Reader } from "../frame/read-inputs.ts";
import { figuresOf, sayWhose, score, type Judged } from "./choice-figures.ts";
import { scoreFlip, weightFlip, type Flip } from "./choice-flips.ts";
import { criterionNames } from "./criteria.ts";
import { readChoice, readWeights, type Choice } from "./read-choice.ts";
import { ringOf, ringSource } from "./ring.ts";

const stages = new Set(["genesis", "custom", "product", "commodity"]);

/** Options of a technology scored by weights that were fixed before, what turns the order, and the ring that the best new one belongs into. */
export const technologyChoice: AnalysisDefinition = {
  knobs,
  compute(reader) {
    const choice = readChoice(reader);
    const found = "known" in choice ? null : judge(reader, choice);
    return settle({
      kind: "technology-choice",
      message: found ? found.message : "The options can't be compared yet: weights or scores are missing",
      figures: figuresOf(choice, found),
      tables: found && !("known" in choice) ? tablesOf(choice, found) : [],
      pictures:
        found && !("known" in choice)
          ? [
              {
                shape: "bars",
                title: found.message,
                unit: score(0),
                bars: choice.options.map((option) => ({
                  label: option.name,
                  value: option.total,
                  detail: option.isToday ? "today" : "",
                  muted: option.isToday,
                })),
              },
            ]
          : [],
      conventions: [
        "A total is the sum of score x weight, the weights made to sum to 100 %. Scores run from 1 to 5 and more is better, for cost as well.",
        "The first row of the scores is what you have today; the candidate is the best of the others.",
      ],
      cautions: cautionsOf(reader, choice),
      knobs: knobs(reader),
      sources: [ringSource],
    });
  },
};

function judge(reader: Reader, choice: Choice): Judged {
  const today = choice.options.find((option) => option.isToday) ?? null;
  const candidate = choice.options.find((option) => !option.isToday) ?? choice.options[0]!;
  const byScore = scoreFlip(choice);
  const stage = reader.text("stage") ?? "";
  const ring = ringOf({
    candidate,
    today,
    isFragile: byScore !== null && byScore.size <= 1 + 1e-9,
    used: reader.text("used") ?? "",
    stage: stages.has(stage) ? stage : "",
  });
  return {
    message: `${candidate.name} stands on “${ring.ring}”: ${ring.reason}`,
    candidate,
    today,
    ring,
    byScore,
    byWeight: weightFlip(choice),
  };
}

/** The flip with both its numbers. */
function sayFlip(flip: Flip, found: Judged): string {
  const say = flip.option === null ? sayPercent : (value: number) => sayNumber(value, 2);
  return `${sayWhose(flip, found)} going from ${say(flip.from)} to ${say(flip.to)}`;
}

function tablesOf(choice: Choice, found: Judged): Table[] {
  const keys = [...choice.shares.keys()];
  const flips = [found.byScore, found.byWeight].filter((flip): flip is Flip => flip !== null);
  return [
    {
      title: "Scores and totals; the weights sum to 100 %",
      columns: ["Option", ...keys.map((key) => criterionNames[key]), "Total"],
      rows: [
        ["Weight as given", ...keys.map((key) => score(choice.given.get(key) ?? 0)), null],
        [
          "Weight as part of the whole",
          ...keys.map((key): Quantity => ({ value: choice.shares.get(key) ?? 0, unit: "percent" })),
          { value: 1, unit: "percent" },
        ],
        ...choice.options.map((option) => [
          option.isToday ? `${option.name} (today)` : option.name,
          ...keys.map((key) => score(option.scores.get(key) ?? 0)),
          score(option.total),
        ]),
      ],
    },
    ...(flips.length > 0
      ? [
          {
            title: "The smallest single change that brings another option level",
            columns: ["Change", "Then level with the first"],
            rows: flips.map((flip) => [sayFlip(flip, found), flip.winner]),
          },
        ]
      : []),
  ];
}

function knobs(reader: Reader): Knob[] {
  const given = readWeights(reader);
  if (!(given instanceof Map) || "known" in readChoice(reader)) return [];
  return [...given].map(([key, weight]) => wholeKnob(`weight_${key}`, "score", weight, 0, Math.max(100, weight)));
}

function cautionsOf(reader: Reader, choice: Choice | Unknown): string[] {
  const fixed = reader.text("weights_fixed");
  if ("known" in choice) return [];
  return [
    ...(fixed === "after"
      ? [
          "The weights were set after the options were known, so they may fit the favourite: have somebody else set them again.",
        ]
      : []),
    ...(fixed === null ? ["Nobody has said whether the weights were fixed before the options were scored."] : []),
    ...choice.leftOut,
    "Scores are judgements. Half a point is less than two people differ by.",
    "A sum lets a strong point make good for a weak one. Look at the lowest scores one by one.",
  ];
}
