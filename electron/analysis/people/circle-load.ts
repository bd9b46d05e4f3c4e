import type { Organisation, Seat } from "./read-circles.ts";

/** What a person's roles claim of a full week and what they have of it, in millionths. */
export interface Load {
  claimed: number;
  /** What lies above their week, and what is left of it: one of the two is 0. */
  over: number;
  free: number;
  roles: number;
  /** Whether each of their roles has a share. Without that their free week is not known, and nothing is given to them. */
  isWhole: boolean;
}

/** The load of everybody, by key, as `seats` share the roles out. */
export function loadsOf(organisation: Organisation, seats: readonly Seat[] = organisation.seats): Map<string, Load> {
  const loads = new Map<string, Load>();
  for (const { key, week } of organisation.people.values()) {
    const own = seats.filter(({ holder }) => holder === key);
    const claimed = own.reduce((sum, { share }) => sum + (share ?? 0), 0);
    loads.set(key, {
      claimed,
      over: Math.max(0, claimed - week),
      free: Math.max(0, week - claimed),
      roles: own.length,
      isWhole: own.every(({ share }) => share !== null),
    });
  }
  return loads;
}

/** What lies above all weeks together, in millionths of a week. */
export const overOf = (loads: ReadonlyMap<string, Load>): number =>
  [...loads.values()].reduce((sum, { over }) => sum + over, 0);

/** What lies above all weeks, in millionths, once the seats that are gone claim nothing. */
export function overWithout(organisation: Organisation, isGone: (seat: Seat) => boolean): number {
  return overOf(
    loadsOf(
      organisation,
      organisation.seats.filter((seat) => !isGone(seat)),
    ),
  );
}

/**
 * Who could take a seat, whatever room they have: those who are named for the role, else everybody who holds one in its circle. Neither
 * whoever holds the role already, nor anybody of whose week a part is not known.
 */
export function takersOf(
  organisation: Organisation,
  seats: readonly Seat[],
  seat: Seat,
  loads: ReadonlyMap<string, Load>,
): string[] {
  const { role } = seat;
  const holds = new Set(seats.filter((other) => other.role === role).map(({ holder }) => holder));
  const inCircle = new Set(
    organisation.seats.filter((other) => other.role.circle === role.circle).map((one) => one.holder),
  );
  return [...organisation.people.keys()].filter(
    (key) => !holds.has(key) && (role.could ?? inCircle).has(key) && (loads.get(key)?.isWhole ?? false),
  );
}
