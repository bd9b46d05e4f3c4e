import { z } from "zod";
import type { CompanyId, DecisionId, IsoTime, PlaybookId, SessionId, ActionId } from "./ids.ts";
import { IsoDay } from "./ids.ts";
import { Line, Prose } from "./text.ts";

/**
 * Where a decision stands. `accepted` holds; `turned-down` was proposed and not taken; `superseded` gave way to a later one;
 * `withdrawn` was taken back without another in its place. None is ever removed.
 */
export const DecisionStanding = z.enum(["accepted", "turned-down", "superseded", "withdrawn"]);
export type DecisionStanding = z.infer<typeof DecisionStanding>;

/** What the user writes of a decision, as an architecture decision record has it. Plain text without marks. */
export const DecisionDraft = z.object({
  title: Line,
  /** The problem or the forces that asked for a decision. */
  context: Prose.default(""),
  /** What is done, or what is not. */
  choice: Prose.default(""),
  reasons: Prose.default(""),
  /** What follows from it: price, what waits, risk. */
  consequences: Prose.default(""),
  decidedOn: IsoDay,
});
export type DecisionDraft = z.infer<typeof DecisionDraft>;

/** A way that was there and was not taken, in the words of the brief. */
export const TurnedDownOption = z.object({
  title: z.string(),
  effect: z.string(),
  cost: z.string(),
  assumes: z.string(),
});
export type TurnedDownOption = z.infer<typeof TurnedDownOption>;

/** A fact or a figure that the decision rested on, as it stood on that day: a copy, so that it stays readable whatever changes later. */
export const Evidence = z.object({
  /** `F12`, or `A1.churn` of the decision's own session. */
  ref: z.string(),
  label: z.string(),
  value: z.string(),
  source: z.string(),
  asOf: z.string(),
});
export type Evidence = z.infer<typeof Evidence>;

/** One entry of a company's decision log. */
export interface Decision extends DecisionDraft {
  id: DecisionId;
  companyId: CompanyId;
  number: number;
  /** `D` and the number. */
  ref: string;
  standing: DecisionStanding;
  /** Whether it was said not to bring this up again; `barredReason` says why. */
  barred: boolean;
  barredReason: string;
  options: TurnedDownOption[];
  evidence: Evidence[];
  /** Where it came from; null for one that was written by hand. */
  sessionId: SessionId | null;
  sessionTitle: string;
  playbookId: PlaybookId | null;
  playbookTitle: string;
  actionId: ActionId | null;
  /** The later decision that took its place, and the earlier ones whose place it took, by reference. */
  supersededBy: string | null;
  supersedes: string[];
  withdrawnReason: string;
  createdAt: IsoTime;
  updatedAt: IsoTime;
}
