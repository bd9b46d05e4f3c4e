import { figure } from "../frame/analysis-definition.ts";
import { derive, measured, notEnough, unknown, type Unknown } from "../frame/measure.ts";
import { pricedDays } from "../frame/priced-days.ts";
import type { Reader } from "../frame/read-inputs.ts";
import { userWords } from "../frame/user-words.ts";
import type { Measured } from "../../contract/measured.ts";
import { asShare, countOf, fromFindings, personName, type CircleFindings } from "./circle-findings.ts";
import { overOf } from "./circle-load.ts";
import { isNeeded } from "./give-out.ts";
import { grain } from "./read-circle-people.ts";
import { rankOf, type CircleRole, type Seat } from "./read-circles.ts";
import type { Part } from "./role-mix.ts";
import { sayStops } from "./circle-role-figures.ts";

const workDays = 5;
/** Working days of a month in which a share of a week is a whole one: five days a week, fifty-two weeks a year. A convention. */
const monthDays = (workDays * 52) / 12;

/** What lies above all weeks when these seats are gone, in millionths. */
function overWithout({ organisation, loads }: CircleFindings, gone: (seat: Seat) => boolean): number {
  const left = organisation.seats.filter((seat) => !gone(seat));
  return [...organisation.people.values()].reduce((sum, { key, week }) => {
    const claimed = left.reduce((all, { holder, share }) => (holder === key ? all + (share ?? 0) : all), 0);
    return sum + Math.min(loads.get(key)?.over ?? 0, Math.max(0, claimed - week));
  }, 0);
}

/** The least needed role of those who have too much whose end would take away most; null when all of theirs are needed. */
function dropped(found: CircleFindings): CircleRole | null {
  const { organisation, loads } = found;
  const light = organisation.seats.filter(
    ({ role, holder, share }) =>
      (loads.get(holder)?.over ?? 0) > 0 && (share ?? 0) > 0 && (role.stops === "slow" || role.stops === "nothing"),
  );
  const left = (role: CircleRole): number => overWithout(found, (seat) => seat.role === role);
  return light.map(({ role }) => role).toSorted((a, b) => left(a) - left(b) || rankOf(b) - rankOf(a))[0] ?? null;
}

/** Whether some role has a share, without which nothing is said of moves. */
const claimsKnown = ({ organisation }: CircleFindings): boolean =>
  organisation.seats.some(({ share }) => share !== null);

/** The share of a week that is missing for needed roles without a holder, or why it can't be said. */
function vacantNeed({ vacant }: CircleFindings, isOpen: (to: string | null) => boolean): number | Unknown {
  const needed = vacant.filter(({ role, to }) => isNeeded(role) && isOpen(to));
  return needed.some(({ role }) => role.share === null)
    ? notEnough(["Share of the week that roles without a holder take"])
    : needed.reduce((sum, { role }) => sum + (role.share ?? 0), 0);
}

/** Which roles to move so that everybody has at most their week, what else would help, and what the rest costs. */
export function circleMoves(reader: Reader, found: CircleFindings | Unknown): Part {
  const of = (compute: (findings: CircleFindings) => Measured): Measured =>
    fromFindings(found, (findings) =>
      claimsKnown(findings) ? compute(findings) : notEnough(["Share of the week that each role claims"]),
    );
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
  const need = (over: (findings: CircleFindings) => number | null, isOpen: (to: string | null) => boolean): Measured =>
    of((findings) => {
      const vacant = vacantNeed(findings, isOpen);
      const above = over(findings);
      if (typeof vacant !== "number") return vacant;
      return above === null
        ? unknown("Nobody who has too much holds a role that could end without harm.")
        : measured(asShare(above + vacant), {
            formula: "share above all weeks + share of needed roles that nobody holds",
          });
    });
  const needNow = need(
    ({ loads }) => overOf(loads),
    () => true,
  );
  const needMoved = need(
    ({ moves }) => moves.left,
    (to) => to === null,
  );
  const daysOf = (share: Measured): Measured =>
    derive([share], ([weeks = 0], inputs) =>
      measured(
        { value: weeks * monthDays, unit: "days", per: "month" },
        { formula: "share x 5 days x 52 / 12", inputs },
      ),
    );
  const priced = (share: Measured): Measured =>
    pricedDays(reader, daysOf(share), { formula: "share x 5 days x 52 / 12 x cost of a day", per: "month" });
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
            : unknown("No set of moves brings everybody to their week."),
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
                  words: undefined,
                });
        }),
      ),
      figure(
        "mover_left",
        "Share of a week above what people have, once that role alone has gone",
        moverOf((findings, mover) =>
          measured(asShare(overWithout(findings, ({ role }) => role === mover)), {
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
        "drop_role",
        "The role whose end would help most",
        of((findings) => {
          const role = dropped(findings);
          return role
            ? measured(asShare(role.share ?? 0), {
                formula: "of those who have too much, no role that the business or customers would miss",
                words: userWords(role.name),
              })
            : unknown("Nobody who has too much holds a role that could end without harm.");
        }),
      ),
      figure("need_now", "Share of a week that is missing", needNow),
      figure("need_moved", "Share of a week that is missing after the moves", needMoved),
      figure(
        "need_dropped",
        "Share of a week that is missing without the role to drop",
        need(
          (findings) => {
            const role = dropped(findings);
            return role && overWithout(findings, (seat) => seat.role === role);
          },
          () => true,
        ),
      ),
      figure("buy_days", "Days to buy for all that is missing", daysOf(needNow)),
      figure("buy_cost_month", "What that costs", priced(needNow)),
      figure("rest_cost_month", "What the rest costs after the moves", priced(needMoved)),
    ],
    tables: "organisation" in found && found.moves.moves.length > 0 ? [moveTable(found)] : [],
    pictures: [],
    cautions:
      "organisation" in found && !found.moves.isProven
        ? ["There are too many ways to share these roles out to try them all: a smaller set of moves may exist."]
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
