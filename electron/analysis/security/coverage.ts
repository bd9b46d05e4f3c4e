import type { AnalysisRow, Figure, Table } from "../../contract/analysis.ts";
import type { Measured } from "../../contract/measured.ts";
import type { Picture } from "../../contract/picture.ts";
import { figure } from "../frame/analysis-definition.ts";
import { textIn } from "../frame/cells.ts";
import { sayList, sayPercent } from "../frame/format-figure.ts";
import { measured, notEnough, unknown, type Unknown } from "../frame/measure.ts";
import { quotient, sum } from "../frame/money.ts";
import { controlOf, controls, idsOf, usualOrder, type Control } from "./cis-controls.ts";
import { cisControls, firstBasics } from "./security-scales.ts";

type Standing = "yes" | "partly" | "no" | "unsure";
const standings: Record<Standing, string> = { yes: "yes", partly: "partly", no: "no", unsure: "not sure" };
const isStanding = (text: string): text is Standing => Object.hasOwn(standings, text);

/** A control with what was answered; "not sure" where nothing was. */
export interface Standings {
  control: Control;
  standing: Standing;
}

/** Each control with its answer, or why they can't be read. A control that stands there twice has to be answered alike. */
export function readControls(rows: readonly AnalysisRow[] | null): Standings[] | Unknown {
  const answered = new Map<string, Standing>();
  for (const row of rows ?? []) {
    const control = controlOf(textIn(row, "control"));
    const standing = textIn(row, "standing");
    if (!control || !isStanding(standing)) continue;
    const before = answered.get(control.key);
    if (before !== undefined && before !== standing)
      return unknown(
        `“${control.name}” is answered twice, once with ${standings[before]} and once with ${standings[standing]}.`,
      );
    answered.set(control.key, standing);
  }
  if (![...answered.values()].some((standing) => standing !== "unsure"))
    return notEnough(["What is in place, control by control"]);
  return controls.map((control) => ({ control, standing: answered.get(control.key) ?? "unsure" }));
}

/** Safeguards in place, with the worst and the best reading of "partly" and of "not sure". */
function coverageOf(read: readonly Standings[]): { value: number; low: number; high: number } {
  const all = sum(...read.map(({ control }) => control.safeguards));
  const known = read.filter(({ standing }) => standing !== "unsure");
  const least = { yes: 1, partly: 0, no: 0, unsure: 0 };
  const counted = (of: readonly Standings[], part: (one: Standings) => number) => sum(...of.map((one) => part(one)));
  const low = counted(read, ({ control, standing }) =>
    standing === "partly" ? Math.min(1, control.safeguards - 1) : least[standing] * control.safeguards,
  );
  const high = counted(read, ({ control, standing }) =>
    standing === "partly" ? Math.max(1, control.safeguards - 1) : standing === "no" ? 0 : control.safeguards,
  );
  const value = counted(known, ({ control, standing }) =>
    standing === "partly" ? control.safeguards / 2 : least[standing] * control.safeguards,
  );
  return {
    value: quotient(value, sum(...known.map(({ control }) => control.safeguards))),
    low: quotient(low, all),
    high: quotient(high, all),
  };
}

