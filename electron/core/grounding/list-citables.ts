import type { Analysis, Picture, Table } from "../../contract/analysis.ts";
import { staleAfterDays, type Fact } from "../../contract/company.ts";
import { formatQuantity } from "../../contract/format-quantity.ts";
import type { Citable } from "../../contract/grounding.ts";
import type { Quantity } from "../../contract/quantity.ts";

type Value = Citable["values"][number];

const millisecondsOfDay = 86_400_000;

/**
 * A fact as something that a text may cite: its value under the name "value", and its words.
 * @param today ISO day, for staleness
 * @param companyCurrency for money whose own currency was left open
 */
export function citableOfFact(fact: Fact, today: string, companyCurrency: string): Citable {
  const value = fact.value === null ? Number.NaN : Number(fact.value);
  const unit = fact.unit ?? "count";
  const quantity: Quantity | null = Number.isFinite(value)
    ? {
        value,
        unit,
        ...(unit === "money" ? { currency: fact.currency ?? companyCurrency } : {}),
        ...(fact.per ? { per: fact.per } : {}),
      }
    : null;
  const age = (Date.parse(`${today}T00:00:00Z`) - Date.parse(`${fact.asOf}T00:00:00Z`)) / millisecondsOfDay;
  return {
    ref: fact.ref,
    label: fact.label,
    source: fact.source,
    asOf: fact.asOf,
    stale: age > staleAfterDays,
    retired: fact.retiredAt !== null,
    values: quantity ? [{ name: "value", label: fact.label, quantity }] : [],
    text: [fact.label, fact.period, fact.text].filter((part) => part !== "").join("\n"),
  };
}

/** Readable as part of a name in an expression, should anybody want it: "Sign-ups" is `sign_ups`. */
function slugOf(label: string): string {
  return (
    label
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, "_")
      .replace(/^_+|_+$/g, "")
      .slice(0, 60) || "x"
  );
}

function figureValues(analysis: Analysis): Value[] {
  const values: Value[] = [];
  for (const { key, label, measured } of analysis.figures) {
    if (!measured.known) continue;
    const { quantity, range, inputs } = measured;
    values.push({ name: key, label, quantity });
    if (range) {
      values.push({ name: `${key}.low`, label: `${label}, low end`, quantity: { ...quantity, value: range.low } });
      values.push({ name: `${key}.high`, label: `${label}, high end`, quantity: { ...quantity, value: range.high } });
    }
    for (const input of inputs)
      values.push({ name: `${key}.${slugOf(input.label)}`, label: input.label, quantity: input.quantity });
  }
  return values;
}

function tableValues(table: Table, number: number): Value[] {
  return table.rows.flatMap((row, rowNumber) =>
    row.flatMap((cell, column): Value[] => {
      if (cell === null || typeof cell === "string") return [];
      const head = row.find((one): one is string => typeof one === "string") ?? table.title;
      return [
        {
          name: `table${number}.r${rowNumber + 1}c${column + 1}`,
          label: `${head}: ${table.columns[column] ?? ""}`,
          quantity: cell,
        },
      ];
    }),
  );
}

