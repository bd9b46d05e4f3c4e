import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { AnalysisRow } from "../../../electron/contract/analysis.ts";
import { readInputs } from "../../../electron/analysis/frame/read-inputs.ts";
import { loadsOf, overOf, takersOf } from "../../../electron/analysis/people/circle-load.ts";
import { searchCircles } from "../../../electron/analysis/people/circle-findings.ts";
import type { Gap } from "../../../electron/analysis/people/cover-absences.ts";
import { findMoves } from "../../../electron/analysis/people/find-moves.ts";
import { overlaps } from "../../../electron/analysis/people/read-circle-people.ts";
import { readCircles, type Organisation, type Seat } from "../../../electron/analysis/people/read-circles.ts";
import { inputsOf } from "../company-inputs.ts";

const person = fc.constantFrom("A", "B", "C", "D", "E");
const day = fc.constantFrom("", "2026-12-01", "2026-12-15", "2027-01-10", "2027-02-01");
const role = fc.record({
  circle: fc.constantFrom("X", "Y"),
  person: fc.oneof({ weight: 5, arbitrary: person }, fc.constant(""), fc.constant("A, B")),
  share: fc.oneof(
    { weight: 9, arbitrary: fc.integer({ min: 0, max: 20 }).map((twentieth) => twentieth / 20) },
    fc.constant(undefined),
  ),
  stops: fc.constantFrom("business", "customers", "slow", "nothing", ""),
  could: fc.constantFrom("", "", "nobody", "B, C", "D", "A, E", "F"),
});
const absence = fc.record({
  person,
  hours: fc.constantFrom(undefined, 0, 10, 20, 40, 60),
  away_from: day,
  away_to: day,
});
/** Tables that can be read: each person once, and back after they have gone. */
const tables = fc.record({
  roles: fc.array(role, { minLength: 1, maxLength: 12 }),
  people: fc
    .uniqueArray(absence, { selector: (one) => one.person, maxLength: 5 })
    .map((rows) => rows.filter(({ away_from, away_to }) => away_to === "" || away_from <= away_to)),
});
type Tables = typeof tables extends fc.Arbitrary<infer T> ? T : never;
const filled = (row: Record<string, string | number | undefined>): AnalysisRow =>
  Object.fromEntries(
    Object.entries(row).filter((cell): cell is [string, string | number] => cell[1] !== undefined && cell[1] !== ""),
  );

function organisationOf({ roles, people }: Tables): Organisation {
  const read = readCircles(
    readInputs(
      inputsOf({}, { week_hours: 40 }, "2026-11-24", {
        circle_roles: roles.map((row, at) => filled({ ...row, role: `R${at}` })),
        circle_people: people.map((row) => filled(row)),
      }),
    ),
  );
  if ("known" in read) throw new Error(JSON.stringify(read));
  return read;
}
const free = { stay: new Set<never>(), first: null };
const sharesOf = (seats: readonly Seat[]) => seats.reduce((sum, { share }) => sum + (share ?? 0), 0);

/** The fewest moves that bring everybody to their week, by trying every way to share the roles out. */
function fewestByTrying(organisation: Organisation): number | null {
  const loads = loadsOf(organisation);
  const { seats, people } = organisation;
  const options = seats.map((seat) => [
    seat.holder,
    ...((seat.share ?? 0) === 0
      ? []
      : takersOf(organisation, seats, seat, loads).filter((key) => people.get(key)?.away.length === 0)),
  ]);
  let best: number | null = null;
  const to: string[] = [];
  const seek = (at: number): void => {
    const option = options[at];
    if (option) {
      for (const key of option) {
        to[at] = key;
        seek(at + 1);
      }
      return;
    }
    const now = seats.map((seat, place) => ({ ...seat, holder: to[place] ?? seat.holder }));
    const names = now.map(({ role: { label }, holder }) => `${label}|${holder}`);
    if (new Set(names).size < names.length || overOf(loadsOf(organisation, now)) > 0) return;
    const moved = now.filter(({ holder }, place) => holder !== seats[place]?.holder).length;
    best = Math.min(best ?? moved, moved);
  };
  seek(0);
  return best;
}

