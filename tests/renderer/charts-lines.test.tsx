import { beforeAll, expect, it } from "vitest";
import { startWords } from "../../renderer/words/i18n.ts";
import { draw, readingOf, textsOf } from "./drawing.tsx";
import { pictures } from "./fixtures/pictures.ts";

beforeAll(startWords);

const { lines } = pictures;

it("names each line at its end with its last value, and says where one ends early", () => {
  expect(textsOf(draw(lines, 800))).toEqual(
    expect.arrayContaining(["August", "31.0 %", "September", "34.0 %", "October", "37.0 %, Week 2"]),
  );
});

it("sets the line apart that the title is about: strong, whole, in the accent", () => {
  const paths = draw(lines).match(/<path[^>]*stroke-linejoin="round"[^>]*>/g) ?? [];
  expect(paths).toHaveLength(3);
  expect(paths.filter((path) => path.includes('stroke-width="2.5"') && path.includes('dasharray="none"'))).toHaveLength(
    1,
  );
});

it("names the target and the band on the drawing", () => {
  expect(textsOf(draw(lines))).toEqual(expect.arrayContaining(["Target: 40 % in week 3", "Usual range"]));
});

it("leaves a gap where a value is missing, and shows a lone value as a dot", () => {
  const html = draw({
    ...lines,
    target: null,
    band: null,
    series: [{ label: "With a gap", values: [0.5, null, 0.4, 0.3], emphasis: true }],
  });
  expect(html.match(/ d="(M[^"]*)" fill="none" stroke="[^"]*accent/)?.[1]?.match(/M/g)).toHaveLength(2);
  expect(html.match(/<circle/g)).toHaveLength(2);
});

it("ends the axis of a share at the whole", () => {
  expect(textsOf(draw(lines))).toContain("100 %");
  expect(textsOf(draw(lines))).not.toContain("120 %");
});

it("tells every value to who does not see it", () => {
  expect(readingOf(draw(lines))).toContain("Week 2. August: 40.0 %, September: 41.0 %, October: 37.0 %");
});

it("says that there is nothing yet", () => {
  expect(textsOf(draw({ ...lines, x: [], series: [] }))).toEqual(["Nothing to draw yet."]);
});