/** What is in place of the basics. @param priced keys of the controls for which a measure is priced */
export function coverage(
  read: Standings[] | Unknown,
  before: { rows: readonly AnalysisRow[]; day: string } | undefined,
  priced: ReadonlySet<string>,
): { figures: Figure[]; tables: Table[]; pictures: Picture[]; message: string | null } {
  const list = Array.isArray(read) ? read : [];
  const of = (compute: (all: readonly Standings[]) => Measured): Measured =>
    Array.isArray(read) ? compute(read) : read;
  const share = list.length > 0 ? coverageOf(list) : null;
  const earlier = before ? readControls(before.rows) : null;
  const gaps = list.filter(({ standing }) => standing === "no" || standing === "partly");
  const ordered = list
    .filter(({ standing }) => standing !== "yes")
    .toSorted((a, b) => usualOrder.indexOf(a.control.number) - usualOrder.indexOf(b.control.number));
  const [first] = ordered.filter(({ standing }) => standing !== "unsure").toSorted((a, b) => rank(a) - rank(b));
  const unpriced = gaps.filter(({ control }) => !priced.has(control.key));
  const count = (standing: Standing) =>
    of((all) =>
      measured(
        { value: all.filter((one) => one.standing === standing).length, unit: "count", of: "controls" },
        { formula: `controls answered with ${standings[standing]}`, source: cisControls },
      ),
    );
  const named = (chosen: readonly Standings[], formula: string, none: string) =>
    of(() =>
      chosen.length === 0
        ? unknown(none)
        : measured(
            { value: chosen.length, unit: "count", of: "controls" },
            { formula, words: sayList(chosen.map(({ control }) => control.name.toLowerCase())) },
          ),
    );
  return {
    message: share ? `About ${sayPercent(share.value, 0)} of the basics of security are said to be in place` : null,
    figures: [
      figure(
        "covered_share",
        "Basics that are said to be in place",
        of(() =>
          measured(
            { value: share?.value ?? 0, unit: "percent" },
            {
              formula: "safeguards in place / safeguards of the controls that were answered; partly is half",
              range: {
                low: share?.low ?? 0,
                high: share?.high ?? 0,
                method: "worst and best reading of partly and not sure, of all 56",
              },
              source: cisControls,
            },
          ),
        ),
      ),
      figure("controls_yes", "Controls in place", count("yes")),
      figure("controls_partly", "Controls in place in part", count("partly")),
      figure("controls_no", "Controls not in place", count("no")),
      figure("controls_unsure", "Controls that nobody is sure of", count("unsure")),
      figure(
        "missing_controls",
        "What is not in place",
        named(
          list.filter(({ standing }) => standing === "no"),
          "answered with no",
          "Nothing was answered with no.",
        ),
      ),
      figure(
        "unsure_controls",
        "What nobody is sure of",
        named(
          list.filter(({ standing }) => standing === "unsure"),
          "answered with not sure, or not at all",
          "Everything was answered.",
        ),
      ),
      figure(
        "first_gap",
        "Gap to begin with where nothing is priced",
        of(() =>
          first
            ? measured(
                { value: first.control.number, unit: "count" },
                {
                  formula: "usual order of the first basics, those not in place before those in part",
                  words: first.control.name.toLowerCase(),
                  source: firstBasics,
                },
              )
            : unknown("There is no gap among the answers."),
        ),
      ),
      figure(
        "unpriced_gaps",
        "Gaps without a priced measure",
        named(unpriced, "gaps without a measure in the table", "Each gap has a measure."),
      ),
      figure(
        "covered_before",
        "The same in the last session",
        earlier === null
          ? unknown("There is no earlier session.")
          : Array.isArray(earlier)
            ? measured(
                { value: coverageOf(earlier).value, unit: "percent" },
                { formula: "as then answered", note: before?.day },
              )
            : earlier,
      ),
    ],
    tables: share
      ? [
          {
            title: "The basics, control by control: numbers of the CIS list, words of our own",
            columns: ["Control", "Safeguards of the first group", "In place", "Measure priced"],
            rows: list.map(({ control, standing }) => [
              control.name,
              idsOf(control),
              standings[standing],
              standing === "yes" ? "" : priced.has(control.key) ? "yes" : "no",
            ]),
          },
        ]
      : [],
    pictures: share
      ? [
          {
            shape: "matrix",
            title: `${list.filter(({ standing }) => standing === "yes").length} of ${list.length} basics are in place, by what was answered`,
            unit: null,
            corner: "Basic",
            columns: ["In place", "Safeguards"],
            rows: list
              .toSorted((a, b) => place(a) - place(b))
              .map(({ control, standing }) => ({
                label: control.name,
                cells: [
                  {
                    value: null,
                    text: standings[standing],
                    mark:
                      standing === "yes" ? ("good" as const) : standing === "no" ? ("gap" as const) : ("none" as const),
                  },
                  { value: null, text: idsOf(control), mark: "none" as const },
                ],
              })),
          },
        ]
      : [],
  };
}

const rank = ({ standing }: Standings) => (standing === "no" ? 0 : 1);
const place = ({ standing }: Standings) => ["no", "unsure", "partly", "yes"].indexOf(standing);
