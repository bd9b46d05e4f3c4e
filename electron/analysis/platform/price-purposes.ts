import type { Measured } from "../../contract/measured.ts";
import { derive, measured, notEnough, unknown } from "../frame/measure.ts";
import { product, quotient, sum } from "../frame/money.ts";
import type { Reader } from "../frame/read-inputs.ts";
import { judge } from "../frame/scale.ts";
import { repayScale } from "./platform-scales.ts";
import type { Purpose } from "./read-tools.ts";

/** What one tool in place of several would save and take. */
export interface PricedPurpose extends Purpose {
  /** At most this much a month: every bill and every day of care of the tools that would go. */
  saving: Measured;
  moveDays: Measured;
  months: Measured;
}

/**
 * Prices each purpose that has more than its default and its exceptions. The saving is the most that can be: the tool that stays may cost
 * more with more teams on it.
 */
export function pricePurposes(reader: Reader, purposes: readonly Purpose[]): PricedPurpose[] {
  const dayCost = reader.read("engineer_day_cost");
  const aTeam = reader.read("move_days");
  return purposes.map((purpose) => {
    const { extraBill, extraCare, teamsToMove } = purpose;
    const isSingle = purpose.tools.length < 2 || extraToolsOf(purpose) === 0;
    const nothing = unknown("There is nothing to bring together.");
    const bill = measured(reader.money(extraBill, "month"), { formula: "bills of the tools that would go" });
    const saving = isSingle
      ? nothing
      : extraCare === 0
        ? bill
        : derive([dayCost], ([cost = 0], inputs) =>
            measured(reader.money(sum(extraBill, product(extraCare, cost)), "month"), {
              formula: "bills + days of care x cost of a day, of the tools that would go",
              inputs,
            }),
          );
    const moveDays = isSingle
      ? nothing
      : teamsToMove === null
        ? notEnough([`How many teams use each tool for ${purpose.name.toLowerCase()}`])
        : derive([aTeam], ([each = 0], inputs) =>
            measured(
              { value: product(teamsToMove, each), unit: "days" },
              { formula: "teams that move x days of one", inputs },
            ),
          );
    const months = derive([saving, moveDays, dayCost], ([gain = 0, days = 0, cost = 0], inputs) => {
      if (gain <= 0) return unknown("Nothing would be saved, so it is never repaid.");
      const value = quotient(product(days, cost), gain);
      return measured(
        { value, unit: "months" },
        { formula: "days of moving x cost of a day / saving a month", inputs, verdict: judge(value, repayScale) },
      );
    });
    return { ...purpose, saving, moveDays, months };
  });
}

/** Tools beside the default that are no exceptions. */
export const extraToolsOf = ({ tools, main }: Purpose): number =>
  tools.filter((tool) => tool !== main && tool.standing !== "exception").length;

/** The purposes that have more than a default and its exceptions, widest first. */
export const doubledPurposes = (purposes: readonly PricedPurpose[]) =>
  purposes.filter((purpose) => extraToolsOf(purpose) > 0);
