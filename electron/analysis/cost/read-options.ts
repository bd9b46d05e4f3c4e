import type { Measured } from "../../contract/measured.ts";
import { derive, measured, notEnough, valueOf, type Unknown } from "../frame/measure.ts";
import { product, quotient } from "../frame/money.ts";
import type { CostInputs, OptionKey } from "./option-costs.ts";
import type { Reader } from "../frame/read-inputs.ts";

export const usualDiscountRate = 0.1;
export const usualYears = 3;
const hoursOfDay = 8;

/** The options that can be costed, with all their inputs; and why the others can't. */
export interface Options {
  inputs: CostInputs;
  /** What each option rests on; unknown when it can't be costed. */
  basis: Record<OptionKey, Measured>;
  known: OptionKey[];
  dayCost: Measured;
  nothingMonth: Measured;
}

/** Reads the options. Absent extras (setup, exit, delay, growth) count as 0; an option without its main costs is unknown. */
export function readOptions(reader: Reader): Options {
  const dayCost = reader.read("engineer_day_cost");
  const nothingMonth = costOfNothing(reader);
  const pricedByDay =
    !reader.has("do_nothing_cost_month") && reader.has("do_nothing_hours_month") && !reader.has("hour_cost");
  const extra = (key: string) => (reader.has(key) ? reader.read(key) : null);
  const read = (key: string) => valueOf(reader.read(key)) ?? 0;
  const delayOf = (key: string) => (read(key) > 0 ? [nothingMonth] : []);
  const given = (keys: readonly string[]) => keys.map(extra).filter((part): part is Measured => part !== null);

  const buildDayKeys = ["build_days", "build_upkeep_days_month", "migration_days"];
  const buyDayKeys = ["buy_setup_days", "exit_days", "migration_days"];
  const needsDays = (keys: readonly string[]) => (keys.some((key) => read(key) > 0) ? [dayCost] : []);
  const time = [reader.readOr("discount_rate", usualDiscountRate), reader.readOr("years", usualYears)];
  const eitherOf = (a: string, b: string): Measured[] =>
    reader.has(a) || reader.has(b) ? given([a, b]) : [reader.read(a)];

  // What it costs to keep counts as nothing while nobody has said it; `silentCosts` tells that.
  const upkeep = eitherOf("build_upkeep_days_month", "build_run_cost_month").filter(
    (part) => part.known || reader.has("build_upkeep_days_month") || reader.has("build_run_cost_month"),
  );

  const basis: Record<OptionKey, Measured> = {
    build: join([
      ...eitherOf("build_days", "build_upfront_cost"),
      ...upkeep,
      ...needsDays(buildDayKeys),
      ...given(["migration_days", "build_delay_months"]),
      ...delayOf("build_delay_months"),
      ...time,
    ]),
    buy: join([
      reader.read("buy_price_month"),
      ...given([
        "buy_price_growth_year",
        "buy_setup_days",
        "buy_setup_cost",
        "exit_days",
        "migration_days",
        "buy_delay_months",
      ]),
      ...needsDays(buyDayKeys),
      ...delayOf("buy_delay_months"),
      ...time,
    ]),
    nothing: join([nothingMonth, ...given(["do_nothing_growth_year"]), ...time]),
  };
  return {
    inputs: {
      years: Math.round(valueOf(time[1]!) ?? usualYears),
      discountRate: valueOf(time[0]!) ?? usualDiscountRate,
      dayCost: valueOf(dayCost) ?? 0,
      buildDays: read("build_days"),
      buildUpkeepDaysMonth: read("build_upkeep_days_month"),
      buildUpfront: read("build_upfront_cost"),
      buildRunMonth: read("build_run_cost_month"),
      buildDelay: read("build_delay_months"),
      buyPriceMonth: read("buy_price_month"),
      buyGrowth: read("buy_price_growth_year"),
      buySetupDays: read("buy_setup_days"),
      buySetupCost: read("buy_setup_cost"),
      exitDays: read("exit_days"),
      buyDelay: read("buy_delay_months"),
      migrationDays: read("migration_days"),
      nothingMonth: pricedByDay ? 0 : (valueOf(nothingMonth) ?? 0),
      nothingDaysMonth: pricedByDay ? read("do_nothing_hours_month") / hoursOfDay : 0,
      nothingGrowth: read("do_nothing_growth_year"),
    },
    basis,
    known: (["build", "buy", "nothing"] as const).filter((key) => basis[key].known),
    dayCost,
    nothingMonth,
  };
}

/** Known when all parts are; it carries their inputs. */
function join(parts: readonly Measured[]): Measured {
  return derive(parts, (_, inputs) => measured({ value: 0, unit: "count" }, { formula: "", inputs }));
}

/** As answered, else hours lost x cost of an hour (of an engineer's day, where no other is said). */
function costOfNothing(reader: Reader): Measured {
  if (reader.has("do_nothing_cost_month") || !reader.has("do_nothing_hours_month"))
    return reader.read("do_nothing_cost_month");
  const hour = reader.has("hour_cost")
    ? reader.read("hour_cost")
    : derive([reader.read("engineer_day_cost")], ([day = 0], inputs) =>
        measured(reader.money(quotient(day, hoursOfDay), "hour"), { formula: "cost of an engineer-day / 8", inputs }),
      );
  return derive([reader.read("do_nothing_hours_month"), hour], ([hours = 0, cost = 0], inputs) =>
    measured(reader.money(product(hours, cost), "month"), { formula: "hours lost a month x cost of an hour", inputs }),
  );
}

/** Why two options can't be compared. */
export function noComparison(options: Options, keys: readonly OptionKey[]): Unknown {
  const needs = keys.map((key) => options.basis[key]).flatMap((basis) => (basis.known ? [] : basis.needs));
  return notEnough([...new Set(needs)]);
}
