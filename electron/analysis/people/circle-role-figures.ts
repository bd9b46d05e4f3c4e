import { figure } from "../frame/analysis-definition.ts";
import { measured, notEnough, unknown, type Unknown } from "../frame/measure.ts";
import { judge } from "../frame/scale.ts";
import { userWords } from "../frame/user-words.ts";
import type { Measured } from "../../contract/measured.ts";
import { asShare, countOf, fromFindings, personName, type CircleFindings } from "./circle-findings.ts";
import { isNeeded } from "./give-out.ts";
import { busFactorScale } from "./people-scales.ts";
import type { CircleRole, Organisation, Stops } from "./read-circles.ts";
import type { Part } from "./role-mix.ts";

/** What stops, in words. */
export const stopWords: Record<Stops, string> = {
  business: "the business stops",
  customers: "customers notice",
  slow: "something gets slower",
  nothing: "nothing stops",
};
/** What stops without the role, as a cell of a table says it. */
export const sayStops = ({ stops }: CircleRole): string => (stops === null ? "not said" : stopWords[stops]);

/** Everybody who holds the role or could, by key. */
const ableOf = ({ seats }: Organisation, role: CircleRole): Set<string> =>
  new Set([...seats.filter((seat) => seat.role === role).map(({ holder }) => holder), ...(role.could ?? [])]);

/** Roles that stop the business and that one person alone can do, by that person, who holds most of them first. */
export function singlePoints(organisation: Organisation): [string, CircleRole[]][] {
  const found = new Map<string, CircleRole[]>();
  for (const role of organisation.roles) {
    const [only, ...others] = ableOf(organisation, role);
    const isHeld = organisation.seats.some((seat) => seat.role === role);
    if (role.stops !== "business" || only === undefined || others.length > 0 || !isHeld) continue;
    found.set(only, [...(found.get(only) ?? []), role]);
  }
  return [...found].toSorted(([, a], [, b]) => b.length - a.length);
}

