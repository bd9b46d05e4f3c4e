import { figure } from "../frame/analysis-definition.ts";
import { measured, notEnough, unknown, type Unknown } from "../frame/measure.ts";
import { userWords } from "../frame/user-words.ts";
import type { Measured } from "../../contract/measured.ts";
import { asShare, countOf, fromClaims, personName, type CircleFindings } from "./circle-findings.ts";
import { overWithout, takersOf } from "./circle-load.ts";
import { grain } from "./read-circle-people.ts";
import type { CircleRole } from "./read-circles.ts";
import type { Part } from "./role-mix.ts";
import { sayStops } from "./circle-role-figures.ts";

/** Who could take a role of one who holds it, is not away and has room for it today. */
function roomFor({ organisation, loads }: CircleFindings, role: CircleRole): string[] {
  const seat = organisation.seats.find((one) => one.role === role);
  if (!seat) return [];
  return takersOf(organisation, organisation.seats, seat, loads).filter(
    (key) =>
      organisation.people.get(key)?.away.length === 0 &&
      (loads.get(key)?.free ?? 0) >= (seat.share ?? Number.POSITIVE_INFINITY),
  );
}

/** Which roles to move so that everybody has at most their week, and what becomes of the one that the user would move first. */
export function circleMoves(found: CircleFindings | Unknown): Part {
  const of = (compute: (findings: CircleFindings) => Measured): Measured => fromClaims(found, compute);
  const proposed = (
    key: string,
    label: string,
    pick: (findings: CircleFindings) => Measured,
  ): ReturnType<typeof figure> =>
    figure(
      key,
      label,
      of((findings) => (findings.moves.moves.length === 0 ? unknown("No move is proposed.") : pick(findings))),
    );
  const moverOf = (compute: (findings: CircleFindings, mover: CircleRole) => Measured): Measured =>
    of((findings) =>
      findings.mover
        ? compute(findings, findings.mover)
        : notEnough(["The role that you would move first, by its name"]),
    );
  const isWhole = ({ moves }: CircleFindings): boolean => moves.left === 0;
  return {
    figures: [
      figure(
        "moves",
        "Fewest moves that bring everybody to their week",
        of((findings) =>
          isWhole(findings)
            ? countOf(
                findings.moves.moves.map(({ role }) => role.label),
                "moves",
                "smallest set after which nobody has more than their week",
              )
            : unknown("No set of moves was found that brings everybody to their week."),
        ),
      ),
      figure(
        "moves_untried",
        "Whether a better set of moves may exist",
        of(({ moves }) =>
          measured(
            { value: moves.isProven ? 0 : 1, unit: "count" },
            { formula: "0 when every set that could be better was tried, else 1" },
          ),
        ),
      ),
      figure(
        "moves_proposed",
        "Moves that are proposed",
        of(({ moves }) =>
          countOf(
            moves.moves.map(({ role }) => role.label),
            "moves",
            "smallest set that brings everybody to their week, else the one that leaves least above it",
          ),
        ),
      ),
      proposed("move_role", "The first role to move", ({ moves: { moves } }) =>
        measured(asShare(moves[0]?.share ?? 0), {
          formula: "first of the proposed moves",
          words: userWords(moves[0]?.role.name ?? ""),
        }),
      ),
      proposed("move_from", "Who gives it", ({ organisation, moves: { moves } }) =>
        measured(asShare(moves[0]?.share ?? 0), {
          formula: "first of the proposed moves",
          words: personName(organisation, moves[0]?.from ?? ""),
        }),
      ),
      proposed("move_to", "Who takes it", ({ organisation, moves: { moves } }) =>
        measured(asShare(moves[0]?.share ?? 0), {
          formula: "first of the proposed moves",
          words: personName(organisation, moves[0]?.to ?? ""),
        }),
      ),
      figure(
        "moved_share",
        "Share of a week that changes hands",
        of(({ moves: { moves } }) =>
          measured(asShare(moves.reduce((sum, { share }) => sum + share, 0)), { formula: "sum of the proposed moves" }),
        ),
      ),
      figure(
        "left",
        "Share of a week above what people have, after the moves",
        of(({ moves }) => measured(asShare(moves.left), { formula: "sum of what stays above each person's week" })),
      ),
      figure(
        "mover_share",
        "Share of a week of the role that you would move first",
        moverOf(({ organisation }, mover) => {
          const seats = organisation.seats.filter(({ role }) => role === mover);
          return seats.length === 0
            ? unknown("Nobody holds that role.")
            : seats.some(({ share }) => share === null)
              ? notEnough(["Share of the week of the role that you would move first"])
              : measured(asShare(seats.reduce((sum, { share }) => sum + (share ?? 0), 0)), {
                  formula: "as given",
                });
        }),
      ),
      figure(
        "mover_left",
        "Share of a week above what people have, once that role alone has gone",
        moverOf((findings, mover) =>
          measured(asShare(overWithout(findings.organisation, ({ role }) => role === mover)), {
            formula: "sum of what stays above each person's week, without that role",
          }),
        ),
      ),
      figure(
        "mover_moves",
        "Whether the proposed moves hold that role",
        moverOf(({ moves: { moves } }, mover) =>
          countOf(
            moves.filter(({ role }) => role === mover).map(({ role }) => role.label),
            "moves",
            "proposed moves of that role",
          ),
        ),
      ),
      figure(
        "mover_room",
        "People who could take that role and have room for all of it",
        moverOf((findings, mover) =>
          countOf(
            roomFor(findings, mover).map((key) => findings.organisation.people.get(key)?.name ?? key),
            "people",
            "people able to take it, who are not away and have its share free today",
          ),
        ),
      ),
    ],
    tables: "organisation" in found && found.moves.moves.length > 0 ? [moveTable(found)] : [],
    pictures: [],
    cautions:
      "organisation" in found && !found.moves.isProven
        ? ["There are too many ways to share these roles out to try them all: a better set of moves may exist."]
        : [],
  };
}

function moveTable({ organisation, moves }: CircleFindings): Part["tables"][number] {
  return {
    title:
      moves.left === 0
        ? "The fewest moves after which nobody has more than their week"
        : "The moves that leave least above people's weeks",
    columns: ["Role", "Circle", "From", "To", "Claims", "Without it"],
    rows: moves.moves.map(({ role, from, to, share }) => [
      role.name,
      role.circle,
      personName(organisation, from),
      personName(organisation, to),
      { value: share / grain, unit: "percent" as const },
      sayStops(role),
    ]),
  };
}
