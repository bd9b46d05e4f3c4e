import { figure } from "../frame/analysis-definition.ts";
import { measured, notEnough, unknown, type Unknown } from "../frame/measure.ts";
import { userWords } from "../frame/user-words.ts";
import type { Measured } from "../../contract/measured.ts";
import type { CircleNode, Picture } from "../../contract/picture.ts";
import { countOf, fromFindings, type CircleFindings } from "./circle-findings.ts";
import { singlePoints } from "./circle-role-figures.ts";
import { grain } from "./read-circle-people.ts";
import type { CircleRole, Organisation } from "./read-circles.ts";
import type { Part } from "./role-mix.ts";

interface Circle {
  name: string;
  roles: CircleRole[];
  /** Keys of those who hold a role in it, and of those who lead it. */
  people: string[];
  leads: string[];
}

/** The circles in the order of the table. */
function circlesOf({ roles, seats }: Organisation): Circle[] {
  return [...new Set(roles.map(({ circle }) => circle))].map((name) => {
    const own = seats.filter(({ role }) => role.circle === name);
    return {
      name,
      roles: roles.filter(({ circle }) => circle === name),
      people: [...new Set(own.map(({ holder }) => holder))],
      leads: [...new Set(own.filter(({ role }) => role.leads === true).map(({ holder }) => holder))],
    };
  });
}

/** The circles themselves: without a lead, with one person only, and drawn. */
export function circleShape(found: CircleFindings | Unknown, message: string): Part {
  const of = (compute: (circles: Circle[]) => Measured): Measured =>
    fromFindings(found, ({ organisation }) => compute(circlesOf(organisation)));
  const leads = (compute: (without: Circle[]) => Measured): Measured =>
    of((circles) =>
      circles.some(({ roles }) => roles.some((role) => role.leads !== null))
        ? compute(circles.filter((circle) => circle.leads.length === 0))
        : notEnough(["Which role leads each circle"]),
    );
  const first = ([circle]: readonly Circle[], none: string): Measured =>
    circle
      ? measured(
          { value: 1, unit: "count", of: "circles" },
          { formula: "in the order of the table", words: userWords(circle.name) },
        )
      : unknown(none);
  const names = (circles: readonly Circle[]): string[] => circles.map(({ name }) => name);
  const lone = (circles: readonly Circle[]): Circle[] => circles.filter(({ people }) => people.length === 1);
  return {
    figures: [
      figure(
        "circles",
        "Circles",
        of((circles) =>
          measured({ value: circles.length, unit: "count", of: "circles" }, { formula: "different circles" }),
        ),
      ),
      figure(
        "leadless",
        "Circles without a lead",
        leads((without) => countOf(names(without), "circles", "circles in which nobody holds a role that leads")),
      ),
      figure(
        "leadless_first",
        "The first of them",
        leads((without) => first(without, "Every circle has a lead.")),
      ),
      figure(
        "lone_circles",
        "Circles with one person only",
        of((circles) => countOf(names(lone(circles)), "circles", "circles whose roles one person holds")),
      ),
      figure(
        "lone_first",
        "The first of these",
        of((circles) => first(lone(circles), "No circle has one person only.")),
      ),
    ],
    tables: "organisation" in found ? [circleTable(found.organisation)] : [],
    pictures: "organisation" in found && found.organisation.seats.length > 0 ? [circleMap(found, message)] : [],
    cautions: [],
  };
}

function circleTable(organisation: Organisation): Part["tables"][number] {
  const name = (key: string): string => organisation.people.get(key)?.name ?? key;
  return {
    title: "The circles",
    columns: ["Circle", "Roles", "People", "Led by"],
    rows: circlesOf(organisation).map((circle) => [
      circle.name,
      { value: circle.roles.length, unit: "count" },
      { value: circle.people.length, unit: "count" },
      circle.leads.length > 0
        ? circle.leads.map(name).join(", ")
        : circle.roles.some((role) => role.leads !== null)
          ? "nobody"
          : "not said",
    ]),
  };
}

/** The circles drawn: each role as large as its share of a week, or all alike where a share is missing. */
function circleMap({ organisation, loads }: CircleFindings, title: string): Picture {
  const { seats, people, roles } = organisation;
  const name = (key: string): string => people.get(key)?.name ?? key;
  const isSized = roles.every(({ share }) => share !== null && share > 0);
  const single = new Set(singlePoints(organisation).flatMap(([, own]) => own));
  const roleNode = (role: CircleRole): CircleNode => {
    const holders = seats.filter((seat) => seat.role === role).map(({ holder }) => holder);
    return {
      label: role.name,
      kind: "role",
      size: isSized ? (role.share ?? grain) / grain : 1,
      people: holders.map(name),
      children: [],
      flag:
        holders.length === 0
          ? "vacant"
          : single.has(role)
            ? "single-point"
            : holders.some((key) => (loads.get(key)?.over ?? 0) > 0)
              ? "overload"
              : "none",
    };
  };
  return {
    shape: "circles",
    title,
    unit: isSized ? { value: 0, unit: "percent", of: "of a week" } : { value: 0, unit: "count", of: "roles" },
    root: {
      label: "The company",
      kind: "circle",
      size: circlesOf(organisation).length,
      people: [],
      flag: "none",
      children: circlesOf(organisation).map((circle) => ({
        label: circle.name,
        kind: "circle",
        size: circle.roles.length,
        people: circle.leads.map(name),
        children: circle.roles.map(roleNode),
        flag: "none",
      })),
    },
  };
}
