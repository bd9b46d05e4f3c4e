import { getFixedT } from "i18next";
import { beforeAll, describe, expect, it } from "vitest";
import type { Picture } from "../../electron/contract/picture.ts";
import { pictureValues } from "../../electron/core/grounding/citable-pictures.ts";
import { pictureTable } from "../../renderer/charts/picture-table.ts";
import { startWords } from "../../renderer/words/i18n.ts";
import { analyses } from "./fixtures/analyses.ts";
import { pictures } from "./fixtures/pictures.ts";

beforeAll(startWords);

const table = (picture: Picture) => pictureTable(picture, getFixedT("en", "charts"));
const all: [string, Picture][] = [
  ...Object.entries(pictures),
  ...analyses.flatMap(({ kind, pictures: own }) =>
    own.map((picture): [string, Picture] => [`${picture.shape} of ${kind}`, picture]),
  ),
];

describe.each(all)("the table of %s", (_name, picture) => {
  it("has the picture's sentence, and as many cells in each row as columns", () => {
    const { title, columns, rows } = table(picture);
    expect(title).toBe(picture.title);
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) expect(row).toHaveLength(columns.length);
  });

  it("holds every value that a text may cite of the picture, or its words", () => {
    // Counts on a radar and lengths in a plan are sums over the rows, and cells of a matrix stand there as their words.
    if (picture.shape === "radar" || picture.shape === "plan" || picture.shape === "matrix") return;
    const cells = table(picture).rows.flat();
    for (const { quantity } of pictureValues(picture, 1))
      expect(cells).toContainEqual(expect.objectContaining({ value: quantity.value, unit: quantity.unit }));
  });
});

it("tells from when until when a row of a plan lasts, and where in a column a fraction lies", () => {
  expect(table(pictures.plan).rows.slice(0, 3)).toEqual([
    ["Meet every engineer alone", "Listen", "New leader", "Weeks 1-2", "Weeks 3-4"],
    ["Read the last six incidents", "Listen", "New leader", "Weeks 1-2, 50 % in", "Weeks 3-4, 50 % in"],
    ["Release every day", "Change", "Mika Laine", "Weeks 5-6", "Weeks 7-8"],
  ]);
  expect(table(pictures.plan).rows).toContainEqual(["Day 30", "Milestone", "", "", "Weeks 3-4"]);
});

it("lists a radar by number with quadrant, ring and what has changed", () => {
  expect(table(pictures.radar).rows[1]).toEqual(["Kotlin", "2", "Languages and frameworks", "Trial", "moved in", ""]);
});

it("lists every role with its circle, who holds it and what needs attention", () => {
  expect(table(pictures.circles).rows).toContainEqual([
    "Engineering",
    "Release",
    "Mika Laine",
    { value: 3, unit: "days", per: "week" },
    "only one person",
  ]);
});

it("writes a matrix as it stands, the mark as a word behind the text", () => {
  expect(table(pictures.matrix).rows[1]).toEqual(["Sep 2026", "100 %", "55 %", "41 %", "34 %, good"]);
  expect(table(pictures.matrix).rows[2]).toEqual(["Oct 2026", "100 %", "49 %", "37 %", null]);
});

it("says band and bands of a scale", () => {
  expect(table(pictures.scale).rows[1]).toEqual([
    "Lead time for changes",
    "2.5 days",
    "High",
    "Low, Medium, High, Elite",
    "median of 212 changes",
  ]);
});
