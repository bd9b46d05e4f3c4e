import type { Measured } from "../../contract/measured.ts";
import type { MatrixCell } from "../../contract/picture.ts";
import { figure, settle, type AnalysisDefinition } from "../frame/analysis-definition.ts";
import { sayCount } from "../frame/format-figure.ts";
import { amountKnob } from "../frame/knobs.ts";
import { measured, unknown } from "../frame/measure.ts";
import { expectedHours } from "./expected-hours.ts";
import {
  deciders,
  isCarried,
  parts,
  places,
  readExpectations,
  readRoleNames,
  type Expectation,
  type Part,
  type Place,
} from "./read-expectations.ts";

const decisionSource = {
  title: "Responsibility assignment matrix (RACI): one role alone is accountable for each thing",
  edition: "convention of project management",
  heuristic: true,
};
const words: Record<Part, string> = { decides: "decides", does: "does", helps: "helps", none: "–" };

/** What a role is expected to decide, do and help with, level by level: where two decide, where nobody does, and whether it fits a week. */
export const expectationMatrix: AnalysisDefinition = {
  knobs: (reader) =>
    ["week_hours", "fixed_hours"]
      .flatMap((key) => amountKnob(reader, key, reader.read(key)))
      .map((knob) => ({ ...knob, max: Math.min(168, knob.max) })),
  compute(reader) {
    const read = readExpectations(reader);
    const rows = Array.isArray(read) ? read : [];
    const problem = Array.isArray(read) ? null : read;
    const names = readRoleNames(reader);
    const used = places.filter((place) => place === "this" || rows.some(({ by }) => by[place] !== "none"));
    const overlaps = rows.filter((row) => deciders(row).length > 1);
    const gaps = rows.filter((row) => deciders(row).length === 0);
    const apart = rows.filter(({ says, by }) => says !== null && says !== by.this);
    const carried = rows.filter(isCarried);
    const unmeasured = carried.filter(({ measure }) => measure === "");
    const count = (key: string, label: string, some: readonly Expectation[], formula: string) =>
      figure(
        key,
        label,
        problem ??
          measured(
            { value: some.length, unit: "count", of: "expectations" },
            { formula, note: some.length > 0 && some.length < rows.length ? listed(some) : undefined },
          ),
      );
    const first = (key: string, label: string, some: readonly Expectation[], none: string) =>
      figure(key, label, problem ?? firstOf(some, rows, none));
    const shared = (place: Place) => overlaps.filter(({ by }) => by[place] === "decides" && by.this === "decides");
    const load = expectedHours(reader, read);
    const message = sayMatrix(rows, overlaps.length, gaps.length);
    return settle({
      kind: "expectation-matrix",
      message,
      figures: [
        count("expectations", "Expectations in the matrix", rows, "rows"),
        count("carried", "Expectations that this role carries", carried, "rows that it decides or does"),
        count(
          "decides",
          "Expectations on which this role decides",
          rows.filter(({ by }) => by.this === "decides"),
          "rows that it decides",
        ),
        figure(
          "overlaps",
          "Expectations on which two or more decide",
          problem ??
            measured(
              { value: overlaps.length, unit: "count", of: "expectations" },
              { formula: "rows with more than one who decides", source: decisionSource, note: listed(overlaps) },
            ),
        ),
        first("overlap_first", "The first of them", overlaps, "On nothing two decide."),
        count("overlaps_above", "Of these, shared with the role above", shared("above"), "both decide"),
        count("overlaps_beside", "Of these, shared with a role beside", shared("beside"), "both decide"),
        count("overlaps_below", "Of these, shared with the role below", shared("below"), "both decide"),
        figure(
          "gaps",
          "Expectations on which nobody decides",
          problem ??
            measured(
              { value: gaps.length, unit: "count", of: "expectations" },
              { formula: "rows without anybody who decides", source: decisionSource, note: listed(gaps) },
            ),
        ),
        first("gap_first", "The first of these", gaps, "Somebody decides on everything."),
        count(
          "views_apart",
          "Expectations that the holder sees otherwise",
          apart,
          "what they say is not what is meant",
        ),
        first(
          "apart_first",
          "The first that is seen otherwise",
          apart,
          "Where the holder was asked, both see the same.",
        ),
        count(
          "not_asked",
          "Expectations that nobody has asked the holder about",
          carried.filter(({ says }) => says === null),
          "rows that the role carries, without its holder's answer",
        ),
        count("unmeasured", "Expectations without a measure", unmeasured, "rows that the role carries, without one"),
        ...load.figures,
      ],
      tables: problem
        ? []
        : [
            {
              title: "Who decides, does and helps",
              columns: [
                "Expectation",
                ...used.map((place) => names[place]),
                "The holder says",
                "Seen by",
                "What it means",
              ],
              rows: rows.map((row) => [
                row.label,
                ...used.map((place) => words[row.by[place]]),
                row.says === null ? "not asked" : words[row.says],
                row.measure || "no measure yet",
                meaningOf(row, names),
              ]),
            },
            ...load.tables,
          ],
      pictures: problem
        ? []
        : [
            {
              shape: "matrix",
              title: message,
              unit: null,
              corner: "Expectation",
              columns: used.map((place) => names[place]),
              rows: rows.map((row) => ({ label: row.label, cells: used.map((place) => cellOf(row, place)) })),
            },
          ],
      conventions: [
        "On each thing exactly one role should decide: two are an overlap, none is a gap. Whoever decides may also do it.",
        "A role with nothing entered has no part in that row.",
      ],
      cautions: [
        ...load.cautions,
        ...(problem === null
          ? ["The matrix holds what was entered; what happens on a bad day shows who really decides."]
          : []),
      ],
      knobs: expectationMatrix.knobs(reader),
    });
  },
};

const listed = (some: readonly Expectation[]) => some.map(({ label }) => label).join("; ");

function firstOf(some: readonly Expectation[], rows: readonly Expectation[], none: string): Measured {
  const [one] = some;
  return one
    ? measured(
        { value: rows.indexOf(one) + 1, unit: "count" },
        { formula: "first of these rows; place in the table", words: one.label },
      )
    : unknown(none);
}

function cellOf(row: Expectation, place: Place): MatrixCell {
  const part = row.by[place];
  const deciding = deciders(row).length;
  const isDecision = part === "decides";
  return {
    value: parts[part],
    text: words[part],
    mark: deciding === 0 ? "gap" : isDecision ? (deciding > 1 ? "overlap" : "good") : "none",
  };
}

function meaningOf(row: Expectation, names: Record<Place, string>): string {
  const deciding = deciders(row);
  const seen = row.says !== null && row.says !== row.by.this ? "; the holder sees it otherwise" : "";
  if (deciding.length === 0) return `gap: nobody decides${seen}`;
  if (deciding.length === 1) return `${names[deciding[0]!]} decides${seen}`;
  return `overlap: ${deciding.map((place) => names[place]).join(" and ")} decide${seen}`;
}

function sayMatrix(rows: readonly Expectation[], overlaps: number, gaps: number): string {
  if (rows.length === 0) return "Who decides on what is not known";
  if (overlaps === 0 && gaps === 0) return "On each thing exactly one role decides";
  return `Of ${sayCount(rows.length, "expectation")}, ${overlaps} ${overlaps === 1 ? "has" : "have"} more than one who decides and ${gaps} ${gaps === 1 ? "has" : "have"} nobody`;
}
