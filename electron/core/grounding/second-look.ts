import type { EvidenceIndex } from "./evidence-index.ts";
import { followsFrom } from "./follows-from.ts";
import { holdNumber, type MarkGroup } from "./hold-number.ts";
import type { Judged } from "./judge-numbers.ts";
import { sharedWords, stemOf } from "./label-words.ts";
import { evidenceOf, misfitOf, type Mood } from "./match-number.ts";
import { nearestNamed } from "./nearest-value.ts";
import type { Surroundings } from "./needs-evidence.ts";
import type { NumberClaim } from "./number-claim.ts";
import type { Verdict } from "./verdict.ts";
import type { Grounding } from "../../contract/grounding.ts";
import type { Quantity } from "../../contract/quantity.ts";
import { findNumbers } from "./find-numbers.ts";

interface Proven {
  quantity: Quantity;
  ref: string | null;
  refs: string[];
  digits: number;
}

/** What the text has proven so far, by section. */
export interface ProvenNumbers {
  sections: Map<number, Proven[]>;
  /** Numbers of three digits and more hold for the whole text. */
  everywhere: Proven[];
  /** What the text proposed itself: its mark stands where it is first said. */
  proposed: NumberClaim[];
}

/** Nothing is proven yet, or what the page proved beside which a text stands: its numbers of two digits and more. */
export function startProven(page: Grounding | null): ProvenNumbers {
  const checks = page?.statements.flatMap((statement) => statement.checks) ?? [];
  const proven: ProvenNumbers = { sections: new Map(), everywhere: [], proposed: [] };
  for (const { what, standing, text, got, refs } of checks) {
    if (what !== "number") continue;
    const [claim] = findNumbers(text);
    if (claim === undefined || claim.digits < 2) continue;
    if (standing === "proposed") proven.proposed.push(claim);
    else if (standing === "supported" && got?.quantity)
      remember(proven.everywhere, { quantity: got.quantity, ref: got.ref, refs, digits: claim.digits });
  }
  return proven;
}

const mostRemembered = 150;

function remember(list: Proven[], proven: Proven): void {
  if (list.length >= mostRemembered) return;
  const known = list.some(
    (one) =>
      one.quantity.value === proven.quantity.value &&
      one.quantity.unit === proven.quantity.unit &&
      one.quantity.per === proven.quantity.per,
  );
  if (!known) list.push(proven);
}

/** Remembers a supported or proposed number for those who repeat it without a mark. */
export function rememberProven(proven: ProvenNumbers, section: number, claim: NumberClaim, verdict: Verdict): void {
  if (verdict.standing === "proposed" && proven.proposed.length < mostRemembered) proven.proposed.push(claim);
  if (verdict.standing !== "supported" || !verdict.quantity) return;
  const entry: Proven = { quantity: verdict.quantity, ref: verdict.ref, refs: verdict.refs, digits: claim.digits };
  const list = proven.sections.get(section) ?? [];
  proven.sections.set(section, list);
  remember(list, entry);
  if (claim.digits >= 3) remember(proven.everywhere, entry);
}

function isRepeat(claim: NumberClaim, proven: readonly Proven[], mood: Mood): Proven | null {
  return proven.find((one) => misfitOf(claim, evidenceOf(one.quantity), mood) === null) ?? null;
}

/** A value of the context that the sentence names by its label and gives rightly, though without a mark. */
function findNamed(claim: NumberClaim, index: EvidenceIndex, around: Surroundings, mood: Mood): Verdict | null {
  const counts = claim.unit === "bare" || claim.unit === "count";
  for (const proof of index.named) {
    if (proof.end || misfitOf(claim, proof.evidence, mood) !== null) continue;
    const shared = sharedWords(proof.handle, around.stems);
    if (shared === 0) continue;
    if (counts && claim.value < 100 && !proof.handle.stems.has(stemOf(claim.noun))) continue;
    return {
      standing: "supported",
      refs: [],
      ref: proof.ref,
      quantity: proof.evidence.quantity,
      reason: `Not cited here; it agrees with ${proof.ref} (${proof.label}).`,
    };
  }
  return null;
}

