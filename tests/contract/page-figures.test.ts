import { expect, it } from "vitest";
import { choosePageFigures } from "../../electron/contract/page-figures.ts";
import { analyses } from "../renderer/fixtures/analyses.ts";

const withTable = analyses.filter(({ tables }) => tables.length > 0);

it.each([["| What | Today |\n|---|---|\n| Churn | 4.1 % |"], ["Text.\n\nWhat | Today\n:--- | ---:\nChurn | 4.1 %"]])(
  "draws no table beside a page that sets one out itself: %j",
  (prose) => {
    expect(choosePageFigures(withTable, prose).table).toBe(null);
  },
);

it.each([["No table."], ["---"], ["A line | with a bar"], [""]])("draws it where the page has none: %j", (prose) => {
  expect(choosePageFigures(withTable, prose).table).toEqual(withTable[0]!.tables[0]);
});
