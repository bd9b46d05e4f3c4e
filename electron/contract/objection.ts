import { z } from "zod";
import type { ActionId, IsoTime, ObjectionId, TurnId } from "./ids.ts";
import { CardText } from "./text.ts";

/** How much would change if it were right: the decision itself, a part of it, or its edges. */
export const Severity = z.enum(["high", "medium", "low"]);
export type Severity = z.infer<typeof Severity>;

/** An objection as the advisor makes it. Texts may hold reference marks. */
export const ObjectionDraft = z.object({
  claim: CardText.min(1),
  /** The title of the action that it speaks against; empty when it is about the whole. */
  against: CardText.default(""),
  /** The cheapest test that would show whether it is right, and the hours that it takes. */
  wouldShow: CardText.min(1),
  hours: z.number().positive().max(2_000).nullable().default(null),
  severity: Severity,
});
export type ObjectionDraft = z.infer<typeof ObjectionDraft>;

/** The structured part of a challenge. None at all is an honest answer. */
export const ChallengeParts = z.object({ objections: z.array(ObjectionDraft).max(5) });
export type ChallengeParts = z.infer<typeof ChallengeParts>;

/** What the user made of an objection. */
export const ObjectionStanding = z.enum(["open", "stands", "answered", "dismissed"]);
export type ObjectionStanding = z.infer<typeof ObjectionStanding>;

export interface Objection extends ObjectionDraft {
  id: ObjectionId;
  /** The challenge that it comes from. */
  turnId: TurnId;
  /** The action that `against` names, as it was found among those of the brief; null for the whole. It may be retired by now. */
  actionId: ActionId | null;
  standing: ObjectionStanding;
  /** What answers it, or why it is dismissed; empty else. */
  reason: string;
  createdAt: IsoTime;
}
