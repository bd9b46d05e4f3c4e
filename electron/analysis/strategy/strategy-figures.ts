import type { Figure } from "../../contract/analysis.ts";
import type { Measured } from "../../contract/measured.ts";
import { figure } from "../frame/analysis-definition.ts";
import { derive, measured, notEnough, unknown, type Unknown } from "../frame/measure.ts";
import { product, quotient, sum } from "../frame/money.ts";
import type { Reader } from "../frame/read-inputs.ts";
import type { QuarterLoad } from "./plan-load.ts";
import type { Initiative, readInitiatives } from "./read-initiatives.ts";
import type { Ranked } from "./rice-order.ts";
import { riceSource } from "./strategy-scales.ts";

/** What was found of the goals, the initiatives, their order and the plan. */
export interface Found {
  goals: string[] | Unknown;
  read: ReturnType<typeof readInitiatives>;
  initiatives: Initiative[];
  ranked: Ranked[];
  /** Those that one changed judgement brings to the first place. */
  rivals: Ranked[];
  share: Measured;
  load: QuarterLoad[] | Unknown;
  /** Planned ones that find no room, in their order. */
  over: Ranked[];
}

const same = (one: string, other: string) => one.toLowerCase() === other.toLowerCase();

/** The initiatives of a goal. */
export function workFor(goal: string, initiatives: readonly Initiative[]): Initiative[] {
  return initiatives.filter((one) => same(one.goal, goal));
}

/** Every figure; each says why it is unknown where something is missing. */
export function strategyFigures(reader: Reader, found: Found): Figure[] {
  return [...mapFigures(found), ...orderFigures(found), ...loadFigures(reader, found)];
}

const named = (names: readonly string[], of: string, formula: string) =>
  measured(
    { value: names.length, unit: "count", of },
    { formula, words: names.length === 0 ? "none" : names.map((name) => `“${name}”`).join(", ") },
  );
const counted = (value: number, of: string) =>
  measured({ value, unit: "count", of }, { formula: "counted in the table" });

function mapFigures({ goals, read, initiatives }: Found): Figure[] {
  const work = (compute: (goals: string[]) => Measured): Measured =>
    "known" in read ? read : Array.isArray(goals) ? compute(goals) : goals;
  const bare = (all: string[]) => all.filter((goal) => workFor(goal, initiatives).length === 0);
  const astray = (all: string[]) => initiatives.filter((one) => !all.some((goal) => same(goal, one.goal)));
  return [
    figure("goals", "Goals", Array.isArray(goals) ? counted(goals.length, "goals") : goals),
    figure("initiatives", "Initiatives", "known" in read ? read : counted(initiatives.length, "initiatives")),
    figure(
      "bare_goals",
      "Goals for which nothing is done",
      work((all) => counted(bare(all).length, "goals")),
    ),
    figure(
      "bare_goal_names",
      "Which goals",
      work((all) => named(bare(all), "goals", "goals that no initiative names")),
    ),
    figure(
      "astray",
      "Initiatives that serve no goal",
      work((all) => counted(astray(all).length, "initiatives")),
    ),
    figure(
      "astray_names",
      "Which initiatives",
      work((all) =>
        named(
          astray(all).map(({ name }) => name),
          "initiatives",
          "initiatives whose goal is not in the list",
        ),
      ),
    ),
    figure(
      "astray_weeks",
      "Weeks of one person in them",
      work((all) =>
        measured(
          { value: sum(...astray(all).map(({ weeks }) => weeks ?? 0)), unit: "weeks" },
          { formula: "sum of their weeks" },
        ),
      ),
    ),
  ];
}

