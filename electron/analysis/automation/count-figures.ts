import type { Figure } from "../../contract/analysis.ts";
import type { Measured } from "../../contract/measured.ts";
import { figure } from "../frame/analysis-definition.ts";
import { sayList } from "../frame/format-figure.ts";
import { measured, notEnough, unknown, valueOf } from "../frame/measure.ts";
import { sum } from "../frame/money.ts";
import type { Reader } from "../frame/read-inputs.ts";
import { gateSource } from "./automation-scales.ts";
import { whyNot, type Gate } from "./idea-gates.ts";
import { ofFate, type WeighedIdea } from "./weigh-ideas.ts";

/** Why nothing can be said where no idea was named. */
export const noIdeas = () => notEnough(["A list of ideas with the gain and the price of each"]);

/** Counts of the ideas by what comes of them, and what is not to be done with its price. */
export function countFigures(reader: Reader, ideas: readonly WeighedIdea[], leftOut: number): Figure[] {
  const count = (chosen: readonly WeighedIdea[], formula: string): Measured =>
    ideas.length === 0
      ? noIdeas()
      : measured(
          { value: chosen.length, unit: "count", of: "ideas" },
          {
            formula,
            source: gateSource,
            ...(chosen.length === 0 ? {} : { note: chosen.map(({ name }) => name).join(", ") }),
          },
        );
  const failing = (gate: Gate) => ideas.filter(({ judged }) => judged.at[gate] === "fail");
  const late = ofFate(ideas, "ranked").filter(({ year }) => (valueOf(year) ?? 0) <= 0);
  return [
    figure("ideas", "Ideas", count(ideas, "rows")),
    figure(
      "left_out",
      "Rows that can't be as they were entered",
      measured({ value: leftOut, unit: "count", of: "rows" }, { formula: "rows left out, of all tables" }),
    ),
    figure("ranked", "Ideas that pass every gate", count(ofFate(ideas, "ranked"), "no gate failed, none open")),
    figure("late", "Of these, not repaid within a year at the least use", count(late, "first year at most 0")),
    named("late_first", "The best of these", late[0], ideas, "Each idea that passes is repaid within a year."),
    figure(
      "failed",
      "Ideas that fail a gate",
      count(ofFate(ideas, "failed"), "a gate failed, other than a rule or a form"),
    ),
    figure("open", "Ideas of which too little is known", count(ofFate(ideas, "open"), "no gate failed, one open")),
    figure("plain", "Ideas that a rule or a form does as well", count(ofFate(ideas, "plain"), "only this gate failed")),
    figure(
      "fail_risk",
      "Ideas whose wrong answers do harm unchecked",
      count(failing("risk"), "customer or law, no minutes of checking"),
    ),
    figure("fail_data", "Ideas without data", count(failing("data"), "data not there")),
    figure(
      "fail_cost",
      "Ideas that cost more than they bring at any use",
      count(failing("cost"), "nothing left at full use"),
    ),
    figure("fail_demand", "Ideas that nobody asked for", count(failing("demand"), "people must be persuaded")),
    figure(
      "fail_errors",
      "Ideas that their own test disproved",
      count(failing("errors"), "interval of wrong answers above what it bears"),
    ),
    ...avoidFigures(reader, ideas),
    ...openFigures(ideas),
  ];
}

/** A figure that holds the name of an idea: its words are the name, its number the place in the order. */
export function named(
  key: string,
  label: string,
  idea: WeighedIdea | undefined,
  ideas: readonly WeighedIdea[],
  none: string,
  words = idea?.name,
): Figure {
  return figure(
    key,
    label,
    ideas.length === 0
      ? noIdeas()
      : idea === undefined
        ? unknown(none)
        : measured({ value: ideas.indexOf(idea) + 1, unit: "count" }, { formula: "place in the order", words }),
  );
}

/** What is not to be done: the dearest first, with the reasons, and what all of it would cost. */
function avoidFigures(reader: Reader, ideas: readonly WeighedIdea[]): Figure[] {
  const failed = ofFate(ideas, "failed").toSorted((a, b) => (valueOf(b.price) ?? -1) - (valueOf(a.price) ?? -1));
  const [first] = failed;
  const none = "No idea fails a gate.";
  const priced = failed.filter(({ price }) => price.known);
  const reasons = first?.fails.filter((gate) => gate !== "plain").map((gate) => whyNot[gate]) ?? [];
  return [
    named("avoid_first", "The dearest idea not to do", first, ideas, none),
    named("avoid_why", "Why not", first, ideas, none, sayList(reasons)),
    figure(
      "avoid_price",
      "Its price in a first year",
      first ? first.price : ideas.length === 0 ? noIdeas() : unknown(none),
    ),
    named("avoid_names", "All ideas not to do", first, ideas, none, sayList(failed.map(({ name }) => `“${name}”`))),
    figure(
      "avoid_total",
      "What all of them would cost in a first year",
      ideas.length === 0
        ? noIdeas()
        : priced.length === 0
          ? first
            ? first.price
            : unknown(none)
          : measured(reader.money(sum(...priced.map(({ price }) => valueOf(price) ?? 0))), {
              formula: "sum of cost of trying + 12 x (bill + calls + checking)",
              ...(priced.length < failed.length
                ? { note: `${failed.length - priced.length} of them have no price yet` }
                : {}),
            }),
    ),
  ];
}

/** What nobody has said of an idea, as the end of a sentence. */
function lackOf({ name, opens, full, year }: WeighedIdea): string {
  const asked: Partial<Record<Gate, string>> = {
    risk: "what a wrong answer does",
    data: "whether the data are there",
    demand: "who would use it",
  };
  const needs = [full, year].flatMap((value) => (value.known ? [] : value.needs));
  const money = [...new Set(needs)]
    .filter((need) => !need.startsWith("Who would use"))
    .map((need) => need.replace(` of “${name}”`, "").replace(`“${name}”`, "it"))
    .map((need) => need.charAt(0).toLowerCase() + need.slice(1));
  const all = [...money, ...opens.flatMap((gate) => asked[gate] ?? [])];
  // Nobody fetches more than this at once.
  return sayList(all.length > 4 ? [...all.slice(0, 3), "more"] : all);
}

function openFigures(ideas: readonly WeighedIdea[]): Figure[] {
  const [first] = ofFate(ideas, "open").toSorted((a, b) => a.opens.length - b.opens.length);
  const none = "Of each idea enough is known.";
  return [
    named("open_first", "The one that lacks least", first, ideas, none),
    named("open_needs", "What it lacks", first, ideas, none, first && lackOf(first)),
  ];
}
