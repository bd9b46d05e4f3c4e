import type { Figure } from "../../contract/analysis.ts";
import type { Measured } from "../../contract/measured.ts";
import { figure } from "../frame/analysis-definition.ts";
import { derive, measured, unknown, type Unknown } from "../frame/measure.ts";
import { difference, product, quotient, sum } from "../frame/money.ts";
import { pricedDays } from "../frame/priced-days.ts";
import type { Reader } from "../frame/read-inputs.ts";
import { hoursOf, takenBy, type Duties } from "./read-duties.ts";

const monthsOfYear = 12;
/** Working days of a week; weeks of a month are 52 / 12. */
const weekDays = 5;
const weeksOfYear = 52;

/** Hours a week as working days a month: hours / (week / 5) x 52 / 12. */
const daysOfMonth = (hours: number, week: number): number =>
  quotient(product(hours, weekDays, weeksOfYear), product(week, monthsOfYear));

/**
 * What the seat costs while it is empty, filled, filled wrongly, or filled by days; all from the user's own figures.
 * @param officeHours hours a week of the office that fits best
 */
export function hireCosts(reader: Reader, read: Duties | Unknown, officeHours: Measured): Figure[] {
  const money = (value: number, per?: "month") => reader.money(value, per);
  const low = reader.read("leader_cost_low");
  const high = reader.read("leader_cost_high");
  const pay = derive([low, high], ([least = 0, most = 0], inputs) =>
    least > most
      ? unknown("The leader's least cost is above the highest.", ["Yearly cost of the leader, at least"])
      : measured(money(quotient(sum(least, most), 2 * monthsOfYear), "month"), {
          formula: "middle of both yearly costs / 12",
          inputs,
          range: {
            low: quotient(least, monthsOfYear),
            high: quotient(most, monthsOfYear),
            method: "the costs as given",
          },
        }),
  );
  const [payLow, payHigh] = pay.known ? [pay.range?.low ?? 0, pay.range?.high ?? 0] : [0, 0];
  const vacancy: Measured = reader.has("vacancy_cost_month")
    ? reader.read("vacancy_cost_month")
    : reader.has("vacancy_days_month")
      ? pricedDays(reader, reader.read("vacancy_days_month"), { per: "month" })
      : reader.read("vacancy_cost_month");
  const late = reader.has("months_to_hire_late") ? reader.read("months_to_hire_late") : reader.read("months_to_hire");
  const total = derive([vacancy, reader.read("months_to_hire"), late], ([month = 0, soon = 0, end = 0], inputs) =>
    end < soon
      ? unknown("The search that goes badly is shorter than the usual one.", ["Months until somebody has begun"])
      : measured(money(product(month, soon)), {
          formula: "cost of what stands still a month x months to hire",
          inputs,
          ...(end > soon
            ? { range: { low: product(month, soon), high: product(month, end), method: "months as given" } }
            : {}),
        }),
  );
  const wrongPay = derive([reader.read("notice_months"), pay], ([months = 0, month = 0], inputs) =>
    measured(money(product(months, month)), {
      formula: "months until they have left x cost a month",
      inputs,
      range: { low: product(months, payLow), high: product(months, payHigh), method: "both costs as given" },
    }),
  );
  const dayCost = reader.read("fractional_day_cost");
  const week = reader.read("week_hours");
  const rows = "known" in read ? [] : read.rows;
  const dayHours: Measured =
    "known" in read
      ? read
      : measured(
          { value: hoursOf(takenBy("fractional", rows)), unit: "hours", per: "week" },
          { formula: "hours of duties that hurt and can be done in days" },
        );
  const needed = derive([dayHours, week], ([hours = 0, whole = 0], inputs) =>
    measured(
      { value: daysOfMonth(hours, whole), unit: "days", per: "month" },
      { formula: "hours / (week / 5) x 52 / 12", inputs },
    ),
  );
  const taken = derive([officeHours, reader.read("inside_hours")], ([need = 0, given = 0], inputs) =>
    measured(
      { value: Math.min(need, given), unit: "hours", per: "week" },
      { formula: "the smaller of the hours of the office and those that can be given", inputs },
    ),
  );
  const burn = reader.read("net_burn");
  const cash = reader.read("cash");
  const lasting = (more: Measured | null, formula: string) =>
    derive([cash, burn, ...(more ? [more] : [])], ([there = 0, a = 0, b = 0], inputs) =>
      sum(a, b) <= 0
        ? unknown("Cash is not shrinking.")
        : measured({ value: quotient(there, sum(a, b)), unit: "months" }, { formula, inputs }),
    );
  return [
    figure("leader_month", "Cost of the leader a month", pay),
    figure("vacancy_month", "Cost a month of what stands still", vacancy),
    figure("vacancy_total", "Cost of what stands still until somebody has begun", total),
    figure(
      "vacancy_net_month",
      "What the empty seat costs a month above the pay that it saves",
      derive([vacancy, pay], ([month = 0, saved = 0], inputs) =>
        measured(money(difference(month, saved), "month"), {
          formula: "cost of what stands still - cost of the leader",
          inputs,
          range: { low: difference(month, payHigh), high: difference(month, payLow), method: "both costs as given" },
        }),
      ),
    ),
    figure("wrong_pay", "Pay of a wrong hire until they have left", wrongPay),
    figure(
      "wrong_hire",
      "Cost of a wrong hire with the second search",
      derive([wrongPay, total], ([paid = 0, again = 0], inputs) =>
        measured(money(sum(paid, again)), {
          formula: "pay until they have left + what stands still during a second search",
          inputs,
        }),
      ),
    ),
    figure("days_hours", "Hours a week that can be done in days from outside", dayHours),
    figure("days_needed", "Days a month from outside for these", needed),
    figure(
      "days_month",
      "Cost a month of these days",
      derive([needed, dayCost], ([days = 0, cost = 0], inputs) =>
        measured(money(product(days, cost), "month"), { formula: "days x cost of a day from outside", inputs }),
      ),
    ),
    figure(
      "days_break_even",
      "Days a month at which a full-time leader costs the same",
      derive([pay, dayCost], ([month = 0, cost = 0], inputs) =>
        cost === 0
          ? unknown("A day from outside costs nothing, so there is no such number of days.")
          : measured(
              { value: quotient(month, cost), unit: "days", per: "month" },
              {
                formula: "cost of the leader a month / cost of a day from outside",
                inputs,
                range: { low: quotient(payLow, cost), high: quotient(payHigh, cost), method: "both costs as given" },
              },
            ),
      ),
    ),
    figure("inside_months", "Months until somebody inside has grown into it", reader.read("inside_months")),
    figure("months_to_hire", "Months until somebody has begun", reader.read("months_to_hire")),
    figure("inside_hours", "Hours a week that somebody inside can give", reader.read("inside_hours")),
    figure("inside_taken", "Hours a week of the office that this gives a home", taken),
    figure(
      "inside_left",
      "Hours a week of the office that then still have no home",
      derive([officeHours, reader.read("inside_hours")], ([need = 0, given = 0], inputs) =>
        measured(
          { value: Math.max(0, difference(need, given)), unit: "hours", per: "week" },
          { formula: "hours of the office - hours of somebody inside, at least 0", inputs },
        ),
      ),
    ),
    figure(
      "inside_days",
      "Engineer-days a month that this takes from building",
      derive([taken, week], ([hours = 0, whole = 0], inputs) =>
        hours > whole
          ? unknown("Somebody inside can't give more hours than a week has.", [
              "Hours a week that somebody inside can give",
            ])
          : measured(
              { value: daysOfMonth(hours, whole), unit: "days", per: "month" },
              { formula: "hours taken / (week / 5) x 52 / 12", inputs },
            ),
      ),
    ),
    figure("runway_now", "Months that the cash lasts today", lasting(null, "cash / net burn")),
    figure(
      "runway_with",
      "Months that the cash lasts with a leader from today",
      lasting(pay, "cash / (net burn + cost of the leader a month)"),
    ),
  ];
}
