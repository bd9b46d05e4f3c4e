import { z } from "zod";
import { AnalysisKind } from "./analysis.ts";
import { MetricKey } from "./company.ts";
import { PlaybookId, type ContentHash } from "./ids.ts";
import { Per, Unit } from "./quantity.ts";
import { mostTableRows, TableColumn, TableRow } from "./table-answer.ts";

const text = z.string().trim().min(1);

/** One step of the intake. `metric` prefills it from the company's facts and names the fact that "Keep as fact" makes. */
export const Question = z
  .object({
    id: z.string().regex(/^[a-z][a-z0-9_]{0,48}$/),
    ask: text,
    /** Why we ask, shown below the question. */
    why: text,
    type: z.enum(["line", "prose", "choice", "number", "money", "percent", "month", "table"]),
    unit: Unit.optional(),
    per: Per.optional(),
    options: z.array(z.object({ value: text, label: text })).optional(),
    metric: MetricKey.optional(),
    /** Whether the session can go on to the figures without it. */
    required: z.boolean().default(false),
    /** Optional depth: asked after the first figures, never before them. */
    deeper: z.boolean().default(false),
    placeholder: z.string().default(""),
    /** What "I don't know" costs, in a sentence. */
    unknownCosts: text,
    min: z.number().optional(),
    max: z.number().optional(),
    /** Of a table: its columns, what one row is called ("tool"), and how many rows there may be. */
    columns: z.array(TableColumn).min(1).max(12).optional(),
    rowName: text.optional(),
    minRows: z.number().int().min(1).default(1),
    /** Rows that stand in a table before anybody has typed, so that only what is missing has to be filled in. They are no answer. */
    startRows: z.array(TableRow).min(1).optional(),
    maxRows: z.number().int().min(1).max(mostTableRows).default(40),
  })
  .refine((q) => q.type === "table" || q.startRows === undefined, { message: "only a table has `startRows`" })
  .refine((q) => q.type !== "choice" || (q.options?.length ?? 0) >= 2, {
    message: "a choice needs at least two options",
  })
  .refine((q) => q.type !== "table" || (q.columns !== undefined && q.rowName !== undefined), {
    message: "a table needs `columns` and `rowName`",
  })
  .refine((q) => new Set(q.columns?.map((column) => column.id)).size === (q.columns?.length ?? 0), {
    message: "two columns have the same id",
  });
export type Question = z.infer<typeof Question>;

/**
 * A rule of the offline advisor: a condition over figures and what it adds to the brief when it is true.
 * `when` is a condition (`headroom.activation_gain > 0 and funnel.activation_rate < 0.25`); every text may hold slots
 * (`{{funnel.activation_rate}}` prints that figure with its unit and its reference). prompts/README.md is the whole language.
 */
export const Rule = z.object({
  id: z.string().regex(/^[a-z][a-z0-9-]*$/),
  when: text,
  /** A rule with a higher weight comes first, in its section and among the actions; equal weights keep the file's order. */
  weight: z.number().default(1),
  /** One of the playbook's `sections`: where the finding stands. The first section stands before any heading. */
  section: text.optional(),
  /** A heading that says something; the first true rule of a section that has one gives the section's heading. */
  heading: text.optional(),
  /** A paragraph of the brief; empty when the rule only adds other things. */
  finding: z.string().trim().default(""),
  action: z
    .object({
      title: text,
      why: text,
      /** Words to look for among the company's persons and roles; the first found is the owner, else the user decides. */
      owner: z.array(text).min(1),
      firstStep: text,
      firstStepHours: z.number().positive(),
      measure: text,
      /** Texts with slots; the target is marked as proposed. */
      baseline: text,
      target: text,
      liveInDays: z.number().int().positive(),
      dueInDays: z.number().int().positive(),
      price: text,
      risk: text,
    })
    .optional(),
  /** Only the first true rule that has one gives the brief's rule. */
  continueRule: text.optional(),
  changeRule: text.optional(),
  /** An option in the same units as the others. */
  option: z
    .object({ title: text, effect: text, cost: text, personWeeks: z.number().nonnegative().optional(), assumes: text })
    .optional(),
  /** A question whose answer would change much. The first one ends the brief. */
  openQuestion: text.optional(),
  /** A paragraph of the private notes. */
  privateNote: text.optional(),
});
export type Rule = z.infer<typeof Rule>;

export const Audience = z.enum(["board", "founder", "sales", "customer", "investor", "engineers"]);
export type Audience = z.infer<typeof Audience>;

/** Who asks: a founder without a CTO, a (fractional) CTO, or whoever leads a team of engineers. */
export const Asker = z.enum(["founder", "cto", "team-lead"]);
export type Asker = z.infer<typeof Asker>;

/** The most questions that a playbook may ask before its first figures. */
export const mostFirstQuestions = 8;

/** The front matter of a playbook's file. */
export const PlaybookHead = z.object({
  id: PlaybookId,
  version: z.number().int().positive(),
  title: text,
  /** The job in the user's words. */
  job: text,
  /** Who comes with this problem, most often first: the gallery groups by the first and filters by all. */
  asks: z.array(Asker).min(1),
  whenToUse: z.array(text).min(1),
  whenNot: z.array(text).min(1),
  minutes: z.number().int().positive(),
  /** What comes out, in a sentence. */
  outcome: text,
  /** Words in which people describe the problem; used to rank playbooks. */
  keywords: z.array(text).min(3),
  /** The intake. In a loaded playbook the first questions stand before the deeper ones, whatever the file's order. */
  questions: z.array(Question).min(1),
  factsWanted: z.array(MetricKey),
  analyses: z.array(AnalysisKind).min(1),
  rules: z.array(Rule),
  /** Names of the sections of what the offline advisor writes, in order; a rule says in which its finding stands. */
  sections: z.array(text).min(1),
  glossary: z.array(z.object({ term: text, meaning: text })).default([]),
  /** Whether the brief is for somebody else, so that private notes stand apart. */
  privateNotes: z.boolean().default(false),
});
export type PlaybookHead = z.infer<typeof PlaybookHead>;

export interface Playbook extends PlaybookHead {
  /** Prompt sections by their heading in the file's body (`role`, `task`, `house-rules`, `shape`, `second-pass` ...). */
  promptSections: Record<string, string>;
  /** Where its text is from: the app, a file in the user's folder, or a version that the user saved in the app. */
  origin: "built-in" | "own" | "edited";
  /** The file that it was read from; of an edited one its name. */
  file: string;
  /** The hash of its text. Null in sessions that were started before it was kept. */
  contentHash: ContentHash | null;
}

/** A playbook for something that a brief leaves open, and the sentence of it that the playbook fits. */
export interface NextPlaybook {
  id: PlaybookId;
  title: string;
  sentence: string;
  /** Where the sentence stands: among the open questions, the cautions, or what could not be computed. */
  from: "question" | "caution" | "missing";
}

/** A playbook's file that can't be used, with the place and the reason. */
export interface PlaybookProblem {
  file: string;
  line: number;
  reason: string;
}

/** How well a playbook fits: 0 is not at all; `named` tells whether the text holds one of its keywords whole, in any order and form. */
export interface Fit {
  id: PlaybookId;
  score: number;
  named: boolean;
}
