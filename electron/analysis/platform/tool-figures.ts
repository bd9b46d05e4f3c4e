import type { Figure } from "../../contract/analysis.ts";
import type { Measured } from "../../contract/measured.ts";
import { figure } from "../frame/analysis-definition.ts";
import { derive, measured, notEnough, unknown, valueOf } from "../frame/measure.ts";
import { product, quotient, sum } from "../frame/money.ts";
import type { Reader } from "../frame/read-inputs.ts";
import { judge } from "../frame/scale.ts";
import { latestRepay, repayScale, toolsScale } from "./platform-scales.ts";
import { doubledPurposes, type PricedPurpose } from "./price-purposes.ts";

const none = () => notEnough(["Tools with their purpose"]);

/** Tools by purpose: how many, for which of them nobody has decided, and what those beside a default cost. */
export function toolFigures(reader: Reader, purposes: readonly PricedPurpose[]): Figure[] {
  const many = doubledPurposes(purposes);
  const undecided = many.filter(({ hasDefault }) => !hasDefault);
  const widest = many[0];
  const tools = purposes.flatMap((purpose) => purpose.tools);
  const known = (value: () => Measured): Measured => (purposes.length === 0 ? none() : value());
  const count = (value: number, of: string, formula: string, note = "") =>
    known(() => measured({ value, unit: "count", of }, { formula, ...(note === "" ? {} : { note }) }));
  const bill = sum(...tools.map(({ costMonth }) => costMonth));
  const extraBill = sum(...many.map((purpose) => purpose.extraBill));
  const extraCare = sum(...many.map((purpose) => purpose.extraCare));
  const single = unknown("No purpose has more than a default and its exceptions.");
  return [
    figure("tools", "Tools", count(tools.length, "tools", "rows")),
    figure("purposes", "Purposes", count(purposes.length, "purposes", "different purposes")),
    figure(
      "purposes_doubled",
      "Purposes with more than a default and its exceptions",
      count(
        many.length,
        "purposes",
        "purposes with a tool beside the default that is no exception",
        many.map(({ name }) => name).join(", "),
      ),
    ),
    figure(
      "undecided_purposes",
      "Of these, purposes for which no default is named",
      count(
        undecided.length,
        "purposes",
        "doubled purposes without one default",
        undecided.map(({ name }) => name).join(", "),
      ),
    ),
    figure(
      "undecided_first",
      "The widest of them",
      known(() =>
        undecided[0]
          ? measured(
              { value: undecided[0].tools.length, unit: "count", of: "tools" },
              { formula: "most tools", words: undecided[0].name },
            )
          : unknown("Each doubled purpose has a default."),
      ),
    ),
    figure(
      "widest_purpose",
      "The purpose with the most tools",
      known(() =>
        widest
          ? measured(
              { value: widest.tools.length, unit: "count", of: "tools" },
              { formula: "most tools among the doubled ones", words: widest.name },
            )
          : single,
      ),
    ),
    figure(
      "widest_tools",
      "Tools for it",
      known(() =>
        widest
          ? measured(
              { value: widest.tools.length, unit: "count", of: "tools" },
              {
                formula: "rows",
                verdict: judge(widest.tools.length, toolsScale),
                note: widest.tools.map(({ name }) => name).join(", "),
              },
            )
          : single,
      ),
    ),
    figure(
      "widest_effective",
      "Effective number of tools for it",
      known(() =>
        !widest
          ? single
          : widest.effective === null
            ? notEnough([`How many teams use each tool for ${widest.name.toLowerCase()}`])
            : measured(
                { value: widest.effective, unit: "count", of: "tools" },
                { formula: "1 / sum of (teams of a tool / teams of all)²" },
              ),
      ),
    ),
    figure(
      "bill_month",
      "Bills of all tools a month",
      known(() => measured(reader.money(bill, "month"), { formula: "sum of the bills" })),
    ),
    figure(
      "extra_bill_month",
      "Bills of the tools beside a default",
      known(() =>
        measured(reader.money(extraBill, "month"), {
          formula: "sum of the bills in doubled purposes, without default and exceptions",
        }),
      ),
    ),
    figure(
      "care_days_month",
      "Days of care of all tools a month",
      known(() =>
        measured(
          { value: sum(...tools.map(({ careDays }) => careDays)), unit: "days", per: "month" },
          { formula: "sum of the days of care" },
        ),
      ),
    ),
    figure(
      "extra_care_days_month",
      "Days of care of the tools beside a default",
      known(() =>
        measured(
          { value: extraCare, unit: "days", per: "month" },
          { formula: "sum of the days in doubled purposes, without default and exceptions" },
        ),
      ),
    ),
    figure(
      "extra_month",
      "What the tools beside a default cost in all",
      known(() =>
        many.length === 0
          ? single
          : derive(
              many.map(({ saving }) => saving),
              (values, inputs) =>
                measured(reader.money(sum(...values), "month"), { formula: "sum over the doubled purposes", inputs }),
            ),
      ),
    ),
  ];
}

