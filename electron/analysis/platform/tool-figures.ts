import type { Figure } from "../../contract/analysis.ts";
import type { Measured } from "../../contract/measured.ts";
import { figure } from "../frame/analysis-definition.ts";
import { derive, measured, notEnough, unknown } from "../frame/measure.ts";
import { sum } from "../frame/money.ts";
import type { Reader } from "../frame/read-inputs.ts";
import { judge } from "../frame/scale.ts";
import { toolsScale } from "./platform-scales.ts";
import { doubledPurposes, type PricedPurpose } from "./price-purposes.ts";
import { noDoubles, noTools } from "./why-not.ts";

/** Tools by purpose: how many, for which of them nobody has decided, and what those beside a default cost. */
export function toolFigures(reader: Reader, purposes: readonly PricedPurpose[]): Figure[] {
  const many = doubledPurposes(purposes);
  const undecided = many.filter(({ hasDefault }) => !hasDefault);
  const widest = many[0];
  const tools = purposes.flatMap((purpose) => purpose.tools);
  const known = (value: () => Measured): Measured => (purposes.length === 0 ? noTools() : value());
  const count = (value: number, of: string, formula: string, note = "") =>
    known(() => measured({ value, unit: "count", of }, { formula, ...(note === "" ? {} : { note }) }));
  const bill = sum(...tools.map(({ costMonth }) => costMonth));
  const extraBill = sum(...many.map((purpose) => purpose.extraBill));
  const extraCare = sum(...many.map((purpose) => purpose.extraCare));
  const single = noDoubles();
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
