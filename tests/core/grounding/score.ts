import { checkGrounding } from "../../../electron/core/grounding/check-grounding.ts";
import type { Check, Span } from "../../../electron/contract/grounding.ts";
import type { Entry } from "./corpus/entry.ts";
import { contexts, currencies } from "./contexts.ts";
import { readLabels, type Label } from "./read-labels.ts";

/** How the checker did on labelled entries. A flag is a check that came out unsupported or without evidence. */
export interface Score {
  entries: number;
  labels: number;
  precision: number;
  recall: number;
  /** Of the labels that say supported, proposed or no claim: the share that came out as exactly that. */
  exact: number;
  misses: string[];
  falseAlarms: string[];
  inexact: string[];
}

const overlap = (a: Span, b: Span) => a.start < b.end && b.start < a.end;
const isFlag = (check: Check) => check.standing === "unsupported" || check.standing === "no-evidence";

function standingOf(label: Label, checks: readonly Check[]): string {
  const over = checks.filter(
    (check) => overlap(check.span, label.span) && (check.what === "number" || check.what === "quotation"),
  );
  return over.length === 0
    ? "no-claim"
    : over.every((check) => check.standing === "supported")
      ? "supported"
      : (over[0]?.standing ?? "no-claim");
}

/** Checks every entry and compares each flag with the labels. A flag outside any label is a false alarm. */
export function scoreOf(entries: readonly Entry[]): Score {
  let hits = 0;
  let wanted = 0;
  let flags = 0;
  let trueFlags = 0;
  let labels = 0;
  let exactWanted = 0;
  let exactHits = 0;
  const misses: string[] = [];
  const falseAlarms: string[] = [];
  const inexact: string[] = [];
  for (const entry of entries) {
    const read = readLabels(entry.prose);
    const grounding = checkGrounding(read.prose, contexts[entry.context], {
      companyCurrency: currencies[entry.context],
    });
    const checks = grounding.statements.flatMap((statement) => statement.checks);
    labels += read.labels.length;
    for (const label of read.labels) {
      if (label.expected === "flagged") {
        wanted += 1;
        if (checks.some((check) => isFlag(check) && overlap(check.span, label.span))) hits += 1;
        else
          misses.push(
            `${entry.context}, ${entry.about}: "${label.text}" in: ${read.prose.slice(Math.max(0, label.span.start - 70), label.span.end + 50)}`,
          );
      } else {
        exactWanted += 1;
        const standing = standingOf(label, checks);
        if (standing === label.expected) exactHits += 1;
        else
          inexact.push(
            `${entry.about}: "${label.text}" is ${standing}, labelled ${label.expected}: ${read.prose.slice(Math.max(0, label.span.start - 60), label.span.end + 50)}`,
          );
      }
    }
    for (const check of checks.filter(isFlag)) {
      flags += 1;
      if (read.labels.some((label) => label.expected === "flagged" && overlap(check.span, label.span))) trueFlags += 1;
      else
        falseAlarms.push(
          `${entry.context}, ${entry.about}: "${check.text}" (${check.what}, ${check.standing}: ${check.reason}) in: ${read.prose.slice(Math.max(0, check.span.start - 70), check.span.end + 60)}`,
        );
    }
  }
  return {
    entries: entries.length,
    labels,
    precision: flags === 0 ? 1 : trueFlags / flags,
    recall: wanted === 0 ? 1 : hits / wanted,
    exact: exactWanted === 0 ? 1 : exactHits / exactWanted,
    misses,
    falseAlarms,
    inexact,
  };
}
