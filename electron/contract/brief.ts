import { z } from "zod";
import type { Contradiction } from "./contradiction.ts";
import type { ActionId, IsoTime } from "./ids.ts";
import type { Grounding } from "./grounding.ts";
import type { Objection } from "./objection.ts";
import { CardText } from "./text.ts";

/** An action as the advisor proposes it. Texts may hold reference marks. */
export const ActionDraft = z.object({
  title: CardText.min(1),
  why: CardText.min(1),
  /** A role or name that the facts name; empty when none fits: the user then says who. */
  owner: CardText.default(""),
  firstStep: CardText.min(1),
  firstStepHours: z.number().positive().max(2_000).nullable().default(null),
  measure: CardText.min(1),
  baseline: CardText.default(""),
  target: CardText.default(""),
  /** The day by which the measure is read, and the day on which the change is live. ISO. */
  by: z.iso.date().nullable().default(null),
  liveOn: z.iso.date().nullable().default(null),
  /** The price in what it displaces: "90 engineer-days, in place of the export project". */
  price: CardText.default(""),
  risk: CardText.default(""),
});
export type ActionDraft = z.infer<typeof ActionDraft>;

/** An option in the same units as the others. Do nothing, and spending money instead, are always among them. */
export const OptionDraft = z.object({
  title: CardText.min(1),
  effect: CardText.default(""),
  cost: CardText.default(""),
  personWeeks: z.number().nonnegative().nullable().default(null),
  assumes: CardText.default(""),
});
export type OptionDraft = z.infer<typeof OptionDraft>;

/** The structured parts of a brief: what stands beside the prose. At most three actions. */
export const BriefParts = z.object({
  actions: z.array(ActionDraft).max(3),
  continueRule: CardText.default(""),
  changeRule: CardText.default(""),
  options: z.array(OptionDraft).max(8).default([]),
  openQuestions: z.array(CardText.min(1)).max(8).default([]),
  glossary: z
    .array(z.object({ term: CardText.min(1), meaning: CardText.min(1) }))
    .max(30)
    .default([]),
  /** Notes that are for the user only, where the page itself is for someone else. Markdown. */
  privateNotes: CardText.default(""),
});
export type BriefParts = z.infer<typeof BriefParts>;

/** What the user did with an action. */
export const ActionStanding = z.enum(["proposed", "accepted", "changed", "rejected"]);
export type ActionStanding = z.infer<typeof ActionStanding>;

export interface Action extends ActionDraft {
  id: ActionId;
  position: number;
  standing: ActionStanding;
  /** Why it was changed or turned down. */
  reason: string;
}

/** How a version of the brief came about. `opinion` and `opinion-action` are taken over from a second opinion, whole or in part. */
export const VersionOrigin = z.enum([
  "draft",
  "second-pass",
  "rewrite",
  "edit",
  "offline",
  "opinion",
  "opinion-action",
]);
export type VersionOrigin = z.infer<typeof VersionOrigin>;

/** One thing that the second pass found, before and after. */
export const Correction = z.object({
  kind: z.enum(["number", "gate", "noise", "date", "price", "owner", "plainness", "decision", "length"]),
  /** What was wrong, in plain words, with the value that code gets. */
  problem: z.string(),
  /** The words in question. */
  quote: z.string(),
  mended: z.boolean(),
});
export type Correction = z.infer<typeof Correction>;

export interface BriefVersion {
  number: number;
  origin: VersionOrigin;
  /** Who wrote it: a model's name, "offline" or "you". */
  author: string;
  prose: string;
  grounding: Grounding;
  corrections: Correction[];
  createdAt: IsoTime;
}

export interface Brief {
  /** The newest version: what is shown. */
  current: BriefVersion;
  versions: { number: number; origin: VersionOrigin; author: string; createdAt: IsoTime }[];
  actions: Action[];
  /** What was said against the advice, the oldest first; those that stand are shown beside what they speak against. */
  objections: Objection[];
  parts: Omit<BriefParts, "actions">;
  /**
   * The check of every text beside the prose, by its place: `actions.<action id>.<field>`, `continueRule`, `changeRule`,
   * `options.<index>.<field>`, `openQuestions.<index>`, `privateNotes`, `objections.<objection id>.<field>`. Chips in cards are drawn from these.
   */
  fields: Record<string, Grounding>;
  /** The decisions that an action goes against, by the action's id; of actions that go against none there is no entry. */
  contradictions: Record<string, Contradiction[]>;
  /** Set when the structured parts could not be read: what happened and what to do. */
  partsProblem: string | null;
}
