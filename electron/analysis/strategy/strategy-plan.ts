import { settle, type AnalysisDefinition } from "../frame/analysis-definition.ts";
import { sayCount, sayPercent } from "../frame/format-figure.ts";
import { rateKnob } from "../frame/knobs.ts";
import { valueOf } from "../frame/measure.ts";
import type { Reader } from "../frame/read-inputs.ts";
import { loadOf, withoutRoom } from "./plan-load.ts";
import { readGoals, readInitiatives } from "./read-initiatives.ts";
import { rankByRice, rivalsOf } from "./rice-order.ts";
import { strategyPictures, strategyTables } from "./strategy-drawings.ts";
import { strategyFigures, type Found } from "./strategy-figures.ts";

/** Goals against what is done for them, the order of what is done and how firm it is, and the plan against the people. */
export const strategyPlan: AnalysisDefinition = {
  knobs: (reader) =>
    rateKnob("planned_share", "Share of time for planned work", reader.readOr("planned_share", 1), 0.01),
  compute(reader) {
    const found = findAll(reader);
    const message = messageOf(found);
    return settle({
      kind: "strategy-plan",
      message,
      figures: strategyFigures(reader, found),
      tables: strategyTables(found),
      pictures: strategyPictures(found, message),
      conventions: [
        "The order is that of RICE: reach x impact x confidence / weeks. Only the order means something; a number of twice the size is not twice as good.",
        "How firm a place is: one judgement at a time is moved by a step, or the weeks are taken half as many again or that much fewer.",
        "Weeks are those of one person, spread evenly over the quarters of an initiative. The plan is filled in the order of RICE; what finds no room in its quarters is left over.",
      ],
      cautions: cautionsOf(reader, found),
      knobs: strategyPlan.knobs(reader),
    });
  },
};

function findAll(reader: Reader): Found {
  const goals = readGoals(reader);
  const read = readInitiatives(reader);
  const initiatives = "known" in read ? [] : read.initiatives;
  const ranked = rankByRice(initiatives);
  const share = reader.readOr("planned_share", 1);
  const load = "known" in read ? read : share.known ? loadOf(reader, initiatives, share.quantity.value) : share;
  return {
    goals,
    read,
    initiatives,
    ranked,
    rivals: rivalsOf(ranked),
    share,
    load,
    over: Array.isArray(load) ? withoutRoom(load, ranked) : [],
  };
}

function messageOf({ load, ranked, rivals }: Found): string {
  if (Array.isArray(load)) {
    const short = load.filter((quarter) => quarter.short > 1e-9);
    return short.length === 0
      ? `The plan fits into all ${sayCount(load.length, "quarter")}`
      : `The plan wants more than the people can carry in ${short.length} of ${sayCount(load.length, "quarter")}, first in ${short[0]?.label ?? ""}`;
  }
  const [first] = ranked;
  if (!first || ranked.length < 2) return "The order of the initiatives is not known: judgements are missing";
  return rivals.length === 0
    ? `${first.name} comes first, and no single judgement changes that`
    : `${first.name} comes first, and one changed judgement can put another there`;
}

function cautionsOf(reader: Reader, { read, initiatives, ranked, load, share }: Found): string[] {
  const unranked = initiatives.filter(({ judged }) => judged === null).map(({ name }) => name);
  return [
    ...("known" in read ? [] : read.leftOut),
    ...(unranked.length > 0
      ? [`Without a place in the order, because a judgement is missing: ${unranked.join(", ")}.`]
      : []),
    ...(Array.isArray(load) && !reader.has("planned_share")
      ? [
          "Nobody said how much time goes to support and repairs, so all of it is counted for the plan. That flatters it.",
        ]
      : []),
    ...(Array.isArray(load) && (valueOf(share) ?? 0) > 0.9
      ? [
          `A share of ${sayPercent(valueOf(share) ?? 0)} for planned work is more than most teams reach: count a month before you trust it.`,
        ]
      : []),
    ...(ranked.length > 0
      ? ["RICE knows no deadlines and no order between initiatives: what must come first for another is not in it."]
      : []),
  ];
}
