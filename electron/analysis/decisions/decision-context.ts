import type { AnalysisRow, Figure, Table } from "../../contract/analysis.ts";
import type { Measured } from "../../contract/measured.ts";
import type { Picture } from "../../contract/picture.ts";
import { figure, settle, type AnalysisDefinition } from "../frame/analysis-definition.ts";
import { textIn } from "../frame/cells.ts";
import { sayList, sayNumber, sayPercent } from "../frame/format-figure.ts";
import { measured, notEnough, unknown } from "../frame/measure.ts";
import { difference, quotient, sum } from "../frame/money.ts";
import type { Reader } from "../frame/read-inputs.ts";
import { judge } from "../frame/scale.ts";
import { userWords } from "../frame/user-words.ts";
import { contextParts, contextRows, type ContextPart } from "./context-parts.ts";
import { assumedScale, missingScale } from "./decisions-scales.ts";

const dayMs = 86_400_000;
const howWords: Readonly<Record<string, string>> = { measured: "measured", said: "said", assumed: "assumed" };
const kindWords: Readonly<Record<string, string>> = { fixed: "fixed", wish: "a wish" };

/** What of the context of a decision is there and what is missing, and how well its facts are known. */
export const decisionContext: AnalysisDefinition = {
  knobs: () => [],
  compute(reader) {
    const parts = contextParts(reader);
    const points = sum(...parts.map(({ there }) => there));
    const isEmpty = points === 0;
    const missing = difference(1, quotient(points, parts.length));
    const lacking = parts.filter(({ there }) => there < 1);
    const blocking = parts.filter(({ there, isNeeded }) => isNeeded && there === 0);
    const nothing = notEnough(["The decision and what is known of it"]);
    const count = (value: number, of: string, formula: string, words?: string): Measured =>
      measured({ value, unit: "count", of }, { formula, words });
    const message = isEmpty ? "Nothing of the decision's context is there yet." : say(points, parts.length, lacking);
    return settle({
      kind: "decision-context",
      message,
      figures: [
        figure(
          "parts_there",
          "Parts of the context that are there",
          isEmpty ? nothing : count(points, "parts", "1 for each part, a half where it lacks something"),
        ),
        figure(
          "parts",
          "Parts looked at",
          count(
            parts.length,
            "parts",
            "question, goal, constraints, facts, decider, day, options, what would change it, way back, who is heard",
          ),
        ),
        figure(
          "missing_score",
          "Context that is missing",
          isEmpty
            ? nothing
            : measured(
                { value: missing, unit: "percent" },
                {
                  formula: "1 - parts there / parts",
                  verdict: judge(missing, missingScale),
                  note: "Each part weighs the same: a count, no probability.",
                },
              ),
        ),
        figure(
          "blocking",
          "Parts missing without which a team can't decide",
          isEmpty
            ? nothing
            : count(blocking.length, "parts", "question, goal, constraints, decider and day, where wholly missing"),
        ),
        figure(
          "blocking_list",
          "Which they are",
          isEmpty
            ? nothing
            : blocking.length === 0
              ? unknown("There is none.")
              : count(blocking.length, "parts", "in their order", sayList(blocking.map(({ lacks }) => lacks))),
        ),
        figure(
          "lacking_list",
          "What is missing",
          isEmpty
            ? nothing
            : lacking.length === 0
              ? unknown("There is nothing.")
              : count(lacking.length, "parts", "in their order", sayList(lacking.map(({ lacks }) => lacks))),
        ),
        figure("decide_days", "Days until it has to be decided", reader.read("decide_days")),
        ...factFigures(reader),
        ...listFigures(reader),
      ],
      tables: [partsTable(parts)],
      pictures: isEmpty ? [] : [partsPicture(parts, message)],
      conventions: [
        "Each of ten parts counts the same: 1 where it is there, a half where it lacks something that is named, 0 where it is missing.",
      ],
      cautions: [
        "The score counts what is there. Whether it is right and enough only the people who decide can say.",
        ...(parts.some(({ name, there }) => name === "who decides" && there === 0.5)
          ? ["Several are named as deciding: then nobody does, or the one who speaks last."]
          : []),
      ],
      knobs: [],
    });
  },
};

function say(points: number, all: number, lacking: readonly ContextPart[]): string {
  const rest =
    lacking.length === 0
      ? ""
      : `; missing ${lacking.length === 1 ? "is" : "are"} ${sayList(lacking.slice(0, 3).map(({ lacks }) => lacks))}${lacking.length > 3 ? ", among others" : ""}`;
  return `${sayNumber(points)} of ${all} parts of the context are there${rest}.`;
}

