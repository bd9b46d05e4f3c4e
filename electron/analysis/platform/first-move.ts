import type { Figure } from "../../contract/analysis.ts";
import type { Measured } from "../../contract/measured.ts";
import { figure } from "../frame/analysis-definition.ts";
import { derive, measured, valueOf } from "../frame/measure.ts";
import { latestRepay, repayScale } from "./platform-scales.ts";
import { doubledPurposes, type PricedPurpose } from "./price-purposes.ts";
import { noDoubles, noTools } from "./why-not.ts";

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
  const single = noDoubles();
  const of = (value: (purpose: PricedPurpose) => Measured): Measured =>
    purposes.length === 0 ? noTools() : best ? value(best) : single;
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
        ? noTools()
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
