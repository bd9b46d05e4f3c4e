import type { Input, Measured } from "../../contract/measured.ts";
import { derive, measured, notEnough, valueOf } from "../frame/measure.ts";
import { difference, product, quotient, sum } from "../frame/money.ts";
import type { Reader } from "../frame/read-inputs.ts";
import { cumulatedSavings, type LegacyTerms } from "./legacy-costs.ts";
import { legacyNames, readLegacyRows, type LegacyRow, type LegacyTable } from "./legacy-rows.ts";
import { usualDiscountRate, usualYears } from "./read-options.ts";

const hoursOfDay = 8;

/** A way that can be costed. Money in today's money where it says net. */
export interface Way extends LegacyRow {
  /** Money and days of the work together, after the overrun. */
  principal: number;
  /** The monthly saving that is counted on. */
  counted: number;
  /** Net present saving against doing nothing. */
  net: number;
  /** The same without discounting. */
  plainNet: number;
  /** Savings added up at the end of each year. */
  savings: number[];
  /** What it rests on. */
  inputs: Input[];
}

export interface Ways {
  table: LegacyTable | null;
  /** Best first, by net present saving. */
  ways: Way[];
  /** Ways that can't be costed, and why. */
  reasons: ReadonlyMap<string, Measured>;
  terms: LegacyTerms;
  termInputs: Measured[];
  /** What the old system costs a month: hours lost and bills. */
  hours: Measured;
  interestDays: Measured;
  interest: Measured;
  today: Measured;
}

/** Reads the old system's cost and the ways to deal with it. */
export function readWays(reader: Reader): Ways {
  const dayCost = reader.read("engineer_day_cost");
  const hours = reader.read("legacy_hours_month");
  const interestDays = derive([hours], ([lost = 0], inputs) =>
    measured({ value: quotient(lost, hoursOfDay), unit: "days", per: "month" }, { formula: "hours lost / 8", inputs }),
  );
  const interest = derive([hours, dayCost], ([lost = 0, day = 0], inputs) =>
    measured(reader.money(quotient(product(lost, day), hoursOfDay), "month"), {
      formula: "hours lost / 8 x cost of an engineer-day",
      inputs,
    }),
  );
  const today = costOfToday(reader, interest);
  const termInputs = [
    reader.readOr("discount_rate", usualDiscountRate),
    reader.readOr("years", usualYears),
    reader.readOr("legacy_growth_year", 0),
    reader.readOr("overrun", 1),
    reader.readOr("saving_share", 1),
  ];
  const [rate, years, growth, overrun, share] = termInputs.map(valueOf);
  const terms = {
    discountRate: rate ?? usualDiscountRate,
    years: Math.round(years ?? usualYears),
    growth: growth ?? 0,
  };
  const table = readLegacyRows(reader);
  const reasons = new Map<string, Measured>(
    (table?.unusable ?? []).map(({ key, why, needs }) => [key, { known: false, why, needs }]),
  );
  const ways: Way[] = [];
  for (const row of table?.rows ?? []) {
    const basis = basisOf(reader, row, [...termInputs, ...(row.days > 0 ? [dayCost] : [])], today);
    if (!basis.known) {
      reasons.set(row.key, basis);
      continue;
    }
    const principal = product(sum(row.cost, product(row.days, valueOf(dayCost) ?? 0)), overrun ?? 1);
    // A way that costs more to run than today does so whether or not its promises come true.
    const counted = row.saving > 0 ? product(row.saving, share ?? 1) : row.saving;
    const savings = cumulatedSavings(counted, row.months, terms);
    const plain = cumulatedSavings(counted, row.months, { ...terms, discountRate: 0 }).at(-1) ?? 0;
    ways.push({
      ...row,
      principal,
      counted,
      savings,
      net: difference(savings.at(-1) ?? 0, principal),
      plainNet: difference(plain, principal),
      inputs: basis.inputs,
    });
  }
  ways.sort((a, b) => b.net - a.net);
  return { table, ways, reasons, terms, termInputs, hours, interestDays, interest, today };
}

/** Hours lost and bills together; one of them alone where the other was not said. */
function costOfToday(reader: Reader, interest: Measured): Measured {
  const bills = reader.read("legacy_bills_month");
  const parts = [
    ...(reader.has("legacy_hours_month") ? [interest] : []),
    ...(reader.has("legacy_bills_month") ? [bills] : []),
  ];
  if (parts.length === 0) return notEnough(["Hours lost to the old system a month", "Bills of the old system a month"]);
  return derive(parts, (values, inputs) =>
    measured(reader.money(sum(...values), "month"), {
      formula:
        parts.length === 2 ? "hours lost, priced + bills" : parts[0] === interest ? "hours lost, priced" : "bills",
      inputs,
    }),
  );
}

/** What a way rests on; unknown when something is missing, or when it would save more than the old system costs. */
function basisOf(reader: Reader, row: LegacyRow, parts: readonly Measured[], today: Measured): Measured {
  const cost = valueOf(today);
  if (cost !== null && row.saving > cost)
    return {
      known: false,
      why: `${legacyNames[row.key].name} can't save more a month than the old system costs.`,
      needs: ["What the old system costs a month, with everything in it"],
    };
  const { name } = legacyNames[row.key];
  const own: Input[] = [
    { label: `${name}: money`, quantity: reader.money(row.cost) },
    { label: `${name}: engineer-days`, quantity: { value: row.days, unit: "days" } },
    { label: `${name}: saving`, quantity: reader.money(row.saving, "month") },
    { label: `${name}: months until live`, quantity: { value: row.months, unit: "months" } },
  ];
  return derive(parts, (_, inputs) =>
    measured({ value: 0, unit: "count" }, { formula: "", inputs: [...own, ...inputs] }),
  );
}
