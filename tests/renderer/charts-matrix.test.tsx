import { beforeAll, expect, it } from "vitest";
import type { MatrixCell, PictureOf } from "../../electron/contract/picture.ts";
import { startWords } from "../../renderer/words/i18n.ts";
import { draw, measure, textsOf } from "./drawing.tsx";
import { pictures } from "./fixtures/pictures.ts";

beforeAll(startWords);

const { matrix } = pictures;
const opacities = (html: string): number[] =>
  [...html.matchAll(/fill-opacity="([\d.]+)"/g)].map((found) => Number(found[1]));

it("writes corner, columns, rows, and each cell's text with the word of its mark", () => {
  expect(textsOf(draw(matrix))).toEqual([
    "Signed up in",
    ...matrix.columns,
    ...matrix.rows.flatMap(({ label, cells }) => [
      label,
      ...cells.flatMap(({ text, mark }) => [...(text === "" ? [] : [text]), ...(mark === "none" ? [] : [mark])]),
    ]),
  ]);
});

it("shades by value, the larger the stronger, and never so strongly that the text is lost", () => {
  const [first, second, third] = opacities(draw(matrix));
  expect(first).toBeGreaterThan(second!);
  expect(second).toBeGreaterThan(third!);
  expect(first).toBeLessThanOrEqual(0.42);
});

it("outlines marks by kind, so that they differ without colour", () => {
  const cell = (mark: MatrixCell["mark"]): MatrixCell => ({ value: null, text: "Decides", mark });
  const expectations: PictureOf<"matrix"> = {
    ...matrix,
    unit: null,
    columns: ["CTO", "VP"],
    rows: [{ label: "Hires", cells: [cell("gap"), cell("overlap")] }],
  };
  const html = draw(expectations);
  expect(html).toContain('stroke-dasharray="4 3"');
  expect(textsOf(html)).toEqual(expect.arrayContaining(["gap", "overlap"]));
});

it("stands in panels below each other where all columns do not fit, and drops none", () => {
  const columns = Array.from({ length: 24 }, (_, index) => `W${index}`);
  const wide = {
    ...matrix,
    columns,
    rows: [{ label: "Aug", cells: columns.map((text) => ({ value: 1, text: `${text}v`, mark: "none" as const })) }],
  };
  const html = draw(wide, 340);
  expect(textsOf(html).filter((text) => text === "Aug").length).toBeGreaterThan(1);
  expect(textsOf(html)).toEqual(expect.arrayContaining(columns.map((text) => `${text}v`)));
  expect(
    new Set(
      measure(html)
        .lines.filter(({ text }) => /^W\d+$/.test(text))
        .map(({ top }) => top),
    ).size,
  ).toBeGreaterThan(1);
});
