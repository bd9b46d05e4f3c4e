import type { Figure } from "../../contract/analysis.ts";
import type { Measured } from "../../contract/measured.ts";
import { figure, settle, type AnalysisDefinition } from "../frame/analysis-definition.ts";
import { sayCount } from "../frame/format-figure.ts";
import { measured, notEnough, unknown, type Unknown } from "../frame/measure.ts";
import { quotient } from "../frame/money.ts";
import { lastMonthOf, monthName, periodName, sayAge, type MonthIndex } from "../frame/months.ts";
import type { Reader } from "../frame/read-inputs.ts";
import { goalStep } from "./goal-step.ts";
import { chartsOf, monthTable } from "./month-pictures.ts";
import { promises } from "./promises.ts";
import { readFigures } from "./read-figures.ts";
import { readMonth } from "./read-month.ts";
import { rowFigures, standingOf, type Standing } from "./row-figures.ts";

/** An update of a month longer ago than this is said to be old. */
const mostMonthsOld = 2;
const needed = "Figures of the month";

/** The figures of a month against the month before and their targets, what became of last time's promises, and the step towards the goal. */
export const monthlyFigures: AnalysisDefinition = {
  knobs: () => [],
  compute(reader) {
    const month = readMonth(reader);
    const read = typeof month === "number" ? readFigures(reader, month) : { figures: [], left: [] };
    const at = typeof month === "number" ? month : 0;
    const standings = read.figures.map((row) => standingOf(row, at));
    const problem = typeof month !== "number" ? month : standings.length === 0 ? notEnough([needed]) : null;
    const promised = promises(reader);
    return settle({
      kind: "monthly-figures",
      message: typeof month === "number" ? say(standings, month) : month.why,
      figures: [
        monthFigure(month),
        ...countFigures(standings, problem),
        ...(typeof month === "number" ? goalStep(reader, month, standings) : goalStep(reader, 0, [])),
        ...promised.figures,
        ...standings.flatMap((standing, place) => rowFigures(standing, place + 1)),
      ],
      tables: [...(problem ? [] : [monthTable(standings, at)]), ...promised.tables],
      pictures: chartsOf(standings),
      conventions: [
        "A percentage changes in points; everything else in its own unit.",
        "A target is met when the figure is at it or on its better side.",
        "A count of what happened in the month counts as moved only where luck alone does not bring such a difference.",
      ],
      cautions: [...read.left, ...(typeof month === "number" ? cautionsOf(reader, standings, month) : [])],
      knobs: [],
    });
  },
};

function monthFigure(month: MonthIndex | Unknown): Figure {
  return figure(
    "month",
    "Month of the update",
    typeof month === "number"
      ? measured(
          { value: 0, unit: "months" },
          { formula: "as answered, else of the newest facts", words: monthName(month) },
        )
      : month,
  );
}

