import type { Analysis, Figure, Table } from "../contract/analysis.ts";
import { formatQuantity } from "../contract/format-quantity.ts";
import type { Input, Source, Verdict } from "../contract/measured.ts";
import { exact, sayQuantity } from "./describe-facts.ts";
import { fenceBlock, oneLine } from "./fence-block.ts";

/** The most rows of one table that a request carries; a table of months is longer than it is telling. */
const mostRows = 24;

const sourceWords = (source: Source) =>
  `${source.heuristic ? "heuristic, " : ""}${source.title}${source.edition === undefined ? "" : ` ${source.edition}`}`;

const verdictWords = (verdict: Verdict) =>
  `verdict ${verdict.level}: ${oneLine(verdict.words)} (usual range ${oneLine(verdict.threshold)}; ${sourceWords(verdict.source)})`;

const inputWords = (input: Input) =>
  `${oneLine(input.label)} ${formatQuantity(input.quantity)}${input.ref === undefined ? (input.assumed === true ? " (assumed)" : " (answered)") : ` [${input.ref}]`}`;

function figureLine(ref: string, { key, label, measured }: Figure): string {
  const name = `${ref}.${key} ${oneLine(label)}`;
  if (!measured.known)
    return `${name} · not known: ${oneLine(measured.why)}${measured.needs.length === 0 ? "" : `; needs ${measured.needs.map(oneLine).join(", ")}`}`;
  const { range, quantity } = measured;
  const end = (value: number) => formatQuantity({ ...quantity, value });
  return [
    name,
    measured.words === undefined
      ? sayQuantity(quantity)
      : `${oneLine(measured.words)} (in expressions ${exact(quantity.value)})`,
    ...(range === undefined
      ? []
      : [`range ${end(range.low)} to ${end(range.high)} (${oneLine(range.method)}; .low, .high)`]),
    ...(measured.verdict === undefined ? [] : [verdictWords(measured.verdict)]),
    `formula ${oneLine(measured.formula)}`,
    ...(measured.inputs.length === 0 ? [] : [`from ${measured.inputs.map(inputWords).join(", ")}`]),
    ...(measured.note === undefined ? [] : [oneLine(measured.note)]),
  ].join(" · ");
}

function tableLines(table: Table): string[] {
  const cell = (value: Table["rows"][number][number]) =>
    value === null ? "-" : typeof value === "string" ? oneLine(value) : formatQuantity(value);
  const rows = table.rows.slice(0, mostRows).map((row) => `  ${row.map(cell).join(" | ")}`);
  const more = table.rows.length > mostRows ? [`  (${table.rows.length - mostRows} more rows)`] : [];
  return [`table "${oneLine(table.title)}": ${table.columns.map(oneLine).join(" | ")}`, ...rows, ...more];
}

function listed(lead: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [`${lead}:`, ...lines.map((line) => `  - ${oneLine(line)}`)];
}

function changed(analysis: Analysis): string[] {
  if (analysis.changes.length === 0) return [];
  const by = { playbook: "", user: " kept by the user", model: " asked for by the advisor" }[analysis.askedBy];
  const changes = analysis.changes.map((change) => {
    const say = (value: number) =>
      formatQuantity({
        value,
        unit: change.unit,
        ...(change.currency === undefined ? {} : { currency: change.currency }),
      });
    return `${oneLine(change.label)}${change.from === null ? "" : ` from ${say(change.from)}`} to ${say(change.to)}`;
  });
  return [`what-if${by}: ${changes.join("; ")}`];
}

/** One analysis with all that may be cited of it. */
export function analysisBlock(analysis: Analysis): string {
  return fenceBlock(
    `analysis ${analysis.ref}`,
    [
      `${analysis.ref} ${analysis.kind}: ${oneLine(analysis.message)}`,
      ...changed(analysis),
      ...analysis.figures.map((figure) => figureLine(analysis.ref, figure)),
      ...analysis.tables.flatMap(tableLines),
      ...listed("how it counts", analysis.conventions),
      ...listed("what it does not show", analysis.cautions),
      ...listed(
        "not enough for",
        analysis.missing.map((gap) => `${gap.what}: needs ${gap.needs}`),
      ),
    ].join("\n"),
  );
}
