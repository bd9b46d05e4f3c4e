import type { Table } from "../../contract/analysis.ts";
import type { Measured } from "../../contract/measured.ts";
import type { Picture } from "../../contract/picture.ts";
import { sayMoney } from "../frame/format-figure.ts";
import { valueOf } from "../frame/measure.ts";
import { gateNames, gates, whyNot, type Gate } from "./idea-gates.ts";
import type { WeighedIdea } from "./weigh-ideas.ts";

/** What comes of an idea, in a few words. */
function sayFate({ fate, fails, opens, year }: WeighedIdea, place: number): string {
  const hard = fails.filter((gate) => gate !== "plain");
  if (fate === "failed") return `don't: ${whyNot[hard[0]!]}`;
  if (fate === "plain") return "a rule or a form does it";
  if (fate === "open") return `open: ${opens.map((gate) => gateNames[gate].toLowerCase()).join(", ")}`;
  return `${place}${(valueOf(year) ?? 0) > 0 ? "" : ", but not repaid within a year"}`;
}

const cell = (value: Measured) => (value.known ? value.quantity : null);

/** The ideas with what each leaves, how soon it is repaid and how many answers may be wrong. */
export function ideaTable(ideas: readonly WeighedIdea[]): Table[] {
  if (ideas.length === 0) return [];
  return [
    {
      title: "What each idea leaves at the least use, and what comes of it",
      columns: [
        "Idea",
        "Brings a month",
        "Leaves a month",
        "Repaid after",
        "First year",
        "Worth nothing above",
        "What comes of it",
      ],
      rows: ideas.map((idea, at) => [
        idea.name,
        cell(idea.gain),
        cell(idea.net),
        cell(idea.months),
        cell(idea.year),
        cell(idea.bounds.worthless),
        sayFate(idea, at + 1),
      ]),
    },
  ];
}

/** The gates as a matrix, and the money as a scatter where two ideas can be placed. */
export function ideaPictures(ideas: readonly WeighedIdea[], message: string, currency: string): Picture[] {
  if (ideas.length === 0) return [];
  // A column in which nobody said anything is left out: it would be a wall of "not tested".
  const shown = gates.filter(
    (gate) => !["errors", "plain"].includes(gate) || ideas.some((idea) => wasLookedAt(idea, gate)),
  );
  const matrix: Picture = {
    shape: "matrix",
    title: message,
    unit: null,
    corner: "Idea",
    columns: shown.map((gate) => gateNames[gate]),
    rows: ideas.map((idea) => ({
      label: idea.name,
      cells: shown.map((gate) => ({
        value: null,
        text: idea.judged.words[gate],
        mark: markOf(idea, gate),
      })),
    })),
  };
  return [matrix, ...moneyPicture(ideas, currency)];
}

const wasLookedAt = (idea: WeighedIdea, gate: Gate): boolean =>
  gate === "plain" ? idea.plain !== null : idea.bounds.found.known;

function markOf(idea: WeighedIdea, gate: Gate): "gap" | "good" | "none" {
  const standing = idea.judged.at[gate];
  if (standing === "fail") return "gap";
  const isUnlooked = (gate === "errors" || gate === "plain") && !wasLookedAt(idea, gate);
  return standing === "pass" && !isUnlooked ? "good" : "none";
}

function moneyPicture(ideas: readonly WeighedIdea[], currency: string): Picture[] {
  const placed = ideas.flatMap((idea) => {
    const left = valueOf(idea.net);
    return left === null || idea.tryCost === null ? [] : [{ idea, x: idea.tryCost, y: left }];
  });
  if (placed.length < 2) return [];
  const [across, up] = [placed.map(({ x }) => x), placed.map(({ y }) => y)];
  const [most, top, bottom] = [Math.max(...across), Math.max(0, ...up), Math.min(0, ...up)];
  const above = placed.filter(({ y }) => y > 0).length;
  return [
    {
      shape: "scatter",
      title: `At the least use ${above} of ${placed.length} ideas leave${above === 1 ? "s" : ""} something each month`,
      x: { label: "What trying costs", low: sayMoney(0, currency), high: sayMoney(most, currency), min: 0, max: most },
      y: {
        label: "What it leaves a month",
        low: sayMoney(bottom, currency),
        high: sayMoney(top, currency),
        min: bottom,
        max: top,
      },
      points: placed.map(({ idea, x, y }) => ({
        label: idea.name,
        x,
        y,
        note: sayFate(idea, ideas.indexOf(idea) + 1),
        emphasis: idea.fate === "ranked" && ideas.indexOf(idea) === 0,
      })),
      corners: null,
    },
  ];
}
