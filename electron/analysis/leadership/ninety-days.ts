import type { Figure, Table } from "../../contract/analysis.ts";
import type { Picture } from "../../contract/picture.ts";
import { figure } from "../frame/analysis-definition.ts";
import { textIn } from "../frame/cells.ts";
import { measured, unknown, type Unknown } from "../frame/measure.ts";
import { quotient } from "../frame/money.ts";
import type { PlannedRow } from "./read-week-items.ts";
import { isSure, type Stakeholder } from "./stakeholders.ts";

/** Thirteen weeks are 91 days. */
export const weeksOfNinetyDays = 13;
/** The last week that ends by day 30 and by day 60; what ends later belongs to day 90. */
const phases = [
  { name: "Day 30", lastWeek: 4, days: 30 },
  { name: "Day 60", lastWeek: 8, days: 60 },
  { name: "Day 90", lastWeek: weeksOfNinetyDays, days: 90 },
] as const;
const phaseOf = (to: number) => phases.find(({ lastWeek }) => to <= lastWeek) ?? phases[2];

/** Whose yes a row needs and does not have: against it, undecided, only guessed, or not on the map. Null when it needs none or has it. */
function openYes(row: PlannedRow, people: readonly Stakeholder[]): string | null {
  const name = textIn(row.row, "yes_from");
  if (name === "") return null;
  const found = people.find((one) => one.name.toLowerCase() === name.toLowerCase());
  return found && isSure(found) ? null : (found?.name ?? name);
}

/** What is to be there by day 30, 60 and 90, how it is measured, and on whose yes it waits. */
export function ninetyDays(
  read: PlannedRow[] | Unknown,
  stakeholders: Stakeholder[] | Unknown,
): { figures: Figure[]; tables: Table[]; pictures: Picture[]; cautions: string[] } {
  const rows = Array.isArray(read) ? read : [];
  const problem = Array.isArray(read) ? null : read;
  const people = Array.isArray(stakeholders) ? stakeholders : [];
  const open = rows
    .flatMap((row) => {
      const person = openYes(row, people);
      return person === null ? [] : [{ row, person }];
    })
    .toSorted((a, b) => a.row.from - b.row.from);
  const first = open[0];
  const measuredRows = rows.filter(({ row }) => textIn(row, "measure") !== "");
  const count = (key: string, label: string, value: number, formula: string, of: string) =>
    figure(key, label, problem ?? measured({ value, unit: "count", of }, { formula }));
  const things = "things";
  const noOpen = unknown("Nothing in the plan waits for a yes that is not there.");
  return {
    figures: [
      count("planned", "Things in the plan", rows.length, "rows", things),
      ...phases.map(({ name, days }) =>
        count(
          `by_${days}`,
          `Things to be done by ${name.toLowerCase()}`,
          rows.filter(({ to }) => phaseOf(to).days === days).length,
          `rows that end by ${name.toLowerCase()} and not before`,
          things,
        ),
      ),
      figure(
        "measured_share",
        "Share of the plan with a measure",
        problem ??
          measured(
            { value: quotient(measuredRows.length, rows.length), unit: "percent" },
            { formula: "rows with a measure / rows" },
          ),
      ),
      count("unmeasured", "Things without a measure", rows.length - measuredRows.length, "rows without one", things),
      count(
        "open_yes",
        "Things that wait for a yes that is not there",
        open.length,
        "rows whose person is not heard to be for it",
        things,
      ),
      figure(
        "open_yes_person",
        "Whose yes is needed first",
        problem ??
          (first
            ? measured(
                { value: rows.indexOf(first.row) + 1, unit: "count" },
                { formula: "earliest of these rows; place in the table", words: first.person, note: first.row.label },
              )
            : noOpen),
      ),
      figure(
        "open_yes_week",
        "Week by which that yes is needed",
        problem ??
          (first
            ? measured(
                { value: first.row.from, unit: "count" },
                { formula: "week in which that row begins", words: `week ${first.row.from}` },
              )
            : noOpen),
      ),
    ],
    tables: problem
      ? []
      : [
          {
            title: "The plan by day 30, 60 and 90",
            columns: ["By", "What", "From week", "To week", "Hours a week", "Seen by", "Needs a yes from"],
            rows: rows
              .toSorted((a, b) => phaseOf(a.to).days - phaseOf(b.to).days || a.from - b.from)
              .map((row) => [
                phaseOf(row.to).name,
                row.label,
                { value: row.from, unit: "count" },
                { value: row.to, unit: "count" },
                { value: row.hours, unit: "hours" },
                textIn(row.row, "measure") || "no measure yet",
                yesWords(row, people),
              ]),
          },
        ],
    pictures: problem
      ? []
      : [
          {
            shape: "plan",
            title: first
              ? `The first yes that is not there yet is needed by week ${first.row.from}`
              : "What is to be there by day 30, 60 and 90",
            columns: Array.from({ length: weeksOfNinetyDays }, (_, at) => `Week ${at + 1}`),
            rows: phases.flatMap(({ name, days }) =>
              rows
                .filter(({ to }) => phaseOf(to).days === days)
                .map((row) => ({
                  label: row.label,
                  group: `By ${name.toLowerCase()}`,
                  from: row.from - 1,
                  to: row.to,
                  owner: "",
                  emphasis: open.some((one) => one.row === row),
                })),
            ),
            milestones: phases.map(({ name, days }) => ({ at: days / 7, label: name })),
          },
        ],
    cautions:
      rows.length > 0 && !rows.some(({ to }) => to <= phases[0].lastWeek)
        ? ["Nothing in the plan is done by day 30, so nobody sees anything of it for a month."]
        : [],
  };
}

function yesWords(row: PlannedRow, people: readonly Stakeholder[]): string {
  const name = textIn(row.row, "yes_from");
  if (name === "") return "nobody";
  return openYes(row, people) === null ? `${name}: there` : `${name}: not there yet`;
}
