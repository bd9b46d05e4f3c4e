import type { Figure } from "../../contract/analysis.ts";
import type { Measured } from "../../contract/measured.ts";
import { figure } from "../frame/analysis-definition.ts";
import { numberIn, textIn } from "../frame/cells.ts";
import { derive, measured, notEnough, unknown, valueOf, type Unknown } from "../frame/measure.ts";
import { quotient, sum } from "../frame/money.ts";
import type { Reader } from "../frame/read-inputs.ts";
import { pricedDays } from "../frame/priced-days.ts";
import { littleUsedSource, usualLittleUsed } from "./product-scales.ts";
import { shareOfPeople } from "./share-of-people.ts";

/** A feature: who used it in the month, for how many it is, and what went into it. */
export interface Feature {
  name: string;
  users: number;
  /** Those whom it is for: as answered, else everybody who was active in the month. */
  base: number;
  adoption: number;
  /** Engineer-days; null when nobody said. */
  days: number | null;
  isLittleUsed: boolean;
}

/** The features in the order of their use, or why they can't be told. A row that can't be is left out and said. */
export function readFeatures(reader: Reader): { features: Feature[]; leftOut: string[] } | Unknown {
  const rows = reader.rows("features");
  if (rows === null || rows.length === 0) return notEnough(["Features with the people who used each"]);
  const limit = reader.readOr("little_used_below", usualLittleUsed);
  if (!limit.known) return limit;
  const active = valueOf(reader.read("monthly_active"));
  const leftOut: string[] = [];
  const features: Feature[] = [];
  for (const [at, row] of rows.entries()) {
    const name = textIn(row, "feature") || `Feature ${at + 1}`;
    const users = numberIn(row, "users");
    const days = numberIn(row, "days");
    const base = numberIn(row, "meant_for") ?? active;
    if (features.some((one) => one.name.toLowerCase() === name.toLowerCase()))
      leftOut.push(`${name} stands there twice: only the first row counts.`);
    else if (users === null) leftOut.push(`${name} is left out: nobody said how many used it.`);
    else if (base === null) leftOut.push(`${name} is left out: nobody said how many people it is for.`);
    else if (base <= 0) leftOut.push(`${name} is left out: it is for nobody.`);
    else if (users < 0 || users > base)
      leftOut.push(`${name} is left out: it can't be used by fewer than 0 or more people than it is for.`);
    else if (days !== null && days < 0) leftOut.push(`${name} is left out: fewer than 0 days cannot be.`);
    else {
      const adoption = quotient(users, base);
      features.push({ name, users, base, adoption, days, isLittleUsed: adoption < limit.quantity.value });
    }
  }
  if (features.length === 0)
    return unknown(`No feature can be told. ${leftOut.join(" ")}`.trim(), [
      "Features with the people who used each",
      "Monthly active people",
    ]);
  features.sort((a, b) => b.adoption - a.adoption);
  return { features, leftOut };
}

/** What is used, what is not, and what went into both. */
export function featureFigures(reader: Reader, found: ReturnType<typeof readFeatures>): Figure[] {
  const limit = reader.readOr("little_used_below", usualLittleUsed);
  const of = (compute: (features: Feature[]) => Measured): Measured =>
    "known" in found ? found : compute(found.features);
  const count = (value: number, unit: "count" | "days", name?: string) =>
    measured(
      { value, unit, ...(unit === "count" ? { of: "features" } : {}) },
      { formula: "counted in the table of features", words: name },
    );
  const withDays = (compute: (features: (Feature & { days: number })[]) => Measured) =>
    of((features) => {
      const known = features.flatMap((one) => (one.days === null ? [] : [{ ...one, days: one.days }]));
      return known.length === 0 || sum(...known.map(({ days }) => days)) === 0
        ? notEnough(["Engineer-days that went into the features"])
        : compute(known);
    });
  const adoption = ({ users, base }: Feature) =>
    shareOfPeople(
      { label: "Used it", value: users },
      { label: "For", value: base },
      "people who used it / people whom it is for",
    );
  /** The little used one that took most days. */
  const costly = (compute: (feature: Feature & { days: number }) => Measured) =>
    withDays((features) => {
      const [worst] = features.filter(({ isLittleUsed }) => isLittleUsed).toSorted((a, b) => b.days - a.days);
      return worst ? compute(worst) : unknown("No feature with known days is little used.");
    });
  const littleDays = withDays((features) =>
    measured(
      { value: sum(...features.filter(({ isLittleUsed }) => isLittleUsed).map(({ days }) => days)), unit: "days" },
      {
        formula: "sum of the days of the little used features",
        inputs: limit.known ? limit.inputs : [],
        source: littleUsedSource,
      },
    ),
  );
  return [
    figure(
      "features",
      "Features looked at",
      of((features) => count(features.length, "count")),
    ),
    figure(
      "top_feature",
      "The most used feature",
      of(([top]) => count(1, "count", top?.name)),
    ),
    figure(
      "top_adoption",
      "Its adoption",
      of(([top]) => (top ? adoption(top) : unknown("There is none."))),
    ),
    figure(
      "little_used",
      "Features that are little used",
      of((features) =>
        measured(
          { value: features.filter(({ isLittleUsed }) => isLittleUsed).length, unit: "count", of: "features" },
          { formula: "adoption below the limit", inputs: limit.known ? limit.inputs : [], source: littleUsedSource },
        ),
      ),
    ),
    figure("little_used_limit", "Adoption below which one counts as little used", limit),
    figure(
      "days_total",
      "Engineer-days in all features",
      withDays((features) =>
        measured({ value: sum(...features.map(({ days }) => days)), unit: "days" }, { formula: "sum of the days" }),
      ),
    ),
    figure("little_used_days", "Engineer-days in the little used ones", littleDays),
    figure(
      "little_used_share",
      "Part of the days that went into the little used ones",
      withDays((features) =>
        derive([littleDays], ([days = 0], inputs) =>
          measured(
            { value: quotient(days, sum(...features.map((one) => one.days))), unit: "percent" },
            { formula: "days of the little used / all days", inputs },
          ),
        ),
      ),
    ),
    figure("little_used_cost", "What these days cost", pricedDays(reader, littleDays)),
    figure(
      "costly_feature",
      "The little used one that took most",
      costly((one) => count(1, "count", one.name)),
    ),
    figure(
      "costly_days",
      "Its engineer-days",
      costly((one) => count(one.days, "days")),
    ),
    figure(
      "costly_adoption",
      "The adoption of it",
      costly((one) => adoption(one)),
    ),
  ];
}
