import { numberIn, textIn } from "../frame/cells.ts";
import type { Reader } from "../frame/read-inputs.ts";

/** The six things that one can do with an old system, in the order of how much they change. */
export const legacyKeys = ["retain", "retire", "rehost", "replatform", "refactor", "repurchase"] as const;
export type LegacyKey = (typeof legacyKeys)[number];

/** What each is called, and what it is, as the middle of a sentence says it. */
export const legacyNames: Record<LegacyKey, { name: string; doing: string }> = {
  retain: { name: "Retain", doing: "keeping it with small repairs" },
  retire: { name: "Retire", doing: "switching it off" },
  rehost: { name: "Rehost", doing: "moving it as it is to other computers" },
  replatform: { name: "Replatform", doing: "moving it onto newer parts" },
  refactor: { name: "Refactor", doing: "rewriting it" },
  repurchase: { name: "Repurchase", doing: "replacing it with a bought product" },
};

/** One option as the table says it: money in major units, months until it is live. */
export interface LegacyRow {
  key: LegacyKey;
  cost: number;
  days: number;
  saving: number;
  months: number;
}

/** A way that can't be costed, and why. */
export interface UnusableRow {
  key: LegacyKey;
  why: string;
  needs: string[];
}

export interface LegacyTable {
  rows: LegacyRow[];
  unusable: UnusableRow[];
  /** Options of which a second row was not counted. */
  twice: LegacyKey[];
}

/** The rows of the table `legacy_options`; null when it was not answered. A row with an impossible or missing number is told, not guessed. */
export function readLegacyRows(reader: Reader): LegacyTable | null {
  const given = reader.rows("legacy_options");
  if (given === null) return null;
  const table: LegacyTable = { rows: [], unusable: [], twice: [] };
  const seen = new Set<LegacyKey>();
  for (const row of given) {
    const key = legacyKeys.find((known) => known === textIn(row, "option"));
    if (!key) continue;
    if (seen.has(key)) {
      table.twice.push(key);
      continue;
    }
    seen.add(key);
    const { name } = legacyNames[key];
    const [cost, days, saving, months] = ["cost", "days", "saving_month", "months"].map((column) =>
      numberIn(row, column),
    );
    if (saving === null || saving === undefined || (cost === null && days === null))
      table.unusable.push({
        key,
        why: `${name}: its cost or engineer-days, and what it saves a month, are both needed.`,
        needs: [saving === null ? `What "${name}" saves a month` : `What "${name}" costs, in money or engineer-days`],
      });
    else if ((cost ?? 0) < 0 || (days ?? 0) < 0 || (months ?? 0) < 0)
      table.unusable.push({ key, why: `${name}: a cost, days or months below 0 cannot be.`, needs: [] });
    else table.rows.push({ key, cost: cost ?? 0, days: days ?? 0, saving, months: months ?? 0 });
  }
  return table;
}
