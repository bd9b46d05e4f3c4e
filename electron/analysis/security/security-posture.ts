import type { Figure, Table } from "../../contract/analysis.ts";
import type { Measured } from "../../contract/measured.ts";
import type { Picture } from "../../contract/picture.ts";
import { figure, settle, type AnalysisDefinition } from "../frame/analysis-definition.ts";
import { sayList, sayMoney } from "../frame/format-figure.ts";
import { amountKnob } from "../frame/knobs.ts";
import { derive, measured, unknown } from "../frame/measure.ts";
import { difference, quotient } from "../frame/money.ts";
import type { Reader } from "../frame/read-inputs.ts";
import { events, idsOf } from "./cis-controls.ts";
import { coverage, readControls } from "./coverage.ts";
import { isReason, rankMeasures, readLosses, readMeasures, total, type Loss, type Worth } from "./losses.ts";
import { measureFigures } from "./measure-figures.ts";
import { cisControls, lossExpectancy } from "./security-scales.ts";

/** How much of the basics of security is in place, what the gaps may cost, and which measure is worth most for its money. */
export const securityPosture: AnalysisDefinition = {
  knobs: (reader) => amountKnob(reader, "loss_rate_factor", reader.readOr("loss_rate_factor", 1)),
  compute(reader) {
    const factor = reader.readOr("loss_rate_factor", 1);
    const losses = factor.known ? readLosses(reader.rows("events"), factor.quantity.value) : factor;
    const measures = isReason(losses) ? losses : readMeasures(reader.rows("measures"), losses);
    const ranked = isReason(losses) || isReason(measures) ? null : rankMeasures(measures, losses);
    const priced = new Set((ranked ?? []).flatMap(({ control }) => (control ? [control.key] : [])));
    const basics = coverage(
      readControls(reader.rows("controls")),
      reader.inputs.earlierTables?.get("controls"),
      priced,
    );
    const best = ranked?.[0];
    return settle({
      kind: "security-posture",
      message: [
        basics.message ?? "Nobody has said yet what is in place",
        ...(best && best.avoided > best.cost
          ? [
              `the measure worth most for its money is “${best.name}”, ${sayMoney(best.avoided, reader.currency)} of expected loss a year for ${sayMoney(best.cost, reader.currency)}`,
            ]
          : []),
      ].join("; "),
      figures: [
        ...basics.figures,
        ...lossFigures(reader, losses),
        ...measureFigures(reader, ranked ?? (isReason(measures) ? measures : unknown("There is no measure."))),
      ],
      tables: [
        ...basics.tables,
        ...(ranked ? [rankTable(reader, ranked)] : []),
        ...(isReason(losses) ? [] : [lossTable(reader, losses)]),
      ],
      pictures: [...basics.pictures, ...(ranked ? rankPicture(reader, ranked) : [])],
      conventions: [
        "Expected loss a year = value at stake x share of it lost x times a year. It is a mean over many years; in most years nothing happens, and in one all of it.",
        "Measures are taken in the order of loss avoided per cost. Each counts only what those before it have left of the same event.",
        "A control in part counts as half of its safeguards; the range takes the worst and the best reading.",
      ],
      cautions: cautionsOf(reader, losses, ranked),
      knobs: securityPosture.knobs(reader),
      sources: [cisControls, lossExpectancy],
    });
  },
};

