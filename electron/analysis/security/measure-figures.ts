import type { Figure } from "../../contract/analysis.ts";
import type { Measured } from "../../contract/measured.ts";
import { figure } from "../frame/analysis-definition.ts";
import { sayList } from "../frame/format-figure.ts";
import { measured, unknown, type Unknown } from "../frame/measure.ts";
import { difference, quotient } from "../frame/money.ts";
import type { Reader } from "../frame/read-inputs.ts";
import { total, type Worth } from "./losses.ts";
import { lossExpectancy } from "./security-scales.ts";

const places = ["first", "second", "third"] as const;

/** The measures that are worth most for their money, what they come to together, and those that are not worth it now. */
export function measureFigures(reader: Reader, ranked: readonly Worth[] | Unknown): Figure[] {
  const list: readonly Worth[] = Array.isArray(ranked) ? ranked : [];
  const worth = list.filter(({ avoided, cost }) => avoided > cost);
  const rest = list.filter(({ avoided, cost }) => avoided <= cost);
  const of = (compute: () => Measured): Measured => ("known" in ranked ? ranked : compute());
  const source = lossExpectancy;
  const nth = (at: number, compute: (one: Worth) => Measured) =>
    of(() => {
      const one = worth[at];
      return one ? compute(one) : unknown("No further measure avoids more than it costs.");
    });
  return [
    ...places.flatMap((place, at) => [
      figure(
        `${place}_measure`,
        `Measure that is worth most for its money, ${place}`,
        nth(at, (one) =>
          measured(
            { value: at + 1, unit: "count" },
            { formula: "expected loss avoided / cost, after those before it", words: one.name },
          ),
        ),
      ),
      figure(
        `${place}_avoided`,
        "Expected loss that it avoids a year",
        nth(at, (one) =>
          measured(reader.money(one.avoided, "year"), { formula: "expected loss x (1 - what stays)", source }),
        ),
      ),
      figure(
        `${place}_cost`,
        "What it costs a year",
        nth(at, (one) => measured(reader.money(one.cost, "year"), { formula: "as given" })),
      ),
      figure(
        `${place}_return`,
        "Return on it",
        nth(at, (one) =>
          one.gain === null
            ? unknown("It costs nothing, so its return is undefined.")
            : measured(
                { value: one.gain, unit: "multiple" },
                { formula: "(loss before - loss after - cost) / cost", source },
              ),
        ),
      ),
      figure(
        `${place}_pays_years`,
        "It pays if the event comes at least once in so many years",
        nth(at, (one) =>
          one.paysYears === null
            ? unknown("It costs nothing, so it always pays.")
            : measured(
                { value: one.paysYears, unit: "years" },
                { formula: "loss of one time x (1 - what stays) / cost", source },
              ),
        ),
      ),
    ]),
    figure(
      "worth_measures",
      "Measures that avoid more than they cost",
      of(() =>
        measured(
          { value: worth.length, unit: "count", of: "measures" },
          { formula: "expected loss avoided above cost" },
        ),
      ),
    ),
    figure(
      "worth_avoided",
      "Expected loss that these avoid a year",
      of(() =>
        measured(
          reader.money(
            total(worth, ({ avoided }) => avoided),
            "year",
          ),
          { formula: "sum, each after those before it", source },
        ),
      ),
    ),
    figure(
      "worth_cost",
      "What these cost a year",
      of(() =>
        measured(
          reader.money(
            total(worth, ({ cost }) => cost),
            "year",
          ),
          { formula: "sum" },
        ),
      ),
    ),
    figure(
      "worth_return",
      "Return on these together",
      of(() => {
        const cost = total(worth, (one) => one.cost);
        return cost === 0
          ? unknown("They cost nothing, or there are none.")
          : measured(
              {
                value: quotient(
                  difference(
                    total(worth, ({ avoided }) => avoided),
                    cost,
                  ),
                  cost,
                ),
                unit: "multiple",
              },
              { formula: "(loss before - loss after - cost) / cost", source },
            );
      }),
    ),
    figure(
      "not_worth",
      "Measures that cost more than they avoid",
      of(() =>
        rest.length === 0
          ? unknown("Each measure avoids more than it costs.")
          : measured(
              { value: rest.length, unit: "count", of: "measures" },
              { formula: "expected loss avoided at or below cost", words: sayList(rest.map(({ name }) => name)) },
            ),
      ),
    ),
    figure(
      "not_worth_cost",
      "What those would cost a year",
      of(() =>
        rest.length === 0
          ? unknown("Each measure avoids more than it costs.")
          : measured(
              reader.money(
                total(rest, ({ cost }) => cost),
                "year",
              ),
              { formula: "sum" },
            ),
      ),
    ),
  ];
}
