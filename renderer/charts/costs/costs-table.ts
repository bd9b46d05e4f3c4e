import type { Table } from "../../../electron/contract/analysis.ts";
import type { PictureOf } from "../../../electron/contract/picture.ts";

/** What each option has cost by the end of each year: a row an option. */
export function costsTable({ title, unit, years, options }: PictureOf<"costs">): Table {
  return {
    title,
    columns: ["", ...years],
    rows: options.map(({ label, values }) => [
      label,
      ...years.map((_, year) => {
        const value = values[year];
        return value === undefined ? null : { ...unit, value };
      }),
    ]),
  };
}