/** How many of the facts are measured, said and assumed, and how old the oldest one is. */
function factFigures(reader: Reader): Figure[] {
  const { facts } = contextRows(reader);
  const none = facts.length === 0 ? notEnough(["What is known, and how"]) : null;
  const by = (how: string) => facts.filter((row) => textIn(row, "how") === how);
  const today = reader.today.slice(0, 10);
  const days = facts
    .map((row) => textIn(row, "day"))
    .filter((day) => /^\d{4}-\d\d-\d\d$/.test(day) && !Number.isNaN(Date.parse(day)))
    .sort();
  const [oldest] = days;
  const future = days.find((day) => day > today);
  const count = (rows: readonly AnalysisRow[], words?: string): Measured =>
    none ?? measured({ value: rows.length, unit: "count", of: "facts" }, { formula: "rows", words });
  const share = quotient(by("assumed").length, facts.length);
  return [
    figure("facts", "Facts given", count(facts)),
    figure("facts_measured", "Of these, measured", count(by("measured"))),
    figure("facts_assumed", "Of these, assumed", count(by("assumed"))),
    figure(
      "assumed_share",
      "Share of the facts that is assumed",
      none ??
        measured(
          { value: share, unit: "percent" },
          { formula: "assumed / facts", verdict: judge(share, assumedScale) },
        ),
    ),
    figure(
      "assumed_list",
      "What is assumed",
      none ??
        (by("assumed").length === 0
          ? unknown("There is none.")
          : count(
              by("assumed"),
              by("assumed")
                .map((row) => `- ${userWords(textIn(row, "fact"))}.`)
                .join("\n"),
            )),
    ),
    figure(
      "oldest_fact",
      "Age of the oldest fact",
      none ??
        (future
          ? unknown(`A fact is of ${future}, which has not come yet.`, ["The day of each fact"])
          : oldest
            ? measured(
                { value: Math.round((Date.parse(today) - Date.parse(oldest)) / dayMs), unit: "days" },
                { formula: "today - its day" },
              )
            : notEnough(["The day of each fact"])),
    ),
  ];
}

const upperFirst = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

/** The lists of the page, a line each, in words. */
function listFigures(reader: Reader): Figure[] {
  const { constraints, facts, changes, options } = contextRows(reader);
  const list = (key: string, label: string, rows: readonly AnalysisRow[], line: (row: AnalysisRow) => string) =>
    figure(
      key,
      label,
      rows.length === 0
        ? unknown("There is none.")
        : measured(
            { value: rows.length, unit: "count", of: "lines" },
            { formula: "rows", words: rows.map((row) => `- ${upperFirst(line(row))}.`).join("\n") },
          ),
    );
  const behind = (words: string | undefined) => (words ? ` (${words})` : "");
  return [
    list("constraint_list", "Constraints", constraints, (row) => {
      const who = textIn(row, "who");
      return `${userWords(textIn(row, "constraint"))}${behind([kindWords[textIn(row, "kind")], who ? `from ${userWords(who)}` : ""].filter(Boolean).join(", "))}`;
    }),
    list(
      "fact_list",
      "Facts",
      facts,
      (row) => `${userWords(textIn(row, "fact"))}${behind(howWords[textIn(row, "how")])}`,
    ),
    list("option_list", "Options", options, (row) => {
      const price = textIn(row, "price");
      return `${userWords(textIn(row, "option"))}${price ? `: ${userWords(price)}` : ""}`;
    }),
    list("change_list", "What would change it", changes, (row) => {
      const sign = textIn(row, "sign");
      return `${userWords(textIn(row, "change"))}${sign ? `. You would notice it by this: ${userWords(sign)}` : ""}`;
    }),
  ];
}

const standing = ({ there }: ContextPart): string => (there === 1 ? "there" : there === 0 ? "missing" : "in part");

function partsTable(parts: readonly ContextPart[]): Table {
  return {
    title: "What the team needs to decide, and what of it is there",
    columns: ["Part", "Counts", "Standing", "What is missing"],
    rows: parts.map((part) => [part.name, { value: part.there, unit: "score" }, standing(part), part.lacks || null]),
  };
}

function partsPicture(parts: readonly ContextPart[], message: string): Picture {
  const missing = quotient(
    parts.reduce((all, { there }) => all + 1 - there, 0),
    parts.length,
  );
  return {
    shape: "matrix",
    title: parts.every(({ there }) => there === 1)
      ? "Everything that the team needs is there"
      : `${sayPercent(missing)} of the context is missing: ${message.replace(/^.*?; missing (?:is|are) /, "").replace(/\.$/, "")}`,
    unit: null,
    corner: "Part",
    columns: ["Standing", "What is missing"],
    rows: parts.map((part) => ({
      label: part.name,
      cells: [
        { value: null, text: standing(part), mark: part.there === 1 ? ("good" as const) : ("gap" as const) },
        { value: null, text: part.lacks, mark: "none" as const },
      ],
    })),
  };
}
