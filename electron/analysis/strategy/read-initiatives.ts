import type { AnalysisRow } from "../../contract/analysis.ts";
import { numberIn, textIn } from "../frame/cells.ts";
import { notEnough, unknown, type Unknown } from "../frame/measure.ts";
import type { Reader } from "../frame/read-inputs.ts";
import { confidenceSteps, impactSteps } from "./strategy-scales.ts";

/** The four judgements of RICE; impact and confidence as places on their steps. */
export interface Judgement {
  reach: number;
  impact: number;
  confidence: number;
  /** Weeks of one person. */
  weeks: number;
}

export interface Initiative {
  name: string;
  goal: string;
  /** Null where a judgement is missing: it then has no place in the order. */
  judged: Judgement | null;
  weeks: number | null;
  /** Quarters of the plan, from 1; null where it is not planned. */
  from: number | null;
  to: number | null;
}

const same = (one: string, other: string) => one.toLowerCase() === other.toLowerCase();
const stepOf = (steps: readonly (readonly [string, number])[], value: string) =>
  steps.findIndex(([key]) => key === value);

/** The goals, each once. */
export function readGoals(reader: Reader): string[] | Unknown {
  const names = (reader.rows("strategy_goals") ?? []).map((row) => textIn(row, "goal")).filter((name) => name !== "");
  const goals = names.filter((name, at) => names.findIndex((one) => same(one, name)) === at);
  return goals.length > 0 ? goals : notEnough(["Goals of the year"]);
}

/** The initiatives, or why there are none. A row that can't be is left out and said. */
export function readInitiatives(reader: Reader): { initiatives: Initiative[]; leftOut: string[] } | Unknown {
  const rows = reader.rows("initiatives");
  if (rows === null || rows.length === 0) return notEnough(["Initiatives with reach, impact, confidence and weeks"]);
  const leftOut: string[] = [];
  const initiatives: Initiative[] = [];
  for (const [at, row] of rows.entries()) {
    const one = initiativeOf(row, textIn(row, "initiative") || `Initiative ${at + 1}`);
    const problem = initiatives.some(({ name }) => same(name, one.name))
      ? "stands there twice: only the first row counts"
      : problemOf(row, one);
    if (problem) leftOut.push(`${one.name} ${problem}.`);
    else initiatives.push(one);
  }
  return initiatives.length > 0
    ? { initiatives, leftOut }
    : unknown(`No initiative can be told. ${leftOut.join(" ")}`, [
        "Initiatives with reach, impact, confidence and weeks",
      ]);
}

function initiativeOf(row: AnalysisRow, name: string): Initiative {
  const reach = numberIn(row, "reach");
  const weeks = numberIn(row, "weeks");
  const impact = stepOf(impactSteps, textIn(row, "impact"));
  const confidence = stepOf(confidenceSteps, textIn(row, "confidence"));
  const from = numberIn(row, "from_quarter");
  return {
    name,
    goal: textIn(row, "goal"),
    judged:
      reach === null || weeks === null || impact < 0 || confidence < 0 ? null : { reach, impact, confidence, weeks },
    weeks,
    from,
    to: from === null ? null : (numberIn(row, "to_quarter") ?? from),
  };
}

function problemOf(row: AnalysisRow, { weeks, from, to }: Initiative): string | null {
  if (weeks !== null && weeks <= 0) return "is left out: work of no weeks or fewer cannot be";
  if ((numberIn(row, "reach") ?? 0) < 0) return "is left out: it can't reach fewer than 0";
  if (from !== null && to !== null && (from < 1 || to < from || !Number.isInteger(from) || !Number.isInteger(to)))
    return "is left out: it ends before it begins, or its quarters are no whole numbers from 1";
  return null;
}
