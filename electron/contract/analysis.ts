import { z } from "zod";
import type { Input } from "./measured.ts";
import { Measured, Source } from "./measured.ts";
import { MetricKey } from "./company.ts";
import { Picture } from "./picture.ts";
import { Quantity, Unit } from "./quantity.ts";

/** The analyses that exist, in the order of the alphabet. A playbook names which it wants. */
export const AnalysisKind = z.enum([
  "ai-opportunities",
  "cause-diagnosis",
  "circles",
  "decision-context",
  "dora",
  "due-diligence",
  "engagement",
  "expectation-matrix",
  "flow",
  "funnel",
  "growth-projection",
  "headroom",
  "innovation-balance",
  "leader-hiring",
  "legacy-options",
  "message-tone",
  "monthly-figures",
  "net-present-cost",
  "new-leader-plan",
  "onboarding-plan",
  "plainness",
  "runway",
  "sample-size",
  "security-posture",
  "skill-gaps",
  "stake",
  "strategy-plan",
  "team-shape",
  "technology-choice",
  "technology-radar",
  "tool-landscape",
  "unit-economics",
  "update-text",
]);
export type AnalysisKind = z.infer<typeof AnalysisKind>;

/** One named result. `key` is unique in its analysis and is how rules, gates and expressions name it (`A2.activation_needed`). */
export const Figure = z.object({
  key: z.string().regex(/^[a-z][a-z0-9_]*$/),
  label: z.string(),
  measured: Measured,
});
export type Figure = z.infer<typeof Figure>;

/** A table that the app draws above the prose; cells are text or quantities. */
export const Table = z.object({
  title: z.string(),
  columns: z.array(z.string()),
  rows: z.array(z.array(z.union([z.string(), Quantity, z.null()]))),
});
export type Table = z.infer<typeof Table>;

/** An input that the user (or the model, by tool) may change in a what-if. */
export const Knob = z.object({
  input: MetricKey,
  label: z.string(),
  unit: Unit,
  currency: z.string().optional(),
  value: z.number(),
  min: z.number(),
  max: z.number(),
  step: z.number(),
});
export type Knob = z.infer<typeof Knob>;

/** One changed input: `to` is in the knob's unit (percent as a fraction). */
export const WhatIfChange = z.object({ input: MetricKey, to: z.number() });
export type WhatIfChange = z.infer<typeof WhatIfChange>;

/** What a computation returns; the session gives it its reference. */
export const AnalysisResult = z.object({
  kind: AnalysisKind,
  /** The one sentence that it says, with its numbers: "80 % of sign-ups never connect a bank." */
  message: z.string(),
  figures: z.array(Figure),
  tables: z.array(Table),
  pictures: z.array(Picture),
  /** How the model counts: "churn falls on the opening base; no lag from activation to payment". */
  conventions: z.array(z.string()),
  /** What the figures do not show: thin samples, cohorts of different people, missing definitions. */
  cautions: z.array(z.string()),
  /** What to get, at most five things: which fact, and what could not be computed without it; the most useful first. */
  missing: z.array(z.object({ what: z.string(), needs: z.string() })),
  knobs: z.array(Knob),
  sources: z.array(Source),
});
export type AnalysisResult = z.infer<typeof AnalysisResult>;

/** An analysis of a session: numbered, and citable as `[A3]`. */
export interface Analysis extends AnalysisResult {
  number: number;
  ref: string;
  /** Who asked for it: the playbook, the user's kept what-if, or the model's tool call. */
  askedBy: "playbook" | "user" | "model";
  /** What was changed against the session's facts; empty for the plain analysis. */
  changes: {
    input: string;
    label: string;
    from: number | null;
    to: number;
    unit: Unit;
    currency?: string | undefined;
  }[];
}

/** A row of a table answer by column id: numbers as numbers (a percentage as a fraction), days as ISO days, empty cells left out. */
export type AnalysisRow = Readonly<Record<string, string | number>>;

/** One fact of a metric with the time that it covers. */
export interface PastValue extends Input {
  period: string;
  asOf: string;
}

/** Everything that an analysis may look at: metrics by key, answers by question id, and the company's day and currency. */
export interface AnalysisInputs {
  /** `text` is the fact's own prose: where it says what is counted, the analysis speaks in its words. */
  metrics: ReadonlyMap<string, Input & { period: string; asOf: string; text?: string | undefined }>;
  /** Typed answers that are not facts (an option's cost, a concept, a text to measure). */
  answers: ReadonlyMap<string, string | number>;
  /** Rows of table answers by question id. */
  tables?: ReadonlyMap<string, readonly AnalysisRow[]> | undefined;
  /** The same table as it was answered in the company's last session of this playbook, with the day of that session. */
  earlierTables?: ReadonlyMap<string, { rows: readonly AnalysisRow[]; day: string }> | undefined;
  /** Every fact in force of a metric, oldest first: what moved. */
  history?: ReadonlyMap<string, readonly PastValue[]> | undefined;
  /** Metrics and answers that a what-if has changed, or that follow from what it changed. */
  changed?: ReadonlySet<string> | undefined;
  currency: string;
  /** The day on which it is computed, ISO. */
  today: string;
}
