import type { Analysis, Figure, Knob, Table } from "../contract/analysis.ts";
import { formatQuantity } from "../contract/format-quantity.ts";
import { givenValues, type GivenValue } from "../contract/given-values.ts";
import type { Input, Verdict } from "../contract/measured.ts";
import { sayQuantity } from "./describe-facts.ts";
import { dataBlock, oneLine, type DataBlock } from "./fence-block.ts";

/** The most rows of one table that a request carries; a table of months is longer than it is telling. */
const mostRows = 24;

const verdictWords = (verdict: Verdict) =>
  `verdict ${verdict.level}: ${oneLine(verdict.words)} (${verdict.source.heuristic ? "rule of thumb" : "threshold"}: ${oneLine(verdict.threshold)})`;

/** What a figure rests on: facts by reference alone, because they stand above; what was answered or assumed with its value. */
function inputWords(input: Input): string {
  if (input.ref !== undefined) return input.ref;
  return `${oneLine(input.label)} ${formatQuantity(input.quantity)} (${input.changed === true ? "changed in the what-if" : input.assumed === true ? "assumed" : "answered"})`;
}

/** Inputs that one figure was said to rest on: many figures of an analysis rest on the same ones. */
interface SaidInputs {
  key: string;
  words: string[];
}
/** Fewer inputs than this are shorter said than pointed at. */
const fewestPointedAt = 3;

/** What a figure rests on, shortened where a figure above it has said as much. @param said is added to */
function restsOn(ref: string, key: string, inputs: readonly Input[], said: SaidInputs[]): string {
  const words = inputs.map(inputWords);
  const same = said.find((earlier) => earlier.words.every((word) => words.includes(word)));
  if (same === undefined) {
    if (words.length >= fewestPointedAt) said.push({ key, words });
    return `from ${words.join(", ")}`;
  }
  const more = words.filter((word) => !same.words.includes(word));
  return `from the same as ${ref}.${same.key}${more.length === 0 ? "" : `, and ${more.join(", ")}`}`;
}

function figureLine(ref: string, { key, label, measured }: Figure, said: SaidInputs[]): string[] {
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
    ...(measured.inputs.length === 0 ? [] : [restsOn(ref, key, measured.inputs, said)]),
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

function givenLine({ ref }: Analysis, { name, input }: GivenValue): string {
  const how = input.changed === true ? "changed in the what-if" : input.assumed === true ? "assumed" : "answered";
  return `${ref}.${name} ${sayQuantity(input.quantity)} (${how})`;
}

function knobLine({ input, label, unit, currency, value, min, max }: Knob): string {
  const say = (amount: number) =>
    formatQuantity({ value: amount, unit, ...(currency === undefined ? {} : { currency }) });
  return `${input}: ${label}, now ${say(value)}, from ${say(min)} to ${say(max)}`;
}

/** One analysis with all that may be cited of it. */
export function analysisBlock(analysis: Analysis): DataBlock {
  const said: SaidInputs[] = [];
  return dataBlock(
    `analysis ${analysis.ref}`,
    [
      `${analysis.ref} ${analysis.kind}: ${oneLine(analysis.message)}`,
      ...changed(analysis),
      ...analysis.figures.flatMap((figure) => figureLine(analysis.ref, figure, said)),
      ...undefinedLines(analysis),
      ...analysis.tables.flatMap(tableLines),
      ...listed(
        "given, no fact: cite it by its name, in expressions too",
        givenValues(analysis).map((given) => givenLine(analysis, given)),
      ),
      ...listed("inputs that a what-if may change", analysis.knobs.map(knobLine)),
      ...listed("how it counts", analysis.conventions),
      ...listed("what it does not show", analysis.cautions),
      ...listed(
        "not enough for",
        analysis.missing.map((gap) => `${gap.what}: needs ${gap.needs}`),
      ),
    ].join("\n"),
  );
}
