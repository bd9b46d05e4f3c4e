import type { Measured } from "../../contract/measured.ts";
import type { Per } from "../../contract/quantity.ts";
import { derive, measured } from "./measure.ts";
import { product } from "./money.ts";
import type { Reader } from "./read-inputs.ts";

/**
 * Engineer-days in money, at what one of them costs the company; unknown while either is.
 * @param formula how it is told; @param per set where the days are those of each month
 */
export function pricedDays(
  reader: Reader,
  days: Measured,
  { formula = "days x cost of an engineer-day", per }: { formula?: string; per?: Per } = {},
): Measured {
  return derive([days, reader.read("engineer_day_cost")], ([count = 0, cost = 0], inputs) =>
    measured(reader.money(product(count, cost), per), { formula, inputs }),
  );
}
