import type { Material } from "../../../electron/advisor/advisor.ts";
import type { Analysis, Figure } from "../../../electron/contract/analysis.ts";
import { CompanyProfile, FactDraft, type Fact } from "../../../electron/contract/company.ts";
import { CompanyId, FactId, PlaybookId } from "../../../electron/contract/ids.ts";
import type { Quantity } from "../../../electron/contract/quantity.ts";
import { PlaybookHead, type Question, type Rule } from "../../../electron/contract/playbook.ts";
import type { z } from "zod";
import type { Answer } from "../../../electron/contract/session.ts";

const then = "2026-11-01T00:00:00.000Z";

/** A fact by hand, numbered as given. */
export function fact(number: number, draft: Partial<FactDraft> & Pick<FactDraft, "kind" | "label">): Fact {
  return {
    ...FactDraft.parse({ source: "hand", asOf: "2026-10-31", ...draft }),
    id: FactId.parse(`fact-${String(number).padStart(4, "0")}`),
    companyId: CompanyId.parse("company-0001"),
    number,
    ref: `F${number}`,
    revision: 1,
    createdAt: then,
    revisedAt: then,
    retiredAt: null,
  };
}

/** A figure that is known; `more` adds words, range or verdict. */
export function figure(key: string, quantity: Quantity, more: object = {}): Figure {
  return {
    key,
    label: key.replaceAll("_", " "),
    measured: { known: true, quantity, formula: "", inputs: [], ...more },
  };
}

/** A figure that waits for `needs`, or can't be said at all. */
export function unknownFigure(
  key: string,
  label: string,
  needs: string[],
  why = `Not enough data: needs ${needs.join(", ")}.`,
): Figure {
  return { key, label, measured: { known: false, why, needs } };
}

export function analysis(
  number: number,
  kind: Analysis["kind"],
  figures: Figure[],
  more: Partial<Analysis> = {},
): Analysis {
  return {
    kind,
    number,
    ref: `A${number}`,
    askedBy: "playbook",
    changes: [],
    message: "",
    figures,
    tables: [],
    pictures: [],
    conventions: [],
    cautions: [],
    missing: [],
    knobs: [],
    sources: [],
    ...more,
  };
}

export function said(questionId: string, value: string, factRef: string | null = null): Answer {
  return { questionId, standing: "said", value, factRef, answeredAt: then };
}

export function question(
  id: string,
  type: Question["type"],
  more: Partial<z.input<typeof Question>> = {},
): z.input<typeof Question> {
  return { id, ask: `What is ${id}?`, why: "It matters.", unknownCosts: "Less can be said.", type, ...more };
}

interface Change extends Partial<Omit<Material, "playbook">> {
  rules?: z.input<typeof Rule>[];
  questions?: z.input<typeof Question>[];
  sections?: string[];
  factsWanted?: string[];
  privateNotes?: boolean;
  glossary?: { term: string; meaning: string }[];
}

/** A made-up shop with one analysis; everything can be replaced. */
export function smallMaterial({
  rules = [],
  questions = [question("concept", "line")],
  sections = ["answer", "leaks", "missing"],
  glossary = [],
  factsWanted = ["new_customers", "signups"],
  privateNotes = false,
  ...change
}: Change = {}): Material {
  const head = PlaybookHead.parse({
    id: "small",
    version: 1,
    title: "Small",
    job: "Say something",
    asks: ["founder"],
    whenToUse: ["always"],
    whenNot: ["never"],
    minutes: 5,
    outcome: "A page",
    keywords: ["a", "b", "c"],
    questions,
    factsWanted,
    analyses: ["funnel"],
    rules,
    sections,
    glossary,
    privateNotes,
  });
  return {
    company: {
      ...CompanyProfile.parse({
        name: "Ledgerly",
        stage: "seed",
        businessModel: "subscription",
        currency: "USD",
        sells: "Bookkeeping software for small shops",
        goals: "$100k MRR",
      }),
      id: CompanyId.parse("company-0001"),
      origin: "made-up",
      createdAt: then,
      updatedAt: then,
    },
    playbook: {
      ...head,
      id: PlaybookId.parse("small"),
      promptSections: {},
      origin: "built-in",
      file: "small.md",
      contentHash: null,
    },
    problem: "",
    facts: [
      fact(1, {
        kind: "metric",
        label: "Cash",
        metric: "cash",
        value: "1400000",
        unit: "money",
        currency: "USD",
        period: "2026-10-31",
      }),
      fact(2, {
        kind: "metric",
        label: "Sign-ups",
        metric: "signups",
        value: "1260",
        unit: "count",
        per: "month",
        period: "2026-10",
      }),
      fact(3, { kind: "person", label: "Head of engineering", text: "Ana Ruiz" }),
      fact(4, { kind: "person", label: "Support", text: "Two people who answer tickets" }),
    ],
    answers: [],
    analyses: [
      analysis(
        1,
        "funnel",
        [
          figure(
            "activation_rate",
            { value: 0.2, unit: "percent" },
            {
              range: { low: 0.1789, high: 0.223, method: "Wilson" },
              verdict: {
                level: "watch",
                words: "below the usual range",
                threshold: "25-40 %",
                source: { title: "s", heuristic: true },
              },
            },
          ),
          unknownFigure("paid_rate", "Activated to paying", ["new_customers"]),
        ],
        { message: "80 % of sign-ups never connect a bank." },
      ),
    ],
    decisions: [],
    followUps: [],
    sinceLast: null,
    today: "2026-11-24",
    ...change,
  };
}
