import { countBeyondLuck } from "../statistics/poisson.ts";
import { sum } from "../frame/money.ts";
import { causes, type Cause } from "./causes.ts";
import type { Fire } from "./read-fires.ts";

/** The causes by how many fires began with them, and what that allows to say. */
export interface Standing {
  counts: Record<Cause, number>;
  lead: Cause;
  second: Cause;
  /** How many fires the lead would have to have so that luck alone seldom puts it before the second. */
  needed: number;
  /** The causes that the lead does not leave behind beyond luck, itself among them, people first. */
  possible: readonly Cause[];
  /** The causes that it does leave behind. One with no fire need not be among them: few fires rule nothing out. */
  behind: readonly Cause[];
  /** The one to try first. */
  start: Cause;
}

/** How many fires began with each cause. */
export const countByCause = (fires: readonly Fire[]): Record<Cause, number> => perCause(fires, () => 1);

/** Hours by cause; a fire without hours adds none. */
export const hoursByCause = (fires: readonly Fire[]): Record<Cause, number> =>
  perCause(fires, ({ hours }) => hours ?? 0);

function perCause(fires: readonly Fire[], worth: (fire: Fire) => number): Record<Cause, number> {
  const of = (cause: Cause) => sum(...fires.filter((fire) => fire.cause === cause).map(worth));
  return { people: of("people"), process: of("process"), technology: of("technology"), outside: of("outside") };
}

/** The cause with most of something; people before process before technology where two are equal. Null when there is nothing. */
export function mostOf(amounts: Record<Cause, number>): Cause | null {
  const [first] = causes.toSorted((one, other) => amounts[other] - amounts[one]);
  return first !== undefined && amounts[first] > 0 ? first : null;
}

/**
 * Which cause leads, and whether luck alone could have put it there: of the fires of two causes each fell to either with the same
 * chance, 5 %, two-sided. Null when no fire has a cause.
 */
export function standingOf(fires: readonly Fire[]): Standing | null {
  const counts = countByCause(fires);
  const lead = mostOf(counts);
  if (lead === null) return null;
  const others = causes.filter((cause) => cause !== lead);
  const second = others.toSorted((one, other) => counts[other] - counts[one])[0]!;
  const isBehind = (cause: Cause) => counts[lead] >= (countBeyondLuck(counts[cause]) ?? Number.POSITIVE_INFINITY);
  const behind = others.filter(isBehind);
  const possible = causes.filter((cause) => cause === lead || (counts[cause] > 0 && !isBehind(cause)));
  const needed = countBeyondLuck(counts[second]) ?? Number.POSITIVE_INFINITY;
  return { counts, lead, second, needed, possible, behind, start: counts[lead] >= needed ? lead : possible[0]! };
}
