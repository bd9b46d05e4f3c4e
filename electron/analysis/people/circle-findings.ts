import { textIn } from "../frame/cells.ts";
import { measured, notEnough, type Unknown } from "../frame/measure.ts";
import type { Measured } from "../../contract/measured.ts";
import type { Quantity } from "../../contract/quantity.ts";
import type { Reader } from "../frame/read-inputs.ts";
import { userWords } from "../frame/user-words.ts";
import { loadsOf, type Load } from "./circle-load.ts";
import { coverAbsences, type Gap } from "./cover-absences.ts";
import { findMoves, type Moves, type Wishes } from "./find-moves.ts";
import { fillVacant, vacantRoles, type Vacant } from "./give-out.ts";
import { grain, keyOf } from "./read-circle-people.ts";
import { readCircles, type CircleRole, type Organisation } from "./read-circles.ts";

/** All that the figures on circles are made of. */
export interface CircleFindings {
  organisation: Organisation;
  loads: ReadonlyMap<string, Load>;
  /** The role that the user would move first; null when none was named or it is not in the table. */
  mover: CircleRole | null;
  moves: Moves;
  vacant: readonly Vacant[];
  gaps: readonly Gap[];
}

/** The role that the user's words name: one of exactly that name, else the first whose name and the words hold one another. */
function roleNamed(roles: readonly CircleRole[], words: string): CircleRole | null {
  const said = keyOf(words);
  if (said === "") return null;
  const exact = roles.find(({ name, label }) => keyOf(name) === said || keyOf(label) === said);
  const near = roles.filter(({ name }) => said.includes(keyOf(name)) || keyOf(name).includes(said));
  return exact ?? near[0] ?? null;
}

/** What each has taken over for those who are away, over all times: more than they ever have at once, never less. */
function reservedBy(gaps: readonly Gap[]): Map<string, number> {
  const reserved = new Map<string, number>();
  for (const { to, share } of gaps.flatMap(({ stops }) => stops))
    if (to !== null) reserved.set(to, (reserved.get(to) ?? 0) + (share ?? 0));
  return reserved;
}

/** What the searches have found, each on top of the one before: nobody is promised twice. */
export function searchCircles(organisation: Organisation, wishes: Wishes): Omit<CircleFindings, "mover"> {
  const moves = findMoves(organisation, wishes);
  const empty = vacantRoles(organisation);
  const urgent = empty.filter(({ stops }) => stops === "business");
  const taken = [...moves.seats, ...fillVacant(organisation, moves.seats, urgent, new Map())];
  const gaps = coverAbsences(organisation, taken);
  const noticed = empty.filter(({ stops }) => stops === "customers");
  const all = [...taken, ...fillVacant(organisation, taken, noticed, reservedBy(gaps))];
  const vacant = empty.map((role) => ({ role, to: all.find((seat) => seat.role === role)?.holder ?? null }));
  return { organisation, loads: loadsOf(organisation), moves, vacant, gaps };
}

/**
 * Reads the tables and searches: first for the moves, then for who takes what the business stops without, what stops when somebody is
 * away, and what customers notice.
 */
export function findCircles(reader: Reader): CircleFindings | Unknown {
  const organisation = readCircles(reader);
  if ("known" in organisation) return organisation;
  const mover = roleNamed(organisation.roles, reader.text("mover") ?? "");
  const stay = (reader.rows("staying_roles") ?? []).flatMap(
    (row) => roleNamed(organisation.roles, textIn(row, "role")) ?? [],
  );
  return { ...searchCircles(organisation, { stay: new Set(stay), first: mover }), mover };
}

/** A figure of the findings, or why there are none. */
export const fromFindings = (
  found: CircleFindings | Unknown,
  compute: (findings: CircleFindings) => Measured,
): Measured => ("organisation" in found ? compute(found) : found);

/** As `fromFindings`, for what rests on the shares: unknown while no role that somebody holds has one. */
export const fromClaims = (
  found: CircleFindings | Unknown,
  compute: (findings: CircleFindings) => Measured,
): Measured =>
  fromFindings(found, (findings) =>
    findings.organisation.seats.some(({ share }) => share !== null)
      ? compute(findings)
      : notEnough(["The share that each role claims"]),
  );

/** Millionths of a week as a share of one. */
export const asShare = (millionths: number): Quantity => ({ value: millionths / grain, unit: "percent" });

/** How many of something, with their names as a note. */
export const countOf = (names: readonly string[], of: string, formula: string): Measured =>
  measured(
    { value: names.length, unit: "count", of },
    { formula, ...(names.length === 0 ? {} : { note: names.map(userWords).join(", ") }) },
  );

/** The name of a person by key, as it may stand in a sentence. */
export const personName = ({ people }: Organisation, key: string): string => userWords(people.get(key)?.name ?? key);
