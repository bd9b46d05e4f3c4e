import type { Analysis } from "../contract/analysis.ts";
import type { BriefParts, Correction } from "../contract/brief.ts";
import type { Company, Fact } from "../contract/company.ts";
import type { Decision } from "../contract/decision.ts";
import type { Objection } from "../contract/objection.ts";
import type { Playbook } from "../contract/playbook.ts";
import type { SinceLast } from "../contract/since-last.ts";
import type { Answer } from "../contract/session.ts";

/** One message of a request, as chat completions take it. */
export interface PromptMessage {
  role: "system" | "user";
  content: string;
}

/** What a session knows; the same for every turn, so that an endpoint may keep the common beginning. */
export interface PromptMaterial {
  company: Company;
  playbook: Playbook;
  problem: string;
  facts: readonly Fact[];
  answers: readonly Answer[];
  analyses: readonly Analysis[];
  /** The company's decision log, the newest first. */
  decisions: readonly Decision[];
  sinceLast: SinceLast | null;
  /** ISO day. */
  today: string;
}

/** What a turn asks for, with what it needs beyond the session's material. */
export type Ask =
  | { kind: "draft" }
  /** The structured parts again: `raw` is what came and could not be read (`fault` says why), or null when there was none. */
  | { kind: "repair"; prose: string; raw: string | null; fault: string }
  /** The draft and its cards once more, mended where code found a fault and nowhere else. */
  | {
      kind: "second-pass";
      prose: string;
      /** The cards as they stand, so that those without a fault come back as they are; null when there are none. */
      parts: BriefParts | null;
      faults: readonly Pick<Correction, "kind" | "problem" | "quote">[];
    }
  /** The draft in plainer words: the sentences that are too hard, the terms that stand unexplained, and the grade to reach. */
  | {
      kind: "rewrite";
      prose: string;
      grade: number | null;
      target: number;
      sentences: readonly string[];
      terms: readonly string[];
    }
  | {
      kind: "follow-up";
      prose: string;
      /** What was said against the brief and stands. */
      standing: readonly StandingObjection[];
      earlier: readonly { question: string; answer: string }[];
      question: string;
    }
  /** The case against the brief. `earlier` are the objections that were made before, with what the user made of them. */
  | {
      kind: "challenge";
      prose: string;
      parts: BriefParts | null;
      earlier: readonly Pick<Objection, "claim" | "standing" | "reason">[];
    }
  /** The objections of a challenge again: `raw` is what came and could not be read (`fault` says why), or null when there was none. */
  | { kind: "challenge-repair"; prose: string; challenge: string; raw: string | null; fault: string };

/** An objection that stands, as a request tells of it. */
export type StandingObjection = Pick<Objection, "claim" | "against" | "wouldShow">;
