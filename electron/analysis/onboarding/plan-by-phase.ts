import type { Figure, Table } from "../../contract/analysis.ts";
import type { Picture } from "../../contract/picture.ts";
import { figure } from "../frame/analysis-definition.ts";
import { sayList } from "../frame/format-figure.ts";
import { measured, unknown, type Unknown } from "../frame/measure.ts";
import { userWords } from "../frame/user-words.ts";
import { daysOfWeek } from "./onboarding-scales.ts";
import type { Starter } from "./starter.ts";
import { isDated, outOfOrder, type DatedStep, type Step, type StepKind } from "./steps.ts";
import { beginOf, isStarter, weekOf } from "./who-helps.ts";

/** Spans of the plan, each with the last working day that belongs to it. */
const phases = [
  { key: "before", name: "Before day one", last: 0 },
  { key: "day_one", name: "Day one", last: 1 },
  { key: "week_one", name: "Week one", last: 5 },
  { key: "month_one", name: "Weeks two to four", last: 20 },
  { key: "later", name: "Months two and three", last: 65 },
] as const;
const phaseOf = (day: number) => phases.find(({ last }) => day <= last) ?? phases[4];

/** What a first plan should hold, and how its absence is said. */
const wanted: readonly [StepKind, string][] = [
  ["access", "what has to work on the first day"],
  ["person", "somebody to ask"],
  ["first", "a first contribution"],
  ["customer", "a meeting with a customer"],
  ["decide", "how you decide"],
  ["talk", "a talk on how it goes"],
];

/** The plan span by span in words, who has to be found, what has no day, what is out of order, and what the plan leaves out. */
export function planFigures(read: Step[] | Unknown, starter: Starter): Figure[] {
  const steps = Array.isArray(read) ? read : [];
  const problem = Array.isArray(read) ? null : read;
  const dated = steps.filter(isDated).toSorted((a, b) => a.day - b.day);
  const ownerless = steps.filter(({ owner }) => owner === "");
  const undated = steps.filter((step) => !isDated(step));
  const wrong = outOfOrder(steps);
  const absent = wanted.filter(([kind]) => !steps.some((step) => step.kind === kind)).map(([, words]) => words);
  const buddy = steps.find(({ kind, owner }) => kind === "person" && owner !== "");
  const count = (key: string, label: string, value: number, formula: string) =>
    figure(key, label, problem ?? measured({ value, unit: "count", of: "steps" }, { formula }));
  const list = (key: string, label: string, items: readonly string[], none: string, words = sayList(items)) =>
    figure(
      key,
      label,
      problem ??
        (items.length === 0
          ? unknown(none)
          : measured({ value: items.length, unit: "count" }, { formula: "rows of the plan", words })),
    );
  const names = (some: readonly Step[]) => some.map(({ name }) => name);
  return [
    count("steps", "Steps in the plan", steps.length, "rows"),
    ...phases.map(({ key, name }) => {
      const lines = dated.filter(({ day }) => phaseOf(day).key === key).map((step) => sayStep(step, starter));
      return list(`${key}_list`, `${name}, in words`, lines, "Nothing is due then.", lines.join("\n"));
    }),
    count("ownerless", "Steps without an owner", ownerless.length, "rows without one"),
    list("ownerless_list", "Which steps have no owner", names(ownerless), "Every step has an owner."),
    count("undated", "Steps without a day", undated.length, "rows without one"),
    list("undated_list", "Which steps have no day", names(undated), "Every step has a day."),
    count("out_of_order", "Steps due before what they need", wrong.length, "rows due before something that they need"),
    list(
      "out_of_order_list",
      "Which steps are due before what they need",
      wrong.map(({ step, needs }) => `${step.name} before ${needs.name}`),
      "Every step is due behind what it needs.",
    ),
    list("absent_list", "What the plan leaves out", absent, "The plan has all parts that this playbook looks for."),
    figure(
      "buddy",
      "Whom the starter asks",
      problem ??
        (buddy
          ? measured({ value: 1, unit: "count" }, { formula: "owner of the step", words: userWords(buddy.owner) })
          : unknown("Nobody is named whom the starter can ask.", ["Whom the starter can ask"])),
    ),
  ];
}

/** "- By Wednesday 18 November: Runs our software (Maria)." */
function sayStep(step: DatedStep, starter: Starter): string {
  const date = step.day <= 1 ? null : starter.dateOf(step.day);
  const name = `${step.name.charAt(0).toUpperCase()}${step.name.slice(1)}`;
  const owner =
    step.owner === "" ? "who helps is still open" : isStarter(step.owner, starter.role) ? "you" : userWords(step.owner);
  return `- ${date === null ? "" : `By ${date}: `}${name} (${owner}).`;
}

/** The plan as a table and as a picture by week, in which the way to the first contribution stands out. */
export function drawPlan(
  read: Step[] | Unknown,
  chain: readonly Step[],
  goal: DatedStep | null,
  starter: Starter,
  title: string,
): { tables: Table[]; pictures: Picture[] } {
  const dated = (Array.isArray(read) ? read : []).filter(isDated).toSorted((a, b) => a.day - b.day);
  if (dated.length === 0) return { tables: [], pictures: [] };
  const weeks = Math.max(1, ...dated.map(({ day }) => weekOf(day)));
  const owner = (step: Step) => (step.owner === "" ? "open" : step.owner);
  return {
    tables: [
      {
        title: "The plan, day by day",
        columns: ["Span", "Working day", "Date", "Step", "Owner", "Hours of the owner", "Needs"],
        rows: dated.map((step) => [
          phaseOf(step.day).name,
          { value: step.day, unit: "count" },
          starter.dateOf(step.day),
          step.name,
          owner(step),
          step.hours === null ? null : { value: step.hours, unit: "hours" },
          [...step.needs.map(({ name }) => name), ...step.strangers].join("; ") || null,
        ]),
      },
    ],
    pictures: [
      {
        shape: "plan",
        title,
        columns: ["Before", ...Array.from({ length: weeks }, (_, at) => `Week ${at + 1}`)],
        rows: dated.map((step) => ({
          label: step.name,
          group: phaseOf(step.day).name,
          from: step.day === 0 ? 0.5 : 1 + (beginOf(step) - 1) / daysOfWeek,
          to: 1 + step.day / daysOfWeek,
          owner: owner(step),
          emphasis: chain.includes(step),
        })),
        milestones: [
          { at: 1, label: "First day" },
          ...(goal ? [{ at: 1 + goal.day / daysOfWeek, label: "First contribution" }] : []),
        ],
      },
    ],
  };
}