/** Whether two numbers say the same amount of the same kind of thing; a bare count has to count the same. */
function sameNumber(a: NumberClaim, b: NumberClaim): boolean {
  return (
    a.value === b.value &&
    a.unit === b.unit &&
    a.currency === b.currency &&
    a.time === b.time &&
    (a.unit === "percent" || a.unit === "money" || a.unit === "duration" || stemOf(a.noun) === stemOf(b.noun))
  );
}

/** Words of how things stand or stood, and a number that something is said to be. */
const asItStands =
  /\b(?:today|currently|at present|already|so far|last (?:week|month|quarter|year)|was|were|had|rose|fell|grew)\b|\b(?:is|are|has|have|stands? at)\s+(?:(?:about|around|roughly|only|just|now|nearly|almost)\s+)*[$€£]?\d/i;
/** Words of a plan: in such a sentence a number may be the writer's own. */
const asPlanned =
  /\b(?:targets?|goals?|aims?|propos\w*|thresholds?|limits?|bar|would|could|should|if|until|once|when|unless|budget\w*|assum\w*|prices?|costs?)\b/i;

/** Whether a sentence says how the company stands: there, a number that was only proposed elsewhere is not the writer's own. */
const saysHowItStands = (sentence: string): boolean => asItStands.test(sentence) && !asPlanned.test(sentence);

/** What stands around an open number: the marks of its paragraph, its section, its sentence. */
export interface OpenNumber {
  judged: Judged;
  section: number;
  groups: readonly MarkGroup[];
  around: Surroundings;
  mood: Mood;
  /** Of the same sentence. */
  settled: readonly Verdict[];
}

/**
 * Looks again at a number that no mark of its own sentence proves: at the marks of the same paragraph, at what the section has proven
 * already, and at a fact that the sentence names. What stays unproven gets the verdict it would have had; null when it is no claim.
 */
export function lookAgain(open: OpenNumber, proven: ProvenNumbers, index: EvidenceIndex): Verdict | null {
  const { judged, section, groups, around, mood, settled } = open;
  const { claim, otherwise } = judged;
  if (!otherwise) return null;
  const lower = around.text.toLowerCase();
  for (const group of groups) {
    const held = holdNumber(claim, group, mood, lower);
    if (held.fits && !held.assumed)
      return { standing: "supported", refs: held.refs, ref: held.ref, quantity: held.quantity, reason: "" };
  }
  const named = findNamed(claim, index, around, mood);
  const repeat = isRepeat(claim, proven.sections.get(section) ?? [], mood) ?? isRepeat(claim, proven.everywhere, mood);
  if (repeat && !named)
    return {
      standing: "supported",
      refs: repeat.refs,
      ref: repeat.ref,
      quantity: repeat.quantity,
      reason: "Proven elsewhere in this text.",
    };
  if (named) return named;
  const derived = otherwise.standing === "proposed" ? null : followsFrom(claim, settled, mood);
  if (derived) return derived;
  // One that cites something and can't be told to be right is no number that cites nothing.
  if (otherwise.standing !== "no-evidence" || otherwise.quantity || otherwise.refs.length > 0) return otherwise;
  if (!saysHowItStands(around.text) && proven.proposed.some((earlier) => sameNumber(earlier, claim)))
    return { ...otherwise, standing: "proposed", reason: "Proposed elsewhere in this text." };
  const near = nearestNamed(claim, index, around, mood);
  return near
    ? {
        ...otherwise,
        ref: near.ref,
        quantity: near.quantity,
        reason: `${otherwise.reason} The nearest that there is: ${near.ref} (${near.label}).`,
      }
    : otherwise;
}