/** The purpose to begin with: repaid soonest; where that can't be said, the one whose other tools cost most. */
function beginWith(purposes: readonly PricedPurpose[]): PricedPurpose | undefined {
  const many = doubledPurposes(purposes);
  const months = ({ months: repaid }: PricedPurpose): number => valueOf(repaid) ?? Number.POSITIVE_INFINITY;
  const worth = ({ saving, extraBill, extraCare }: PricedPurpose): number => valueOf(saving) ?? extraBill + extraCare;
  return many.toSorted((a, b) => (months(a) === months(b) ? worth(b) - worth(a) : months(a) - months(b)))[0];
}

/** The purpose to begin with, with what it saves and takes, and those that are not worth the move. */
export function bestFigures(purposes: readonly PricedPurpose[]): Figure[] {
  const best = beginWith(purposes);
  const many = doubledPurposes(purposes);
  const single = unknown("No purpose has more than a default and its exceptions.");
  const of = (value: (purpose: PricedPurpose) => Measured): Measured =>
    purposes.length === 0 ? none() : best ? value(best) : single;
  const late = many.filter(({ months, saving }) => (valueOf(months) ?? 0) > latestRepay || valueOf(saving) === 0);
  return [
    figure(
      "best_purpose",
      "The purpose to bring together first",
      of((purpose) =>
        measured(
          { value: purpose.tools.length, unit: "count", of: "tools" },
          { formula: "repaid soonest, else dearest", words: purpose.name },
        ),
      ),
    ),
    figure(
      "best_default",
      "The tool to stay for it",
      of((purpose) =>
        measured(
          { value: purpose.main.teams ?? 0, unit: "count", of: "teams" },
          { formula: purpose.hasDefault ? "named the default" : "used by most teams", words: purpose.main.name },
        ),
      ),
    ),
    figure(
      "best_saving",
      "What that saves at most",
      of(({ saving }) => saving),
    ),
    figure(
      "best_move_days",
      "Days of moving",
      of(({ moveDays }) => moveDays),
    ),
    figure(
      "best_months",
      "Months until it is repaid, at best",
      of(({ months }) => months),
    ),
    figure(
      "not_worth",
      "Doubled purposes that are not worth moving",
      purposes.length === 0
        ? none()
        : many.length === 0
          ? single
          : many.every(({ months, saving }) => !months.known && valueOf(saving) !== 0)
            ? derive(
                many.map(({ months }) => months),
                () => single,
              )
            : measured(
                { value: late.length, unit: "count", of: "purposes" },
                {
                  formula: `repaid later than ${latestRepay} months, or nothing saved`,
                  source: repayScale.source,
                  ...(late.length === 0 ? {} : { note: late.map(({ name }) => name).join(", ") }),
                },
              ),
    ),
  ];
}

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
