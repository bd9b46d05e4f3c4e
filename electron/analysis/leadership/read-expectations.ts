import type { AnalysisRow } from "../../contract/analysis.ts";
import { numberIn, textIn } from "../frame/cells.ts";
import { notEnough, unknown, type Unknown } from "../frame/measure.ts";
import type { Reader } from "../frame/read-inputs.ts";

/** The roles of the matrix by where they stand to the one that it is about; the order of its columns. */
export const places = ["above", "this", "beside", "below"] as const;
export type Place = (typeof places)[number];
const usualNames: Record<Place, string> = {
  above: "The role above",
  this: "This role",
  beside: "The role beside",
  below: "The role below",
};

/** What a role has to do with an expectation, and how much that is in the matrix. */
export const parts = { decides: 3, does: 2, helps: 1, none: 0 } as const;
export type Part = keyof typeof parts;
const isPart = (text: string): text is Part => Object.hasOwn(parts, text);
const isPlace = (text: string): text is Place => places.some((place) => place === text);

/** One expectation: who decides, does or helps; what it takes of this role's week; and what its holder says that they do. */
export interface Expectation {
  label: string;
  by: Record<Place, Part>;
  hours: number | null;
  measure: string;
  /** Null when nobody asked. */
  says: Part | null;
}

/** The names of the roles, as the user gives them; a role without a name has the usual one. */
export function readRoleNames(reader: Reader): Record<Place, string> {
  const names = { ...usualNames };
  for (const row of reader.rows("matrix_roles") ?? []) {
    const place = textIn(row, "place");
    const name = textIn(row, "role");
    if (isPlace(place) && name !== "") names[place] = name;
  }
  return names;
}

const partIn = (row: AnalysisRow, column: string): Part => {
  const text = textIn(row, column);
  return isPart(text) ? text : "none";
};

/** Every expectation of the table, or why it can't be used. A role that has nothing entered has no part. */
export function readExpectations(reader: Reader): Expectation[] | Unknown {
  const named = (reader.rows("expectations") ?? []).filter((row) => textIn(row, "expectation") !== "");
  if (named.length === 0) return notEnough(["Expectations with who decides, does or helps"]);
  const read: Expectation[] = [];
  for (const row of named) {
    const label = textIn(row, "expectation");
    const hours = numberIn(row, "hours_week");
    const says = textIn(row, "says");
    if (hours !== null && (hours < 0 || hours > 168)) return unknown(`"${label}": a week has between 0 and 168 hours.`);
    if (read.some((other) => other.label.toLowerCase() === label.toLowerCase()))
      return unknown(`"${label}" stands in the table twice.`);
    read.push({
      label,
      by: {
        above: partIn(row, "above"),
        this: partIn(row, "this"),
        beside: partIn(row, "beside"),
        below: partIn(row, "below"),
      },
      hours,
      measure: textIn(row, "measure"),
      says: isPart(says) ? says : null,
    });
  }
  return read;
}

/** The places whose role decides. One is clear, two or more overlap, none is a gap. */
export const deciders = ({ by }: Expectation): Place[] => places.filter((place) => by[place] === "decides");
/** Whether this role has to bring it about. */
export const isCarried = ({ by }: Expectation): boolean => by.this === "decides" || by.this === "does";
