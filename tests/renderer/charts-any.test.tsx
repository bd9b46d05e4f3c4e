import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
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

describe.each(Object.entries(pictures))("the picture %s", (_shape, picture) => {
  it("is drawn the same each time, in the colours that it is given", () => {
    const html = draw(picture, 640, lightPalette);
    expect(draw(picture, 640, lightPalette)).toBe(html);
    expect(html).not.toContain("var(--");
    expect(draw(picture)).toContain("var(--sx-ink");
  });
});
