import type { Figure } from "../../contract/analysis.ts";
import { figure } from "../frame/analysis-definition.ts";
import { derive, measured, notEnough, unknown } from "../frame/measure.ts";
import { difference, product, quotient } from "../frame/money.ts";
import type { Reader } from "../frame/read-inputs.ts";
import { judge } from "../frame/scale.ts";
import { stickinessScale } from "./product-scales.ts";

/** Days of a mean month. */
const daysOfMonth = 365 / 12;
/** Whoever is active in a month is so on one day at least, so no share of daily in monthly people can be smaller. */
const leastStickiness = 1 / 31;

/** How many days a month somebody comes whom the product serves well, by the rhythm of the job. */
const rhythms = new Map([
  ["daily", daysOfMonth],
  ["workday", (daysOfMonth * 5) / 7],
  ["weekly", daysOfMonth / 7],
  ["monthly", 1],
]);

/** How often those come who come at all, held against how often the job comes up; and who pays without coming. */
export function usage(reader: Reader): Figure[] {
  const daily = reader.read("daily_active");
  const monthly = reader.read("monthly_active");
  const rhythm = reader.text("usage_rhythm") ?? "";
  const stickiness = derive([daily, monthly], ([day = 0, month = 0], inputs) => {
    if (month === 0) return unknown("Nobody was active in the month.");
    if (day > month) return unknown("More people on a usual day than in the whole month cannot be.");
    if (quotient(day, month) < leastStickiness)
      return unknown(
        "So few on a usual day cannot be: whoever is active in a month is so on one day at least. The two count different things.",
      );
    return measured(
      { value: quotient(day, month), unit: "percent" },
      {
        formula: "daily active people / monthly active people",
        inputs,
        ...(rhythm === "daily" || rhythm === "workday"
          ? { verdict: judge(quotient(day, month), stickinessScale) }
          : {}),
      },
    );
  });
  const activeDays = derive([stickiness], ([value = 0], inputs) =>
    measured(
      { value: product(value, daysOfMonth), unit: "days", per: "month" },
      { formula: "daily / monthly active people x 365 / 12", inputs },
    ),
  );
  const wanted = rhythms.get(rhythm);
  const rhythmDays =
    wanted === undefined
      ? notEnough(["How often the job comes up"])
      : measured({ value: wanted, unit: "days", per: "month" }, { formula: "from the rhythm as answered" });
  return [
    figure("daily_active", "People on a usual day", daily),
    figure("monthly_active", "People in the month", monthly),
    figure("stickiness", "Stickiness: daily of monthly active people", stickiness),
    figure("active_days", "Days on which an active person comes", activeDays),
    figure("rhythm_days", "Days on which the job comes up", rhythmDays),
    figure(
      "rhythm_share",
      "Days with a visit, of the days on which the job comes up",
      rhythm === "monthly"
        ? unknown(
            "For a job that comes up once a month this says nothing: whoever counts as active in the month has come once.",
          )
        : derive([activeDays, rhythmDays], ([came = 0, up = 0], inputs) =>
            measured(
              { value: quotient(came, up), unit: "percent" },
              { formula: "days with a visit / days on which the job comes up", inputs },
            ),
          ),
    ),
    ...idle(reader),
  ];
}

/** Those who pay and did not come in the month. */
function idle(reader: Reader): Figure[] {
  const customers = reader.read("customers");
  const active = reader.read("paying_active");
  const idleCustomers = derive([customers, active], ([all = 0, came = 0], inputs) =>
    came > all
      ? unknown("More paying customers came than there are, which cannot be.")
      : measured(
          { value: difference(all, came), unit: "count", of: "customers" },
          { formula: "paying customers - those who used it in the last month", inputs },
        ),
  );
  return [
    figure("idle_customers", "Customers who pay and did not come", idleCustomers),
    figure(
      "idle_share",
      "Part of the paying customers",
      derive([idleCustomers, customers], ([idleOnes = 0, all = 0], inputs) =>
        all === 0
          ? unknown("There are no paying customers.")
          : measured(
              { value: quotient(idleOnes, all), unit: "percent" },
              { formula: "idle customers / paying customers", inputs },
            ),
      ),
    ),
    figure(
      "idle_mrr",
      "Monthly revenue from them, at the mean price",
      derive([idleCustomers, customers, reader.read("mrr")], ([idleOnes = 0, all = 0, mrr = 0], inputs) =>
        all === 0
          ? unknown("There are no paying customers.")
          : measured(reader.money(quotient(product(mrr, idleOnes), all), "month"), {
              formula: "MRR x idle customers / paying customers",
              inputs,
            }),
      ),
    ),
  ];
}
