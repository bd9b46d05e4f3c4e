import { z } from "zod";
import { Quantity } from "./quantity.ts";

/** `no-evidence`: speaks of the company with a number but cites nothing. `plain`: holds no claim that code can check. */
export const Standing = z.enum(["supported", "unsupported", "no-evidence", "proposed", "plain"]);
export type Standing = z.infer<typeof Standing>;

/** A half-open span of the checked text, in UTF-16 units. */
export const Span = z.object({ start: z.number().int(), end: z.number().int() });
export type Span = z.infer<typeof Span>;

/** A number, reference, expression or quotation that was checked, and what came out. */
export const Check = z.object({
  what: z.enum(["number", "reference", "expression", "quotation"]),
  span: Span,
  /** As it stands in the text: `31 %`. */
  text: z.string(),
  standing: Standing,
  /** The references that it was held against. */
  refs: z.array(z.string()),
  /** What code gets: the value of the cited fact or expression, and as text ("20.0 %"). */
  got: z.object({ text: z.string(), quantity: Quantity.nullable(), ref: z.string().nullable() }).nullable(),
  /** Why it failed, in plain words: "the cited fact is per month, the sentence says per year". */
  reason: z.string(),
});
export type Check = z.infer<typeof Check>;

/** A sentence (or table row, or list item) with its checks. Its standing is the worst of them. */
export const Statement = z.object({ span: Span, text: z.string(), standing: Standing, checks: z.array(Check) });
export type Statement = z.infer<typeof Statement>;

/** A `[F3]`, `[A1]`, `[A1.churn]` or `[=F4/F3]` mark in the text: shown as a chip, never as brackets. */
export const Mark = z.object({
  span: Span,
  kind: z.enum(["reference", "expression", "proposed"]),
  /** Without the brackets: `F3`, `F4/(F3*F13)`. */
  body: z.string(),
  refs: z.array(z.string()),
  /** What a chip says: the label of the fact or the expression in words. */
  label: z.string(),
  valueText: z.string(),
  ok: z.boolean(),
});
export type Mark = z.infer<typeof Mark>;

/** The result of checking one text against a session's context. */
export const Grounding = z.object({
  statements: z.array(Statement),
  marks: z.array(Mark),
  counts: z.object({
    checked: z.number(),
    supported: z.number(),
    unsupported: z.number(),
    noEvidence: z.number(),
    proposed: z.number(),
  }),
});
export type Grounding = z.infer<typeof Grounding>;

/** One thing that a text may cite: a fact, an analysis, a decision or a follow-up, with every value that it holds. */
export interface Citable {
  ref: string;
  label: string;
  source: string;
  asOf: string;
  stale: boolean;
  retired: boolean;
  /**
   * Named values; a fact has one named "value" (or none), an analysis one per figure, bounds of ranges among them as `key.low`, `key.high`.
   * What is `past` was so once or was promised: it counts only where it is cited, and beside a present value only by its own name.
   */
  values: { name: string; label: string; quantity: Quantity; past?: true }[];
  /** Prose in which quotations are looked up and whose numbers may be cited. */
  text: string;
}
