import type { contexts } from "../contexts.ts";

/**
 * One labelled piece of prose. Labels stand in the prose and are taken out before it is checked:
 * `{!31 %}` must be flagged (unsupported or without evidence), `{+20 %}` must be supported, `{~25 %}` must be marked as proposed,
 * `{-2026}` is no claim and must stay untouched.
 */
export interface Entry {
  about: string;
  context: keyof typeof contexts;
  prose: string;
}

/** Reads rows of a corpus file. */
export const entries = (
  context: keyof typeof contexts,
  rows: readonly (readonly [about: string, prose: string])[],
): Entry[] => rows.map(([about, prose]) => ({ about, context, prose }));
