import type { Source } from "../../contract/measured.ts";
import { fieldNotes, noEnd, type Scale } from "../frame/scale.ts";

/** Share of the time that goes into keeping things running. More than 30 % is the red flag, so 30 % itself is not. */
export const keepScale: Scale = {
  bands: [
    { below: 0.25, level: "healthy", words: "below the usual limit" },
    { below: 0.3 + 1e-9, level: "watch", words: "near the usual limit" },
    { below: noEnd, level: "poor", words: "above the usual limit" },
  ],
  threshold: "time that goes into upkeep: below 25 %; above 30 % is a warning",
  source: fieldNotes("share of maintenance"),
};

/**
 * Where 70-20-10 comes from. It speaks of core, adjacent and transformational innovation; keeping the lights on is in none of the
 * three, so it gives no target here: only its last part is held against what is tried new.
 */
export const splitSource: Source = {
  title:
    "B. Nagji and G. Tuff, Managing Your Innovation Portfolio, Harvard Business Review: 70-20-10, an observation and no law",
  edition: "May 2012",
  heuristic: true,
};
/** The part of the time that the split gives to what is wholly new. */
export const newByRuleOfThumb = 0.1;

/** The ends of a range when a chance is a judgement: half as likely, and half as likely again. A convention of this analysis. */
export const lessLikely = 0.5;
export const moreLikely = 1.5;
/** How that range is told. */
export const chanceRange = "each chance half as high, and half as high again, at most 100 %; a convention";

/** Working days of a person in a month, where the days that there are were not counted. Assumed. */
export const usualMonthDays = 20;
/** Months that are charged for work that goes on without an end. */
export const monthsOfYear = 12;
