import type { AnalysisRow } from "../../contract/analysis.ts";
import { numberIn, textIn } from "../frame/cells.ts";
import { sayNumber } from "../frame/format-figure.ts";
import { valueOf } from "../frame/measure.ts";
import type { Reader } from "../frame/read-inputs.ts";
import { monthHours } from "./automation-scales.ts";

/** What a wrong answer does. */
export type Harm = "harmless" | "caught" | "customer" | "law";
/** Whether the data are there. */
export type Readiness = "clean" | "messy" | "none";
/** What those say who would use it. */
export type Wish = "asked" | "try" | "persuade";

/** One idea as it was entered. Null is what nobody said. Money in the company's currency, times in hours or minutes. */
export interface Idea {
  name: string;
  hoursMonth: number | null;
  revenueMonth: number | null;
  tryCost: number | null;
  billMonth: number | null;
  callCost: number | null;
  answersMonth: number | null;
  checkMinutes: number | null;
  harm: Harm | null;
  data: Readiness | null;
  wish: Wish | null;
  /** What one wrong answer costs, on top of being of no use. */
  wrongCost: number | null;
  /** Answers that somebody has read in a test, and those of them that were wrong. */
  tested: number | null;
  wrong: number | null;
  /** What a rule, a form or a template would do in its place. */
  plain: PlainWay | null;
}

/** Ordinary software in place of a language model: the part of the gain that it brings, and its whole cost. */
export interface PlainWay {
  way: string;
  share: number;
  cost: number;
}

const amounts = ["hours_month", "revenue_month", "try_cost", "run_month", "answers_month", "check_minutes"] as const;
const same = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();
const oneOf = <Word extends string>(row: AnalysisRow, column: string, words: readonly Word[]): Word | null =>
  words.find((word) => word === textIn(row, column)) ?? null;

/** The ideas in the order of the table, and what was left out of all three tables with the reason. Null when nobody was asked. */
export function readIdeas(reader: Reader): { ideas: Idea[]; leftOut: string[] } | null {
  const rows = reader.rows("ai_ideas");
  if (rows === null) return null;
  const ideas: Idea[] = [];
  const leftOut: string[] = [];
  const people = valueOf(reader.read("headcount"));
  rows.forEach((row, at) => {
    const name = textIn(row, "idea");
    const problem =
      name === ""
        ? "it has no name"
        : ideas.some((idea) => same(idea.name, name))
          ? "it stands there twice"
          : whyImpossible(row, people);
    if (problem !== null)
      return leftOut.push(`Row ${at + 1}${name === "" ? "" : `, ${name},`} is left out: ${problem}.`);
    return ideas.push(ideaOf(row, name));
  });
  return { ideas, leftOut: [...leftOut, ...addAnswers(reader, ideas), ...addPlainWays(reader, ideas)] };
}

function whyImpossible(row: AnalysisRow, people: number | null): string | null {
  if (amounts.some((column) => (numberIn(row, column) ?? 0) < 0)) return "nothing here can be below 0";
  const hours = numberIn(row, "hours_month") ?? 0;
  if (people !== null && hours > people * monthHours)
    return `${sayNumber(hours, 0)} hours a month are more than all ${sayNumber(people, 0)} people work`;
  return null;
}

const ideaOf = (row: AnalysisRow, name: string): Idea => ({
  name,
  hoursMonth: numberIn(row, "hours_month"),
  revenueMonth: numberIn(row, "revenue_month"),
  tryCost: numberIn(row, "try_cost"),
  billMonth: numberIn(row, "run_month"),
  callCost: null,
  answersMonth: numberIn(row, "answers_month"),
  checkMinutes: numberIn(row, "check_minutes"),
  harm: oneOf(row, "wrong", ["harmless", "caught", "customer", "law"] as const),
  data: oneOf(row, "have_data", ["clean", "messy", "none"] as const),
  wish: oneOf(row, "users", ["asked", "try", "persuade"] as const),
  wrongCost: null,
  tested: null,
  wrong: null,
  plain: null,
});

/** The idea that a row of another table is about, or why the row can't be used. */
function ideaFor(ideas: readonly Idea[], row: AnalysisRow): Idea | string {
  const name = textIn(row, "idea");
  return ideas.find((idea) => same(idea.name, name)) ?? `“${name}” is none of the ideas`;
}

function addAnswers(reader: Reader, ideas: readonly Idea[]): string[] {
  return (reader.rows("ai_answers") ?? []).flatMap((row) => {
    const idea = ideaFor(ideas, row);
    if (typeof idea === "string") return [`What is known of answers: ${idea}, so the row is left out.`];
    const [callCost, wrongCost] = [numberIn(row, "call_cost"), numberIn(row, "wrong_cost")];
    const [tested, wrong] = [numberIn(row, "tested"), numberIn(row, "wrong_found")];
    if ([callCost, wrongCost, tested, wrong].some((value) => (value ?? 0) < 0))
      return [`What is known of the answers of ${idea.name} is left out: nothing here can be below 0.`];
    if (wrong !== null && tested !== null && wrong > tested)
      return [`What is known of the answers of ${idea.name} is left out: more were wrong than were read.`];
    Object.assign(idea, { callCost, wrongCost, tested, wrong });
    return [];
  });
}

function addPlainWays(reader: Reader, ideas: readonly Idea[]): string[] {
  return (reader.rows("plain_ways") ?? []).flatMap((row) => {
    const idea = ideaFor(ideas, row);
    if (typeof idea === "string") return [`Rules and forms: ${idea}, so the row is left out.`];
    const [way, share, cost] = [textIn(row, "way"), numberIn(row, "share"), numberIn(row, "cost")];
    if (share === null || cost === null)
      return [`The plain way for ${idea.name} is left out: it needs the part that it does and its cost.`];
    if (share < 0 || share > 1 || cost < 0)
      return [`The plain way for ${idea.name} is left out: its part lies between 0 and 100 %, its cost not below 0.`];
    idea.plain = { way: way === "" ? "a rule or a form" : way, share, cost };
    return [];
  });
}
