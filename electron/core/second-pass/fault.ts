import type { Analysis } from "../../contract/analysis.ts";
import type { BriefParts, Correction } from "../../contract/brief.ts";
import type { Decision } from "../../contract/decision.ts";
import type { Fact } from "../../contract/company.ts";
import type { Grounding } from "../../contract/grounding.ts";

/** A brief with everything that its check needs. */
export interface CheckedDraft {
  prose: string;
  parts: BriefParts;
  /** The check of the prose. */
  grounding: Grounding;
  /** The checks of the texts beside the prose, by any name; their numbers are faults as those of the prose. */
  fields?: Readonly<Record<string, Grounding>>;
  analyses: readonly Analysis[];
  facts: readonly Fact[];
  /** The company's decision log. */
  decisions?: readonly Decision[];
  /** ISO day. */
  today: string;
}

/** A fault that nobody has mended yet. */
export function fault(kind: Correction["kind"], problem: string, quote: string): Correction {
  return { kind, problem, quote: quote.trim(), mended: false };
}
