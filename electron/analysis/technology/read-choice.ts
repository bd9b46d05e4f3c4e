import { numberIn, textIn } from "../frame/cells.ts";
import { sayList } from "../frame/format-figure.ts";
import { notEnough, unknown, valueOf, type Unknown } from "../frame/measure.ts";
import { product, quotient, sum } from "../frame/money.ts";
import type { Reader } from "../frame/read-inputs.ts";
import { criterionKeys, criterionNames, highestScore, lowestScore, type CriterionKey } from "./criteria.ts";

/** An option with its scores on the criteria that count, and their weighted sum (1 to 5). */
export interface ScoredOption {
  name: string;
  scores: ReadonlyMap<CriterionKey, number>;
  total: number;
  /** The first row of the table: what the company has today. */
  isToday: boolean;
}

export interface Choice {
  /** Criteria with a weight above 0, as given, in the order of the list. */
  given: ReadonlyMap<CriterionKey, number>;
  /** The same as parts of the whole: they sum to 1. */
  shares: ReadonlyMap<CriterionKey, number>;
  /** Best first; the first of the table where two are equal. */
  options: ScoredOption[];
  /** Options that are left out, with the reason. */
  leftOut: string[];
}

/** Weights by criterion: a what-if's, else the table's. Why there are none where they can't be used. */
export function readWeights(reader: Reader): Map<CriterionKey, number> | Unknown {
  const rows = reader.rows("weights");
  const given = new Map<CriterionKey, number>();
  for (const key of criterionKeys) {
    const rowsOfKey = (rows ?? []).filter((row) => textIn(row, "criterion") === key);
    if (rowsOfKey.length > 1)
      return unknown(`“${criterionNames[key]}” has two weights.`, ["One weight for each criterion"]);
    const changed = reader.has(`weight_${key}`) ? reader.read(`weight_${key}`) : null;
    if (changed && !changed.known) return changed;
    const weight = changed ? valueOf(changed) : rowsOfKey[0] ? numberIn(rowsOfKey[0], "weight") : null;
    if (weight === null) continue;
    if (weight < 0)
      return unknown(`“${criterionNames[key]}” has a weight below 0, which cannot be.`, ["Weights of 0 or more"]);
    if (weight > 0) given.set(key, weight);
  }
  if (given.size > 0) return given;
  return rows === null
    ? notEnough(["Weights of the criteria"])
    : unknown("No criterion has a weight above 0.", ["Weights of the criteria"]);
}

/** The choice as it was answered, or why it can't be reckoned. An option without all its scores is left out, never given a middle one. */
export function readChoice(reader: Reader): Choice | Unknown {
  const given = readWeights(reader);
  if (!(given instanceof Map)) return given;
  const all = sum(...given.values());
  const shares = new Map([...given].map(([key, weight]) => [key, quotient(weight, all)] as const));
  const rows = reader.rows("scores");
  if (rows === null) return notEnough(["Scores of the options"]);
  const leftOut: string[] = [];
  const options: ScoredOption[] = [];
  rows.forEach((row, at) => {
    const name = textIn(row, "option") || `Option ${at + 1}`;
    const scores = new Map<CriterionKey, number>();
    for (const key of given.keys()) {
      const score = numberIn(row, key);
      if (score !== null) scores.set(key, score);
    }
    const lacking = [...given.keys()].filter((key) => !scores.has(key));
    const outside = [...scores].filter(([, score]) => score < lowestScore || score > highestScore);
    if (options.some((one) => one.name.toLowerCase() === name.toLowerCase()))
      leftOut.push(`${name} stands there twice: only the first row counts.`);
    else if (lacking.length > 0)
      leftOut.push(
        `${name} is left out: it has no score for ${sayList(lacking.map((key) => `“${criterionNames[key]}”`))}.`,
      );
    else if (outside.length > 0)
      leftOut.push(`${name} is left out: a score lies outside ${lowestScore} to ${highestScore}.`);
    else
      options.push({
        name,
        scores,
        total: sum(...[...scores].map(([key, score]) => product(score, shares.get(key) ?? 0))),
        isToday: at === 0,
      });
  });
  if (options.length < 2)
    return unknown(`Fewer than two options have all their scores. ${leftOut.join(" ")}`.trim(), [
      "Scores of at least two options",
    ]);
  options.sort((a, b) => b.total - a.total);
  return { given, shares, options, leftOut };
}
