import { loadsOf, overOf, takersOf } from "./circle-load.ts";
import { rankOf, type CircleRole, type Organisation, type Seat } from "./read-circles.ts";

/** A role that goes from one person to another; `share` in millionths of a week. */
export interface Move {
  role: CircleRole;
  from: string;
  to: string;
  share: number;
}

/** What the search for moves has found. */
export interface Moves {
  /** The smallest set that brings everybody to their week; where there is none, the one that leaves least above it. */
  moves: readonly Move[];
  /** The seats after them. */
  seats: readonly Seat[];
  /** What is left above all weeks, in millionths. 0 when the set brings everybody to their week. */
  left: number;
  /** Whether the search has looked at everything; else a better set might exist. A set that brings everybody to their week is the smallest. */
  isProven: boolean;
}

/** What the user wants of the moves: roles that stay where they are, and one to move first where it makes no difference. */
export interface Wishes {
  stay: ReadonlySet<CircleRole>;
  first: CircleRole | null;
}

/** How many moves more than the fewest that could do are tried: one for each who has too much. */
const moreMoves = 4;
const mostSteps = 60_000;

/** The share of a seat that may be moved. A seat without a share is never asked for it. */
const shareOf = (seat: Seat): number => seat.share ?? 0;

/** Seats that may move and what each could go to, in the order in which they are tried: the wished one, what hurts least, the smallest. */
function movable(organisation: Organisation, wishes: Wishes): { at: number; seat: Seat; takers: string[] }[] {
  const loads = loadsOf(organisation);
  const isAway = (key: string): boolean => (organisation.people.get(key)?.away.length ?? 0) > 0;
  return organisation.seats
    .map((seat, at) => ({
      at,
      seat,
      takers: takersOf(organisation, organisation.seats, seat, loads)
        .filter((key) => !isAway(key))
        .toSorted((a, b) => (loads.get(b)?.free ?? 0) - (loads.get(a)?.free ?? 0)),
    }))
    .filter(({ seat, takers }) => shareOf(seat) > 0 && takers.length > 0 && !wishes.stay.has(seat.role))
    .toSorted(
      (a, b) =>
        Number(b.seat.role === wishes.first) - Number(a.seat.role === wishes.first) ||
        rankOf(b.seat.role) - rankOf(a.seat.role) ||
        shareOf(a.seat) - shareOf(b.seat) ||
        a.at - b.at,
    );
}

/** The seats after each seat at `to`'s places went to the person named there. */
const after = (seats: readonly Seat[], to: ReadonlyMap<number, string>): Seat[] =>
  seats.map((seat, at) => ({ ...seat, holder: to.get(at) ?? seat.holder }));

/**
 * The smallest set of moves after which nobody has more than their week, by trying none, one, two and so on. As long as somebody has too
 * much, one of the moves left has to take from that person: so only theirs are tried, and no set is missed.
 * @returns the new holder by place of the seat, or null; `isWhole` when everything was tried
 */
function smallestSet(organisation: Organisation, wishes: Wishes): { to: Map<number, string> | null; isWhole: boolean } {
  const items = movable(organisation, wishes);
  const loads = loadsOf(organisation);
  const claimed = new Map([...loads].map(([key, load]) => [key, load.claimed]));
  const weekOf = (key: string): number => organisation.people.get(key)?.week ?? 0;
  const to = new Map<number, string>();
  let steps = 0;
  let wasCut = false;
  const add = (key: string, share: number): void => void claimed.set(key, (claimed.get(key) ?? 0) + share);
  const mostAbove = (): string | null => {
    let most: { key: string | null; above: number } = { key: null, above: 0 };
    for (const [key, sum] of claimed) if (sum - weekOf(key) > most.above) most = { key, above: sum - weekOf(key) };
    return most.key;
  };
  const seek = (left: number): boolean => {
    const over = mostAbove();
    if (over === null) return true;
    if (left === 0 || steps > mostSteps) {
      wasCut = true;
      return false;
    }
    for (const { at, seat, takers } of items) {
      if (seat.holder !== over || to.has(at)) continue;
      for (const taker of takers) {
        steps += 1;
        // Another seat of the same role may have come to this person already.
        if ([...to].some(([other, key]) => key === taker && organisation.seats[other]?.role === seat.role)) continue;
        if (shareOf(seat) > weekOf(taker)) continue;
        to.set(at, taker);
        add(over, -shareOf(seat));
        add(taker, shareOf(seat));
        if (seek(left - 1)) return true;
        to.delete(at);
        add(over, shareOf(seat));
        add(taker, -shareOf(seat));
      }
    }
    return false;
  };
  const total = [...claimed.values()].reduce((sum, one) => sum + one, 0);
  const weeks = [...organisation.people.values()].reduce((sum, { week }) => sum + week, 0);
  if (total > weeks) return { to: null, isWhole: true };
  // Each who has too much gives at least one role, so fewer moves can't do.
  const fewest = [...loads.values()].filter(({ over }) => over > 0).length;
  for (let most = fewest; most <= fewest + moreMoves; most++) {
    wasCut = false;
    if (seek(most)) return { to, isWhole: true };
    if (!wasCut || steps > mostSteps) break;
  }
  return { to: null, isWhole: !wasCut };
}

