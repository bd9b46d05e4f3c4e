import type { Analysis, Table } from "../../contract/analysis.ts";
import { formatQuantity } from "../../contract/format-quantity.ts";
import type { Citable } from "../../contract/grounding.ts";
import type { Quantity } from "../../contract/quantity.ts";
import { givenValues, slugOf } from "../../contract/given-values.ts";
import { pictureValues } from "./citable-pictures.ts";
import type { CitableValue } from "./name-value.ts";
import { pictureText } from "./picture-text.ts";

function figureValues(analysis: Analysis): CitableValue[] {
  const values: CitableValue[] = [];
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

function tableValues(table: Table, number: number): CitableValue[] {
  return table.rows.flatMap((row, rowNumber) =>
    row.flatMap((cell, column): CitableValue[] => {
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

function changeValues(analysis: Analysis): CitableValue[] {
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
      ...givenValues(analysis).map(({ name, input }) => ({ name, label: input.label, quantity: input.quantity })),
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
      ...analysis.pictures.map(pictureText),
    ]
      .filter((part) => part !== "")
      .join("\n"),
  };
}
