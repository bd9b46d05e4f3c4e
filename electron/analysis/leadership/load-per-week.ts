/** Something that takes hours of every week from `from` to `to`, both counted from 1 and both included. */
export interface WeekItem {
  label: string;
  from: number;
  to: number;
  hours: number;
}

/** Hours asked for in each week, the first week first. @param weeks how many weeks there are; what lies behind them is not counted */
export function loadPerWeek(items: readonly WeekItem[], weeks: number): number[] {
  return Array.from({ length: weeks }, (_, at) => {
    const week = at + 1;
    return items.reduce((all, { from, to, hours }) => (from <= week && week <= to ? all + hours : all), 0);
  });
}

/** How a load stands against the same hours in every week. */
export interface LoadStand {
  /** The fullest week, counted from 1; the first of several. */
  peakWeek: number;
  peak: number;
  /** Weeks that ask for more than there is, counted from 1. */
  over: number[];
  /** Hours above what there is, added up over those weeks: so many have to move or go. */
  excess: number;
  /** Hours that fit in no week, wherever they are moved: so many have to go. */
  tooMuch: number;
}

/** Holds a load against the hours that each week has. A rounding error of a billionth of an hour is no overload. */
export function standOf(load: readonly number[], hours: number): LoadStand {
  const peak = Math.max(0, ...load);
  const over = load.flatMap((asked, at) => (asked > hours + 1e-9 ? [at + 1] : []));
  const total = load.reduce((all, asked) => all + asked, 0);
  return {
    peakWeek: load.indexOf(peak) + 1,
    peak,
    over,
    excess: over.reduce((all, week) => all + (load[week - 1] ?? 0) - hours, 0),
    tooMuch: Math.max(0, total - hours * load.length),
  };
}
