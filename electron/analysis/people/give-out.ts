import { loadsOf, takersOf } from "./circle-load.ts";
import { rankOf, type CircleRole, type Organisation, type Seat } from "./read-circles.ts";

/** A role that waits for somebody, with those who could take it. */
export interface Waiting {
  role: CircleRole;
  share: number | null;
  takers: readonly string[];
}

const mostSteps = 20_000;
/** What it costs to leave a role undone: one that is worse outweighs a hundred of the next kind. */
const costOf = (role: CircleRole): number => 100 ** (4 - Math.floor(rankOf(role)));

/**
 * Gives each role to one of its takers, so that what stays undone hurts least. Nobody takes more than their room, nor a role whose share
 * is not known.
 * @param room what each could take, by key, in millionths of a week
 * @returns the taker of each role in the order given; null where it stays undone
 */
export function giveOut(waiting: readonly Waiting[], room: Map<string, number>): (string | null)[] {
  const now: (string | null)[] = [];
  let best: { cost: number; to: (string | null)[] } = {
    cost: Number.POSITIVE_INFINITY,
    to: waiting.map(() => null),
  };
  let steps = 0;
  const seek = (index: number, cost: number): void => {
    if (cost >= best.cost || steps > mostSteps) return;
    const item = waiting[index];
    if (!item) {
      best = { cost, to: [...now] };
      return;
    }
    steps += 1;
    const { role, share, takers } = item;
    for (const taker of share === null ? [] : takers) {
      const left = room.get(taker) ?? 0;
      if (share === null || left < share) continue;
      room.set(taker, left - share);
      now[index] = taker;
      seek(index + 1, cost);
      room.set(taker, left);
    }
    now[index] = null;
    seek(index + 1, cost + costOf(role));
  };
  seek(0, 0);
  return best.to;
}

/** A role that nobody holds, and who could take it within their free week; null when nobody can. */
export interface Vacant {
  role: CircleRole;
  to: string | null;
}

/** Whether the business stops without the role, or customers notice. */
export const isNeeded = (role: CircleRole): boolean => role.stops === "business" || role.stops === "customers";

/** Roles that nobody holds, what stops first. */
export function vacantRoles({ roles, seats }: Organisation): CircleRole[] {
  const held = new Set(seats.map(({ role }) => role));
  return roles
    .filter((role) => !held.has(role))
    .toSorted((a, b) => rankOf(a) - rankOf(b) || (b.share ?? 0) - (a.share ?? 0));
}

/**
 * Who could take roles that nobody holds, within their free week. Nobody takes one who is or will be away.
 * @param seats who holds what, after the moves that are proposed
 * @param reserved what of each free week is promised already, by key, in millionths
 * @returns a seat for each role that somebody has room for
 */
export function fillVacant(
  organisation: Organisation,
  seats: readonly Seat[],
  vacant: readonly CircleRole[],
  reserved: ReadonlyMap<string, number>,
): Seat[] {
  const loads = loadsOf(organisation, seats);
  const isAway = (key: string): boolean => (organisation.people.get(key)?.away.length ?? 0) > 0;
  const waiting = vacant.map((role) => ({
    role,
    share: role.share,
    takers: takersOf(organisation, seats, { role, holder: "", share: role.share }, loads).filter((key) => !isAway(key)),
  }));
  const room = new Map([...loads].map(([key, { free }]) => [key, free - (reserved.get(key) ?? 0)]));
  return giveOut(waiting, room).flatMap((holder, at): Seat[] => {
    const one = waiting[at];
    return one && holder !== null ? [{ role: one.role, holder, share: one.share }] : [];
  });
}
