import type { Table } from "../../contract/analysis.ts";
import type { Picture } from "../../contract/picture.ts";
import type { Quantity } from "../../contract/quantity.ts";
import { sayPercent } from "../frame/format-figure.ts";
import { quotient } from "../frame/money.ts";
import type { Reader } from "../frame/read-inputs.ts";
import type { Found } from "./found.ts";
import { kindNames, kinds, type Work } from "./read-work.ts";

const days = (value: number): Quantity => ({ value, unit: "days", per: "month" });
const percent = (value: number): Quantity => ({ value, unit: "percent" });
const kindWords = { keep: "running", improve: "improve", new: "new" } as const;

/** All work with what it is expected to bring, and what has to stop. */
export function balanceTables(reader: Reader, { read, works, valued, stops }: Found): Table[] {
  if (!Array.isArray(read)) return [];
  const knownOf = (work: Work) => valued.find(({ name }) => name === work.name);
  return [
    {
      title: "Where the time goes, and what a day of it is expected to bring",
      columns: [
        "Work",
        "For what",
        "Person-days a month",
        "May it stop?",
        "Chance",
        "Worth a year",
        "Expected a day, before pay",
      ],
      rows: works.map((work) => [
        work.name,
        kindWords[work.kind],
        days(work.days),
        work.isObliged ? "no" : "yes",
        work.chance === null ? "not known" : percent(work.chance),
        work.value === null ? "not known" : reader.money(work.value, "year"),
        knownOf(work) ? reader.money(knownOf(work)?.gainDay ?? 0, "day") : "not known",
      ]),
    },
    ...("known" in stops || stops.stopped.length === 0
      ? []
      : [
          {
            title: "What has to stop to reach the target, what brings least a day first",
            columns: ["Work", "Person-days a month to stop", "Of its days", "Expected a day, before pay"],
            rows: stops.stopped.map(({ work, days: freed }) => [
              work.name,
              days(freed),
              days(work.days),
              reader.money(work.gainDay, "day"),
            ]),
          },
        ]),
  ];
}

/** The time now against the target, the bets by chance and value, and what a day brings. */
export function balancePictures(reader: Reader, found: Found, message: string): Picture[] {
  const { read, now, target, bets } = found;
  if (!Array.isArray(read)) return [];
  return [
    {
      shape: "pairs",
      title: message,
      unit: days(0),
      rows: kinds.map((kind) => ({
        label: kindNames[kind],
        now: now[kind],
        target: "known" in target ? null : target.days[kind],
        note: `${sayPercent(quotient(now[kind], found.listed), 0)} of the time listed`,
      })),
    },
    ...(bets.length < 2 ? [] : [betScatter(reader, found), betBars(reader, found)]),
  ];
}

function betScatter(reader: Reader, { bets }: Found): Picture {
  const most = Math.max(1, ...bets.map(({ value }) => value));
  const [first] = bets;
  return {
    shape: "scatter",
    title: `“${first?.name ?? ""}” brings most a day; higher and further right is worth more`,
    x: { label: "Chance that it works", low: "unlikely", high: "likely", min: 0, max: 1 },
    y: { label: `Worth a year if it works (${reader.currency})`, low: "little", high: "much", min: 0, max: most },
    points: bets.map((bet) => ({
      label: bet.name,
      x: bet.chance,
      y: bet.value,
      note: kindNames[bet.kind],
      emphasis: bet === first,
    })),
    corners: {
      topLeft: "long shots",
      topRight: "large and likely",
      bottomLeft: "why at all?",
      bottomRight: "small and safe",
    },
  };
}

function betBars(reader: Reader, { bets }: Found): Picture {
  const [first] = bets;
  return {
    shape: "bars",
    title: `A day of “${first?.name ?? ""}” is expected to bring most`,
    unit: reader.money(0, "day"),
    bars: bets.map((bet) => ({
      label: bet.name,
      value: bet.gainDay,
      detail: kindNames[bet.kind],
      muted: bet.kind === "improve",
    })),
  };
}
