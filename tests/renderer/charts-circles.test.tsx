import fc from "fast-check";
import { beforeAll, expect, it } from "vitest";
import type { CircleNode } from "../../electron/contract/picture.ts";
import { packCircles } from "../../renderer/charts/circles/pack-circles.ts";
import { startWords } from "../../renderer/words/i18n.ts";
import { draw, readingOf, textsOf } from "./drawing.tsx";
import { pictures } from "./fixtures/pictures.ts";
import { randomPictures } from "./fixtures/random-pictures.ts";

beforeAll(startWords);

const { circles } = pictures;
const labelsOf = (node: CircleNode): string[] => [node.label, ...node.children.flatMap(labelsOf)];

it.each([340, 640, 900])("names every circle and role, in it or in the list below, at %i pixels", (width) => {
  const texts = textsOf(draw(circles, width)).map((text) => text.replace(/^\d+ · /, ""));
  expect(texts).toEqual(expect.arrayContaining(labelsOf(circles.root)));
});

it("says in a word what needs attention, and marks it without colour", () => {
  const html = draw(circles, 640);
  expect(textsOf(html)).toEqual(expect.arrayContaining(["vacant", "only one person"]));
  expect(html).toContain('stroke-dasharray="5 4"');
  expect(textsOf(html).some((text) => text.includes("overloaded"))).toBe(true);
});

it("gives areas by size", () => {
  const packed = packCircles(circles.root, 600, () => []);
  const radiusOf = (label: string): number => packed.find(({ node }) => node.label === label)?.radius ?? 0;
  expect(radiusOf("Release") ** 2 / radiusOf("Security") ** 2).toBeCloseTo(3, 5);
});

it("keeps what a circle holds inside it and apart, for whatever tree", () => {
  fc.assert(
    fc.property(randomPictures.circles, (picture) => {
      if (picture.shape !== "circles") return;
      const packed = packCircles(picture.root, 600, (node) => node.people);
      const holder = (node: CircleNode) => packed.find((one) => one.node.children.includes(node));
      packed.forEach((one, index) => {
        const outer = holder(one.node);
        if (outer)
          expect(Math.hypot(one.x - outer.x, one.y - outer.y) + one.radius).toBeLessThanOrEqual(outer.radius + 0.01);
        for (const other of packed.slice(index + 1))
          if (holder(other.node) === outer && outer)
            expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThanOrEqual(
              one.radius + other.radius - 0.01,
            );
      });
    }),
    { numRuns: 60 },
  );
});

it("tells who holds what to who does not see it", () => {
  expect(readingOf(draw(circles))).toContain("Role: Security, Size: 1 day a week, Needs you: vacant");
});
