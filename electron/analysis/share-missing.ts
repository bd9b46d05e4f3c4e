import type { AnalysisResult } from "../contract/analysis.ts";
import { missingOf } from "./frame/analysis-definition.ts";

/**
 * The results of one session with one list of what to get in place of a list each: at most five things over all of them, most useful
 * first, at the first result that lacks anything. The figures themselves go on saying what each of them waits for.
 */
export function shareMissing(results: readonly AnalysisResult[]): AnalysisResult[] {
  const missing = missingOf(results.flatMap(({ figures }) => figures));
  const holder = results.findIndex((result) => result.missing.length > 0);
  return results.map((result, at) => ({ ...result, missing: at === holder ? missing : [] }));
}
