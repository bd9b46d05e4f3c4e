import type { Figure, Table } from "../../contract/analysis.ts";
import type { Measured } from "../../contract/measured.ts";
import type { Picture } from "../../contract/picture.ts";
import { figure } from "../frame/analysis-definition.ts";
import { sayPercent } from "../frame/format-figure.ts";
import { numberIn, textIn } from "../frame/cells.ts";
import { derive, measured, notEnough, unknown, valueOf } from "../frame/measure.ts";
import { product, quotient, sum } from "../frame/money.ts";
import type { Reader } from "../frame/read-inputs.ts";
import { howKnown, knownWords, slackSource, worstOverrun, type HowKnown } from "./how-known.ts";

/** What a finding does to the deal: ends it, changes its price, or goes into the plan for after it. */
type Weight = "stop" | "price" | "plan";
const weightWords: Record<Weight, string> = {
  stop: "could stop the deal",
  price: "changes the price",
  plan: "goes into the plan",
};
const order: Record<Weight, number> = { stop: 0, price: 1, plan: 2 };

interface Finding {
  name: string;
  weight: Weight;
  known: HowKnown;
  money: number | null;
  days: number | null;
}

function readFindings(reader: Reader): Finding[] {
  return (reader.rows("findings") ?? []).flatMap((row): Finding[] => {
    const name = textIn(row, "finding");
    if (name === "") return [];
    const said = textIn(row, "weight");
    return [
      {
        name,
        weight: said === "stop" || said === "plan" ? said : "price",
        known: howKnown(textIn(row, "known")),
        money: numberIn(row, "cost"),
        days: numberIn(row, "days"),
      },
    ];
  });
}

const count = (value: number) => ({ value, unit: "count" as const, of: "findings" });

/**
 * What was found, and what mending it costs: money and engineer-days together, times the overrun. The range reaches from what was seen
 * at its estimate to everything at twice its estimate. A finding without a price is counted, never priced at nothing.
 */
export function priceFindings(reader: Reader): {
  figures: Figure[];
  tables: Table[];
  pictures: Picture[];
  cautions: string[];
} {
  const findings = readFindings(reader);
  const answered = reader.rows("findings") !== null;
  const none = answered ? null : notEnough(["What was found, with what mending it costs"]);
  const negative = findings.find(({ money, days }) => (money ?? 0) < 0 || (days ?? 0) < 0);
  const problem: Measured | null = none ?? (negative ? unknown(`The price of "${negative.name}" is below 0.`) : null);
  const priced = findings.filter(({ money, days }) => money !== null || days !== null);
  const dayCost = reader.read("engineer_day_cost");
  const overrun = reader.readOr("fix_overrun", 1);
  const needsDayCost = priced.some(({ days }) => (days ?? 0) > 0);
  const dayPrice = valueOf(dayCost) ?? 0;
  const priceOf = ({ money, days }: Finding): number => sum(money ?? 0, product(days ?? 0, dayPrice));
  const total = (some: readonly Finding[]): number => sum(...some.map(priceOf));
  const stops = findings.filter(({ weight }) => weight === "stop");
  const cost: Measured =
    problem ??
    (findings.length > 0 && priced.length === 0
      ? notEnough(["What mending the findings costs"])
      : derive(needsDayCost ? [overrun, dayCost] : [overrun], ([times = 1], inputs) =>
          measured(reader.money(product(total(priced), times)), {
            formula: "sum of (money + engineer-days x cost of a day) x overrun",
            inputs,
            range: {
              low: total(priced.filter(({ known }) => known === "seen")),
              high: product(total(priced), Math.max(times, worstOverrun)),
              method: "what was seen at its estimate, to everything at twice its estimate",
            },
            source: slackSource,
          }),
        ));
  const limit = reader.read("fix_limit");
  const unpriced = findings.length - priced.length;
  const dearest = priced.toSorted((a, b) => priceOf(b) - priceOf(a))[0];
  const canPrice = cost.known;
  return {
    figures: [
      figure("findings", "Findings", problem ?? measured(count(findings.length), { formula: "rows" })),
      figure(
        "red_flags",
        "Findings that could stop the deal",
        problem ?? measured(count(stops.length), { formula: "findings marked so" }),
      ),
      figure(
        "red_flags_unseen",
        "Of these, not seen but told or assumed",
        problem ??
          measured(count(stops.filter(({ known }) => known !== "seen").length), {
            formula: "of these, told or assumed",
          }),
      ),
      figure(
        "unpriced",
        "Findings without a price",
        problem ?? measured(count(unpriced), { formula: "rows without money and days" }),
      ),
      figure("fix_cost", "Cost of mending what was found", cost),
      figure(
        "fix_days",
        "Engineer-days of it",
        problem ??
          derive([overrun], ([times = 1], inputs) =>
            measured(
              { value: product(sum(...priced.map(({ days }) => days ?? 0)), times), unit: "days" },
              { formula: "sum of engineer-days x overrun", inputs },
            ),
          ),
      ),
      figure(
        "dearest_finding",
        "The dearest finding",
        !canPrice
          ? cost
          : dearest === undefined
            ? unknown("Nothing was found.")
            : measured(reader.money(priceOf(dearest)), {
                formula: "largest price at its estimate",
                words: dearest.name,
              }),
      ),
      figure(
        "limit_left",
        "What is left of the most that mending may cost",
        derive([limit, cost], ([most = 0, all = 0], inputs) =>
          measured(reader.money(sum(most, -all)), { formula: "limit - cost of mending", inputs }),
        ),
      ),
      figure(
        "flip_overrun",
        "Flips the answer: how many times its estimate mending may cost",
        derive([limit, cost, overrun], ([most = 0, all = 0, times = 1], inputs) =>
          all <= 0
            ? unknown("Mending costs nothing, so no overrun reaches the limit.")
            : measured(
                { value: quotient(product(most, times), all), unit: "multiple" },
                { formula: "limit / cost of mending at its estimate", inputs },
              ),
        ),
      ),
    ],
    tables: problem === null && findings.length > 0 ? [findingTable(reader, findings, canPrice ? priceOf : null)] : [],
    pictures: canPrice && priced.length > 0 ? [costBars(reader, priced, priceOf)] : [],
    cautions: [
      ...(unpriced > 0 && problem === null
        ? [`${unpriced} of ${findings.length} findings have no price: the sum is too low by what they cost.`]
        : []),
      ...(findings.length === 0 && answered ? ["Nothing was found. That can mean a good system or a short look."] : []),
    ],
  };
}

