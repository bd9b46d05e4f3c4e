import { z } from "zod";
import type { Analysis } from "./analysis.ts";
import type { Brief } from "./brief.ts";
import type { Company, Fact } from "./company.ts";
import type { Grounding } from "./grounding.ts";
import type { CompanyId, FactId, IsoTime, PlaybookId, SessionId, TurnId } from "./ids.ts";
import type { OpinionRow } from "./opinion.ts";
import type { Playbook, Question } from "./playbook.ts";
import type { DecisionLine, FollowUpLine, SinceLast } from "./since-last.ts";
import { Prose } from "./text.ts";

/** The four steps of a session. */
export const Step = z.enum(["ask", "figures", "advice", "brief"]);
export type Step = z.infer<typeof Step>;

/** An answer: said, skipped, or honestly unknown. `value` is text; numbers as decimal text, percent as a fraction. */
export const AnswerDraft = z.object({
  standing: z.enum(["said", "skipped", "unknown"]),
  value: Prose.default(""),
});
export type AnswerDraft = z.infer<typeof AnswerDraft>;

export interface Answer extends AnswerDraft {
  questionId: string;
  /** The fact that prefilled it, if it was taken over unchanged; or the fact that it was kept as. */
  factRef: string | null;
  answeredAt: IsoTime;
}

/** A question with what is known of it: the fact that prefills it, or the answer already given. */
export interface AskedQuestion {
  question: Question;
  prefill: { value: string; factId: FactId; ref: string; asOf: string; period: string; stale: boolean } | null;
  /** What an example would answer: it prefills the field, and is no answer until the user goes on with it. */
  offered: string | null;
  /** The rows of the company's last session of this playbook, for a table: they prefill it until it is answered. */
  earlier: { value: string; day: string } | null;
  answer: Answer | null;
  /** What is to be said of the value as it stands: that it can't be true beside another, or what it keeps from being computed. */
  remark: string | null;
}

/**
 * What a turn is for. `draft` writes the brief, `follow-up` answers a question about it, `challenge` argues against it,
 * `opinion` is the same session advised by somebody else; the others mend.
 */
export const TurnKind = z.enum([
  "draft",
  "repair",
  "second-pass",
  "rewrite",
  "follow-up",
  "challenge",
  "challenge-repair",
  "opinion",
  "opinion-repair",
]);
export type TurnKind = z.infer<typeof TurnKind>;
export const TurnState = z.enum(["pending", "finished", "refused", "interrupted", "failed"]);
export type TurnState = z.infer<typeof TurnState>;

export interface Turn {
  id: TurnId;
  number: number;
  kind: TurnKind;
  state: TurnState;
  /** The user's words, for a follow-up; empty else. */
  question: string;
  /** What was answered, kept even when interrupted. Marks included. */
  text: string;
  /** A model's name, or "offline". */
  advisor: string;
  problem: { code: string; message: string; hint: string } | null;
  grounding: Grounding | null;
  startedAt: IsoTime;
  settledAt: IsoTime | null;
}

/** One row of the list of sessions. */
export interface SessionRow {
  id: SessionId;
  companyId: CompanyId;
  companyName: string;
  playbookId: PlaybookId;
  playbookTitle: string;
  title: string;
  step: Step;
  hasBrief: boolean;
  unsupported: number;
  advisor: string;
  /** How many decisions of the log come from it; with one it is archived, not deleted. */
  decisions: number;
  archived: boolean;
  createdAt: IsoTime;
  updatedAt: IsoTime;
}

/** A hit of the search: where, and a snippet in parts so that it is built from text nodes. */
export interface SearchHit {
  session: SessionRow;
  where: "title" | "problem" | "answer" | "brief" | "turn" | "action" | "objection" | "opinion";
  snippet: { text: string; hit: boolean }[];
}

/** What was said otherwise since the figures were computed: while both are empty, the figures are what they would be now. */
export interface ChangedSince {
  /** The questions whose answers have another value now. */
  questionIds: string[];
  /** The facts that the analyses used and that say something else now, are retired, or give way to a newer one. */
  factRefs: string[];
}

/** Everything that the session's screen shows; nothing else needs to be read, with or without a network. */
export interface SessionView {
  id: SessionId;
  company: Company;
  playbook: Playbook;
  title: string;
  problem: string;
  step: Step;
  /** The question that is next, an index into `questions`; equal to its length when all are done. */
  at: number;
  questions: AskedQuestion[];
  /** The facts that this session saw, as they stood then, retired ones included if cited. */
  facts: Fact[];
  analyses: Analysis[];
  /** Against what stands now; empty before the figures are computed. */
  changedSince: ChangedSince;
  turns: Turn[];
  brief: Brief | null;
  /** How many numbers of the brief's newest text held when it was checked, and don't since the figures were computed again. */
  overtaken: number;
  /** Second opinions, and briefs whose place one has taken, the oldest first. */
  opinions: OpinionRow[];
  /** What became of things since the company's last session; null in its first. */
  sinceLast: SinceLast | null;
  /** The company's decisions and follow-ups, as far as chips tell of them. */
  log: { decisions: DecisionLine[]; followUps: FollowUpLine[] };
  /** The id of the turn that is being answered now, if any. */
  pending: TurnId | null;
  createdAt: IsoTime;
  updatedAt: IsoTime;
}
