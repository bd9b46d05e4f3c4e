import type { Source } from "../../contract/measured.ts";
import { fieldNotes, noEnd, type Scale } from "../frame/scale.ts";
import type { RingKey } from "./ring.ts";

/** Where the thresholds of a scored radar come from. */
export const radarSource: Source = fieldNotes("what a ring of a technology radar asks for");

/** The two judgements of an entry: what it is worth here, and how far it was seen here. Both run from 1 to 5. */
export interface EntryScores {
  worth: number | null;
  seen: number | null;
  /** How many people here can run it; null where nobody said. */
  people: number | null;
}

/** The worth below which an entry belongs on hold, and the worth from which it may be adopted. Both can be overridden. */
export interface RingLimits {
  leastWorth: number;
  adoptWorth: number;
}

export const usualLimits: RingLimits = { leastWorth: 3, adoptWorth: 4 };

/** Seen: 1 read about, 2 played with, 3 used once for something real, 4 in real use, 5 in real use for more than a year. */
const seenForTrial = 2;
const seenForAdopt = 4;
/** With fewer who can run it, one absence is enough. */
export const enoughHands = 2;

/**
 * The furthest ring that the scores carry; null without both scores. Worth little here: hold. In real use, worth much, and more than one
 * can run it: adopt. Tried at least with nothing at stake: trial. Else: assess. How many can run it bars nothing where nobody said.
 */
export function ringByScores({ worth, seen, people }: EntryScores, limits: RingLimits): RingKey | null {
  if (worth === null || seen === null) return null;
  if (worth < limits.leastWorth) return "hold";
  if (worth >= limits.adoptWorth && seen >= seenForAdopt && (people === null || people >= enoughHands)) return "adopt";
  return seen >= seenForTrial ? "trial" : "assess";
}

/** Trials for each squad. */
export const trialsScale: Scale = {
  bands: [
    { below: 1 + 1e-9, level: "healthy", words: "at most one for each squad" },
    { below: 2 + 1e-9, level: "watch", words: "more than one for each squad" },
    { below: noEnd, level: "poor", words: "more than a squad can finish beside its work" },
  ],
  threshold: "trials under way: at most one for each squad",
  source: fieldNotes("trials of technology at the same time"),
};
