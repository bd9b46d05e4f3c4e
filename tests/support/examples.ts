import { randomUUID } from "node:crypto";
import type { AnalysisKind, AnalysisResult } from "../../electron/contract/analysis.ts";
import { ActionDraft } from "../../electron/contract/brief.ts";
import {
  CompanyProfile,
  FactDraft,
  type CompanyProfileInput,
  type FactDraftInput,
} from "../../electron/contract/company.ts";
import type { Grounding } from "../../electron/contract/grounding.ts";
import { ActionId, CompanyId, FactId, ObjectionId, OpinionId, SessionId, TurnId } from "../../electron/contract/ids.ts";
import { ObjectionDraft } from "../../electron/contract/objection.ts";
import { PlaybookHead, type Playbook } from "../../electron/contract/playbook.ts";
import type { NewVersion } from "../../electron/store/briefs.ts";

/** Times for tests: noon, and an hour later. */
export const noon = "2026-11-24T12:00:00.000Z";
export const oneOClock = "2026-11-24T13:00:00.000Z";

export const aCompanyId = (): CompanyId => CompanyId.parse(randomUUID());
export const aFactId = (): FactId => FactId.parse(randomUUID());
export const aSessionId = (): SessionId => SessionId.parse(randomUUID());
export const aTurnId = (): TurnId => TurnId.parse(randomUUID());
export const anObjectionId = (): ObjectionId => ObjectionId.parse(randomUUID());
export const anOpinionId = (): OpinionId => OpinionId.parse(randomUUID());
export const anActionId = (): ActionId => ActionId.parse(randomUUID());

/** What somebody says of a company. */
export function aProfile(changed: Partial<CompanyProfileInput> = {}): CompanyProfile {
  return CompanyProfile.parse({
    name: "Harbour",
    stage: "seed",
    businessModel: "subscription",
    currency: "EUR",
    ...changed,
  });
}

/** A metric as somebody enters it: 31 customers. */
export function aFactDraft(changed: Partial<FactDraftInput> = {}): FactDraft {
  const metric = {
    kind: "metric",
    label: "Paying customers",
    metric: "customers",
    value: "31",
    unit: "count",
  } as const;
  return FactDraft.parse({ ...metric, period: "2026-10-31", source: "Billing", asOf: "2026-10-31", ...changed });
}

/** A small playbook, valid in every respect. */
export function aPlaybook(changed: Partial<Playbook> = {}): Playbook {
  const head = PlaybookHead.parse({
    id: "growth-opportunities",
    version: 1,
    title: "Find the leak",
    job: "Where does growth leak?",
    asks: ["founder"],
    whenToUse: ["Sign-ups do not turn into customers."],
    whenNot: ["There are no sign-ups yet."],
    minutes: 20,
    outcome: "A brief with at most three actions.",
    keywords: ["growth", "funnel", "churn"],
    questions: [
      { id: "aim", ask: "What is the aim?", why: "It sets the measure.", type: "line", unknownCosts: "No target." },
    ],
    factsWanted: ["customers"],
    analyses: ["funnel"],
    rules: [],
    sections: ["Summary"],
  });
  return {
    ...head,
    promptSections: { role: "You advise." },
    origin: "built-in",
    file: "growth-opportunities.md",
    contentHash: null,
    ...changed,
  };
}

/** A result that says one sentence. */
export function aResult(kind: AnalysisKind, message: string): AnalysisResult {
  const nothing = {
    figures: [],
    tables: [],
    pictures: [],
    conventions: [],
    cautions: [],
    missing: [],
    knobs: [],
    sources: [],
  };
  return { kind, message, ...nothing };
}

/** The outcome of a check with so many numbers that do not hold. */
export function aGrounding(unsupported = 0): Grounding {
  return {
    statements: [],
    marks: [],
    counts: { checked: unsupported, supported: 0, unsupported, noEvidence: 0, proposed: 0 },
  };
}

/** A version of a brief as the offline advisor leaves it. */
export function aVersion(prose: string, changed: Partial<NewVersion> = {}): NewVersion {
  return {
    origin: "offline",
    author: "offline",
    prose,
    grounding: aGrounding(),
    corrections: [],
    turnId: null,
    ...changed,
  };
}

/** An action as an advisor proposes it. */
export function anAction(title: string, changed: Partial<ActionDraft> = {}): ActionDraft {
  return ActionDraft.parse({
    title,
    why: "Most people stop there.",
    firstStep: "Ask five of them.",
    measure: "Share",
    ...changed,
  });
}

/** An objection as an advisor makes it, against the whole. */
export function anObjection(claim: string, changed: Partial<ObjectionDraft> = {}): ObjectionDraft {
  return ObjectionDraft.parse({ claim, wouldShow: "Count ten of them.", hours: 2, severity: "medium", ...changed });
}
