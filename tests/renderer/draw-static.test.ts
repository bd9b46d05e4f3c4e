import { XMLParser, XMLValidator } from "fast-xml-parser";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { drawStatic } from "../../renderer/charts/draw-static.tsx";
import { pictures } from "./fixtures/pictures.ts";
import { randomPictures } from "./fixtures/random-pictures.ts";

/** What makes a drawing depend on something outside of itself. */
const outside = /var\(|class=|url\(|href|<style|style=|<script|<image|\bid=|@import|currentColor|"inherit"/;

describe.each(Object.entries(pictures))("the picture %s, drawn without a browser", (_shape, picture) => {
  const drawn = drawStatic(picture);

  it("is well-formed XML with its title and needs nothing but itself", () => {
    expect(XMLValidator.validate(drawn.svg)).toBe(true);
    const { svg } = new XMLParser({ ignoreAttributes: false }).parse(drawn.svg) as {
      svg: { title: string; "@_xmlns": string; "@_font-family": string };
    };
    expect(
      String(svg.title)
        .replace(/&#x27;/g, "'")
        .replace(/&amp;/g, "&"),
    ).toBe(picture.title);
    for (const number of picture.title.match(/\d+(?:\.\d+)?/g) ?? []) expect(svg.title).toContain(number);
    expect(svg["@_xmlns"]).toBe("http://www.w3.org/2000/svg");
    expect(svg["@_font-family"]).toMatch(/sans-serif$/);
    expect(drawn.svg).not.toMatch(outside);
  });

  it("has a size, and a table with English words", () => {
    expect(drawn.width).toBe(640);
    expect(drawn.height).toBeGreaterThan(20);
    expect(drawn.table.columns.length).toBeGreaterThan(0);
    expect(drawn.table.rows.length).toBeGreaterThan(0);
    expect(drawn.table.columns.join(" ")).not.toMatch(/table\.|chart\./);
  });
});

it.each(Object.entries(randomPictures))("any picture of the shape %s is well-formed", (_shape, picture) => {
  fc.assert(
    fc.property(picture, (one) => {
      const { svg } = drawStatic(one);
      expect(XMLValidator.validate(svg)).toBe(true);
      expect(svg).not.toMatch(outside);
    }),
    { numRuns: 15 },
  );
});
