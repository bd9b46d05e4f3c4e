import { numberIn, textIn } from "../frame/cells.ts";
import { sayList } from "../frame/format-figure.ts";
import { notEnough, unknown, type Unknown } from "../frame/measure.ts";
import { difference, product, quotient, sum } from "../frame/money.ts";
import type { Reader } from "../frame/read-inputs.ts";
import { dutyNames, isDuty, type DutyKey } from "./duties.ts";
import { plainWords } from "./read-duties.ts";

/** A score is an anchored rating from 1 to 5. */
const lowestScore = 1;
const highestScore = 5;

/** A candidate with a score for every criterion that counts, and the criteria for which nothing is written down. */
export interface Candidate {
  name: string;
  scores: ReadonlyMap<DutyKey, number>;
  unwritten: readonly DutyKey[];
  total: number;
}

/** Candidates compared by weights that were fixed before. */
export interface Comparison {
  /** Weights as parts of the whole; they sum to 1. */
  shares: ReadonlyMap<DutyKey, number>;
  /** Best first; in the table's order where two are equal. */
  candidates: Candidate[];
  leftOut: string[];
}

/** A candidate while the rows are read. */
interface Scored {
  name: string;
  scores: Map<DutyKey, number>;
  unwritten: DutyKey[];
  faults: string[];
}

function readWeights(reader: Reader): Map<DutyKey, number> | Unknown {
  const weights = new Map<DutyKey, number>();
  for (const row of reader.rows("leader_weights") ?? []) {
    const key = textIn(row, "criterion");
    const weight = numberIn(row, "weight");
    if (!isDuty(key) || weight === null) continue;
    if (weights.has(key)) return unknown(`"${dutyNames[key]}" has two weights.`, ["One weight for each criterion"]);
    if (weight < 0) return unknown(`"${dutyNames[key]}" has a weight below 0.`, ["Weights of 0 or more"]);
    weights.set(key, weight);
  }
  const used = new Map([...weights].filter(([, weight]) => weight > 0));
  return used.size > 0 ? used : notEnough(["Weights of the criteria"]);
}

/** The candidates as they were scored, or why they can't be compared. Who lacks a score is left out and named, never given a middle one. */
export function readCandidates(reader: Reader): Comparison | Unknown {
  const rows = reader.rows("leader_candidates");
  if (rows === null) return notEnough(["Scores of the candidates"]);
  const weights = readWeights(reader);
  if (!(weights instanceof Map)) return weights;
  const all = sum(...weights.values());
  const shares = new Map([...weights].map(([key, weight]) => [key, quotient(weight, all)] as const));
  const read = new Map<string, Scored>();
  for (const row of rows) {
    const name = plainWords(textIn(row, "candidate"));
    const key = textIn(row, "criterion");
    const score = numberIn(row, "score");
    if (name === "" || !isDuty(key) || !weights.has(key) || score === null) continue;
    const one: Scored = read.get(name.toLowerCase()) ?? { name, scores: new Map(), unwritten: [], faults: [] };
    read.set(name.toLowerCase(), one);
    if (score < lowestScore || score > highestScore)
      one.faults.push(`a score outside ${lowestScore} to ${highestScore}`);
    if (one.scores.has(key)) one.faults.push(`two scores for ${dutyNames[key]}`);
    one.scores.set(key, score);
    if (textIn(row, "evidence") !== "written") one.unwritten.push(key);
  }
  const leftOut: string[] = [];
  const candidates: Candidate[] = [];
  for (const { name, scores, unwritten, faults } of read.values()) {
    const lacking = [...shares.keys()].filter((key) => !scores.has(key)).map((key) => `no score for ${dutyNames[key]}`);
    const why = [...new Set([...faults, ...lacking])];
    if (why.length > 0) leftOut.push(`${name} is left out: ${sayList(why)}.`);
    else {
      const total = sum(...[...shares].map(([key, share]) => product(scores.get(key) ?? 0, share)));
      candidates.push({ name, scores, unwritten, total });
    }
  }
  if (candidates.length === 0)
    return unknown(`No candidate has all scores. ${leftOut.join(" ")}`.trim(), ["Scores of the candidates"]);
  return { shares, candidates: candidates.toSorted((a, b) => b.total - a.total), leftOut };
}

/** The smallest change of one score, within the scale, that brings another candidate level with the first. */
export interface ScoreFlip {
  name: string;
  criterion: DutyKey;
  from: number;
  to: number;
  size: number;
}

/** Finds it among the first and the second. Null with one candidate, or when no single score does. */
export function findScoreFlip({ shares, candidates }: Comparison): ScoreFlip | null {
  const [first, second] = candidates;
  if (!first || !second) return null;
  const lead = difference(first.total, second.total);
  const flips = [...shares].flatMap(([criterion, share]): ScoreFlip[] => {
    const size = quotient(lead, share);
    const down = first.scores.get(criterion) ?? 0;
    const up = second.scores.get(criterion) ?? 0;
    return [
      ...(difference(down, size) >= lowestScore
        ? [{ name: first.name, criterion, from: down, to: difference(down, size), size }]
        : []),
      ...(sum(up, size) <= highestScore ? [{ name: second.name, criterion, from: up, to: sum(up, size), size }] : []),
    ];
  });
  return flips.toSorted((a, b) => a.size - b.size)[0] ?? null;
}
