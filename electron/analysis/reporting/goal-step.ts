import type { Figure } from "../../contract/analysis.ts";
import { figure } from "../frame/analysis-definition.ts";
import { derive, measured, notEnough, unknown } from "../frame/measure.ts";
import { difference, quotient } from "../frame/money.ts";
import { lastMonthOf, monthName, type MonthIndex } from "../frame/months.ts";
import type { Reader } from "../frame/read-inputs.ts";
import type { Standing } from "./row-figures.ts";

/** The company's goal for recurring revenue: what is left of it, and the step that each month would have to bring on average. */
export function goalStep(reader: Reader, month: MonthIndex, standings: readonly Standing[]): Figure[] {
  const revenue = standings.find(({ figure: row }) => row.metric === "mrr") ?? null;
  const goal = reader.read("goal_mrr");
  const due = lastMonthOf(reader.period("goal_mrr") ?? "");
  const now = revenue?.figure.now
    ? measured(revenue.figure.now.quantity, { formula: "as given", inputs: [revenue.figure.now] })
    : notEnough(["Monthly recurring revenue"]);
  const gap = derive([goal, now], ([wanted = 0, is = 0], inputs) =>
    measured(reader.money(difference(wanted, is), "month"), { formula: "goal - this month", inputs }),
  );
  const left =
    due === null
      ? notEnough(["The month of the goal"])
      : due <= month
        ? unknown(`The goal's month, ${monthName(due)}, is not ahead of this one.`)
        : measured({ value: due - month, unit: "months" }, { formula: "the goal's month - this month" });
  return [
    figure("goal_gap", "What is left to the goal", gap),
    figure("goal_months_left", "Months left to the goal", left),
    figure(
      "goal_step_needed",
      "Step that each month needs on average to reach the goal",
      derive([gap, left], ([open = 0, months = 0], inputs) =>
        open <= 0
          ? unknown("The goal is reached.")
          : measured(reader.money(quotient(open, months)), {
              formula: "what is left / months left",
              inputs,
              note: "An average: growth that builds on itself begins with smaller steps.",
            }),
      ),
    ),
    figure(
      "goal_step_made",
      "Step that this month brought",
      revenue ? revenue.change : notEnough(["Monthly recurring revenue"]),
    ),
  ];
}
