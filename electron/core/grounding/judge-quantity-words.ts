import { formatQuantity } from "../../contract/format-quantity.ts";
import type { Quantity } from "../../contract/quantity.ts";
import type { MarkGroup } from "./hold-number.ts";
import type { Judged } from "./judge-numbers.ts";
import type { Evidence, Mood } from "./match-number.ts";
import { bearsOut, claimOfWord, findQuantityWords, type QuantityWord } from "./quantity-words.ts";
import type { ReadStatement } from "./read-statement.ts";
import type { Verdict } from "./verdict.ts";

/** A value that a group leads to, and by which mark. */
interface Led {
  ref: string | null;
  evidence: Evidence;
}

const farthest = 110;

/** The marks right behind a word: no number, stop or other thought lies between. */
function groupBehind(word: QuantityWord, statement: ReadStatement): MarkGroup | null {
  const offset = statement.found.start;
  const group = statement.groups.find((one) => one.start - offset >= word.end);
  if (!group || group.start - offset - word.end > farthest) return null;
  if (/[;:—–]/.test(statement.text.slice(word.end, group.start - offset))) return null;
  const between = (at: number) => at >= word.end + offset && at < group.start;
  return statement.claims.some((claim) => !claim.idle && between(claim.start)) ? null : group;
}

function valuesOf(group: MarkGroup): Led[] {
  return group.marks.flatMap((mark): Led[] =>
    mark.kind === "expression"
      ? mark.evaluated?.ok
        ? [{ ref: null, evidence: mark.evaluated.evidence }]
        : []
      : mark.cited.flatMap((cited) =>
          cited.proofs
            .filter((proof) => proof.main && !proof.end)
            .map((proof) => ({ ref: cited.ref, evidence: proof.evidence })),
        ),
  );
}

/** A source that speaks of the change in words, such as a letter, is for a reader to judge. */
function tellsChange(group: MarkGroup): boolean {
  return group.marks.some((mark) =>
    mark.cited.some(
      (cited) => cited.wordProofs().length > 0 && /doubl|tripl|twice|halv|fold\b/i.test(cited.citable?.text ?? ""),
    ),
  );
}

function sayFault(word: QuantityWord, { ref, evidence }: Led): string {
  const source = ref ?? "The calculation";
  const gives = formatQuantity(evidence.quantity);
  return word.kind === "change"
    ? `${source} gives ${gives}; it doesn't say what it was before.`
    : `${source} gives ${gives}.`;
}

/**
 * Judges amounts in words ("most", "nearly all", "doubled") that a mark stands behind. Without one they are a way of speaking; where the
 * cited values say nothing of such an amount, nothing is said either.
 */
export function judgeQuantityWords(statement: ReadStatement, mood: Mood): Judged[] {
  if (statement.groups.length === 0) return [];
  return findQuantityWords(statement.text).flatMap((word): Judged[] => {
    const group = groupBehind(word, statement);
    if (!group || group.marks.some((mark) => mark.proposed)) return [];
    const told = valuesOf(group).flatMap((led) => {
      const holds = bearsOut(word, led.evidence, mood);
      return holds === null ? [] : [{ led, holds }];
    });
    const best = told.find((one) => one.holds) ?? told[0];
    if (!best || (!best.holds && word.kind === "change" && tellsChange(group))) return [];
    const refs = group.marks.flatMap((mark) => mark.refs);
    const quantity: Quantity = best.led.evidence.quantity;
    const verdict: Verdict = best.holds
      ? { standing: "supported", refs, ref: best.led.ref, quantity, reason: "" }
      : { standing: "unsupported", refs, ref: best.led.ref, quantity, reason: sayFault(word, best.led) };
    return [{ claim: claimOfWord(word, statement.found.start), settled: verdict, otherwise: null }];
  });
}
