import type { Knob, Table } from "../../contract/analysis.ts";
import type { Picture } from "../../contract/picture.ts";
import { settle, type AnalysisDefinition } from "../frame/analysis-definition.ts";
import { sayCount, sayList, sayMoney, sayPercent } from "../frame/format-figure.ts";
import { amountKnob, rateKnob, wholeKnob } from "../frame/knobs.ts";
import type { Reader } from "../frame/read-inputs.ts";
import { bestFigures, costLine, interestFigures, paysBack, wayFigures } from "./legacy-figures.ts";
import { legacyNames } from "./legacy-rows.ts";
import { readWays, type Way, type Ways } from "./legacy-ways.ts";
import { usualDiscountRate, usualYears } from "./read-options.ts";

/** An old system: what it costs while it stays, and six ways to deal with it against doing nothing, in today's money. */
export const legacyOptions: AnalysisDefinition = {
  knobs,
  compute(reader) {
    const all = readWays(reader);
    return settle({
      kind: "legacy-options",
      message: say(reader, all),
      figures: [...interestFigures(reader, all), ...bestFigures(reader, all), ...wayFigures(reader, all)],
      tables: all.ways.length === 0 ? [] : [optionTable(reader, all)],
      pictures: draw(reader, all),
      conventions: [
        "The work is paid at the start; savings of a year fall at its end: saving_t / (1 + r)^t. Until an option is live it saves nothing.",
        "Interest is what the old system costs each month while it stays; the principal is what the work costs once. An hour is an eighth of an engineer-day.",
        "Where the cost of the old system grows, what an option saves grows with it.",
      ],
      cautions: cautionsOf(reader, all),
      knobs: knobs(reader),
    });
  },
};

function knobs(reader: Reader): Knob[] {
  const { ways, terms } = readWays(reader);
  const amounts = ["legacy_hours_month", "legacy_bills_month", "engineer_day_cost"].flatMap((key) =>
    amountKnob(reader, key, reader.read(key)),
  );
  if (ways.length === 0) return amounts;
  return [
    ...amounts,
    ...amountKnob(reader, "overrun", reader.readOr("overrun", 1)),
    ...rateKnob("saving_share", "Part of the promised saving that comes true", reader.readOr("saving_share", 1), 0.05),
    ...rateKnob("discount_rate", "Discount rate a year", reader.readOr("discount_rate", usualDiscountRate), 0.01),
    wholeKnob("years", "years", terms.years, 3, 5),
  ];
}

function optionTable(reader: Reader, { ways, terms }: Ways): Table {
  const rows = ways.map((way) => [
    legacyNames[way.key].name,
    reader.money(way.principal),
    { value: way.days, unit: "days" as const },
    reader.money(way.counted, "month"),
    { value: way.months, unit: "months" as const },
    reader.money(way.net),
  ]);
  return {
    title: `The options against doing nothing, over ${terms.years} years in today's money`,
    columns: [
      "Option",
      "Price of the work",
      "Of it engineer-days",
      "Saves, so each month of waiting costs",
      "Live after",
      "Net saving",
    ],
    rows: [
      ...rows,
      ["Do nothing", reader.money(0), { value: 0, unit: "days" }, reader.money(0, "month"), null, reader.money(0)],
    ],
  };
}

function draw(reader: Reader, all: Ways): Picture[] {
  if (all.ways.length === 0) return [];
  const nothing = costLine(all, null);
  if (nothing === null)
    return [
      {
        shape: "bars",
        title: say(reader, all),
        unit: reader.money(0),
        bars: all.ways.map((way) => ({
          label: legacyNames[way.key].name,
          value: way.net,
          detail: "net saving",
          muted: way.net <= 0,
        })),
      },
    ];
  return [
    {
      shape: "costs",
      title: say(reader, all),
      unit: reader.money(0),
      years: Array.from({ length: all.terms.years + 1 }, (_, year) => (year === 0 ? "Start" : `Year ${year}`)),
      options: [
        { label: "Do nothing", values: nothing },
        ...all.ways.map((way) => ({ label: legacyNames[way.key].name, values: costLine(all, way) ?? [] })),
      ],
    },
  ];
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

function say(reader: Reader, all: Ways): string {
  const [best] = all.ways;
  if (!best) return "The options can't be compared yet: what they cost and save is missing";
  const over = sayCount(all.terms.years, "year");
  if (!paysBack(all)) return `Going on as you are is the cheapest over ${over}: no option listed earns back its price`;
  return `${capital(legacyNames[best.key].doing)} saves ${sayMoney(best.net, reader.currency)} over ${over} in today's money, against doing nothing`;
}

function cautionsOf(reader: Reader, all: Ways): string[] {
  const { ways, table } = all;
  const withoutDays = ways.filter((way: Way) => way.days === 0 && way.cost > 0).map((way) => legacyNames[way.key].name);
  return [
    ...(reader.has("discount_rate") ? [] : [`The discount rate of ${sayPercent(usualDiscountRate)} is assumed.`]),
    ...(reader.has("years") ? [] : [`${usualYears} years are assumed.`]),
    ...(ways.length > 0
      ? ["The price of the work and what it saves are estimates: see at which value the answer turns."]
      : []),
    ...(withoutDays.length > 0
      ? [
          `No engineer-days are counted for: ${sayList(withoutDays)}. That flatters ${withoutDays.length > 1 ? "them" : "it"}.`,
        ]
      : []),
    ...(all.hours.known ? [] : ["Hours lost to the old system are not counted, so only its bills speak."]),
    ...(table?.twice ?? []).map(
      (key) => `${legacyNames[key].name} stands in the table twice: only the first row is counted.`,
    ),
  ];
}
