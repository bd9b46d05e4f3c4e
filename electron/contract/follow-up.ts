import { z } from "zod";
import { MetricKey } from "./company.ts";
import type { CompanyId, DecisionId, FollowUpId, IsoTime, PlaybookId, SessionId } from "./ids.ts";
import { IsoDay } from "./ids.ts";
import { Currency, Per, Unit } from "./quantity.ts";
import { DecimalText, Line, OptionalLine, Prose } from "./text.ts";

/** `open` comes due; `done` has an outcome; `dropped` was given up, with a reason. */
export const FollowUpStanding = z.enum(["open", "done", "dropped"]);
export type FollowUpStanding = z.infer<typeof FollowUpStanding>;

/** How what happened compares with what was predicted. `unclear` where it can't be told. */
export const Verdict = z.enum(["reached", "partly", "missed", "unclear"]);
export type Verdict = z.infer<typeof Verdict>;

/**
 * What the user says of a follow-up. `baseline` and `target` are what was said in words; the values beside them are the same as decimal
 * text in `unit` (money in major units, percent as a fraction), where they are numbers.
 */
export const FollowUpDraft = z.object({
  title: Line,
  owner: OptionalLine.default(""),
  dueOn: IsoDay.nullable().default(null),
  measure: OptionalLine.default(""),
  /** The company metric that the measure is, where it is one: its facts then show where it stands. */
  metric: MetricKey.nullable().default(null),
  unit: Unit.nullable().default(null),
  currency: Currency.nullable().default(null),
  per: Per.nullable().default(null),
  baseline: OptionalLine.default(""),
  baselineValue: DecimalText.nullable().default(null),
  target: OptionalLine.default(""),
  targetValue: DecimalText.nullable().default(null),
});
export type FollowUpDraft = z.infer<typeof FollowUpDraft>;

/** What happened, said when a follow-up is closed. */
export const OutcomeDraft = z.object({
  verdict: Verdict,
  actual: OptionalLine.default(""),
  actualValue: DecimalText.nullable().default(null),
  /** What was learnt. */
  lesson: Prose.default(""),
  closedOn: IsoDay,
});
export type OutcomeDraft = z.infer<typeof OutcomeDraft>;

/** An outcome as it was written down, with what had been predicted until then. Kept for ever, also when the follow-up is opened again. */
export interface Outcome extends OutcomeDraft {
  number: number;
  predicted: string;
  predictedValue: string | null;
  baselineValue: string | null;
  writtenAt: IsoTime;
}

/** A remark on the way, with its moment. */
export interface FollowUpNote {
  text: string;
  writtenAt: IsoTime;
}

/** What comes due from a decision. */
export interface FollowUp extends FollowUpDraft {
  id: FollowUpId;
  companyId: CompanyId;
  companyName: string;
  number: number;
  /** `U` and the number. */
  ref: string;
  standing: FollowUpStanding;
  droppedReason: string;
  decisionId: DecisionId | null;
  decisionRef: string | null;
  decisionTitle: string;
  sessionId: SessionId | null;
  playbookId: PlaybookId | null;
  playbookTitle: string;
  notes: FollowUpNote[];
  /** The oldest first; the last one counts while the follow-up is done. */
  outcomes: Outcome[];
  createdAt: IsoTime;
  updatedAt: IsoTime;
}

/** How good the predictions of one playbook were. Counts of closed follow-ups. */
export interface Calibration {
  playbookId: PlaybookId | null;
  playbookTitle: string;
  closed: number;
  reached: number;
  partly: number;
  missed: number;
  unclear: number;
  /** Closed ones with numbers for baseline, target and outcome: how much of the predicted change came, as a fraction of it. */
  shares: { ref: string; title: string; companyName: string; share: number }[];
}