/** How many figures there are, how many moved and how many met their targets, and the target that was missed by most. */
function countFigures(standings: readonly Standing[], problem: Unknown | null): Figure[] {
  const all = (of: string, is: (standing: Standing) => boolean): Measured =>
    problem ??
    measured({ value: standings.filter(is).length, unit: "count", of }, { formula: "counted over the figures" });
  const withTarget = standings.filter(({ met }) => met !== null);
  const noTarget = problem ?? (withTarget.length === 0 ? notEnough(["Targets of the month"]) : null);
  const missed = withTarget
    .flatMap(({ figure: row, met, toTarget }) => {
      const target = row.target?.quantity.value ?? 0;
      return met === false && toTarget.known && target !== 0
        ? [{ row, share: quotient(Math.abs(toTarget.quantity.value), Math.abs(target)) }]
        : [];
    })
    .toSorted((one, other) => other.share - one.share);
  const [widest] = missed;
  return [
    figure(
      "figures",
      "Figures in the update",
      all("figures", () => true),
    ),
    figure(
      "with_before",
      "Figures of which the month before is known",
      all("figures", ({ change }) => change.known),
    ),
    figure(
      "better",
      "Figures that moved for the better",
      all("figures", ({ moved }) => moved === "better"),
    ),
    figure(
      "worse",
      "Figures that moved for the worse",
      all("figures", ({ moved }) => moved === "worse"),
    ),
    figure(
      "luck_only",
      "Figures whose change is no more than luck alone brings",
      all(
        "figures",
        ({ luck, moved, change }) => luck !== null && moved === "level" && change.known && change.quantity.value !== 0,
      ),
    ),
    figure(
      "with_target",
      "Figures with a target",
      all("figures", ({ met }) => met !== null),
    ),
    figure("targets_met", "Targets met", noTarget ?? all("targets", ({ met }) => met === true)),
    figure("targets_missed", "Targets missed", noTarget ?? all("targets", ({ met }) => met === false)),
    figure(
      "widest_miss",
      "Target that was missed by the largest part of it",
      noTarget ??
        (widest
          ? measured(
              { value: widest.share, unit: "percent" },
              { formula: "|figure - target| / target", note: widest.row.name },
            )
          : unknown("No target was missed.")),
    ),
    figure(
      "widest_miss_name",
      "Figure whose target was missed by the largest part",
      noTarget ??
        (widest
          ? measured(
              { value: standings.findIndex(({ figure: row }) => row === widest.row) + 1, unit: "count" },
              { formula: "place in the update", words: inSentence(widest.row.name) },
            )
          : unknown("No target was missed.")),
    ),
  ];
}

function say(standings: readonly Standing[], month: MonthIndex): string {
  if (standings.length === 0) return `There are no figures of ${monthName(month)} yet.`;
  const withTarget = standings.filter(({ met }) => met !== null);
  const met = withTarget.filter((standing) => standing.met).length;
  if (withTarget.length > 0)
    return `In ${monthName(month)}, ${met} of ${sayCount(withTarget.length, "target")} ${met === 1 ? "was" : "were"} met.`;
  const moved = (way: Standing["moved"]) => standings.filter((standing) => standing.moved === way).length;
  if (standings.some(({ change }) => change.known))
    return `In ${monthName(month)}, ${sayCount(moved("better"), "figure")} moved for the better and ${moved("worse")} for the worse; there are no targets.`;
  return `Of ${monthName(month)} there ${standings.length === 1 ? "is" : "are"} ${sayCount(standings.length, "figure")}, with nothing to hold ${standings.length === 1 ? "it" : "them"} against.`;
}

function cautionsOf(reader: Reader, standings: readonly Standing[], month: MonthIndex): string[] {
  const thisMonth = monthName(month);
  const unjudged = standings.filter(({ figure: row }) => row.better === null).map(({ figure: row }) => row.name);
  const spans = standings.filter(({ figure: row }) => {
    const period = row.metric === null ? "" : (reader.period(row.metric) ?? "");
    return row.now?.ref !== undefined && /\.\./.test(period);
  });
  const age = (lastMonthOf(reader.today) ?? month) - month;
  return [
    ...(age > mostMonthsOld
      ? [`The figures are of ${thisMonth}, ${sayAge(age)} ago: to readers of today that is no news.`]
      : []),
    ...(age === 0 ? [`${thisMonth} is not over: its counts will still rise.`] : []),
    ...(standings.some(
      ({ luck, moved, change }) => luck !== null && moved === "level" && change.known && change.quantity.value !== 0,
    )
      ? ["Counts of one month go up and down by luck; one month's difference is no trend."]
      : []),
    ...spans.map(
      ({ figure: row }) =>
        `${row.name} is of ${periodName(reader.period(row.metric ?? "") ?? "")}: such a mean moves late and little.`,
    ),
    ...unjudged.map((name) => `${name}: nobody has said whether more of it is better.`),
    "No figure says why it moved. A cause on the page is somebody's word.",
  ];
}

/** A name inside a sentence: "Customer churn" as "customer churn", "MRR" as it is. */
const inSentence = (name: string): string =>
  /^\p{Lu}\p{Ll}/u.test(name) ? `${name.charAt(0).toLowerCase()}${name.slice(1)}` : name;
