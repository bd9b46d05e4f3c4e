import type { EvidenceIndex } from "./evidence-index.ts";
import { isInstruction } from "./is-instruction.ts";
import { sharedWords, stemOf } from "./label-words.ts";
import type { NumberClaim } from "./number-claim.ts";

/** The sentence around a number, as far as it matters for what the number claims. */
export interface Surroundings {
  /** Masked, the whole statement. */
  text: string;
  stems: ReadonlySet<string>;
  heading: boolean;
}

const definite = /\b(?:your|our|their|the|its|his|her|all|these|those|have|has|['’]s)\s+$/i;
const counted =
  /^(?:customers?|users?|sign-?ups?|visitors?|engineers?|accounts?|tickets?|squads?|projects?|seats?|subscribers?|employees)$/;
const horizon =
  /\b(?:runway|payback|paid back|pays? (?:itself )?back|cash lasts?|lasts?|runs? out|lead time|cycle time|recovery)\b/i;

/** Nouns that count time or money of a plan, not of a company. */
const textual =
  /^(?:things?|ways?|reasons?|steps?|lines?|words?|pages?|sentences?|minutes?|points?|questions?|actions?|answers?|options?|times?|halves|sides?|causes?|parts?|rules?|notes?|kinds?|sorts?|branches|paths?|ideas?|views?)$/;

/** "It takes 14 days", "that leaves 17 hours": a time that was measured or worked out. */
const measured =
  /\b(?:takes?|took|taken|lasts?|lasted|runs?|needs?|spends?|spent|is|are|was|were|leaves?|saves?|saved|los(?:es?|t)|wastes?d?|costs?|averages?|reach(?:es|ed)?)\s+(?:(?:about|around|roughly|some|only|just|almost|nearly|more than|over|up to|us|you|them|him|her|it)\s+){0,2}$/i;

function nearDurationFact(index: EvidenceIndex, around: Surroundings): boolean {
  return index.named.some(
    (proof) =>
      /^(?:hours|days|weeks|months|years)$/.test(proof.evidence.quantity.unit) &&
      sharedWords(proof.handle, around.stems) >= Math.min(2, proof.handle.stems.size),
  );
}

function durationNeeds(claim: NumberClaim, before: string, around: Surroundings, index: EvidenceIndex): boolean {
  if (claim.effort) return true;
  if (!claim.soft) return true;
  if (isInstruction(before)) return false;
  if (claim.per && !claim.inWords) return true;
  // "In 12 months", "over five years" is how far a sentence looks, whatever it speaks of.
  if (
    /\b(?:in|over|within|after|during|for|next|last|first|past|every|each|by|another|these|those|the)\s+$/i.test(before)
  )
    return false;
  if (!claim.inWords && measured.test(before)) return true;
  return horizon.test(around.text) || nearDurationFact(index, around);
}

function countNeeds(claim: NumberClaim, before: string): boolean {
  if (!Number.isInteger(claim.value)) return !claim.soft;
  if (textual.test(claim.noun)) return false;
  if (isInstruction(before)) return false;
  if (!claim.soft) return true;
  if (claim.value <= 1) return false;
  if (claim.value >= 100) return counted.test(claim.noun);
  if (claim.per && counted.test(claim.noun)) return true;
  // "Your nine engineers" claims how many there are; "two engineers" takes two of them.
  return definite.test(before) && counted.test(claim.noun) && claim.value > 2;
}

/**
 * Whether a number that nothing cited proves speaks of the company, so that it needs evidence. Money, percentages and large counts do;
 * little words, stretches of time and counts in instructions mostly don't.
 */
export function needsEvidence(claim: NumberClaim, around: Surroundings, at: number, index: EvidenceIndex): boolean {
  const before = around.text.slice(Math.max(0, at - 300), at);
  if (around.heading && !(claim.unit === "money" || claim.unit === "percent" || claim.unit === "points")) return false;
  switch (claim.unit) {
    case "money":
    case "points":
      return !claim.soft;
    case "percent":
      return !claim.soft;
    case "fraction": {
      if (claim.parts) return !isInstruction(before);
      if (isInstruction(before)) return false;
      if (!claim.soft) return true;
      const noun =
        /^\s+(?:of\s+)?(?:the|our|your|their|its|all|new|of)?\s*(?:new\s+|paying\s+)?(\p{L}[\p{L}-]+)/u.exec(
          around.text.slice(at + (claim.end - claim.start)),
        )?.[1] ?? "";
      return (
        counted.test(noun.toLowerCase()) ||
        (noun !== "" && index.named.some((proof) => proof.handle.stems.has(stemOf(noun))))
      );
    }
    case "multiple": {
      if (!claim.soft) return true;
      // "It pays back 5x" claims a multiple; "a 10x engineer" and "check it twice" are ways of speaking.
      const behind = around.text.slice(at + (claim.end - claim.start));
      return (
        !claim.inWords &&
        !isInstruction(before) &&
        /^\s*(?:$|[.,;:!?)]|(?:within|in|a|per|the|over|by|of|its|their|our|your|what|as|and|or)\b)/.test(behind)
      );
    }
    case "duration":
      return durationNeeds(claim, before, around, index);
    case "grade":
      return true;
    case "count":
    case "bare":
      return countNeeds(claim, before);
  }
}
