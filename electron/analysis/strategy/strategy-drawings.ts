import type { Table } from "../../contract/analysis.ts";
import type { Picture } from "../../contract/picture.ts";
import type { Quantity } from "../../contract/quantity.ts";
import { sayNumber } from "../frame/format-figure.ts";
import { sum } from "../frame/money.ts";
import { plannedOf } from "./plan-load.ts";
import { workFor, type Found } from "./strategy-figures.ts";
import { confidenceSteps, impactSteps } from "./strategy-scales.ts";

const count = (value: number): Quantity => ({ value, unit: "count" });
const weeks = (value: number): Quantity => ({ value, unit: "weeks" });

/** The order with how firm each place is, and the quarters. */
export function strategyTables({ ranked, load, over }: Found): Table[] {
  return [
    ...(ranked.length === 0
      ? []
      : [
          {
            title: "The order, and where one changed judgement would put each",
            columns: [
              "Initiative",
              "Place",
              "Best place",
              "Worst place",
              "Reach",
              "Impact",
              "Confidence",
              "Weeks of one person",
              "Room in the plan",
            ],
            rows: ranked.map((one) => [
              one.name,
              count(one.place),
              count(one.best),
              count(one.worst),
              count(one.judged.reach),
              impactSteps[one.judged.impact]?.[0] ?? "",
              confidenceSteps[one.judged.confidence]?.[0] ?? "",
              weeks(one.judged.weeks),
              one.from === null
                ? "not planned"
                : !Array.isArray(load)
                  ? "not known"
                  : over.includes(one)
                    ? "no"
                    : "yes",
            ]),
          },
        ]),
    ...(Array.isArray(load)
      ? [
          {
            title: "The plan against the people, in weeks of one person",
            columns: ["Quarter", "Wanted", "There", "Missing"],
            rows: load.map(({ label, wanted, there, short }) => [label, weeks(wanted), weeks(there), weeks(short)]),
          },
        ]
      : []),
  ];
}

/** The roadmap, the plan against the people, and the goals with what is done for them. */
export function strategyPictures({ goals, initiatives, load, over, ranked }: Found, message: string): Picture[] {
  const planned = plannedOf(initiatives);
  const outside = new Set(over.map(({ name }) => name));
  const firstPlaces = new Map(ranked.map(({ name, place }) => [name, place]));
  return [
    ...(Array.isArray(load) && planned.length > 0
      ? [
          {
            shape: "plan" as const,
            title:
              outside.size === 0
                ? "All that is planned finds room in its quarters"
                : `Without room, in the order of what they bring: ${[...outside].join(", ")}`,
            columns: load.map(({ label }) => label),
            rows: planned.map((one) => ({
              label: firstPlaces.has(one.name) ? `${firstPlaces.get(one.name)}. ${one.name}` : one.name,
              group: one.goal === "" ? "No goal" : one.goal,
              from: one.from - 1,
              to: one.to,
              owner: outside.has(one.name) ? "no room" : "",
              emphasis: outside.has(one.name),
            })),
            milestones: [],
          },
          {
            shape: "lines" as const,
            title: message,
            unit: weeks(0),
            x: load.map(({ label }) => label),
            series: [
              { label: "Wanted", values: load.map(({ wanted }) => wanted), emphasis: true },
              { label: "There", values: load.map(({ there }) => there), emphasis: false },
            ],
            target: null,
            band: null,
          },
        ]
      : []),
    ...(Array.isArray(goals) && initiatives.length > 0 ? [goalPicture(goals, initiatives)] : []),
  ];
}

function goalPicture(goals: readonly string[], initiatives: Found["initiatives"]): Picture {
  const bare = goals.filter((goal) => workFor(goal, initiatives).length === 0).length;
  return {
    shape: "matrix",
    title:
      bare === 0
        ? "Every goal has something that is done for it"
        : `For ${bare} of ${goals.length} goals nothing is done`,
    unit: null,
    corner: "Goal",
    columns: ["What is done for it", "Weeks of one person"],
    rows: goals.map((goal) => {
      const work = workFor(goal, initiatives);
      const mark = work.length === 0 ? ("gap" as const) : ("none" as const);
      return {
        label: goal,
        cells: [
          { value: null, text: work.map(({ name }) => name).join(", ") || "nothing", mark },
          { value: null, text: sayNumber(sum(...work.map((one) => one.weeks ?? 0))), mark },
        ],
      };
    }),
  };
}
