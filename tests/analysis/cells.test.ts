import { expect, it } from "vitest";
import { numberIn, textIn } from "../../electron/analysis/frame/cells.ts";

it("reads a cell as what its column holds, and an empty one as nothing", () => {
  const row = { tool: " Jenkins ", teams: 2 };
  expect([textIn(row, "tool"), textIn(row, "purpose"), textIn(row, "teams")]).toEqual(["Jenkins", "", "2"]);
  expect([numberIn(row, "teams"), numberIn(row, "tool"), numberIn(row, "cost")]).toEqual([2, null, null]);
});
