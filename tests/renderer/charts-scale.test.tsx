import { beforeAll, expect, it } from "vitest";
import { startWords } from "../../renderer/words/i18n.ts";
import { draw, measure, textsOf } from "./drawing.tsx";
import { pictures } from "./fixtures/pictures.ts";

beforeAll(startWords);

const { scale } = pictures;

it.each([340, 640])("names each row, its value and every band at %i pixels", (width) => {
  const texts = textsOf(draw(scale, width));
  expect(texts).toEqual(
    expect.arrayContaining(
      scale.rows.flatMap(({ label, value, note }) => [label, value, ...(note === "" ? [] : [note])]),
    ),
  );
  for (const band of ["Low", "Medium", "High", "Elite"]) expect(texts.filter((text) => text === band)).toHaveLength(4);
});

it("sets the band apart in which the value lies, and pins the value within it", () => {
  const html = draw({ ...scale, rows: scale.rows.slice(0, 1) }, 640);
  expect(html.match(/font-weight="600"[^>]*><tspan[^>]*>(Low|Medium|High|Elite)</g)).toHaveLength(1);
  const band = measure(html).lines.find(({ text }) => text === "High")!;
  const value = measure(html).lines.find(({ text }) => text === "3 a week")!;
  const pin = Number(/<path d="M([\d.]+)/.exec(html)?.[1]);
  expect(Math.abs(pin - (band.left + band.right) / 2)).toBeLessThan(60);
  expect((value.left + value.right) / 2).toBeCloseTo(pin, 0);
});
