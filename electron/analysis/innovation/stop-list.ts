import { product, quotient, sum } from "../frame/money.ts";
import type { Split } from "./time-split.ts";
import { kinds, type Work } from "./read-work.ts";
import type { Valued } from "./work-value.ts";

/** Work to stop, whole or in part. */
export interface Stopped {
  work: Valued;
  /** Person-days a month that this frees, at most those of the work. */
  days: number;
}

export interface StopList {
  stopped: Stopped[];
  /** Days above the target that no work with a known value can give. */
  short: number;
  /** Work that could give them, of which nobody said what it brings. */
  unvalued: Work[];
}

const tiny = 1e-9;

/**
 * What has to stop so that no kind has more than its target: in each kind the work that brings least a day goes first, whole
 * until the last, of which only what is still needed goes. So it is the smallest set, and no other costs less. Obligations stay.
 */
export function listStops(works: readonly Work[], valued: readonly Valued[], now: Split, target: Split): StopList {
  const list: StopList = { stopped: [], short: 0, unvalued: [] };
  for (const kind of kinds) {
    let above = now[kind] - target[kind];
    if (above <= tiny) continue;
    const free = works.filter((work) => work.kind === kind && !work.isObliged && work.days > 0);
    const known = valued
      .filter(({ name }) => free.some((work) => work.name === name))
      .toSorted((a, b) => a.gainDay - b.gainDay);
    for (const work of known) {
      const days = Math.min(work.days, above);
      if (days <= tiny) break;
      list.stopped.push({ work, days });
      above -= days;
    }
    if (above <= tiny) continue;
    list.short += above;
    list.unvalued.push(...free.filter(({ name }) => !known.some((work) => work.name === name)));
  }
  return list;
}

/** What the stopped work would have brought, in a year's result, and a day until one knows. */
export function givenUp(stopped: readonly Stopped[]): { gain: number; gainDay: number } {
  const part = ({ work, days }: Stopped) => quotient(days, work.days);
  const gain = sum(...stopped.map((one) => product(part(one), one.work.gain)));
  const days = sum(...stopped.map((one) => product(part(one), one.work.daysUntil)));
  return { gain, gainDay: quotient(gain, days) };
}
