import { describe, expect, it } from "vitest";
import { Picture } from "../../../electron/contract/picture.ts";
import { pictureValues } from "../../../electron/core/grounding/citable-pictures.ts";
import { pictureText } from "../../../electron/core/grounding/picture-text.ts";
import { pictures } from "../../renderer/fixtures/pictures.ts";

const valuesOf = (shape: keyof typeof pictures): Record<string, number> =>
  Object.fromEntries(pictureValues(pictures[shape], 1).map(({ name, quantity }) => [name, quantity.value]));

describe("what a text may cite of a picture", () => {
  it.each(Object.entries(pictures))("%s keeps to the contract", (shape, picture) => {
    expect(Picture.parse(picture)).toEqual(picture);
    expect(picture.shape).toBe(shape);
  });

  it("names each value of each line, the target and both ends of the band", () => {
    expect(valuesOf("lines")).toMatchObject({
      "picture1.september_week_0": 1,
      "picture1.september_week_3": 0.34,
      "picture1.target": 0.4,
      "picture1.band_low_week_1": 0.45,
      "picture1.band_high_week_1": 0.6,
    });
    expect(valuesOf("lines")).not.toHaveProperty("picture1.october_week_3");
  });

  it("gives a point both its scores", () => {
    expect(valuesOf("scatter")).toMatchObject({ "picture1.saved_searches_x": 2, "picture1.saved_searches_y": 8 });
  });

  it("counts what a radar shows by ring and quadrant, and what is new or has moved", () => {
    const values = valuesOf("radar");
    expect(values).toMatchObject({ "picture1.entries": 12, "picture1.ring_adopt": 4, "picture1.new": 2 });
    expect(values["picture1.moved_in"]).toBe(2);
    expect(pictureText(pictures.radar)).toContain("TypeScript: Adopt, Languages and frameworks");
  });

  it("gives a role its size and keeps who holds it in the words", () => {
    expect(valuesOf("circles")).toMatchObject({ "picture1.product_product_lead": 2 });
    expect(pictureText(pictures.circles)).toContain("Product lead, Dana Weiss");
  });

  it("gives a row of a plan its length, and its owner in the words", () => {
    expect(valuesOf("plan")).toMatchObject({ "picture1.meet_every_engineer_alone_spans": 2 });
    expect(pictureText(pictures.plan)).toContain("Meet every engineer alone, New leader");
  });

  it("gives now and target of each row", () => {
    expect(valuesOf("pairs")).toMatchObject({
      "picture1.keep_the_lights_on_now": 0.62,
      "picture1.keep_the_lights_on_target": 0.5,
    });
    expect(valuesOf("pairs")).not.toHaveProperty("picture1.not_planned_target");
  });

  it("finds the values of a scale in its words, since their units differ", () => {
    expect(pictureValues(pictures.scale, 1)).toEqual([]);
    expect(pictureText(pictures.scale)).toContain("Lead time for changes: 2.5 days, High");
  });

  it("gives each cell of a matrix with the row and the column that it stands in", () => {
    expect(pictureValues(pictures.matrix, 2)[1]).toEqual({
      name: "picture2.r1c2",
      label: "Aug 2026: Week 1",
      quantity: { value: 0.52, unit: "percent" },
    });
  });
});
