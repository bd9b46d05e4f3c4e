import { numberIn, textIn } from "../frame/cells.ts";
import { sayNumber } from "../frame/format-figure.ts";
import { derive, measured, notEnough, unknown, type Unknown } from "../frame/measure.ts";
import { quotient, sum } from "../frame/money.ts";
import type { Measured } from "../../contract/measured.ts";
import type { Reader } from "../frame/read-inputs.ts";

/** Who waits for a project, the most pressing first. */
export const waiting = ["outside", "money", "inside", "nobody"] as const;
export type Waiting = (typeof waiting)[number];
export const waitingWords: Record<Waiting, string> = {
  outside: "promised to somebody outside",
  money: "earns or saves money this year",
  inside: "wanted inside",
  nobody: "nobody would ask",
};

/** One thing that is under way. */
export interface Project {
  name: string;
  /** Everybody who gives it some of their time. */
  people: number | null;
  /** Months since it was begun. */
  age: number | null;
  waits: Waiting | null;
}

const isWaiting = (text: string): text is Waiting => waiting.some((one) => one === text);
const daysOfMonth = 365.25 / 12;

/** The things under way, in the order of the table; null when the table was not answered; or why they can't be. */
export function readProjects(reader: Reader): Project[] | Unknown | null {
  const rows = reader.rows("projects");
  if (rows === null) return null;
  const projects: Project[] = [];
  for (const row of rows) {
    const name = textIn(row, "project");
    if (name === "") continue;
    const people = numberIn(row, "people");
    if (people !== null && people < 0) return unknown(`${name}: fewer than 0 people cannot be.`);
    const begun = Date.parse(textIn(row, "started"));
    const days = (Date.parse(reader.today.slice(0, 10)) - begun) / 86_400_000;
    if (days < 0) return unknown(`${name}: it begins after today, so it is not under way yet.`);
    const waits = textIn(row, "waits");
    projects.push({
      name,
      people,
      age: Number.isNaN(days) ? null : days / daysOfMonth,
      waits: isWaiting(waits) ? waits : null,
    });
  }
  return projects.length === 0 ? null : projects;
}

/** What is under way at once: the rows of the table, else the company's own count. */
export function underWay(reader: Reader, projects: ReturnType<typeof readProjects>): Measured {
  if (projects === null) {
    const stated = reader.read("parallel_projects");
    return derive([stated], ([count = 0], inputs) =>
      count === 0
        ? unknown("Nothing is under way.")
        : measured({ value: count, unit: "count", of: "projects" }, { formula: "as given", inputs }),
    );
  }
  if (!Array.isArray(projects)) return projects;
  return measured({ value: projects.length, unit: "count", of: "projects" }, { formula: "rows of the table" });
}

/** How many people a project takes in the mean; unknown unless every row says so. */
export function peopleEach(projects: ReturnType<typeof readProjects>, engineers: Measured): Measured {
  if (projects !== null && !Array.isArray(projects)) return projects;
  if (projects === null || projects.some(({ people }) => people === null)) return notEnough(["People on each project"]);
  const most = engineers.known ? engineers.quantity.value : Number.POSITIVE_INFINITY;
  const tooMany = projects.find(({ people }) => (people ?? 0) > most);
  if (tooMany) return unknown(`${tooMany.name}: ${sayNumber(tooMany.people ?? 0)} people, more than all engineers.`);
  const all = sum(...projects.map(({ people }) => people ?? 0));
  return measured(
    { value: quotient(all, projects.length), unit: "count", of: "people" },
    { formula: "people in the table / projects", note: "Whoever is on two projects counts for both." },
  );
}