/** The moves into free weeks that leave least above all weeks, and of these the fewest; nobody comes above their week by them. */
function bestPart(organisation: Organisation, wishes: Wishes): { to: Map<number, string>; isWhole: boolean } {
  const loads = loadsOf(organisation);
  const over = new Map([...loads].map(([key, load]) => [key, load.over]));
  const free = new Map([...loads].map(([key, load]) => [key, load.free]));
  const items = movable(organisation, wishes)
    .filter(({ seat }) => (over.get(seat.holder) ?? 0) > 0)
    .toSorted((a, b) => shareOf(b.seat) - shareOf(a.seat) || a.at - b.at);
  const rest = items.map((_, at) => items.slice(at).reduce((sum, { seat }) => sum + shareOf(seat), 0));
  const to = new Map<number, string>();
  let best = { left: overOf(loads), to: new Map<number, string>() };
  let steps = 0;
  const seek = (index: number, left: number): void => {
    if (left < best.left || (left === best.left && to.size < best.to.size)) best = { left, to: new Map(to) };
    const item = items[index];
    steps += 1;
    if (!item || steps > mostSteps || left - (rest[index] ?? 0) > best.left || best.left === 0) return;
    const { at, seat, takers } = item;
    const share = shareOf(seat);
    const above = over.get(seat.holder) ?? 0;
    const gain = Math.min(above, share);
    for (const taker of gain > 0 ? takers : []) {
      const room = free.get(taker) ?? 0;
      if (room < share) continue;
      if ([...to].some(([other, key]) => key === taker && organisation.seats[other]?.role === seat.role)) continue;
      to.set(at, taker);
      over.set(seat.holder, above - gain);
      free.set(taker, room - share);
      seek(index + 1, left - gain);
      to.delete(at);
      over.set(seat.holder, above);
      free.set(taker, room);
    }
    seek(index + 1, left);
  };
  seek(0, best.left);
  return { to: best.to, isWhole: steps <= mostSteps };
}

/**
 * The smallest set of role moves that brings everybody to at most their week, and the best that moves can do where there is none. A move
 * never brings anybody above their week, nobody who is or will be away receives, and all shares stay what they are. The search has a
 * fixed order and a fixed end, so the same table always gives the same moves.
 */
export function findMoves(organisation: Organisation, wishes: Wishes): Moves {
  const whole = smallestSet(organisation, wishes);
  const part = whole.to === null ? bestPart(organisation, wishes) : null;
  const to = whole.to ?? part?.to ?? new Map<number, string>();
  const seats = after(organisation.seats, to);
  const left = overOf(loadsOf(organisation, seats));
  // One move for each who has too much can't be beaten, however it was found.
  const isLeast = left === 0 && to.size === [...loadsOf(organisation).values()].filter(({ over }) => over > 0).length;
  return {
    moves: [...to].flatMap(([at, key]): Move[] => {
      const seat = organisation.seats[at];
      return seat ? [{ role: seat.role, from: seat.holder, to: key, share: shareOf(seat) }] : [];
    }),
    seats,
    left,
    isProven: isLeast || (whole.isWhole && (part?.isWhole ?? true)),
  };
}
