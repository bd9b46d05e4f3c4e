import type { AnalysisRow } from "../../contract/analysis.ts";
import { numberIn, textIn } from "../frame/cells.ts";
import { notEnough, unknown, type Unknown } from "../frame/measure.ts";
import type { Reader } from "../frame/read-inputs.ts";
import { namesIn } from "./ownership.ts";
import { grain, keyOf, readPeople, type CirclePerson } from "./read-circle-people.ts";

/** What stops when a role is not done, the worst first. */
export const stopOrder = ["business", "customers", "slow", "nothing"] as const;
export type Stops = (typeof stopOrder)[number];
const isStops = (text: string): text is Stops => stopOrder.some((one) => one === text);

/** A role in a circle. Shares are parts of a full week in whole millionths, so that sums are exact. */
export interface CircleRole {
  circle: string;
  name: string;
  /** "Releases (Platform)". */
  label: string;
  /** What it takes while nobody holds it; null when nobody said. */
  share: number | null;
  /** Null when nobody said. */
  stops: Stops | null;
  /** Whether it leads its circle; null when nobody said. */
  leads: boolean | null;
  /** Keys of those who could do it as well; null when nobody said, so that anybody in the circle might. */
  could: ReadonlySet<string> | null;
}

/** That a person holds a role, with the share that it claims of a full week (millionths); null when nobody said. */
export interface Seat {
  role: CircleRole;
  holder: string;
  share: number | null;
}

/** Who holds which role in which circle, and how much of a week each person has. */
export interface Organisation {
  roles: readonly CircleRole[];
  seats: readonly Seat[];
  people: ReadonlyMap<string, CirclePerson>;
  cautions: readonly string[];
}

/** How bad it is when a role is not done, 1 the worst. A role of which nobody said it stands behind those that customers notice. */
export const rankOf = ({ stops }: CircleRole): number => (stops === null ? 2.5 : stopOrder.indexOf(stops) + 1);

/** Why a row can't be, or null. */
function problemOf(row: AnalysisRow): Unknown | null {
  const share = numberIn(row, "share");
  const name = textIn(row, "role");
  return share !== null && (share < 0 || share > 1)
    ? unknown(`"${name}": a role claims between 0 and 100 % of a week.`)
    : null;
}

/** The role of a row, merged with one of the same name in the same circle that stands in an earlier row. */
function roleOf(row: AnalysisRow, circle: string, known: CircleRole | undefined): CircleRole {
  const name = textIn(row, "role");
  const share = numberIn(row, "share");
  const stops = textIn(row, "stops");
  const leads = textIn(row, "leads");
  const cell = textIn(row, "could");
  const could = cell === "" ? null : new Set(namesIn(cell).map(keyOf));
  return {
    circle,
    name: known?.name ?? name,
    label: known?.label ?? `${name} (${circle})`,
    share: known?.share ?? (share === null ? null : Math.round(share * grain)),
    stops: known?.stops ?? (isStops(stops) ? stops : null),
    leads: known?.leads === true || leads === "yes" ? true : leads === "no" ? false : (known?.leads ?? null),
    could: known?.could ? new Set([...known.could, ...(could ?? [])]) : could,
  };
}

/**
 * Roles, who holds them and how much of a week each person has, or why it can't be used. Two names in a cell each claim the whole share;
 * two rows of the same role in the same circle are one role with two who hold it.
 */
export function readCircles(reader: Reader): Organisation | Unknown {
  const rows = (reader.rows("circle_roles") ?? []).filter(
    (row) => textIn(row, "circle") !== "" && textIn(row, "role") !== "",
  );
  if (rows.length === 0) return notEnough(["Roles with the circle of each and who holds it"]);
  const circles = new Map<string, string>();
  const roles = new Map<string, CircleRole>();
  const held: { key: string; name: string; share: number | null }[] = [];
  for (const row of rows) {
    const problem = problemOf(row);
    if (problem) return problem;
    // The first way in which a circle is written is its name.
    const circleKey = keyOf(textIn(row, "circle"));
    const circle = circles.get(circleKey) ?? textIn(row, "circle");
    circles.set(circleKey, circle);
    const key = `${circleKey}|${keyOf(textIn(row, "role"))}`;
    roles.set(key, roleOf(row, circle, roles.get(key)));
    const share = numberIn(row, "share");
    for (const name of namesIn(textIn(row, "person"))) {
      if (held.some((other) => other.key === key && keyOf(other.name) === keyOf(name)))
        return unknown(`"${roles.get(key)?.name ?? ""}" stands in the table twice for ${name}.`);
      held.push({ key, name, share: share === null ? null : Math.round(share * grain) });
    }
  }
  const people = readPeople(
    reader,
    held.map(({ name }) => name),
  );
  if (!(people instanceof Map)) return people;
  const seats = held.flatMap(({ key, name, share }): Seat[] => {
    const role = roles.get(key);
    return role ? [{ role, holder: keyOf(name), share }] : [];
  });
  return {
    roles: [...roles.values()],
    seats,
    people,
    cautions: cautionsOf(reader, [...roles.values()], seats, people),
  };
}

/** What the reading of the tables has taken for granted. */
function cautionsOf(
  reader: Reader,
  roles: readonly CircleRole[],
  seats: readonly Seat[],
  people: ReadonlyMap<string, CirclePerson>,
): string[] {
  const said: string[] = [];
  if (seats.some(({ share }) => share === null))
    said.push(
      "Some roles have no share of the week. Their holders have less room than the figures show, so nothing is given to them.",
    );
  if (roles.some(({ could }) => could === null))
    said.push(
      "Where nobody said who else could take a role, anybody of the same circle is taken for able. Ask before you move it.",
    );
  if (roles.some(({ could }) => [...(could ?? [])].some((key) => !people.has(key))))
    said.push(
      "Somebody named as able to take a role holds none and stands in no list of people, so their week is not known. Nothing is given to them.",
    );
  const hasHours = (reader.rows("circle_people") ?? []).some((row) => numberIn(row, "hours") !== null);
  if (hasHours && !reader.read("week_hours").known)
    said.push(
      "Nobody said how many hours a full week has, so everybody is counted with a full one. That hides the overload of who works less.",
    );
  return said;
}