function findingTable(
  reader: Reader,
  findings: readonly Finding[],
  priceOf: ((finding: Finding) => number) | null,
): Table {
  const isPriced = ({ money, days }: Finding): boolean => money !== null || days !== null;
  return {
    title: "What was found, the gravest first",
    columns: ["Finding", "What it does", "How it is known", "Engineer-days", "Price of mending"],
    rows: findings
      .toSorted((a, b) => order[a.weight] - order[b.weight] || (priceOf ? priceOf(b) - priceOf(a) : 0))
      .map((finding) => [
        finding.name,
        weightWords[finding.weight],
        knownWords[finding.known],
        finding.days === null ? null : { value: finding.days, unit: "days" },
        priceOf === null || !isPriced(finding) ? null : reader.money(priceOf(finding)),
      ]),
  };
}

function costBars(reader: Reader, priced: readonly Finding[], priceOf: (finding: Finding) => number): Picture {
  const sorted = priced.toSorted((a, b) => priceOf(b) - priceOf(a));
  return {
    shape: "bars",
    title: titleOf(sorted.map((finding) => ({ name: finding.name, price: priceOf(finding) }))),
    unit: reader.money(0),
    bars: sorted.map((finding) => ({
      label: finding.name,
      value: priceOf(finding),
      detail: weightWords[finding.weight],
      muted: finding.known !== "seen",
    })),
  };
}

/** What the bars say. @param sorted at least one, the dearest first */
function titleOf(sorted: readonly { name: string; price: number }[]): string {
  const all = sum(...sorted.map(({ price }) => price));
  const { name, price } = sorted[0]!;
  if (all <= 0) return "Mending what was found costs nothing that was priced";
  const share = quotient(price, all);
  if (sorted.length === 1) return `One finding has a price: ${name}`;
  return share > 0.5
    ? `More than half of the cost of mending is one finding: ${name}`
    : `The dearest finding is ${sayPercent(share, 0)} of the cost of mending: ${name}`;
}
