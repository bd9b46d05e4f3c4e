import { figure } from "../frame/analysis-definition.ts";
import { measured, unknown, type Unknown } from "../frame/measure.ts";
import { quotient } from "../frame/money.ts";
import { judge } from "../frame/scale.ts";
import type { Measured } from "../../contract/measured.ts";
import { asShare, countOf, fromClaims, fromFindings, personName, type CircleFindings } from "./circle-findings.ts";
import { overOf, type Load } from "./circle-load.ts";
import { fullWeekScale, rolesScale, usualRoles } from "./circle-scales.ts";
import { grain } from "./read-circle-people.ts";
import type { Part } from "./role-mix.ts";

/** Everybody with their load, the fullest first. */
const byLoad = ({ loads }: CircleFindings): [string, Load][] =>
  [...loads].toSorted(([, a], [, b]) => b.over - a.over || b.claimed - a.claimed);

/** Whose week holds less than their roles claim, who has many roles, and who has room. */
export function circlePeople(found: CircleFindings | Unknown): Part {
  const of = (compute: (findings: CircleFindings) => Measured): Measured => fromFindings(found, compute);
  const claims = (compute: (findings: CircleFindings, most: [string, Load] | undefined) => Measured): Measured =>
    fromClaims(found, (findings) => compute(findings, byLoad(findings)[0]));
  const onTop = (compute: (findings: CircleFindings, key: string, load: Load) => Measured): Measured =>
    claims((findings, most) =>
      most && most[1].over > 0 ? compute(findings, ...most) : unknown("Nobody has more than their week."),
    );
  const named = (findings: CircleFindings, keys: readonly string[]): string[] =>
    keys.map((key) => findings.organisation.people.get(key)?.name ?? key);
  const many = ({ loads }: CircleFindings): [string, Load][] =>
    [...loads].filter(([, { roles }]) => roles > usualRoles).toSorted(([, a], [, b]) => b.roles - a.roles);
  const weekOf = ({ organisation }: CircleFindings, key: string): number => organisation.people.get(key)?.week ?? 0;
  return {
    figures: [
      figure(
        "people",
        "People in the circles",
        of(({ organisation }) =>
          measured({ value: organisation.people.size, unit: "count", of: "people" }, { formula: "different names" }),
        ),
      ),
      figure(
        "unshared",
        "Roles that are held without a share of the week",
        of(({ organisation }) =>
          countOf(
            organisation.seats.filter(({ share }) => share === null).map(({ role }) => role.label),
            "roles",
            "held roles without a share",
          ),
        ),
      ),
      figure(
        "overloaded",
        "People with more than their week",
        claims((findings) =>
          countOf(
            named(
              findings,
              byLoad(findings).flatMap(([key, { over }]) => (over > 0 ? [key] : [])),
            ),
            "people",
            "people whose roles claim more than their week",
          ),
        ),
      ),
      figure(
        "over_person",
        "Who has most above their week",
        onTop((findings, key, { roles }) =>
          measured(
            { value: roles, unit: "count", of: "roles" },
            { formula: "most above the week", words: personName(findings.organisation, key) },
          ),
        ),
      ),
      figure(
        "over_fill",
        "How full the week of that person is",
        onTop((findings, key, { claimed }) => {
          const fill = quotient(claimed, weekOf(findings, key));
          return Number.isFinite(fill)
            ? measured(
                { value: fill, unit: "percent" },
                { formula: "claimed shares / the person's week", verdict: judge(fill, fullWeekScale) },
              )
            : unknown("That person has no hours in the week.");
        }),
      ),
      figure(
        "over_total",
        "Share of a week above what people have",
        claims(({ loads }) =>
          measured(asShare(overOf(loads)), {
            formula: "sum of claimed shares above each person's week",
            source: fullWeekScale.source,
          }),
        ),
      ),
      figure(
        "free_total",
        "Share of a week that is free",
        claims(({ organisation, loads }) =>
          measured(
            asShare(
              [...loads].reduce(
                (sum, [key, { free, isWhole }]) =>
                  isWhole && organisation.people.get(key)?.away.length === 0 ? sum + free : sum,
                0,
              ),
            ),
            {
              formula:
                "sum of what the roles leave of the week, of those who are not away and whose roles all have a share",
            },
          ),
        ),
      ),
      figure(
        "many_roles",
        `People with more than ${usualRoles} roles`,
        of((findings) =>
          measured(
            { value: many(findings).length, unit: "count", of: "people" },
            {
              formula: `people who hold more than ${usualRoles} roles`,
              source: rolesScale.source,
              note:
                named(
                  findings,
                  many(findings).map(([key]) => key),
                ).join(", ") || undefined,
            },
          ),
        ),
      ),
      figure(
        "many_person",
        "Who holds most roles",
        of((findings) => {
          const [most] = many(findings);
          return most
            ? measured(
                { value: most[1].roles, unit: "count", of: "roles" },
                {
                  formula: "most roles of one person",
                  words: personName(findings.organisation, most[0]),
                  verdict: judge(most[1].roles, rolesScale),
                },
              )
            : unknown(`Nobody holds more than ${usualRoles} roles.`);
        }),
      ),
    ],
    tables: "organisation" in found && found.organisation.seats.length > 0 ? [loadTable(found)] : [],
    pictures: [],
    cautions: [],
  };
}

function loadTable(found: CircleFindings): Part["tables"][number] {
  const { organisation } = found;
  return {
    title: "What each person's roles claim of a full week",
    columns: ["Person", "Roles", "Claimed", "Has", "Above", "Free"],
    rows: byLoad(found).map(([key, { roles, claimed, over, free, isWhole }]) => [
      organisation.people.get(key)?.name ?? key,
      { value: roles, unit: "count" },
      asShare(claimed),
      asShare(organisation.people.get(key)?.week ?? grain),
      over > 0 ? asShare(over) : "",
      isWhole ? asShare(free) : "not known",
    ]),
  };
}
