import type { Analysis, Figure, Table } from "../contract/analysis.ts";
import { formatQuantity } from "../contract/format-quantity.ts";
import type { Input, Verdict } from "../contract/measured.ts";
import { sayQuantity } from "./describe-facts.ts";
import { fenceBlock, oneLine } from "./fence-block.ts";

/** The most rows of one table that a request carries; a table of months is longer than it is telling. */
const mostRows = 24;

const verdictWords = (verdict: Verdict) =>
  `verdict ${verdict.level}: ${oneLine(verdict.words)} (${verdict.source.heuristic ? "rule of thumb" : "threshold"}: ${oneLine(verdict.threshold)})`;

/** What a figure rests on: facts by reference alone, because they stand above; what was answered or assumed with its value. */
function inputWords(input: Input): string {
  if (input.ref !== undefined) return input.ref;
  return `${oneLine(input.label)} ${formatQuantity(input.quantity)} (${input.changed === true ? "changed in the what-if" : input.assumed === true ? "assumed" : "answered"})`;
}

function figureLine(ref: string, { key, label, measured }: Figure): string[] {
  if (!measured.known) return [];
  const { range, quantity } = measured;
  const end = (value: number) => formatQuantity({ ...quantity, value });
  const told = [
    `${ref}.${key} ${oneLine(label)}`,
    measured.words === undefined ? sayQuantity(quantity) : `${oneLine(measured.words)} (${formatQuantity(quantity)})`,
    ...(range === undefined
      ? []
      : [`range ${end(range.low)} to ${end(range.high)} (${oneLine(range.method)}; .low, .high)`]),
    ...(measured.verdict === undefined ? [] : [verdictWords(measured.verdict)]),
    ...(measured.formula === "as given" ? [] : [`= ${oneLine(measured.formula)}`]),
    ...(measured.inputs.length === 0 ? [] : [`from ${measured.inputs.map(inputWords).join(", ")}`]),
    ...(measured.note === undefined ? [] : [oneLine(measured.note)]),
  ].join(" · ");
  return [told];
}

/**
 * What can't be said whatever is added, with the figures of one reason together. What waits for data is no part of it: that
 * stands once, with what it needs, at the end.
 */
function undefinedLines({ ref, figures }: Analysis): string[] {
  const keys = new Map<string, string[]>();
  for (const { key, measured } of figures) {
    if (measured.known || measured.needs.length > 0) continue;
    keys.set(measured.why, [...(keys.get(measured.why) ?? []), `${ref}.${key}`]);
  }
  return [...keys].map(([why, names]) => `can't be said: ${names.join(", ")} · ${oneLine(why)}`);
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
      ...analysis.figures.flatMap((figure) => figureLine(analysis.ref, figure)),
      ...undefinedLines(analysis),
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
