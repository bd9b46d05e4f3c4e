import type { Figure, Table } from "../../contract/analysis.ts";
import type { Picture } from "../../contract/picture.ts";
import { figure } from "../frame/analysis-definition.ts";
import { numberIn, textIn } from "../frame/cells.ts";
import { sayCount } from "../frame/format-figure.ts";
import { measured, notEnough, unknown, type Unknown } from "../frame/measure.ts";
import { quotient } from "../frame/money.ts";
import type { Reader } from "../frame/read-inputs.ts";

/** Both judgements run from 1 to 5; from here on influence is much and support is clear. */
export const much = 4;
/** Up to here somebody is against it. */
const against = 2;

/** Somebody on whom the first months depend. */
export interface Stakeholder {
  name: string;
  influence: number;
  support: number;
  /** Placed after a talk; else it is a guess. */
  heard: boolean;
}

/** Whether somebody is known to be for it: clear support, and said by themselves. */
export const isSure = ({ support, heard }: Stakeholder): boolean => support >= much && heard;

/** Everybody in the table, or why it can't be used. */
export function readStakeholders(reader: Reader): Stakeholder[] | Unknown {
  const named = (reader.rows("stakeholders") ?? []).filter((row) => textIn(row, "person") !== "");
  if (named.length === 0) return notEnough(["People on whom it depends, with influence and support"]);
  const people: Stakeholder[] = [];
  for (const row of named) {
    const name = textIn(row, "person");
    const influence = numberIn(row, "influence");
    const support = numberIn(row, "support");
    if (influence === null || support === null) return notEnough([`Influence and support of "${name}"`]);
    if (Math.min(influence, support) < 1 || Math.max(influence, support) > 5)
      return unknown(`"${name}": influence and support run from 1 to 5.`);
    if (people.some((other) => other.name.toLowerCase() === name.toLowerCase()))
      return unknown(`"${name}" stands in the table twice.`);
    people.push({ name, influence, support, heard: textIn(row, "how") === "heard" });
  }
  return people;
}

/** What the next talk with somebody is for. */
function purposeOf({ influence, support, heard }: Stakeholder): string {
  if (!heard) return support >= much ? "ask before you count on it" : "hear them before you judge";
  if (influence < much) return support >= much ? "keep told" : "listen";
  if (support >= much) return "keep close";
  return support <= against ? "win over first" : "find out what it would take";
}

const places = { topLeft: "Win over", topRight: "Keep close", bottomLeft: "Listen", bottomRight: "Keep told" };

/** The map of stakeholders: who has much to say, who is for it, and how much of that is a guess. */
export function stakeholderMap(read: Stakeholder[] | Unknown): {
  figures: Figure[];
  tables: Table[];
  pictures: Picture[];
} {
  const people = Array.isArray(read) ? read : [];
  const problem = Array.isArray(read) ? null : read;
  const strong = people.filter(({ influence }) => influence >= much);
  const opposed = strong
    .filter(({ support }) => support <= against)
    .toSorted((a, b) => b.influence - a.influence || a.support - b.support);
  const guessed = strong.filter(({ heard }) => !heard);
  const weight = (some: readonly Stakeholder[]) => some.reduce((all, { influence }) => all + influence, 0);
  const share = (some: readonly Stakeholder[]) => quotient(weight(some), weight(people));
  const supporters = people.filter(({ support }) => support >= much);
  const count = (key: string, label: string, value: number, formula: string) =>
    figure(key, label, problem ?? measured({ value, unit: "count", of: "people" }, { formula }));
  const title =
    opposed.length > 0
      ? `${sayCount(opposed.length, "person").replace(/persons$/, "people")} with much influence ${opposed.length === 1 ? "is" : "are"} against it`
      : guessed.length > 0
        ? `Nobody with much influence is placed against it, and ${guessed.length} of ${strong.length} such places are guesses`
        : "Nobody with much influence is against it";
  return {
    figures: [
      count("people_mapped", "People on the map", people.length, "rows"),
      count("strong_people", "People with much influence", strong.length, "influence of 4 or 5"),
      count("opposed", "People with much influence who are against it", opposed.length, "and support of 1 or 2"),
      figure(
        "opposed_first",
        "Whom to win over first",
        problem ??
          (opposed[0]
            ? measured(
                { value: people.indexOf(opposed[0]) + 1, unit: "count" },
                { formula: "most influence, least support; place in the table", words: opposed[0].name },
              )
            : unknown("Nobody with much influence is placed against it.")),
      ),
      count("guessed", "People with much influence whose place is a guess", guessed.length, "not heard themselves"),
      figure(
        "support_share",
        "Share of the influence that is for it",
        problem ??
          measured(
            { value: share(supporters), unit: "percent" },
            {
              formula: "influence of those with support of 4 or 5 / all influence",
              range: {
                low: share(people.filter(isSure)),
                high: share(people.filter(({ support, heard }) => support >= much || !heard)),
                method: "guesses all wrong, guesses all for it",
              },
            },
          ),
      ),
    ],
    tables: problem
      ? []
      : [
          {
            title: "The people on whom it depends",
            columns: ["Person", "Influence", "Support", "How placed", "What the next talk is for"],
            rows: people
              .toSorted((a, b) => b.influence - a.influence || a.support - b.support)
              .map((one) => [
                one.name,
                { value: one.influence, unit: "score" },
                { value: one.support, unit: "score" },
                one.heard ? "heard from them" : "a guess",
                purposeOf(one),
              ]),
          },
        ],
    pictures: problem
      ? []
      : [
          {
            shape: "scatter",
            title,
            x: { label: "Support", low: "against it", high: "for it", min: 1, max: 5 },
            y: { label: "Influence", low: "little", high: "much", min: 1, max: 5 },
            points: people.map((one) => ({
              label: one.name,
              x: one.support,
              y: one.influence,
              note: one.heard ? purposeOf(one) : "a guess: ask",
              emphasis: opposed.includes(one),
            })),
            corners: places,
          },
        ],
  };
}
