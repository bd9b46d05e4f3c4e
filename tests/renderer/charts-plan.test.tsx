import { beforeAll, expect, it } from "vitest";
import { byGroup, stackLabels } from "../../renderer/charts/plan/plan-rows.ts";
import { startWords } from "../../renderer/words/i18n.ts";
import { draw, textsOf } from "./drawing.tsx";
import { pictures } from "./fixtures/pictures.ts";

beforeAll(startWords);

const { plan } = pictures;
const bars = (html: string) =>
  [...html.matchAll(/<rect x="([\d.]+)" y="[\d.]+" width="([\d.]+)" height="22"/g)].map(([, x, width]) => ({
    from: Number(x),
    to: Number(x) + Number(width),
  }));

it.each([340, 640, 900])("names rows, groups, owners, columns and milestones at %i pixels", (width) => {
  expect(textsOf(draw(plan, width))).toEqual(
    expect.arrayContaining([
      ...plan.columns,
      ...plan.rows.flatMap(({ label, group, owner }) => [label, group, owner]),
      ...plan.milestones.map(({ label }) => label),
    ]),
  );
});

it("draws a bar from one edge to the other, to the fraction", () => {
  const html = draw(plan, 640);
  const [meet, read, release, agree] = bars(html);
  const column = (agree!.to - meet!.from) / 6;
  expect(read!.from - meet!.from).toBeCloseTo(column / 2, 0);
  expect(release!.from).toBeCloseTo(meet!.to, 0);
  expect(agree!.to).toBeCloseTo(639, 0);
});

it("keeps rows of one group together, in the order in which the groups come up", () => {
  const row = (label: string, group: string) => ({ label, group, from: 0, to: 1, owner: "", emphasis: false });
  expect(byGroup([row("a", "One"), row("b", "Two"), row("c", "One")]).map(({ label }) => label)).toEqual([
    "a",
    "c",
    "b",
  ]);
});

it("puts milestones that are close to each other on lines of their own", () => {
  expect(
    stackLabels(
      [
        { left: 0, width: 50 },
        { left: 30, width: 50 },
        { left: 70, width: 50 },
      ],
      8,
    ),
  ).toEqual([0, 1, 0]);
});

it("draws what lies outside its columns at their end", () => {
  const html = draw({ ...plan, rows: [{ ...plan.rows[0]!, from: -3, to: 99 }] }, 640);
  expect(bars(html)[0]!.to).toBeCloseTo(639, 0);
});
