import type { Picture } from "../../contract/picture.ts";
import type { Table } from "../../contract/analysis.ts";
import type { Measured } from "../../contract/measured.ts";
import type { Quantity } from "../../contract/quantity.ts";
import { quotient } from "../frame/money.ts";
import { monthCode, monthName, type MonthIndex } from "../frame/months.ts";
import type { Standing } from "./row-figures.ts";

const wordsOf = (value: Measured): string => (value.known ? (value.words ?? "") : "");

/** What the chart of a figure says, in a sentence. */
function titleOf({ figure: row, change, toTarget, met, moved }: Standing): string {
  const parts = [
    change.known
      ? `${wordsOf(change)} on the month before${moved === "level" && change.quantity.value !== 0 ? ", which luck alone can bring" : ""}`
      : "",
    toTarget.known
      ? `${wordsOf(toTarget)} its target${met === null ? "" : met ? ", so it is met" : ", so it is missed"}`
      : "",
  ].filter((part) => part !== "");
  return parts.length === 0 ? `${row.name}, month by month` : `${row.name}: ${parts.join("; ")}`;
}

/** One chart for each figure of which at least two months are known: its course, gaps left open, and its target. */
export function chartsOf(standings: readonly Standing[]): Picture[] {
  return standings.flatMap((standing): Picture[] => {
    const { figure: row } = standing;
    const [first] = row.course;
    const last = row.course.at(-1);
    if (!row.now || !first || !last || last.month === first.month) return [];
    const months = Array.from({ length: last.month - first.month + 1 }, (_, at) => first.month + at);
    const valueAt = new Map(row.course.map(({ month, value }) => [month, value]));
    return [
      {
        shape: "lines",
        title: titleOf(standing),
        unit: { ...row.now.quantity, value: 0 },
        x: months.map(monthCode),
        series: [{ label: row.name, values: months.map((month) => valueAt.get(month) ?? null), emphasis: true }],
        target: row.target ? { label: "Target", value: row.target.quantity.value } : null,
        band: null,
      },
    ];
  });
}

/** All figures of the month beside the month before and their targets. */
export function monthTable(standings: readonly Standing[], month: MonthIndex): Table {
  const quantity = (value: Measured): Quantity | null => (value.known ? value.quantity : null);
  return {
    title: `${monthName(month)} against the month before and its targets`,
    columns: [
      "Figure",
      monthName(month),
      monthName(month - 1),
      "Change",
      "Change, of the month before",
      "Target",
      "Against it",
    ],
    rows: standings.map(({ figure: row, change, toTarget }) => [
      row.name,
      row.now?.quantity ?? null,
      row.before?.quantity ?? null,
      quantity(change),
      shareOf(row, change),
      row.target?.quantity ?? null,
      quantity(toTarget),
    ]),
  };
}

/** The change as a part of the month before; null for percentages, whose change is in points, and where there was nothing before. */
function shareOf({ before, unit }: Standing["figure"], change: Measured): Quantity | null {
  if (!before || !change.known || unit === "percent" || before.quantity.value === 0) return null;
  return { value: quotient(change.quantity.value, Math.abs(before.quantity.value)), unit: "percent" };
}
