import type { Figure, Table } from "../../contract/analysis.ts";
import type { Measured } from "../../contract/measured.ts";
import { figure } from "../frame/analysis-definition.ts";
import { derive, measured, notEnough, unknown, type Unknown } from "../frame/measure.ts";
import { quotient } from "../frame/money.ts";
import type { Reader } from "../frame/read-inputs.ts";
import { judge } from "../frame/scale.ts";
import { fillScale } from "./leadership-scales.ts";
import { hoursThere } from "./load-figures.ts";
import { standOf } from "./load-per-week.ts";
import type { Expectation } from "./read-expectations.ts";

const aWeek = (value: number) => ({ value, unit: "hours", per: "week" }) as const;

/** What the expectations ask of the role's week, against the hours that it has. A row without hours is not counted, and that is said. */
export function expectedHours(
  reader: Reader,
  read: Expectation[] | Unknown,
): { figures: Figure[]; tables: Table[]; cautions: string[] } {
  const there = hoursThere(reader);
  const rows = Array.isArray(read) ? read : [];
  const timed = rows.flatMap(({ label, hours, by }) => (hours === null ? [] : [{ label, hours, part: by.this }]));
  const total = timed.reduce((all, { hours }) => all + hours, 0);
  const asked: Measured = !Array.isArray(read)
    ? read
    : timed.length === 0
      ? notEnough(["Hours a week for each expectation"])
      : measured(aWeek(total), { formula: "sum of the hours of the rows" });
  const largest = timed.toSorted((a, b) => b.hours - a.hours)[0];
  const doing = timed.filter(({ part }) => part === "does").reduce((all, { hours }) => all + hours, 0);
  return {
    figures: [
      figure("asked_hours", "Hours a week that the expectations ask for", asked),
      figure("hours_there", "Hours of a week that can be planned", there),
      figure(
        "asked_fill",
        "How full that makes the week",
        derive([asked, there], ([all = 0, have = 0], inputs) =>
          have === 0
            ? unknown("No hour of the week is free.")
            : measured(
                { value: quotient(all, have), unit: "percent" },
                {
                  formula: "hours asked for / hours there are",
                  inputs,
                  verdict: judge(quotient(all, have), fillScale),
                },
              ),
        ),
      ),
      figure(
        "over_hours",
        "Hours a week above what there is",
        derive([asked, there], ([all = 0, have = 0], inputs) =>
          measured(aWeek(standOf([all], have).tooMuch), {
            formula: "hours asked for - hours there are, at least 0",
            inputs,
          }),
        ),
      ),
      figure(
        "largest_piece",
        "The expectation that takes most hours",
        derive([asked], () =>
          measured(
            { value: largest ? rows.findIndex(({ label }) => label === largest.label) + 1 : 0, unit: "count" },
            { formula: "most hours; place in the table", words: largest?.label },
          ),
        ),
      ),
      figure(
        "largest_hours",
        "Hours a week that it takes",
        derive([asked], () => measured(aWeek(largest?.hours ?? 0), { formula: "most hours of a row" })),
      ),
      figure(
        "doing_share",
        "Share of those hours in which the role does the work itself",
        derive([asked], ([all = 0]) =>
          all === 0
            ? unknown("The expectations ask for no hours.")
            : measured(
                { value: quotient(doing, all), unit: "percent" },
                { formula: "hours of rows that it does / all hours" },
              ),
        ),
      ),
    ],
    tables:
      timed.length === 0
        ? []
        : [
            {
              title: "What the expectations take of the week",
              columns: ["Expectation", "Hours a week", "Share"],
              rows: timed
                .toSorted((a, b) => b.hours - a.hours)
                .map(({ label, hours }) => [
                  label,
                  { value: hours, unit: "hours" },
                  total === 0 ? null : { value: quotient(hours, total), unit: "percent" },
                ]),
            },
          ],
    cautions:
      timed.length > 0 && timed.length < rows.length
        ? ["Some expectations have no hours, so the week is fuller than the sum says."]
        : [],
  };
}
