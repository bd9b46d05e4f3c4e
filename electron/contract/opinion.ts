import type { ActionDraft, BriefParts, Correction } from "./brief.ts";
import type { Grounding } from "./grounding.ts";
import type { ActionId, IsoTime, OpinionId, TurnId } from "./ids.ts";

/** `second`: the session advised once more. `replaced`: a brief as it stood when an opinion took its place. */
export type OpinionOrigin = "second" | "replaced";

/** A second opinion in the list of a session's. */
export interface OpinionRow {
  id: OpinionId;
  origin: OpinionOrigin;
  /** The turn that wrote it; null for a brief that the user had edited. */
  turnId: TurnId | null;
  /** A model's name, "offline" or "you". */
  author: string;
  counts: Grounding["counts"];
  /** Set when its cards could not be read: what happened. */
  partsProblem: string | null;
  createdAt: IsoTime;
  /** When the whole of it last became the brief; null when it never did. */
  takenAt: IsoTime | null;
}

/** A second opinion with all that it says. */
export interface Opinion extends OpinionRow {
  prose: string;
  grounding: Grounding;
  parts: BriefParts;
  corrections: Correction[];
}

/** A short text with its check, to be drawn with chips. */
export interface Passage {
  text: string;
  grounding: Grounding;
}

/** One action as one side proposes it. `index` is its place on its side, from 0. */
export interface ComparedAction {
  index: number;
  /** Of the brief's side only. */
  id: ActionId | null;
  draft: ActionDraft;
  /** The check of its texts, by field. */
  fields: Record<string, Grounding>;
}

/** Two actions that aim at the same thing, and where they disagree. */
export interface MatchedActions {
  first: ComparedAction;
  second: ComparedAction;
  /** How alike they are, from 0 to 1. */
  likeness: number;
  /** The fields whose numbers or days differ. */
  differs: ("baseline" | "target" | "by" | "liveOn" | "firstStepHours" | "price" | "owner")[];
}

/** A number that both give for the same fact, figure or calculation, and that is not the same in both. */
export interface NumberDifference {
  /** What both cite: `F3`, `A1.activation_rate`, `F3/F2`. */
  ref: string;
  /** Its label in words. */
  label: string;
  first: { text: string; isSupported: boolean };
  second: { text: string; isSupported: boolean };
  /** What code gets for it; empty when it gets nothing. */
  valueText: string;
}

/** One side of a comparison. */
export interface ComparedSide {
  author: string;
  createdAt: IsoTime;
  counts: Grounding["counts"];
  /** The first paragraph: the answer. */
  answer: Passage;
}

/** A brief and an opinion side by side; all of it found by code. */
export interface Comparison {
  first: ComparedSide;
  second: ComparedSide;
  matched: MatchedActions[];
  onlyFirst: ComparedAction[];
  onlySecond: ComparedAction[];
  /** Labels of what only one of them rests on: facts and figures that the other cites nowhere. */
  citedOnlyFirst: string[];
  citedOnlySecond: string[];
  /** Titles of options that only one weighs. */
  optionsOnlyFirst: string[];
  optionsOnlySecond: string[];
  numbers: NumberDifference[];
}
