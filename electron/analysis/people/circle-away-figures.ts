import { figure } from "../frame/analysis-definition.ts";
import { measured, notEnough, unknown, type Unknown } from "../frame/measure.ts";
import { periodName } from "../frame/months.ts";
import type { Reader } from "../frame/read-inputs.ts";
import { userWords } from "../frame/user-words.ts";
import type { Measured } from "../../contract/measured.ts";
import { asShare, countOf, fromFindings, personName, type CircleFindings } from "./circle-findings.ts";
import { sayStops, singlePoints } from "./circle-role-figures.ts";
import type { Gap, Stopping } from "./cover-absences.ts";
import type { Part } from "./role-mix.ts";

const dayMs = 86_400_000;
const daysUntil = (today: string, day: string): number =>
  Math.max(0, Math.round((Date.parse(`${day}T00:00:00Z`) - Date.parse(`${today.slice(0, 10)}T00:00:00Z`)) / dayMs));

/** Who is away or leaves and when, which roles stop on that day, and who has room for them. */
export function circleAway(reader: Reader, found: CircleFindings | Unknown): Part {
  const isAsked = reader.rows("circle_people") !== null;
  const of = (compute: (gaps: readonly Gap[], findings: CircleFindings) => Measured): Measured =>
    fromFindings(found, (findings) =>
      isAsked ? compute(findings.gaps, findings) : notEnough(["Who is away or leaves, and when"]),
    );
  const stopping = (gaps: readonly Gap[], isMeant: (stop: Stopping) => boolean): string[] =>
    gaps.flatMap(({ stops }) => stops.filter(isMeant).map(({ role }) => role.label));
  const worst = (gaps: readonly Gap[]): Gap | undefined => gaps.find(({ stops }) => stops.length > 0);
  const next = (compute: (gap: Gap, findings: CircleFindings) => Measured): Measured =>
    of((gaps, findings) => {
      const gap = worst(gaps);
      return gap ? compute(gap, findings) : unknown("No role stops because somebody is away.");
    });
  return {
    figures: [
      figure(
        "away",
        "People who are or will be away, or leave",
        of((gaps, { organisation }) =>
          countOf(
            [...new Set(gaps.map(({ person }) => organisation.people.get(person)?.name ?? person))],
            "people",
            "people with a day from which they are away",
          ),
        ),
      ),
      figure(
        "away_stops",
        "Roles that stop when they are away",
        of((gaps) =>
          countOf(
            stopping(gaps, () => true),
            "roles",
            "roles that nobody else holds in that time",
          ),
        ),
      ),
      figure(
        "away_business",
        "Of these, roles that stop the business",
        of((gaps) =>
          countOf(
            stopping(gaps, ({ role }) => role.stops === "business"),
            "roles",
            "roles that nobody else holds in that time and without which the business stops",
          ),
        ),
      ),
      figure(
        "away_single",
        "Of these, roles that stop the business and that nobody else could do",
        of((gaps, { organisation }) => {
          const single = new Set(singlePoints(organisation).flatMap(([, roles]) => roles));
          return countOf(
            stopping(gaps, ({ role }) => single.has(role)),
            "roles",
            "roles that stop and hang on one person alone",
          );
        }),
      ),
      figure(
        "away_open",
        "Of these, roles that nobody has room for",
        of((gaps) =>
          countOf(
            stopping(gaps, ({ to }) => to === null),
            "roles",
            "roles that fit into no free week of somebody who could take them",
          ),
        ),
      ),
      figure(
        "away_open_first",
        "The first of these",
        of((gaps) => {
          const first = gaps
            .flatMap(({ stops }) => stops)
            .filter(({ to }) => to === null)
            .at(0);
          return first
            ? measured(
                { value: 1, unit: "count", of: "roles" },
                { formula: "by day, then by what stops", words: userWords(first.role.name) },
              )
            : unknown("Somebody has room for each of them.");
        }),
      ),
      figure(
        "away_person",
        "Whose roles stop first",
        next(({ person, stops }, { organisation }) =>
          measured(
            { value: stops.length, unit: "count", of: "roles" },
            { formula: "by day", words: personName(organisation, person) },
          ),
        ),
      ),
      figure(
        "away_day",
        "The day on which they stop",
        next(({ away }) =>
          measured(
            { value: daysUntil(reader.today, away.from), unit: "days" },
            { formula: "days from today", words: periodName(away.from) },
          ),
        ),
      ),
      figure(
        "away_role",
        "The role of theirs that hurts most",
        next(({ stops }) =>
          measured(
            { value: 1, unit: "count", of: "roles" },
            { formula: "by what stops", words: userWords(stops[0]?.role.name ?? "") },
          ),
        ),
      ),
      figure(
        "away_taker",
        "Who has room for that role",
        next(({ stops: [first] }, { organisation }) =>
          first && first.to !== null
            ? measured(asShare(first.share ?? 0), {
                formula: "fits into a free week, after the proposed moves",
                words: personName(organisation, first.to),
              })
            : unknown("Nobody who could take it has room for it."),
        ),
      ),
    ],
    tables:
      "organisation" in found && found.gaps.some(({ stops }) => stops.length > 0)
        ? [
            {
              title: "What stops when somebody is away, and who has room for it",
              columns: ["From", "Until", "Away", "Role that stops", "Without it", "Claims", "Who has room"],
              rows: found.gaps.flatMap(({ person, away, stops }) =>
                stops.map(({ role, share, to }) => [
                  periodName(away.from),
                  away.to === null ? "for good" : periodName(away.to),
                  personName(found.organisation, person),
                  role.label,
                  sayStops(role),
                  share === null ? "not said" : asShare(share),
                  to === null ? "nobody" : personName(found.organisation, to),
                ]),
              ),
            },
          ]
        : [],
    pictures: [],
    cautions: [],
  };
}
