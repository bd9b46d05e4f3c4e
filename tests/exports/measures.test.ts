import fc from "fast-check";
import { expect, it } from "vitest";
import { cleanText } from "../../electron/exports/clean-text.ts";
import { contrastWithWhite, headingColour } from "../../electron/exports/heading-colour.ts";
import { shareWidth } from "../../electron/exports/share-width.ts";

const channels = (colour: string): number[] => [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));

it("knows the contrast of black, of white and of the grey that WCAG's note names as just enough", () => {
  expect(contrastWithWhite([0, 0, 0])).toBe(21);
  expect(contrastWithWhite([255, 255, 255])).toBe(1);
  // #767676 is the lightest grey with 4.5 to 1 on white.
  expect(contrastWithWhite([0x76, 0x76, 0x76])).toBeGreaterThanOrEqual(4.5);
  expect(contrastWithWhite([0x77, 0x77, 0x77])).toBeLessThan(4.5);
});

it("keeps a brand's colour that can be read, darkens one that can't, and takes ours for none", () => {
  expect(headingColour("#8A1C4A")).toBe("#8a1c4a");
  expect(headingColour("red")).toBe("#0f5c5c");
  expect(headingColour("")).toBe("#0f5c5c");
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 0xffffff }), (value) => {
      const colour = headingColour(`#${value.toString(16).padStart(6, "0")}`);
      expect(colour).toMatch(/^#[0-9a-f]{6}$/);
      expect(contrastWithWhite(channels(colour))).toBeGreaterThanOrEqual(4.5);
    }),
  );
});

it("fills the whole width with columns, none under its longest word while there is room", () => {
  const need = fc.record({
    least: fc.double({ min: 1, max: 200, noNaN: true }),
    more: fc.double({ min: 0, max: 900, noNaN: true }),
  });
  fc.assert(
    fc.property(fc.array(need, { minLength: 1, maxLength: 12 }), (needs) => {
      const columns = needs.map(({ least, more }) => ({ least, most: least + more }));
      const widths = shareWidth(columns, 450);
      expect(widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(450, 6);
      const least = columns.reduce((sum, column) => sum + column.least, 0);
      if (least < 450)
        for (const [at, width] of widths.entries())
          expect(width).toBeGreaterThan(Math.min(columns[at]!.least, 300) - 1e-6);
    }),
  );
});

it("leaves nothing in a text that XML can't hold", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      expect(cleanText(text)).toMatch(/^[\t\n\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u);
    }),
  );
});
