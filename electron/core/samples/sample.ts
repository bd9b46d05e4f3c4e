import type { CompanyProfile, FactDraft, Origin } from "../../contract/company.ts";

/** A shipped example: a company and all that is known of it. */
export interface Sample {
  origin: Exclude<Origin, "own">;
  profile: CompanyProfile;
  /** In the order of their numbers. */
  facts: readonly FactDraft[];
}

/** What a sample's fact has to say; everything else is empty. */
type Said = Pick<FactDraft, "kind" | "label" | "source" | "asOf"> & Partial<FactDraft>;

/** A whole draft of what is said. */
export function sampleFact(said: Said): FactDraft {
  return { metric: null, value: null, unit: null, currency: null, per: null, period: "", text: "", ...said };
}