describe("the moves, whatever the table", () => {
  it("bring nobody above their week, keep all shares, and give nothing to who is away or has an unknown week", () => {
    fc.assert(
      fc.property(tables, (some) => {
        const organisation = organisationOf(some);
        const before = loadsOf(organisation);
        const { moves, seats, left } = findMoves(organisation, free);
        const after = loadsOf(organisation, seats);
        for (const [key, { over }] of after) expect(over).toBeLessThanOrEqual(before.get(key)?.over ?? 0);
        expect(overOf(after)).toBe(left);
        expect(sharesOf(seats)).toBe(sharesOf(organisation.seats));
        expect(seats).toHaveLength(organisation.seats.length);
        for (const { to, from } of moves) {
          expect(to).not.toBe(from);
          expect(organisation.people.get(to)?.away).toEqual([]);
          expect(before.get(to)?.isWhole).toBe(true);
        }
        const names = seats.map(({ role: { label }, holder }) => `${label}|${holder}`);
        expect(new Set(names).size).toBe(names.length);
      }),
      { numRuns: 300 },
    );
  });

  it("are as few as trying every way finds, and none where that finds none", () => {
    const small = tables.filter(({ roles }) => roles.length <= 5);
    fc.assert(
      fc.property(small, (some) => {
        const organisation = organisationOf(some);
        const { moves, left, isProven } = findMoves(organisation, free);
        expect(isProven).toBe(true);
        const fewest = fewestByTrying(organisation);
        expect(left === 0 ? moves.length : null).toBe(fewest);
      }),
      { numRuns: 300 },
    );
  });

  it("leave roles that shall stay, and are the same each time", () => {
    fc.assert(
      fc.property(tables, (some) => {
        const organisation = organisationOf(some);
        const [first] = findMoves(organisation, free).moves;
        expect(findMoves(organisation, free)).toEqual(findMoves(organisation, free));
        if (!first) return;
        const { moves } = findMoves(organisation, { stay: new Set([first.role]), first: null });
        expect(moves.map(({ role: moved }) => moved)).not.toContain(first.role);
      }),
      { numRuns: 100 },
    );
  });
});

describe("who takes what nobody holds or what stops, whatever the table", () => {
  it("has room for it on each day, is there all that time, and could do it", () => {
    fc.assert(
      fc.property(tables, (some) => {
        const organisation = organisationOf(some);
        const { moves, vacant, gaps } = searchCircles(organisation, free);
        const promised = vacant.flatMap(({ role: own, to }) =>
          to === null ? [] : [{ role: own, holder: to, share: own.share }],
        );
        const all = [...moves.seats, ...promised];
        for (const { holder } of promised) expect(organisation.people.get(holder)?.away).toEqual([]);
        for (const { role: own, to } of [...vacant, ...gaps.flatMap(({ stops }) => stops)]) {
          const inCircle = organisation.seats
            .filter((seat) => seat.role.circle === own.circle)
            .map((seat) => seat.holder);
          if (to !== null) expect([...(own.could ?? inCircle)]).toContain(to);
        }
        const loads = loadsOf(organisation, all);
        const over = loadsOf(organisation, moves.seats);
        for (const [key, load] of loads) expect(load.over).toBe(over.get(key)?.over);
        for (const { key, week, away } of organisation.people.values())
          for (const one of gaps) {
            const taken = (gap: Gap) =>
              gap.stops.filter(({ to }) => to === key).reduce((sum, { share }) => sum + (share ?? 0), 0);
            if (taken(one) === 0) continue;
            expect(away.some((absent) => overlaps(absent, one.away))).toBe(false);
            // All that overlaps this time and was taken before it, on top of the roles that they hold.
            const before = gaps.slice(0, gaps.indexOf(one) + 1).filter((gap) => overlaps(gap.away, one.away));
            const sum = before.map(taken).reduce((total, share) => total + share, 0);
            expect((loads.get(key)?.claimed ?? 0) + sum).toBeLessThanOrEqual(week);
          }
      }),
      { numRuns: 300 },
    );
  });
});
