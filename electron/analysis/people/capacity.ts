import { figure } from "../frame/analysis-definition.ts";
import { numberIn, textIn } from "../frame/cells.ts";
import { sayCount } from "../frame/format-figure.ts";
import { derive, measured, notEnough, unknown } from "../frame/measure.ts";
import { difference, product, quotient, sum } from "../frame/money.ts";
import type { Measured } from "../../contract/measured.ts";
import type { Reader } from "../frame/read-inputs.ts";
import { judge } from "../frame/scale.ts";
import { growthScale } from "./people-scales.ts";
import { readRoles, rolesProblem, type Part } from "./role-mix.ts";

/** What a new person gives in the first quarter, when nobody said. Assumed. */
export const usualJoinerShare = 0.5;

interface Quarter {
  label: string;
  needed: number;
  joins: number;
  leaves: number;
  /** People at its end. */
  people: number;
  /** People counted for work: who joins counts in part, who leaves not at all. */
  working: number;
  growth: number;
}

/** The quarters of the plan one after the other, or why they can't be counted. */
function quartersOf(reader: Reader, joinerShare: number): Quarter[] | ReturnType<typeof unknown> {
  const roles = readRoles(reader);
  const problem = rolesProblem(roles);
  if (problem) return problem;
  const rows = reader.rows("quarters") ?? [];
  if (rows.length === 0) return notEnough(["Quarters with the people that the plan needs"]);
  let people = sum(...(roles ?? []).map((role) => role.now));
  const quarters: Quarter[] = [];
  for (const [at, row] of rows.entries()) {
    const label = textIn(row, "quarter") || `Quarter ${at + 1}`;
    const needed = numberIn(row, "needed");
    const joins = numberIn(row, "joins") ?? 0;
    const leaves = numberIn(row, "leaves") ?? 0;
    if (needed === null) return notEnough([`People that the plan needs in ${label}`]);
    if (needed < 0 || joins < 0 || leaves < 0) return unknown(`${label}: fewer than 0 people cannot be.`);
    if (leaves > people) return unknown(`${label}: more people leave than are there.`);
    const before = people;
    people = sum(before, joins, -leaves);
    const working = sum(before, -leaves, product(joins, joinerShare));
    const growth = before === 0 ? Number.NaN : quotient(difference(people, before), before);
    quarters.push({ label, needed, joins, leaves, people, working, growth });
  }
  return quarters;
}

/** What the people can carry, quarter by quarter, against what the plan needs: both in people who work on planned things all the time. */
export function capacity(reader: Reader): Part & { message: string } {
  const planned = reader.readOr("planned_share", 1);
  const joiner = reader.readOr("joiner_share", usualJoinerShare);
  const read = quartersOf(reader, joiner.known ? joiner.quantity.value : usualJoinerShare);
  const quarters = Array.isArray(read) ? read : [];
  const share = planned.known ? planned.quantity.value : 0;
  const rows = quarters.map((quarter) => {
    const carried = product(quarter.working, share);
    return { ...quarter, carried, short: Math.max(0, difference(quarter.needed, carried)) };
  });
  const ok: Measured = Array.isArray(read) ? measured({ value: 0, unit: "count" }, { formula: "" }) : read;
  const of = (compute: (inputs: Parameters<Parameters<typeof derive>[1]>[1]) => Measured) =>
    derive([ok, planned, joiner], (_, inputs) => compute(inputs));
  const worst = rows.toSorted((a, b) => b.short - a.short)[0];
  const first = rows.find(({ short }) => short > 0);
  const shortCount = rows.filter(({ short }) => short > 0).length;
  const shortWords = `The plan needs more than the people can carry in ${shortCount} of ${sayCount(rows.length, "quarter")}, first in ${first?.label ?? ""}`;
  const steepest = rows.toSorted((a, b) => b.growth - a.growth)[0];
  const formula = "needed - people who work x share for planned work, at least 0";
  const needShare = rows.reduce(
    (most, { needed, working }) => Math.max(most, needed === 0 ? 0 : quotient(needed, working)),
    0,
  );
  const usable = of((inputs) => measured({ value: share, unit: "percent" }, { formula: "as given, else all", inputs }));
  return {
    message:
      rows.length === 0 || !usable.known
        ? "What the people can carry against the plan is not known"
        : first
          ? shortWords
          : "The people can carry the plan in every quarter",
    figures: [
      figure("planned_share", "Share of time for planned work", usable),
      figure(
        "short_most",
        "Most people missing in a quarter",
        of((inputs) =>
          measured({ value: worst?.short ?? 0, unit: "count", of: "people" }, { formula, inputs, note: worst?.label }),
        ),
      ),
      figure(
        "short_quarters",
        "Quarters in which people are missing",
        of((inputs) =>
          measured(
            { value: shortCount, unit: "count", of: "quarters" },
            { formula: "quarters that need more than can be carried", inputs },
          ),
        ),
      ),
      figure(
        "short_first",
        "First quarter in which people are missing",
        of((inputs) =>
          first
            ? measured(
                { value: rows.indexOf(first) + 1, unit: "count" },
                { formula: "first quarter that needs more than can be carried", words: first.label, inputs },
              )
            : unknown("People are missing in no quarter."),
        ),
      ),
      figure(
        "share_needed",
        "Share of time for planned work at which the plan fits",
        of((inputs) =>
          !Number.isFinite(needShare) || needShare > 1
            ? unknown("Even with all their time on planned work, the people can't carry the plan.")
            : measured(
                { value: needShare, unit: "percent" },
                { formula: "largest of needed / people who work, over the quarters", inputs },
              ),
        ),
      ),
      figure(
        "growth_most",
        "Fastest growth in a quarter",
        Array.isArray(read)
          ? rows.some(({ growth }) => !Number.isFinite(growth))
            ? unknown("A quarter begins with nobody, so its growth has no base.")
            : measured(
                { value: steepest?.growth ?? 0, unit: "percent" },
                {
                  formula: "(people at the end - at the start) / at the start",
                  verdict: judge(steepest?.growth ?? 0, growthScale),
                  note: steepest?.label,
                },
              )
          : read,
      ),
    ],
    tables:
      rows.length === 0 || !usable.known
        ? []
        : [
            {
              title: "What can be carried against what the plan needs, in people on planned work all the time",
              columns: ["Quarter", "People at its end", "Can be carried", "Needed", "Missing", "Growth"],
              rows: rows.map(({ label, people, carried, needed, short, growth }) => [
                label,
                { value: people, unit: "count" },
                { value: carried, unit: "count" },
                { value: needed, unit: "count" },
                { value: short, unit: "count" },
                Number.isFinite(growth) ? { value: growth, unit: "percent" } : "no base",
              ]),
            },
          ],
    pictures:
      rows.length < 2 || !usable.known
        ? []
        : [
            {
              shape: "lines",
              title: first ? shortWords : "The people can carry the plan in every quarter",
              unit: { value: 0, unit: "count", of: "people" },
              x: rows.map(({ label }) => label),
              series: [
                { label: "Needed", values: rows.map(({ needed }) => needed), emphasis: true },
                { label: "Can be carried", values: rows.map(({ carried }) => carried), emphasis: false },
              ],
              target: null,
              band: null,
            },
          ],
    cautions:
      rows.length > 0 && !reader.has("planned_share")
        ? [
            "Nobody said how much time goes to support and repairs, so all of it is counted for the plan. That flatters it.",
          ]
        : [],
  };
}
