import type { Figure } from "../../contract/analysis.ts";
import { figure } from "../frame/analysis-definition.ts";
import { derive, measured } from "../frame/measure.ts";
import { product, quotient } from "../frame/money.ts";
import type { Reader } from "../frame/read-inputs.ts";

/** What teams wait for others, and how long a new service takes. */
export function waitFigures(reader: Reader): Figure[] {
  return [
    figure(
      "waited_days_month",
      "Working days that requests wait in a month",
      derive([reader.read("requests_month"), reader.read("request_wait_days")], ([requests = 0, wait = 0], inputs) =>
        measured(
          { value: product(requests, wait), unit: "days", per: "month" },
          {
            formula: "requests x days that each waits",
            inputs,
            note: "Time of the requests, not of people: who waits does something else meanwhile.",
          },
        ),
      ),
    ),
    figure(
      "requests_open",
      "Requests that wait at any time",
      derive([reader.read("requests_month"), reader.read("request_wait_days")], ([requests = 0, wait = 0], inputs) =>
        measured(
          { value: quotient(product(requests, wait), 21), unit: "count", of: "requests" },
          { formula: "requests a month / 21 working days x days that each waits (Little's law)", inputs },
        ),
      ),
    ),
    figure(
      "first_deploy_days",
      "Working days until a new service runs in production",
      reader.read("first_deploy_days"),
    ),
  ];
}