function orderFigures({ read, ranked, rivals }: Found): Figure[] {
  const of = (compute: (first: Ranked, second: Ranked) => Measured): Measured => {
    const [first, second] = ranked;
    if ("known" in read) return read;
    return first && second
      ? compute(first, second)
      : notEnough(["Reach, impact, confidence and weeks of at least two initiatives"]);
  };
  const place = (one: Ranked) =>
    measured(
      { value: one.place, unit: "count" },
      { formula: "order of reach x impact x confidence / weeks", words: one.name, source: riceSource },
    );
  return [
    figure(
      "ranked",
      "Initiatives with a place in the order",
      of(() => counted(ranked.length, "initiatives")),
    ),
    figure("first", "First in the order", of(place)),
    figure(
      "second",
      "Second in the order",
      of((_, second) => place(second)),
    ),
    figure(
      "last",
      "Last in the order",
      of((first) => place(ranked.at(-1) ?? first)),
    ),
    figure(
      "first_overrun",
      "How many times its weeks the first may take before the second draws level",
      of((first, second) =>
        second.rice === 0
          ? unknown("The second reaches nobody, so the first stays first whatever it takes.")
          : measured(
              { value: quotient(first.rice, second.rice), unit: "multiple" },
              { formula: "the first's RICE / the second's", source: riceSource },
            ),
      ),
    ),
    figure(
      "rivals",
      "Others that one changed judgement puts first",
      of(() => counted(rivals.length, "initiatives")),
    ),
    figure(
      "rival_names",
      "Which others",
      of(() =>
        named(
          rivals.map(({ name }) => name),
          "initiatives",
          "one step of impact or confidence, or weeks x 1.5 or / 1.5, of the first or of the other",
        ),
      ),
    ),
  ];
}

function loadFigures(reader: Reader, { load, share, over, ranked }: Found): Figure[] {
  const of = (compute: (quarters: QuarterLoad[]) => Measured): Measured => (Array.isArray(load) ? compute(load) : load);
  const weeks = (value: number, formula: string, note?: string) =>
    measured({ value, unit: "weeks" }, { formula, note });
  const short = (quarters: QuarterLoad[]) => quarters.filter((quarter) => quarter.short > 1e-9);
  const worst = (quarters: QuarterLoad[]) => quarters.toSorted((a, b) => b.short - a.short)[0];
  const fit = (compute: (quarters: QuarterLoad[]) => Measured) =>
    of((quarters) =>
      ranked.length === 0
        ? notEnough(["Reach, impact, confidence and weeks of the planned initiatives"])
        : compute(quarters),
    );
  const wanted = of((quarters) => weeks(sum(...quarters.map((one) => one.wanted)), "weeks of the planned initiatives"));
  const there = of((quarters) =>
    weeks(sum(...quarters.map((one) => one.there)), "weeks of people x share for planned work"),
  );
  return [
    figure("planned_share", "Share of time for planned work", share),
    figure("weeks_wanted", "Weeks of one person that the plan wants", wanted),
    figure("weeks_there", "Weeks that are there for it", there),
    figure(
      "load",
      "The plan as a part of what is there",
      derive([wanted, there], ([want = 0, have = 0]) =>
        have === 0
          ? unknown("Nobody has time for planned work.")
          : measured(
              { value: quotient(want, have), unit: "percent" },
              { formula: "weeks wanted / weeks there, over all quarters" },
            ),
      ),
    ),
    figure(
      "short_quarters",
      "Quarters that want more than is there",
      of((quarters) => counted(short(quarters).length, "quarters")),
    ),
    figure(
      "short_first",
      "The first of them",
      of((quarters) => {
        const [first] = short(quarters);
        return first
          ? measured(
              { value: quarters.indexOf(first) + 1, unit: "count" },
              { formula: "first quarter that wants more than is there", words: first.label },
            )
          : unknown("Every quarter has room.");
      }),
    ),
    figure(
      "short_most",
      "Most weeks missing in a quarter",
      of((quarters) => weeks(worst(quarters)?.short ?? 0, "wanted - there, at least 0", worst(quarters)?.label)),
    ),
    figure(
      "over",
      "Planned initiatives without room",
      fit(() => counted(over.length, "initiatives")),
    ),
    figure(
      "over_names",
      "Which have no room",
      fit(() =>
        named(
          over.map(({ name }) => name),
          "initiatives",
          "filled in the order of RICE",
        ),
      ),
    ),
    figure(
      "over_weeks",
      "Weeks in those without room",
      fit(() => weeks(sum(...over.map((one) => one.weeks ?? 0)), "sum of their weeks")),
    ),
    figure(
      "over_cost",
      "What these weeks cost",
      derive(
        [
          fit(() => weeks(sum(...over.map((one) => one.weeks ?? 0)), "sum of their weeks")),
          reader.read("engineer_day_cost"),
        ],
        ([all = 0, day = 0], inputs) =>
          measured(reader.money(product(all, 5, day)), { formula: "weeks x 5 days x cost of an engineer-day", inputs }),
      ),
    ),
  ];
}
