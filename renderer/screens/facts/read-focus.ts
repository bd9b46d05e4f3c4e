import type { FactFilter } from "./filter-facts.ts";

/** The focus that shows the stale facts alone. No metric can be called so. */
export const staleFocus = "stale-ones";

/**
 * What the page of facts begins with: a fact's reference ("F12") is looked up, `staleFocus` narrows to the stale ones,
 * anything else names a metric to add at once.
 */
export function readFocus(focus: string): { filter: FactFilter; metric: string } {
  const isRef = /^F\d+$/.test(focus);
  const staleOnly = focus === staleFocus;
  return {
    filter: { kind: null, words: isRef ? focus : "", staleOnly },
    metric: isRef || staleOnly ? "" : focus,
  };
}
