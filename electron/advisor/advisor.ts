import type { Analysis, AnalysisResult, WhatIfChange } from "../contract/analysis.ts";
import type { ActionDraft } from "../contract/brief.ts";
import type { Company, Fact } from "../contract/company.ts";
import type { Decision } from "../contract/decision.ts";
import type { FollowUp } from "../contract/follow-up.ts";
import type { Playbook } from "../contract/playbook.ts";
import type { SinceLast } from "../contract/since-last.ts";
import type { SentRequest } from "../contract/sent-request.ts";
import type { Answer, TurnKind } from "../contract/session.ts";

/** One message of a request, as chat completions take it. Imported and user text stands in `user` messages only, inside data blocks. */
export interface RequestMessage {
  role: "system" | "user" | "assistant";
  content: string;
}

/** What a session knows; the offline advisor writes from this and from nothing else. */
export interface Material {
  company: Company;
  playbook: Playbook;
  problem: string;
  facts: readonly Fact[];
  answers: readonly Answer[];
  analyses: readonly Analysis[];
  /** The company's whole decision log, the newest first, and all its follow-ups. */
  decisions: readonly Decision[];
  followUps: readonly FollowUp[];
  /** What became of things since the company's last session; null in its first. */
  sinceLast: SinceLast | null;
  /** ISO day. */
  today: string;
}

/** A what-if that the model may run; answers with the new, numbered analysis, or why not (limit reached, input out of bounds). */
export type RunWhatIf = (
  kind: string,
  changes: WhatIfChange[],
) => Promise<{ ok: true; ref: string; result: AnalysisResult } | { ok: false; why: string }>;

export interface AdvisorRequest {
  kind: TurnKind;
  messages: readonly RequestMessage[];
  /** The structured parts that are wanted behind the prose as a JSON Schema, or null for prose alone (follow-ups, rewrites). */
  partsSchema: Record<string, unknown> | null;
  /** Given when the model may run what-ifs (where the endpoint supports tool calls). At most 8 a turn: the callee counts. */
  runWhatIf: RunWhatIf | null;
  material: Material;
  /** The user's words, for a follow-up. */
  question: string;
  /** The decision by which something like this action was not to be brought up again, or null. Without it nothing is left out. */
  barredBy?: (action: ActionDraft) => Decision | null;
  /** The actions that are argued against, for a challenge; none else. */
  actions?: readonly ActionDraft[];
}

/** How an answer ended. Without one of these the stream was cut, and the advisor throws `advisor.cut-off`. */
export type FinishReason = "stop" | "length" | "refusal" | "filtered";

export type AdvisorEvent =
  /** The next piece of prose. */
  | { kind: "prose"; text: string }
  /** The next piece of the JSON of the structured parts (from a tool call, a schema or the fenced block behind the prose). */
  | { kind: "parts"; text: string }
  /** The endpoint asked to wait, or is being tried again. Never after visible text. */
  | { kind: "waiting"; seconds: number; reason: string }
  | { kind: "finished"; reason: FinishReason; model: string; tokensIn: number | null; tokensOut: number | null };

/** What answers: a model behind an API, or the offline advisor. */
export interface Advisor {
  /** How it is named in "Written by …": a model's name, or "offline". */
  name: string;
  /**
   * Streams one answer. Ends with one `finished` event.
   * @throws SextantError with an `advisor.*` code, its message and hint in plain words; `advisor.stopped` when `signal` aborts
   */
  advise(request: AdvisorRequest, signal: AbortSignal): AsyncIterable<AdvisorEvent>;
  /** What `advise` would send for this request, to the last word; null where nothing leaves the computer. */
  preview(request: AdvisorRequest): SentRequest | null;
}
