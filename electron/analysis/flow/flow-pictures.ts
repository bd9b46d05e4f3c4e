import type { Table } from "../../contract/analysis.ts";
import type { Picture } from "../../contract/picture.ts";
import { sayCount, sayNumber } from "../frame/format-figure.ts";
import { finishingOrder, finishMonths } from "./focus.ts";
import { waitingWords, type Project } from "./read-projects.ts";

/** More columns or rows than this can't be read. */
const mostMonths = 24;
const mostRows = 8;

/** When today's list is done all at once, and so many at a time; none where it would not be readable. */
export function finishingPlan(projects: readonly Project[], limit: number, rate: number): Picture[] {
  const ordered = finishingOrder(projects);
  const count = ordered.length;
  const end = count / rate;
  if (!(end > 0 && end <= mostMonths) || count > mostRows || limit >= count) return [];
  const months = Math.ceil(end - 1e-9);
  const limited = finishMonths(count, limit, rate);
  const row = (group: string, emphasis: boolean) => (project: Project, from: number, to: number) => ({
    label: project.name,
    group,
    from,
    to,
    owner: "",
    emphasis,
  });
  const now = row("All at once, as now", false);
  const then = row(`${sayNumber(limit)} at a time`, true);
  return [
    {
      shape: "plan",
      title: `With ${sayNumber(limit)} at a time the first are done after ${sayCount(limited[0] ?? 0, "month")}, and the last no later than now`,
      columns: Array.from({ length: months }, (_, at) => `Month ${at + 1}`),
      rows: [
        ...ordered.map((project) => now(project, 0, end)),
        ...ordered.map((project, at) => then(project, limited[Math.floor(at / limit) * limit - 1] ?? 0, limited[at]!)),
      ],
      milestones: [],
    },
  ];
}

/** What is under way, in the order in which to finish it. */
export function projectTable(projects: readonly Project[], limit: number | null, rate: number | null): Table {
  const ordered = finishingOrder(projects);
  const months = limit !== null && rate !== null && rate > 0 ? finishMonths(ordered.length, limit, rate) : [];
  return {
    title: "What is under way, in the order in which to finish it",
    columns: [
      "Project",
      "Who waits for it",
      "People on it",
      "Under way for",
      limit === null ? "Done after" : `Done after, ${sayNumber(limit)} at a time`,
    ],
    rows: ordered.map(({ name, waits, people, age }, at) => [
      name,
      waits === null ? "not said" : waitingWords[waits],
      people === null ? null : { value: people, unit: "count" },
      age === null ? null : { value: age, unit: "months" },
      months[at] === undefined ? null : { value: months[at], unit: "months" },
    ]),
  };
}

/** What each way to take the next change displaces. @param ways days of other work, by way */
export function changePicture(ways: readonly { label: string; days: number; detail: string }[]): Picture[] {
  if (ways.length < 2) return [];
  const ordered = ways.toSorted((a, b) => b.days - a.days);
  const [most] = ordered;
  return [
    {
      shape: "bars",
      title: `The dearest way to take the next change is ${most?.label.toLowerCase() ?? ""}`,
      unit: { value: 0, unit: "days" },
      bars: ordered.map(({ label, days, detail }) => ({ label, value: days, detail, muted: label !== most?.label })),
    },
  ];
}
