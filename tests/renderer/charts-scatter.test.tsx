import { beforeAll, expect, it } from "vitest";
import type { PictureOf } from "../../electron/contract/picture.ts";
import { partDots, placeLabels } from "../../renderer/charts/scatter/place-labels.ts";
import { startWords } from "../../renderer/words/i18n.ts";
import { draw, measure, textsOf } from "./drawing.tsx";
import { pictures } from "./fixtures/pictures.ts";

beforeAll(startWords);

const { scatter } = pictures;
const crowd: PictureOf<"scatter"> = {
  ...scatter,
  points: Array.from({ length: 30 }, (_, index) => ({
    label: `Idea number ${index + 1} of a long list`,
    x: 4 + (index % 3),
    y: 5,
    note: index === 0 ? "the first" : "",
    emphasis: false,
  })),
};

it("writes each name beside its point, with the words of both axes and of the corners", () => {
  const texts = textsOf(draw(scatter));
  expect(texts).toEqual(expect.arrayContaining(scatter.points.map(({ label }) => label)));
  expect(texts).toEqual(
    expect.arrayContaining([
      "little effort",
      "Effort",
      "much effort",
      "little value",
      "Value",
      "much value",
      "Do now",
      "Leave",
    ]),
  );
});

it("puts more to the right and more value higher", () => {
  const at = measure(draw({ ...scatter, points: scatter.points.slice(1, 3) })).circles;
  expect(at[0]!.left).toBeGreaterThan(at[1]!.left);
  expect(at[0]!.top).toBeLessThan(at[1]!.top);
});

it("fills the points that matter, and only those", () => {
  const html = draw(scatter);
  expect(html.match(/<circle[^>]*fill="var\(--sx-accent\)"/g)).toHaveLength(1);
  expect(html.match(/<circle[^>]*fill="var\(--sx-paper\)"/g)).toHaveLength(4);
});

it("numbers the points and lists their names where these have no room", () => {
  const texts = textsOf(draw(crowd, 340));
  expect(texts.filter((text) => text === "17")).toHaveLength(2);
  expect(texts).toContain("Idea number 17 of a long list");
  expect(texts).toContain("the first");
});

it("parts points of the same place by no more than they need", () => {
  const area = { left: 0, top: 0, width: 300, height: 300 };
  const [one, other] = partDots(
    [
      { x: 100, y: 100 },
      { x: 100, y: 100 },
    ],
    6,
    area,
  );
  expect(Math.hypot(one!.x - other!.x, one!.y - other!.y)).toBeCloseTo(13, 0);
  expect(
    partDots(
      [
        { x: 10, y: 10 },
        { x: 100, y: 100 },
      ],
      6,
      area,
    ),
  ).toEqual([
    { x: 10, y: 10 },
    { x: 100, y: 100 },
  ]);
});

it("joins a label to its point by a line where it had to step away", () => {
  const area = { left: 0, top: 0, width: 300, height: 200 };
  const dot = { label: "A name of some length", emphasis: false, x: 150, y: 100, radius: 6 };
  const walls = [0, 158].map((left) => ({ left, top: 60, width: 142, height: 80 }));
  expect(placeLabels([dot], area, [])?.[0]).toMatchObject({ leads: false });
  const [label] = placeLabels([dot], area, walls) ?? [];
  expect(label).toMatchObject({ leads: true, joint: { x: 150 } });
  expect(label!.top + label!.height).toBeLessThanOrEqual(60);
});