/** Roles that nobody holds, and those that hang on one person alone. */
export function circleRoles(found: CircleFindings | Unknown): Part {
  const of = (compute: (findings: CircleFindings) => Measured): Measured => fromFindings(found, compute);
  const judged = (compute: (organisation: Organisation, points: [string, CircleRole[]][]) => Measured): Measured =>
    of(({ organisation }) =>
      organisation.roles.some(({ stops }) => stops !== null)
        ? compute(organisation, singlePoints(organisation))
        : notEnough(["What stops when each role is not done"]),
    );
  const firstPoint = (compute: (organisation: Organisation, key: string, roles: CircleRole[]) => Measured): Measured =>
    judged((organisation, [first]) =>
      first ? compute(organisation, ...first) : unknown("No role that stops the business hangs on one person alone."),
    );
  const isFound = "organisation" in found;
  const points = isFound ? singlePoints(found.organisation) : [];
  return {
    figures: [
      figure(
        "roles",
        "Roles in the table",
        of(({ organisation }) =>
          measured({ value: organisation.roles.length, unit: "count", of: "roles" }, { formula: "different roles" }),
        ),
      ),
      figure(
        "vacant",
        "Roles that nobody holds",
        of(({ vacant }) =>
          countOf(
            vacant.map(({ role }) => role.label),
            "roles",
            "roles without a name, what stops first",
          ),
        ),
      ),
      figure(
        "vacant_first",
        "The one of them that hurts most",
        of(({ vacant: [first] }) =>
          first
            ? measured(
                { value: 1, unit: "count", of: "roles" },
                { formula: "by what stops", words: userWords(first.role.name) },
              )
            : unknown("Somebody holds every role."),
        ),
      ),
      figure(
        "vacant_needed",
        "Of these, roles that the business or customers would miss",
        of(({ vacant }) =>
          countOf(
            vacant.filter(({ role }) => isNeeded(role)).map(({ role }) => role.label),
            "roles",
            "roles without a name whose lack stops the business or is noticed by customers",
          ),
        ),
      ),
      figure(
        "vacant_claim",
        "Share of a week that it takes",
        of(({ vacant: [first] }) =>
          first === undefined
            ? unknown("Somebody holds every role.")
            : first.role.share === null
              ? notEnough(["The share that roles without a holder take"])
              : measured(asShare(first.role.share), { formula: "as given" }),
        ),
      ),
      figure(
        "vacant_taker",
        "Who has room for the one that hurts most",
        of(({ vacant: [first], organisation }) =>
          first && first.to !== null
            ? measured(asShare(first.role.share ?? 0), {
                formula: "fits into a free week, after the proposed moves",
                words: personName(organisation, first.to),
              })
            : unknown(first ? "Nobody who could take it has room for it." : "Somebody holds every role."),
        ),
      ),
      figure(
        "vacant_taken",
        "Of these, roles that somebody has room for",
        of(({ vacant, organisation }) =>
          countOf(
            vacant.flatMap(({ role, to }) =>
              to === null ? [] : [`${role.label} to ${organisation.people.get(to)?.name ?? to}`],
            ),
            "roles",
            "needed roles that fit into a free week, after the proposed moves",
          ),
        ),
      ),
      figure(
        "single_points",
        "People who alone hold what stops the business",
        judged((organisation, all) =>
          countOf(
            all.map(([key]) => organisation.people.get(key)?.name ?? key),
            "people",
            "people with a role that stops the business and that nobody else holds or could take",
          ),
        ),
      ),
      figure(
        "single_roles",
        "Roles that stop the business and hang on one person alone",
        judged((_, all) =>
          countOf(
            all.flatMap(([, roles]) => roles.map(({ label }) => label)),
            "roles",
            "roles that stop the business, with one who can",
          ),
        ),
      ),
      figure(
        "single_person",
        "Who alone holds most of them",
        firstPoint((organisation, key, roles) =>
          measured(
            { value: roles.length, unit: "count", of: "roles" },
            {
              formula: "roles that stop the business, with one who can, by that person",
              words: personName(organisation, key),
              note: roles.map(({ label }) => userWords(label)).join(", "),
            },
          ),
        ),
      ),
      figure(
        "single_first",
        "The first of that person's roles",
        firstPoint((_, __, [first]) =>
          measured(
            { value: 1, unit: "count", of: "roles" },
            { formula: "in the order of the table", words: userWords(first?.name ?? "") },
          ),
        ),
      ),
      figure(
        "bus_factor",
        "Fewest people who can do a role that stops the business",
        judged((organisation) => {
          const able = organisation.roles
            .filter(({ stops }) => stops === "business")
            .map((role) => ableOf(organisation, role).size);
          if (able.length === 0) return unknown("No role is said to stop the business.");
          const fewest = Math.min(...able);
          return measured(
            { value: fewest, unit: "count", of: "people" },
            { formula: "fewest who hold or could take one", verdict: judge(fewest, busFactorScale) },
          );
        }),
      ),
    ],
    tables: [
      ...(isFound && found.vacant.length > 0
        ? [
            {
              title: "Roles that nobody holds, what hurts most first",
              columns: ["Role", "Circle", "Without it", "Claims", "Who has room"],
              rows: found.vacant.map(({ role, to }) => [
                role.name,
                role.circle,
                sayStops(role),
                role.share === null ? "not said" : asShare(role.share),
                to === null ? (isNeeded(role) ? "nobody" : "can wait") : personName(found.organisation, to),
              ]),
            },
          ]
        : []),
      ...(isFound && points.length > 0
        ? [
            {
              title: "What stops the business and hangs on one person alone",
              columns: ["Person", "Roles", "Which"],
              rows: points.map(([key, roles]) => [
                personName(found.organisation, key),
                { value: roles.length, unit: "count" as const },
                roles.map(({ label }) => label).join(", "),
              ]),
            },
          ]
        : []),
    ],
    pictures: [],
    cautions: isFound
      ? found.organisation.roles.some(({ stops }) => stops === null)
        ? ["Roles of which nobody said what stops count neither as stopping the business nor as harmless."]
        : []
      : [],
  };
}
