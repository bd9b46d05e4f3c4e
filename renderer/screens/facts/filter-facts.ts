import { staleAfterDays, type Fact, type FactKind } from "../../../electron/contract/company.ts";
import { factText } from "../../format.ts";
import { isStale } from "../../state/stale.ts";

/** What the list of facts is narrowed to. */
export interface FactFilter {
  kind: FactKind | null;
  /** Words that must all stand somewhere in the fact, in any order; or a reference such as "F12". */
  words: string;
  staleOnly: boolean;
}

/** The facts that fit. Money without a currency of its own is read in `currency`; `day` is today. */
export function filterFacts(facts: readonly Fact[], filter: FactFilter, currency: string, day: string): Fact[] {
  const wanted = filter.words.trim().toLowerCase();
  return facts.filter(
    (fact) =>
      (filter.kind === null || fact.kind === filter.kind) &&
      (!filter.staleOnly || isStale(fact.asOf, day, staleAfterDays)) &&
      holds(fact, wanted, currency),
  );
}

function holds(fact: Fact, wanted: string, currency: string): boolean {
  if (wanted === "") return true;
  if (/^f\d+$/.test(wanted)) return fact.ref.toLowerCase() === wanted;
  const all = [fact.label, fact.text, fact.source, fact.period, factText(fact, currency)].join("\n").toLowerCase();
  return wanted.split(/\s+/).every((word) => all.includes(word));
}
