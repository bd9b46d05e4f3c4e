import { createContext, useContext } from "react";
import type { Analysis, Figure } from "../../electron/contract/analysis.ts";
import type { Fact } from "../../electron/contract/company.ts";
import type { SessionView } from "../../electron/contract/session.ts";
import type { DecisionLine, FollowUpLine } from "../../electron/contract/since-last.ts";
import { formatQuantity } from "../../electron/contract/format-quantity.ts";
import { factText } from "../format.ts";

/** What the texts on a page may point at, and how a page opens one of them. */
export interface Sources {
  facts: readonly Fact[];
  analyses: readonly Analysis[];
  currency: string;
  /** The decisions and follow-ups of the company, where the page may cite them. */
  log?: SessionView["log"];
  /** Opens what a reference names beside the page. */
  open(ref: string): void;
}

/** A thing that a reference names: a fact, an analysis with the one figure that is meant, a decision or a follow-up. */
export type Subject =
  | { kind: "fact"; fact: Fact }
  | { kind: "analysis"; analysis: Analysis; figure: Figure | null }
  | { kind: "decision"; decision: DecisionLine }
  | { kind: "follow-up"; followUp: FollowUpLine };

/** The sources of the session on screen. */
export const SourcesContext = createContext<Sources>({
  facts: [],
  analyses: [],
  currency: "USD",
  open: () => undefined,
});

/** The sources that the nearest page gives. */
export function useSources(): Sources {
  return useContext(SourcesContext);
}

/** Finds what `F3`, `A1` or `A1.churn` (also `A1.churn.low`), `D2` or `U4.actual` names; null when the session does not hold it. */
export function findSubject(sources: Pick<Sources, "facts" | "analyses" | "log">, reference: string): Subject | null {
  const [ref = "", key] = reference.split(".");
  const fact = sources.facts.find((one) => one.ref === ref);
  if (fact !== undefined) return { kind: "fact", fact };
  const decision = sources.log?.decisions.find((one) => one.ref === ref);
  if (decision !== undefined) return { kind: "decision", decision };
  const followUp = sources.log?.followUps.find((one) => one.ref === ref);
  if (followUp !== undefined) return { kind: "follow-up", followUp };
  const analysis = sources.analyses.find((one) => one.ref === ref);
  if (analysis === undefined) return null;
  return { kind: "analysis", analysis, figure: analysis.figures.find((figure) => figure.key === key) ?? null };
}

/** Whether a reference names what a fact said at the last session: `F6.before`. */
export const isBefore = (reference: string): boolean => /^F\d+\.before$/.test(reference);

/** What a chip says of a reference and the value that it shows on demand; null when the session does not hold it. */
export function describeReference(sources: Sources, reference: string): { label: string; valueText: string } | null {
  const subject = findSubject(sources, reference);
  if (subject === null) return null;
  if (subject.kind === "fact")
    return isBefore(reference)
      ? { label: `${subject.fact.label} before`, valueText: "" }
      : { label: subject.fact.label, valueText: factText(subject.fact, sources.currency) };
  if (subject.kind === "decision") return { label: subject.decision.title, valueText: "" };
  if (subject.kind === "follow-up") return { label: subject.followUp.title, valueText: "" };
  const { figure, analysis } = subject;
  if (figure === null) return { label: analysis.message, valueText: "" };
  return { label: figure.label, valueText: figure.measured.known ? formatQuantity(figure.measured.quantity) : "" };
}

/** A plain sentence with each code of a reference said by its label: "A1.activation_rate gives 20 %" is "Activation gives 20 %". */
export function nameReferences(sources: Sources, sentence: string): string {
  return sentence.replace(
    /\b[FADRU]\d{1,6}(?:\.[a-z][a-z0-9_.]*[a-z0-9_])?\b/g,
    (ref) => describeReference(sources, ref)?.label ?? ref,
  );
}

/** An expression over references in words: `F4/(F3*2)` is "New paying customers ÷ (Activated sign-ups × 2)". */
export function expressionInWords(sources: Sources, expression: string): string {
  return expression
    .replace(/^=/, "")
    .replace(/\s*\*\s*/g, " × ")
    .replace(/\s*\/\s*/g, " ÷ ")
    .replace(/\s*([+-])\s*/g, (_, sign: string) => (sign === "-" ? " − " : " + "))
    .replace(/[FADRU]\d+(?:\.[a-z][a-z0-9_.]*)?/g, (ref) => describeReference(sources, ref)?.label ?? ref)
    .trim();
}
