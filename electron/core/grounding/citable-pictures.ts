import type { CircleNode, Picture, PictureOf } from "../../contract/picture.ts";
import type { Quantity } from "../../contract/quantity.ts";
import { slugOf } from "../../contract/given-values.ts";
import type { CitableValue } from "./name-value.ts";

/** A value of a picture before the picture's own number is put in front of its name. */
interface PictureValue {
  /** What the name is made of: "Activated rate" becomes `activated_rate`. */
  part: string;
  label: string;
  quantity: Quantity;
}

const value = (part: string, label: string, quantity: Quantity): PictureValue => ({ part, label, quantity });
const count = (amount: number, of?: string): Quantity => ({
  value: amount,
  unit: "count",
  ...(of === undefined ? {} : { of }),
});

function funnelValues({ stages }: PictureOf<"funnel">): PictureValue[] {
  return stages.flatMap(({ label, count: people, lost, rate }) => [
    value(`${label} count`, label, count(people)),
    ...(lost === null ? [] : [value(`${label} lost`, `${label}, lost before`, count(lost))]),
    ...(rate === null ? [] : [value(`${label} rate`, `${label}, rate`, { value: rate, unit: "percent" })]),
  ]);
}

function forecastValues({ points, goal, title, unit }: PictureOf<"forecast">): PictureValue[] {
  const at = (amount: number): Quantity => ({ ...unit, value: amount });
  return [
    ...points.flatMap((point) => [
      value(point.month, `${title}, ${point.month}`, at(point.value)),
      ...(point.changed === null
        ? []
        : [value(`${point.month} changed`, `${title}, ${point.month}, changed`, at(point.changed))]),
      value(`${point.month} low`, `${title}, ${point.month}, low end`, at(point.low)),
      value(`${point.month} high`, `${title}, ${point.month}, high end`, at(point.high)),
    ]),
    ...(goal ? [value("goal", goal.label, at(goal.value))] : []),
  ];
}

function costsValues({ options, years, unit }: PictureOf<"costs">): PictureValue[] {
  return options.flatMap(({ label, values }) =>
    values.map((amount, index) => {
      const year = years[index] ?? String(index);
      return value(`${label} ${year}`, `${label}, ${year}`, { ...unit, value: amount });
    }),
  );
}

function versionsValues({ texts, target }: PictureOf<"versions">): PictureValue[] {
  const grade = (amount: number): Quantity => ({ value: amount, unit: "grade" });
  return [
    ...texts.map((text) => value(text.label, text.label, grade(text.grade))),
    ...(target === null ? [] : [value("target", "Target", grade(target))]),
  ];
}

function linesValues({ x, series, target, band, unit }: PictureOf<"lines">): PictureValue[] {
  const along = (name: string, label: string, values: readonly (number | null)[]): PictureValue[] =>
    values.flatMap((amount, index) => {
      const place = x[index] ?? String(index + 1);
      return amount === null ? [] : [value(`${name} ${place}`, `${label}, ${place}`, { ...unit, value: amount })];
    });
  return [
    ...series.flatMap(({ label, values }) => along(label, label, values)),
    ...(target === null ? [] : [value("target", target.label, { ...unit, value: target.value })]),
    ...(band === null
      ? []
      : [
          ...along("band low", `${band.label}, low end`, band.low),
          ...along("band high", `${band.label}, high end`, band.high),
        ]),
  ];
}

function scatterValues({ x, y, points }: PictureOf<"scatter">): PictureValue[] {
  const score = (amount: number): Quantity => ({ value: amount, unit: "score" });
  return points.flatMap((point) => [
    value(`${point.label} x`, `${point.label}, ${x.label}`, score(point.x)),
    value(`${point.label} y`, `${point.label}, ${y.label}`, score(point.y)),
  ]);
}

/** A radar says where each entry stands; what can be counted on it is how many stand in a ring or quadrant, are new or moved. */
function radarValues({ rings, quadrants, blips }: PictureOf<"radar">): PictureValue[] {
  const entries = (part: string, label: string, chosen: (blip: (typeof blips)[number]) => boolean): PictureValue =>
    value(part, label, count(blips.filter(chosen).length, "entries"));
  return [
    entries("entries", "Entries", () => true),
    ...rings.map((ring, index) => entries(`ring ${ring}`, ring, (blip) => blip.ring === index)),
    ...quadrants.map((name, index) => entries(`quadrant ${name}`, name, (blip) => blip.quadrant === index)),
    entries("new", "New entries", (blip) => blip.isNew),
    entries("moved in", "Entries that moved in", (blip) => blip.moved === "in"),
    entries("moved out", "Entries that moved out", (blip) => blip.moved === "out"),
  ];
}

function circleValues(node: CircleNode, unit: Quantity, circle: string): PictureValue[] {
  if (node.children.length > 0) return node.children.flatMap((child) => circleValues(child, unit, node.label));
  return [value(`${circle} ${node.label}`, node.label, { ...unit, value: node.size })];
}

function planValues({ rows }: PictureOf<"plan">): PictureValue[] {
  return rows.map(({ label, from, to }) =>
    value(`${label} spans`, `${label}, columns that it takes`, count(to - from)),
  );
}

function pairsValues({ rows, unit }: PictureOf<"pairs">): PictureValue[] {
  return rows.flatMap(({ label, now, target }) => [
    value(`${label} now`, `${label}, now`, { ...unit, value: now }),
    ...(target === null ? [] : [value(`${label} target`, `${label}, target`, { ...unit, value: target })]),
  ]);
}

function matrixValues({ rows, columns, unit }: PictureOf<"matrix">): PictureValue[] {
  return rows.flatMap(({ label, cells }, row) =>
    cells.flatMap((cell, column) =>
      cell.value === null || unit === null
        ? []
        : [value(`r${row + 1}c${column + 1}`, `${label}: ${columns[column] ?? ""}`, { ...unit, value: cell.value })],
    ),
  );
}

function valuesOf(picture: Picture): PictureValue[] {
  switch (picture.shape) {
    case "funnel":
      return funnelValues(picture);
    case "forecast":
      return forecastValues(picture);
    case "bars":
      return picture.bars.map((bar) => value(bar.label, bar.label, { ...picture.unit, value: bar.value }));
    case "costs":
      return costsValues(picture);
    case "versions":
      return versionsValues(picture);
    case "lines":
      return linesValues(picture);
    case "scatter":
      return scatterValues(picture);
    case "radar":
      return radarValues(picture);
    case "circles":
      return circleValues(picture.root, picture.unit, "");
    case "plan":
      return planValues(picture);
    case "pairs":
      return pairsValues(picture);
    case "matrix":
      return matrixValues(picture);
    case "scale":
      // Its values are words with units of their own: they stand in the picture's text.
      return [];
  }
}

/**
 * Every value of an analysis' picture, named `picture1.activated_rate`.
 * @param number which picture of the analysis it is, from 1
 */
export function pictureValues(picture: Picture, number: number): CitableValue[] {
  return valuesOf(picture).map(({ part, label, quantity }) => ({
    name: `picture${number}.${slugOf(part)}`,
    label,
    quantity,
  }));
}
