import type { Company, Fact } from "../contract/company.ts";
import { staleAfterDays } from "../contract/company.ts";
import { formatQuantity } from "../contract/format-quantity.ts";
import type { Quantity } from "../contract/quantity.ts";
import { cutLong, dataBlock, oneLine, type DataBlock } from "./fence-block.ts";

/** A text up to this length stands in the fact's own line; a longer one gets a block of its own. */
const shortText = 400;

/** A number as an expression reads it: percent as a fraction, no thousands signs. */
const exact = (value: number): string => String(Number(value.toPrecision(6)));

/** How far the words may be from the number before the number is said as well. */
const roundingThatMatters = 0.001;

/** The number that the words hold, as an expression reads it. */
function numberInWords(words: string, unit: Quantity["unit"]): number {
  const digits = Number(/-?[\d,]+(?:\.\d+)?/.exec(words)?.[0].replaceAll(",", "") ?? Number.NaN);
  const sign = /^-\D/.test(words) ? -1 : 1;
  return sign * (unit === "percent" || unit === "points" ? digits / 100 : digits);
}

/** A quantity in words; where they round so far that an expression over it would differ, with the number itself. */
export function sayQuantity(quantity: Quantity): string {
  const words = formatQuantity(quantity);
  const off = Math.abs(numberInWords(words, quantity.unit) - quantity.value);
  return off <= roundingThatMatters * Math.abs(quantity.value) ? words : `${words} (exact ${exact(quantity.value)})`;
}

function valueOf(fact: Fact): string[] {
  if (fact.value === null) return [];
  const number = Number(fact.value);
  if (fact.unit === null || !Number.isFinite(number)) return [`value ${fact.value}`];
  const quantity: Quantity = { value: number, unit: fact.unit };
  if (fact.unit === "money" && fact.currency !== null) quantity.currency = fact.currency;
  if (fact.per !== null) quantity.per = fact.per;
  return [`value ${sayQuantity(quantity)}`];
}

const isStale = (fact: Fact, today: string) =>
  (Date.parse(today) - Date.parse(fact.asOf)) / 86_400_000 > staleAfterDays;

function factLine(fact: Fact, today: string): string {
  const text = oneLine(fact.text);
  return [
    `${fact.ref} (${fact.kind}) ${oneLine(fact.label)}`,
    ...valueOf(fact),
    ...(fact.period === "" ? [] : [`period ${oneLine(fact.period)}`]),
    `as of ${fact.asOf}${isStale(fact, today) ? " (stale: older than 90 days)" : ""}`,
    `source: ${oneLine(fact.source)}`,
    ...(fact.metric === null ? [] : [`key ${fact.metric}`]),
    ...(text === ""
      ? []
      : [fact.text.length <= shortText ? `text: ${text}` : `text: see the block "text of ${fact.ref}"`]),
    ...(fact.retiredAt === null ? [] : ["retired: no longer true, do not rest anything on it"]),
  ].join(" · ");
}

/** The facts with their references, a line each, and a block for each long text. */
export function factBlocks(facts: readonly Fact[], today: string): DataBlock[] {
  const long = facts.filter((fact) => fact.text.length > shortText);
  return [
    dataBlock("facts", facts.map((fact) => factLine(fact, today)).join("\n")),
    ...long.map((fact) => dataBlock(`text of ${fact.ref}`, cutLong(fact.text))),
  ];
}

/** What is said of the company itself; it carries no reference. */
export function companyBlock(company: Company): DataBlock {
  const origin = {
    own: "",
    "made-up": "This company is made up: a sample.",
    published: "A sample, from published figures.",
  }[company.origin];
  return dataBlock(
    "company",
    [
      `Name: ${oneLine(company.name)}`,
      `Industry: ${oneLine(company.industry)}`,
      `Stage: ${company.stage}; business model: ${company.businessModel}; currency: ${company.currency}`,
      `People: ${company.headcount === null ? "not said" : company.headcount}`,
      `Sells: ${cutLong(oneLine(company.sells), 4_000)}`,
      `Goals: ${cutLong(oneLine(company.goals), 4_000)}`,
      origin,
    ].join("\n"),
  );
}
