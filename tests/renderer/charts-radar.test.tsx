import fc from "fast-check";
import { beforeAll, expect, it } from "vitest";
import { placeBlips } from "../../renderer/charts/radar/place-blips.ts";
import { startWords } from "../../renderer/words/i18n.ts";
import { draw, textsOf } from "./drawing.tsx";
import { pictures } from "./fixtures/pictures.ts";
import { randomPictures } from "./fixtures/random-pictures.ts";

beforeAll(startWords);

const { radar } = pictures;

it.each([340, 560, 900])("lists every entry by its number under quadrant and ring, at %i pixels", (width) => {
  const texts = textsOf(draw(radar, width));
  for (const { label, number } of radar.blips) {
    expect(texts.filter((text) => text === String(number))).toHaveLength(2);
    expect(texts.some((text) => text.startsWith(label))).toBe(true);
  }
  expect(texts).toEqual(expect.arrayContaining([...radar.quadrants, ...radar.rings]));
});

it("tells by shape and by word what is new and what has moved", () => {
  const html = draw(radar);
  expect(textsOf(html)).toEqual(
    expect.arrayContaining([
      "Rust (new)",
      "Kotlin (moved in)",
      "jQuery (moved out)",
      "ring: new",
      "tip inwards: moved in",
      "tip outwards: moved out",
      "unchanged",
    ]),
  );
});

it("explains no shapes where none is new and none has moved", () => {
  const still = radar.blips.map((blip) => ({ ...blip, isNew: false, moved: "none" as const }));
  expect(textsOf(draw({ ...radar, blips: still }))).not.toContain("unchanged");
});

it("keeps each blip in its own sector and off the others, for whatever entries", () => {
  fc.assert(
    fc.property(randomPictures.radar, fc.integer({ min: 168, max: 300 }), (picture, radius) => {
      if (picture.shape !== "radar") return;
      const { placed, radii, blipRadius } = placeBlips(picture, radius);
      expect(placed).toHaveLength(picture.blips.length);
      placed.forEach(({ blip, x, y }, index) => {
        const away = Math.hypot(x, y);
        expect(away + blipRadius).toBeLessThanOrEqual((radii[blip.ring] ?? 0) + 0.01);
        if (blip.ring > 0) expect(away - blipRadius).toBeGreaterThanOrEqual((radii[blip.ring - 1] ?? 0) - 0.01);
        expect([x > 0, y > 0]).toEqual([blip.quadrant < 2, blip.quadrant === 1 || blip.quadrant === 2]);
        for (const other of placed.slice(index + 1))
          expect(Math.hypot(x - other.x, y - other.y)).toBeGreaterThanOrEqual(blipRadius * 2);
      });
    }),
    { numRuns: 100 },
  );
});

it("draws a radar without entries", () => {
  expect(textsOf(draw({ ...radar, blips: [] })).filter((text) => text === "No entries")).toHaveLength(4);
});
