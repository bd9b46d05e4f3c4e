import { giveOut } from "./give-out.ts";
import { loadsOf, takersOf } from "./circle-load.ts";
import { overlaps, type Absence } from "./read-circle-people.ts";
import { rankOf, type CircleRole, type Organisation, type Seat } from "./read-circles.ts";

/** A role that stops while somebody is away, and who could take it within their free week; null when nobody has room. */
export interface Stopping {
  role: CircleRole;
  share: number | null;
  to: string | null;
}

/** One absence, with the roles that nobody else holds meanwhile, what hurts most first. */
export interface Gap {
  person: string;
  away: Absence;
  stops: readonly Stopping[];
}

/** A share of somebody's week that they have taken over for a time. */
interface Taken {
  taker: string;
  share: number;
  during: Absence;
}

/**
 * Which roles stop when somebody is away, absence by absence in the order of days, and who could take each within their free week. Nobody
 * takes who is away on a day of that time; what somebody has taken before counts as theirs as long as it lasts.
 * @param seats who holds what, after the moves that are proposed
 */
export function coverAbsences(organisation: Organisation, seats: readonly Seat[]): Gap[] {
  const loads = loadsOf(organisation, seats);
  const everybody = [...organisation.people.values()];
  const isThere = (key: string, during: Absence): boolean =>
    !(organisation.people.get(key)?.away ?? []).some((away) => overlaps(away, during));
  const taken: Taken[] = [];
  const gaps: Gap[] = [];
  const absences = everybody
    .flatMap(({ key, away }) => away.map((one) => ({ key, away: one })))
    .toSorted((a, b) => a.away.from.localeCompare(b.away.from) || a.key.localeCompare(b.key));
  for (const { key, away } of absences) {
    const stopping = seats
      .filter(({ holder, role }) => {
        const others = seats.filter((other) => other.role === role && other.holder !== key);
        return holder === key && !others.some((other) => isThere(other.holder, away));
      })
      .toSorted((a, b) => rankOf(a.role) - rankOf(b.role) || (b.share ?? 0) - (a.share ?? 0))
      .map((seat) => ({
        ...seat,
        takers: takersOf(organisation, seats, seat, loads).filter((taker) => isThere(taker, away)),
      }));
    const room = new Map(
      everybody.map((person) => {
        const meanwhile = taken.filter(({ taker, during }) => taker === person.key && overlaps(during, away));
        return [person.key, (loads.get(person.key)?.free ?? 0) - meanwhile.reduce((sum, { share }) => sum + share, 0)];
      }),
    );
    const to = giveOut(stopping, room);
    const stops = stopping.map(({ role, share }, at): Stopping => ({ role, share, to: to[at] ?? null }));
    for (const { to: taker, share } of stops)
      if (taker !== null && share !== null) taken.push({ taker, share, during: away });
    gaps.push({ person: key, away, stops });
  }
  return gaps;
}
