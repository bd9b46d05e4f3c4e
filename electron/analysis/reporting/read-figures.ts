import type { AnalysisRow } from "../../contract/analysis.ts";
import type { Input } from "../../contract/measured.ts";
import { knownMetrics } from "../../contract/metrics.ts";
import type { Quantity } from "../../contract/quantity.ts";
import { numberIn, textIn } from "../frame/cells.ts";
import { monthName, type MonthIndex } from "../frame/months.ts";
import { quotient } from "../frame/money.ts";
import type { Reader } from "../frame/read-inputs.ts";
import { monthsOf, type MonthValue } from "./read-month.ts";
import { isGuarded, kindOfMetric, metricsToReport, type Better, type FigureKind } from "./report-metrics.ts";

/** One figure of the update with the month's value, that of the month before and the target; null where nobody has said it. */
export interface ReportFigure extends FigureKind {
  name: string;
  metric: string | null;
  now: Input | null;
  before: Input | null;
  target: Input | null;
  /** The months that are known, oldest first, this one last: at most a year. */
  course: { month: MonthIndex; value: number }[];
}

interface ReadFigures {
  figures: ReportFigure[];
  /** What was left out or can't be, in sentences. */
  left: string[];
}

/** More than this nobody reads in an update. */
export const mostFigures = 7;
const mostMonths = 12;

const unitsOfRows: Readonly<Record<string, Pick<FigureKind, "unit" | "isEvents">>> = {
  events: { unit: "count", isEvents: true },
  stock: { unit: "count", isEvents: false },
  money: { unit: "money", isEvents: false },
  percent: { unit: "percent", isEvents: false },
  days: { unit: "days", isEvents: false },
  hours: { unit: "hours", isEvents: false },
};

const plain = (text: string) => text.trim().toLowerCase();

/** The metric that a figure's name means: by its key, by its label, or by the label of the company's own fact. */
function metricNamed(reader: Reader, name: string): string | null {
  const byLabel = knownMetrics.find(({ key, label }) => plain(key) === plain(name) || plain(label) === plain(name));
  if (byLabel) return byLabel.key;
  const fact = [...reader.inputs.metrics].find(([, { label }]) => plain(label) === plain(name));
  return fact && kindOfMetric(fact[0]) ? fact[0] : null;
}

/** The figures of the update: the rows that were entered, completed from the facts; else what the facts hold of the usual ones. */
export function readFigures(reader: Reader, month: MonthIndex): ReadFigures {
  const rows = reader.rows("month_figures");
  const cash = reader.text("show_cash");
  if (rows !== null && rows.some((row) => textIn(row, "figure") !== "")) {
    const read = rows
      .filter((row) => textIn(row, "figure") !== "")
      .slice(0, mostFigures)
      .map((row) => ofRow(reader, row, month));
    const shown = read.filter(({ figure }) => cash !== "no" || !figure || !isGuarded(figure.name, figure.metric));
    const hidden = read.length - shown.length;
    return {
      figures: shown.flatMap(({ figure }) => figure ?? []),
      left: [
        ...shown.flatMap(({ problem }) => problem ?? []),
        ...(hidden > 0 ? ["Figures of cash and burn were entered and left out, as you asked."] : []),
      ],
    };
  }
  const figures = metricsToReport(cash === "yes").flatMap((key) => {
    const found = ofMetric(reader, key, month);
    return found.now === null ? [] : found;
  });
  return { figures: figures.slice(0, mostFigures), left: [] };
}

const inputOf = ({ label, quantity, ref }: MonthValue, name: string): Input => ({
  label: name === "" ? label : name,
  quantity,
  ...(ref === undefined ? {} : { ref }),
});

/** A metric's months as the update tells them: this month, the one before over an equally long time, and the course. */
function ofMetric(reader: Reader, key: string, month: MonthIndex): ReportFigure {
  const past = monthsOf(reader, key).filter((value) => value.month <= month);
  const now = past.findLast((value) => value.month === month) ?? null;
  const alike = past.filter(({ months }) => months === (now?.months ?? 1));
  const before = alike.find((value) => value.month === month - 1) ?? null;
  return {
    ...(kindOfMetric(key) ?? { unit: "count", better: null, isEvents: false }),
    name: now?.label ?? reader.label(key),
    metric: key,
    now: now ? inputOf(now, "") : null,
    before: before ? inputOf(before, `${now?.label ?? before.label}, month before`) : null,
    target: null,
    course: alike.slice(-mostMonths).map(({ month: at, quantity }) => ({ month: at, value: quantity.value })),
  };
}

/** A row that was entered, with what it leaves open from the facts; or why it can't be. */
function ofRow(
  reader: Reader,
  row: AnalysisRow,
  month: MonthIndex,
): { figure: ReportFigure | null; problem: string | null } {
  const name = textIn(row, "figure");
  const key = metricNamed(reader, name);
  const known = key === null ? null : ofMetric(reader, key, month);
  const kind = known ?? unitsOfRows[textIn(row, "unit")];
  const wrong = (reason: string) => ({ figure: null, problem: `${name}: ${reason}` });
  if (!kind) return wrong("nobody has said what it counts, so it is left out.");
  const cells = ["now", "before", "target"].map((column) => numberIn(row, column));
  for (const cell of cells) {
    const reason = cell === null ? null : impossible(cell, kind.unit);
    if (reason) return wrong(reason);
  }
  const [now = null, before = null, target = null] = cells.map((cell, at) => {
    if (cell === null) return null;
    return {
      label: at === 0 ? name : at === 1 ? `${name}, month before` : `${name}, target`,
      quantity: asQuantity(reader, cell, kind.unit, known),
    };
  });
  const better = textIn(row, "better");
  const figure: ReportFigure = {
    unit: kind.unit,
    isEvents: kind.isEvents,
    better: isBetter(better) ? better : (known?.better ?? null),
    name,
    metric: key,
    now: now ?? known?.now ?? null,
    before: before ?? known?.before ?? null,
    target,
    course: [],
  };
  const own = (value: Input | null, at: MonthIndex) => (value ? [{ month: at, value: value.quantity.value }] : []);
  const earlier = (known?.course ?? []).filter((point) => point.month < month - 1);
  figure.course = [...earlier, ...own(figure.before, month - 1), ...own(figure.now, month)].slice(-mostMonths);
  if (figure.now === null) return wrong(`there is no value of ${monthName(month)}, so it is left out.`);
  return { figure, problem: null };
}

const isBetter = (word: string): word is Better => word === "up" || word === "down";

/** A cell as a quantity: a percentage is entered as people write it, 4.1 for 4.1 %. */
function asQuantity(reader: Reader, cell: number, unit: FigureKind["unit"], like: ReportFigure | null): Quantity {
  const { per, of } = like?.now?.quantity ?? {};
  return {
    value: unit === "percent" ? quotient(cell, 100) : cell,
    unit,
    ...(unit === "money" ? { currency: reader.currency } : {}),
    ...(per ? { per } : {}),
    ...(of ? { of } : {}),
  };
}

/** Why a number can't be of its unit; null when it can. */
function impossible(value: number, unit: FigureKind["unit"]): string | null {
  if (unit === "percent" && (value < -100 || value > 10_000)) return "a percentage like this can't be.";
  if ((unit === "count" || unit === "days" || unit === "hours") && value < 0) return "it can't be below 0.";
  return null;
}
