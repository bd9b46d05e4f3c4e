import type { Figure, Table } from "../../contract/analysis.ts";
import type { Picture } from "../../contract/picture.ts";
import { figure } from "../frame/analysis-definition.ts";
import { numberIn, textIn } from "../frame/cells.ts";
import { measured, notEnough, unknown } from "../frame/measure.ts";
import { difference, product, quotient, sum } from "../frame/money.ts";
import type { Reader } from "../frame/read-inputs.ts";

/** What one part of the analysis has found. */
export interface Part {
  figures: Figure[];
  tables: Table[];
  pictures: Picture[];
  cautions: string[];
}

interface Role {
  name: string;
  now: number;
  wanted: number | null;
}

/** The roles with a name and a number of people; null when the table was not answered. */
export function readRoles(reader: Reader): Role[] | null {
  const rows = reader.rows("team_roles");
  if (rows === null) return null;
  return rows.flatMap((row) => {
    const name = textIn(row, "role");
    const now = numberIn(row, "people");
    return name === "" || now === null ? [] : [{ name, now, wanted: numberIn(row, "wanted") }];
  });
}

/** Why the roles can't be counted, or null. */
export function rolesProblem(roles: readonly Role[] | null): ReturnType<typeof unknown> | null {
  if (roles === null || roles.length === 0) return notEnough(["Roles with the people in each"]);
  if (roles.some((role) => role.now < 0)) return unknown("A role with fewer than 0 people cannot be.");
  if (sum(...roles.map((role) => role.now)) === 0) return unknown("No role has anybody in it.");
  return null;
}

/** Why the wanted mix can't be told, or null. */
function wantedProblem(roles: readonly Role[] | null): ReturnType<typeof unknown> | null {
  const problem = rolesProblem(roles);
  if (problem || roles === null) return problem;
  if (roles.some((role) => role.wanted === null)) return notEnough(["The weight wanted for each role"]);
  if (roles.some((role) => (role.wanted ?? 0) < 0)) return unknown("A wanted weight below 0 cannot be.");
  if (sum(...roles.map((role) => role.wanted ?? 0)) === 0) return unknown("No role has a weight above 0.");
  return null;
}

/**
 * The mix of roles as it is against the one that is wanted. Weights need not add up to 1: they are normalised, and both are shown.
 * The gap of a role is what it would have more if the same people were spread as wanted.
 */
export function roleMix(reader: Reader): Part {
  const roles = readRoles(reader);
  const problem = rolesProblem(roles);
  const unwanted = wantedProblem(roles);
  const people = sum(...(roles ?? []).map((role) => role.now));
  const weights = sum(...(roles ?? []).map((role) => role.wanted ?? 0));
  const mix =
    unwanted || roles === null
      ? []
      : roles.map((role) => {
          const target = quotient(role.wanted ?? 0, weights);
          const share = quotient(role.now, people);
          return {
            ...role,
            share,
            target,
            gap: difference(quotient(product(role.wanted ?? 0, people), weights), role.now),
          };
        });
  const widest = mix.toSorted((a, b) => b.gap - a.gap)[0];
  const moved = product(0.5, sum(...mix.map((role) => Math.abs(difference(role.target, role.share)))));
  const gapWords = widest && widest.gap > 0 ? widest.name : "no role";
  return {
    figures: [
      figure(
        "people_now",
        "People in the roles",
        problem ?? measured({ value: people, unit: "count", of: "people" }, { formula: "sum of the roles" }),
      ),
      figure(
        "gap_role",
        "Role that is furthest below the wanted mix",
        unwanted ??
          measured(
            { value: widest && widest.gap > 0 ? mix.indexOf(widest) + 1 : 0, unit: "count" },
            { formula: "place in the table of the largest gap; 0 where no role is below", words: gapWords },
          ),
      ),
      figure(
        "gap_people",
        "People that this role lacks at today's size",
        unwanted ??
          measured(
            { value: Math.max(0, widest?.gap ?? 0), unit: "count", of: "people" },
            {
              formula: "wanted share x people - people in the role",
              note: "Counted at today's size, by moving, not by hiring.",
            },
          ),
      ),
      figure(
        "mix_distance",
        "Share of the people who would have another role in the wanted mix",
        unwanted ??
          measured({ value: moved, unit: "percent" }, { formula: "half the sum of |wanted share - share today|" }),
      ),
    ],
    tables:
      mix.length === 0
        ? []
        : [
            {
              title: "The mix of roles, normalised so that each mix adds up to 100 %",
              columns: ["Role", "People", "Share today", "Weight wanted", "Share wanted", "People more or fewer"],
              rows: mix.map((role) => [
                role.name,
                { value: role.now, unit: "count" },
                { value: role.share, unit: "percent" },
                { value: role.wanted ?? 0, unit: "count" },
                { value: role.target, unit: "percent" },
                { value: role.gap, unit: "count" },
              ]),
            },
          ],
    pictures:
      mix.length < 2
        ? []
        : [
            {
              shape: "pairs",
              title:
                widest && widest.gap > 0
                  ? `Against the mix you want, the role furthest below is ${widest.name}`
                  : "The mix of roles is the one you want",
              unit: { value: 0, unit: "percent" },
              rows: mix.map((role) => ({ label: role.name, now: role.share, target: role.target, note: "" })),
            },
          ],
    cautions:
      mix.length > 0 ? ["The wanted mix is somebody's judgement; no figure here shows that it is the right one."] : [],
  };
}
