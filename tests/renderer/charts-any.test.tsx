import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import type { CircleNode } from "../../electron/contract/picture.ts";
import { lightPalette } from "../../renderer/theme/palette.ts";
import { startWords } from "../../renderer/words/i18n.ts";
import { draw, measure, outsiders, overlaps } from "./drawing.tsx";
import { pictures } from "./fixtures/pictures.ts";
import { randomPictures } from "./fixtures/random-pictures.ts";

beforeAll(startWords);

const width = fc.integer({ min: 340, max: 900 });

describe.each(Object.entries(randomPictures))("any picture of the shape %s", (_shape, picture) => {
  it("keeps every word within the drawing and off every other word, at any width, and has no place that is not a number", () => {
    fc.assert(
      fc.property(picture, width, (one, wide) => {
        const html = draw(one, wide, lightPalette);
        const { lines, circles } = measure(html);
        expect(html).not.toMatch(/NaN|Infinity|undefined/);
        expect(overlaps(lines)).toEqual([]);
        expect(outsiders(html, [...lines, ...circles])).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});

it("keeps the number of a small circle off that of the one role in it", () => {
  const role = (size: number): CircleNode => ({
    label: "Search",
    kind: "role",
    size,
    people: [],
    children: [],
    flag: "none",
  });
  const circle = (children: CircleNode[]): CircleNode => ({ ...role(1), kind: "circle", children });
  const root = circle([circle([role(4), role(9), role(4)]), circle([role(0)]), circle([role(5), role(7), role(9)])]);
  const unit = { value: 0, unit: "percent" } as const;
  const html = draw({ shape: "circles", title: "What it says", unit, root }, 340, lightPalette);
  expect(overlaps(measure(html).lines)).toEqual([]);
});

describe.each(Object.entries(pictures))("the picture %s", (_shape, picture) => {
  it("is drawn the same each time, in the colours that it is given", () => {
    const html = draw(picture, 640, lightPalette);
    expect(draw(picture, 640, lightPalette)).toBe(html);
    expect(html).not.toContain("var(--");
    expect(draw(picture)).toContain("var(--sx-ink");
  });
});