function pictureValues(picture: Picture, number: number): Value[] {
  const named = (part: string, label: string, quantity: Quantity): Value => ({
    name: `picture${number}.${slugOf(part)}`,
    label,
    quantity,
  });
  switch (picture.shape) {
    case "funnel":
      return picture.stages.flatMap((stage) => [
        named(`${stage.label} count`, stage.label, { value: stage.count, unit: "count" }),
        ...(stage.lost === null
          ? []
          : [named(`${stage.label} lost`, `${stage.label}, lost before`, { value: stage.lost, unit: "count" })]),
        ...(stage.rate === null
          ? []
          : [named(`${stage.label} rate`, `${stage.label}, rate`, { value: stage.rate, unit: "percent" })]),
      ]);
    case "forecast":
      return [
        ...picture.points.flatMap((point) => [
          named(point.month, `${picture.title}, ${point.month}`, { ...picture.unit, value: point.value }),
          ...(point.changed === null
            ? []
            : [
                named(`${point.month} changed`, `${picture.title}, ${point.month}, changed`, {
                  ...picture.unit,
                  value: point.changed,
                }),
              ]),
          named(`${point.month} low`, `${picture.title}, ${point.month}, low end`, {
            ...picture.unit,
            value: point.low,
          }),
          named(`${point.month} high`, `${picture.title}, ${point.month}, high end`, {
            ...picture.unit,
            value: point.high,
          }),
        ]),
        ...(picture.goal ? [named("goal", picture.goal.label, { ...picture.unit, value: picture.goal.value })] : []),
      ];
    case "bars":
      return picture.bars.map((bar) => named(bar.label, bar.label, { ...picture.unit, value: bar.value }));
    case "costs":
      return picture.options.flatMap((option) =>
        option.values.map((value, year) =>
          named(`${option.label} ${picture.years[year] ?? year}`, `${option.label}, ${picture.years[year] ?? year}`, {
            ...picture.unit,
            value,
          }),
        ),
      );
    case "versions":
      return [
        ...picture.texts.map((one) => named(one.label, one.label, { value: one.grade, unit: "grade" })),
        ...(picture.target === null ? [] : [named("target", "Target", { value: picture.target, unit: "grade" })]),
      ];
  }
}

function changeValues(analysis: Analysis): Value[] {
  return analysis.changes.flatMap((change) => {
    const quantity = (value: number): Quantity => ({
      value,
      unit: change.unit,
      ...(change.currency ? { currency: change.currency } : {}),
    });
    return [
      ...(change.from === null
        ? []
        : [
            {
              name: `change.${slugOf(change.input)}.from`,
              label: `${change.label}, before`,
              quantity: quantity(change.from),
            },
          ]),
      { name: `change.${slugOf(change.input)}.to`, label: change.label, quantity: quantity(change.to) },
    ];
  });
}

function tableText(table: Table): string {
  const rows = table.rows.map((row) =>
    row.map((cell) => (cell === null ? "" : typeof cell === "string" ? cell : formatQuantity(cell))).join(" | "),
  );
  return [table.title, table.columns.join(" | "), ...rows].join("\n");
}

function figureText(analysis: Analysis): string[] {
  return analysis.figures.flatMap(({ label, measured }) => {
    if (!measured.known) return [`${label}: ${measured.why}`];
    const { verdict, note } = measured;
    return [label, verdict?.words ?? "", verdict?.threshold ?? "", note ?? ""];
  });
}

/** A short name for a chip, where an analysis has none of its own: "Unit economics". */
function titleOf(analysis: Analysis): string {
  const words = analysis.kind.replaceAll("-", " ");
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}${analysis.changes.length > 0 ? `, ${analysis.changes.map((change) => change.label).join(", ")} changed` : ""}`;
}

/**
 * An analysis as something that a text may cite: every known figure as `key`, its range as `key.low` and `key.high`, its inputs,
 * what tables, pictures and changes hold; and its words (message, verdicts, conventions, cautions, tables).
 * @param today ISO day: an analysis is computed on the session's facts and is never stale by itself
 */
export function citableOfAnalysis(analysis: Analysis, today: string): Citable {
  return {
    ref: analysis.ref,
    label: titleOf(analysis),
    source: analysis.askedBy === "playbook" ? "Computed from the facts" : "What-if, computed from the facts",
    asOf: today,
    stale: false,
    retired: false,
    values: [
      ...figureValues(analysis),
      ...changeValues(analysis),
      ...analysis.tables.flatMap((table, index) => tableValues(table, index + 1)),
      ...analysis.pictures.flatMap((picture, index) => pictureValues(picture, index + 1)),
    ],
    text: [
      analysis.message,
      ...figureText(analysis),
      ...analysis.conventions,
      ...analysis.cautions,
      ...analysis.missing.map(({ what, needs }) => `${what}: needs ${needs}`),
      ...analysis.tables.map(tableText),
      ...analysis.pictures.map((picture) => picture.title),
    ]
      .filter((part) => part !== "")
      .join("\n"),
  };
}
