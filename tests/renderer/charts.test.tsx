import { beforeAll, describe, expect, it } from "vitest";
import type { Picture } from "../../electron/contract/picture.ts";
import { axisText } from "../../renderer/charts/axis-text.ts";
import { spreadBlocks, spreadLabels } from "../../renderer/charts/spread-labels.ts";
import { lightPalette } from "../../renderer/theme/palette.ts";
import { startWords } from "../../renderer/words/i18n.ts";
import { draw, readingOf, textsOf } from "./drawing.tsx";
import { analyses, usd, whatIf } from "./fixtures/analyses.ts";

beforeAll(startWords);

const pictureOf = (shape: Picture["shape"]): Picture => {
  const picture = analyses.flatMap((analysis) => analysis.pictures).find((one) => one.shape === shape);
  if (picture === undefined) throw new Error(`The fixture has no ${shape}.`);
  return picture;
};

describe("pictures", () => {
  it("draws each step of a funnel with its rate and with the people who were lost on the way to it", () => {
    const html = draw(pictureOf("funnel"));
    expect(html).toContain("<figcaption");
    expect(html).toContain("80 % of sign-ups never connect a bank</figcaption>");
    expect(textsOf(html)).toEqual([
      "Visitors",
      "42,000",
      "Sign-ups",
      "1,260",
      "3.0 %",
      "40,740 lost · 97.0 %",
      "Activated",
      "252",
      "20.0 %",
      "1,008 lost · 80.0 %",
      "New paying",
      "63",
      "25.0 %",
      "189 lost · 75.0 %",
    ]);
  });

  it("says that a step's rate can't be said instead of drawing one", () => {
    const html = draw({
      shape: "funnel",
      title: "Two months that can't be joined",
      stages: [
        { label: "Sign-ups", count: 1260, lost: null, rate: null },
        { label: "Activated", count: 252, lost: null, rate: null },
      ],
    });
    expect(textsOf(html)).toEqual(["Sign-ups", "1,260", "Activated", "252", "The rate can't be said"]);
  });

  it("draws a forecast with its band, its goal and the value at its end", () => {
    const html = draw(pictureOf("forecast"));
    expect(textsOf(html)).toContain("Goal: $100,000 by June");
    expect(textsOf(html)).toContain("80 % of simulated runs");
    expect(textsOf(html)).toContain("$109,848");
    expect(html.match(/<path/g)).toHaveLength(2);
  });

  it("adds the line of a what-if and names both ends", () => {
    const picture = whatIf([{ input: "activation_rate", to: 0.25 }]).pictures[0];
    const html = draw(picture as Picture);
    expect(html.match(/<path/g)).toHaveLength(3);
    expect(textsOf(html).filter((text) => /^\$1\d\d,\d{3}$/.test(text))).toHaveLength(2);
  });

  it("draws gains to the right of zero and losses to the left", () => {
    const html = draw({
      shape: "bars",
      title: "What each change brings",
      unit: usd(0, "month"),
      bars: [
        { label: "Activation", value: 18204, detail: "", muted: false },
        { label: "Price", value: -2000, detail: "", muted: false },
      ],
    });
    const zero = Number(/<line x1="([\d.]+)"/.exec(html)?.[1]);
    const bars = [...html.matchAll(/<rect x="([\d.]+)" width="([\d.]+)"/g)].map((bar) => ({
      from: Number(bar[1]),
      to: Number(bar[1]) + Number(bar[2]),
    }));
    expect(bars[0]?.from).toBeCloseTo(zero);
    expect(bars[1]?.to).toBeCloseTo(zero);
    expect(textsOf(html)).toContain("-$2,000");
  });

  it("names each option at the end of its line, and sets the cheapest apart", () => {
    const html = draw({
      shape: "costs",
      title: "Buying is cheapest over three years",
      unit: usd(0),
      years: ["Start", "Year 1", "Year 2", "Year 3"],
      options: [
        { label: "Build", values: [120000, 170000, 230000, 300000] },
        { label: "Buy", values: [20000, 70000, 120000, 180000] },
      ],
    });
    expect(textsOf(html)).toEqual(expect.arrayContaining(["Build", "$300,000", "Buy", "$180,000", "Year 3"]));
    expect(html).toMatch(/font-weight="600"[^>]*><tspan[^>]*>Buy</);
    expect(html).toMatch(/font-weight="400"[^>]*><tspan[^>]*>Build</);
  });

  it("draws texts against the grade that their reader wants", () => {
    const html = draw({
      shape: "versions",
      title: "The second version fits the board",
      target: 9,
      texts: [
        { label: "First", grade: 12.3 },
        { label: "Second", grade: 8.1 },
      ],
    });
    expect(textsOf(html)).toEqual(
      expect.arrayContaining(["First", "grade 12.3", "Second", "grade 8.1", "Target: grade 9"]),
    );
  });

  it("tells a screen reader all that it shows", () => {
    expect(readingOf(draw(pictureOf("funnel")))).toContain("Activated: 252, 20.0 % pass, 1,008 lost · 80.0 %");
  });

  it.each(["funnel", "forecast", "bars"] as const)(
    "holds no place that is not a number in a %s of any width",
    (shape) => {
      for (const width of [300, 640, 1200]) expect(draw(pictureOf(shape), width)).not.toMatch(/NaN|Infinity/);
    },
  );

  it("takes fixed colours for exports", () => {
    const html = draw(pictureOf("bars"), 640, lightPalette);
    expect(html).toContain(`fill="${lightPalette.accent}"`);
    expect(html).not.toContain("var(--");
  });
});

describe("labels", () => {
  it("moves apart what would stand on each other and keeps the order", () => {
    expect(spreadLabels([100, 102, 300], 16, 0, 400)).toEqual([100, 116, 300]);
    expect(spreadLabels([395, 390], 16, 0, 400)).toEqual([400, 384]);
  });

  it("moves labels of different heights apart, and back into the room where there is some", () => {
    expect(
      spreadBlocks(
        [
          { at: 100, height: 20 },
          { at: 105, height: 40 },
        ],
        0,
        400,
      ),
    ).toEqual([87.5, 117.5]);
    expect(
      spreadBlocks(
        [
          { at: 395, height: 20 },
          { at: 390, height: 20 },
        ],
        0,
        400,
      ),
    ).toEqual([390, 370]);
  });

  it("writes short values on axes", () => {
    expect(axisText(60000, usd(0))).toBe("$60k");
    expect(axisText(1400000, usd(0))).toBe("$1.4M");
    expect(axisText(0.2, { value: 0, unit: "percent" })).toBe("20 %");
  });
});