/** What is to be expected, and what one bad day would cost against the cash. */
function lossFigures(reader: Reader, losses: Loss[] | Exclude<Measured, { known: true }>): Figure[] {
  const of = (compute: (all: Loss[]) => Measured): Measured => (isReason(losses) ? losses : compute(losses));
  const worst = isReason(losses) ? undefined : losses.toSorted((a, b) => b.once - a.once)[0];
  const once = of(() =>
    measured(reader.money(worst?.once ?? 0), { formula: "value at stake x share lost", source: lossExpectancy }),
  );
  const against = (key: string, unit: "percent" | "months", none: string) =>
    derive([once, reader.read(key)], ([loss = 0, have = 0], inputs) =>
      have <= 0
        ? unknown(none)
        : measured(
            { value: quotient(loss, have), unit },
            { formula: `one time / ${reader.label(key).toLowerCase()}`, inputs },
          ),
    );
  return [
    figure(
      "loss_year",
      "Expected loss a year, as things are",
      of((all) =>
        measured(
          reader.money(
            total(all, ({ expected }) => expected),
            "year",
          ),
          { formula: "sum of value x share lost x times a year", source: lossExpectancy },
        ),
      ),
    ),
    figure(
      "worst_event",
      "What would cost most if it happened once",
      of((all) =>
        measured(
          { value: worst ? all.indexOf(worst) + 1 : 0, unit: "count" },
          { formula: "largest value x share lost", words: worst ? events[worst.event].toLowerCase() : "" },
        ),
      ),
    ),
    figure("worst_once", "What it would cost once", once),
    figure("worst_cash_share", "The same as part of the cash", against("cash", "percent", "There is no cash.")),
    figure(
      "worst_burn_months",
      "The same in months of net burn",
      against("net_burn", "months", "Net burn is not positive."),
    ),
  ];
}

function lossTable(reader: Reader, losses: readonly Loss[]): Table {
  return {
    title: "What can happen, the largest expected loss first",
    columns: ["Event", "Cost of one time", "Times a year", "Expected a year"],
    rows: losses
      .toSorted((a, b) => b.expected - a.expected)
      .map(({ event, once, perYear, expected }) => [
        events[event],
        reader.money(once),
        { value: perYear, unit: "count" },
        reader.money(expected, "year"),
      ]),
  };
}

function rankTable(reader: Reader, ranked: readonly Worth[]): Table {
  return {
    title: "Measures by expected loss avoided per cost, each after those above it",
    columns: [
      "Measure",
      "Safeguards",
      "Against",
      "Loss avoided a year",
      "Cost a year",
      "Return",
      "Pays if it comes once in at most",
    ],
    rows: ranked.map(({ name, control, against, avoided, cost, gain, paysYears }) => [
      name,
      control ? idsOf(control) : "",
      events[against],
      reader.money(avoided, "year"),
      reader.money(cost, "year"),
      gain === null ? null : { value: gain, unit: "multiple" },
      paysYears === null ? null : { value: paysYears, unit: "years" },
    ]),
  };
}

function rankPicture(reader: Reader, ranked: readonly Worth[]): Picture[] {
  const byNet = ranked.toSorted((a, b) => difference(b.avoided, b.cost) - difference(a.avoided, a.cost));
  const worth = byNet.filter(({ avoided, cost }) => avoided > cost);
  return [
    {
      shape: "bars",
      title:
        worth.length === 0
          ? "No measure avoids more expected loss than it costs"
          : `More loss avoided than it costs: ${sayList(worth.map(({ name }) => name))}`,
      unit: reader.money(0, "year"),
      bars: byNet.map(({ name, avoided, cost }) => ({
        label: name,
        value: difference(avoided, cost),
        detail: "expected loss avoided, less cost",
        muted: avoided <= cost,
      })),
    },
  ];
}

function cautionsOf(reader: Reader, losses: ReturnType<typeof readLosses>, ranked: readonly Worth[] | null): string[] {
  const rows = (reader.rows("measures") ?? []).length;
  return [
    "What is in place is what was answered; nobody has looked. One look at one machine is worth more than the whole table.",
    ...(isReason(losses)
      ? []
      : [
          "How often something happens is a guess. The last column of the measures says how seldom it may be for the measure still to pay.",
        ]),
    ...(ranked && ranked.length < rows
      ? ["Measures that lack a cost, what stays of the loss, or numbers of their event are not compared."]
      : []),
    "Only the basics are asked for. Whoever builds software or holds very sensitive data needs more than these.",
  ];
}
