import { beforeAll, expect, it } from "vitest";
import { startWords } from "../../renderer/words/i18n.ts";
import { draw, measure, textsOf } from "./drawing.tsx";
import { pictures } from "./fixtures/pictures.ts";

beforeAll(startWords);

const { pairs } = pictures;

it.each([340, 640])("writes now and target at their marks, and the note under the name, at %i pixels", (width) => {
  expect(textsOf(draw(pairs, width))).toEqual(
    expect.arrayContaining([
      "Now",
      "Target",
      "Keep the lights on",
      "9 of 14 people",
      "62.0 %",
      "50.0 %",
      "6.0 %",
      "15.0 %",
      "2.0 %",
    ]),
  );
});

it("puts the lower value left of its mark and the higher one right", () => {
  const { lines } = measure(draw(pairs, 640));
  const at = (text: string) => lines.find((line) => line.text === text)!;
  expect(at("50.0 %").right).toBeLessThan(at("62.0 %").left);
  expect(at("6.0 %").right).toBeLessThan(at("15.0 %").left);
});

it("says that a target is met to the digit, and draws no target where there is none", () => {
  const html = draw({
    ...pairs,
    rows: [
      { label: "Met", now: 0.5, target: 0.5, note: "" },
      { label: "Open", now: 0.2, target: null, note: "" },
    ],
  });
  expect(textsOf(html)).toEqual(["Now", "Target", "Met", "50.0 %, on target", "Open", "20.0 %"]);
});

it("starts at zero, so that lengths can be compared", () => {
  const { circles } = measure(
    draw({ ...pairs, rows: [1, 2].map((now) => ({ label: String(now), now, target: null, note: "" })) }),
  );
  const zero = Number(
    /<line x1="([\d.]+)"/.exec(draw({ ...pairs, rows: [{ label: "1", now: 1, target: null, note: "" }] }))?.[1],
  );
  const [one, two] = circles.slice(2).map(({ left, right }) => (left + right) / 2 - zero);
  expect(two! / one!).toBeCloseTo(2, 1);
});
