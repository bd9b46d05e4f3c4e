import { z } from "zod";
import { Ref } from "./ids.ts";
import { Quantity } from "./quantity.ts";

/** Where a threshold or a formula comes from. `heuristic` means: widely used, no firm evidence; shown as such. */
export const Source = z.object({
  title: z.string(),
  edition: z.string().optional(),
  url: z.string().optional(),
  heuristic: z.boolean(),
});
export type Source = z.infer<typeof Source>;

/** One thing that went into a result: a fact by its reference, or without one an answer, an assumption, or what a what-if `changed`. */
export const Input = z.object({
  label: z.string(),
  quantity: Quantity,
  ref: Ref.optional(),
  assumed: z.boolean().optional(),
  changed: z.boolean().optional(),
});
export type Input = z.infer<typeof Input>;

/** Where a value stands against the usual range, in words. `noise` names a value that lies inside its own interval of luck. */
export const Verdict = z.object({
  level: z.enum(["critical", "poor", "watch", "healthy", "strong", "neutral"]),
  words: z.string(),
  threshold: z.string(),
  source: Source,
});
export type Verdict = z.infer<typeof Verdict>;

/** The interval or range that belongs to a value, and how it was got ("95 % Wilson interval", "simulated, 80 % of runs"). */
export const Range = z.object({ low: z.number(), high: z.number(), method: z.string() });
export type Range = z.infer<typeof Range>;

/** A result with everything that it rests on, or the reason why there is none and what would be needed. */
export const Measured = z.discriminatedUnion("known", [
  z.object({
    known: z.literal(true),
    quantity: Quantity,
    /** How the value reads where its digits alone would mislead: "August 2027" for a month that is counted from the first. */
    words: z.string().optional(),
    formula: z.string(),
    inputs: z.array(Input),
    range: Range.optional(),
    verdict: Verdict.optional(),
    source: Source.optional(),
    note: z.string().optional(),
  }),
  z.object({ known: z.literal(false), why: z.string(), needs: z.array(z.string()) }),
]);
export type Measured = z.infer<typeof Measured>;
