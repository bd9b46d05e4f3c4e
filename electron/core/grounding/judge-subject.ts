import { formatQuantity } from "../../contract/format-quantity.ts";
import type { EvidenceIndex, Proof } from "./evidence-index.ts";
import { stemOf, stemsOf, type Handle } from "./label-words.ts";
import { misfitOf, type Mood } from "./match-number.ts";
import type { NumberClaim } from "./number-claim.ts";

/** Words that may stand for anybody. */
const anybody = new Set(["people", "person", "user", "man", "woman", "team", "account", "shop", "company", "firm"]);
/** A label of something that is wanted, changed or left over is another thing than the plain one by design. */
const qualified =
  /\b(?:target|goal|need(?:ed)?|gain(?:ed)?|after|short|if|lost|loss|part|before|low end|high end|latest|more|change)\b/i;
const copula =
  /^(?:the|our|your|their|today['’]s|october['’]s|and|but|so|while)?\s*((?:\p{L}[\p{L}-]*\s){1,4})(?:is|was|stands at|sits at|runs at)\s+(?:(?:about|only|just|around|roughly|already|still|now)\s+)?$/iu;

function sameStems(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && [...a].every((stem) => b.has(stem));
}

type Named = Proof & { handle: Handle };

function sayOther(cited: Proof, other: Named): string {
  return `${cited.ref} is ${cited.label}; ${other.ref} (${other.label}) gives ${formatQuantity(other.evidence.quantity)}.`;
}

/**
 * "1,260 customers [F2]" of 1,260 sign-ups: more than there are of what the sentence counts. A smaller number may be a part of them
 * ("63 sign-ups pay"), so it passes.
 */
function otherCounted(
  claim: NumberClaim,
  cited: Proof,
  behind: string,
  index: EvidenceIndex,
  mood: Mood,
): Named | null {
  const noun = stemOf(claim.noun);
  if (noun === "" || anybody.has(noun) || /^\s+of\b/.test(behind)) return null;
  const { unit, of = "" } = cited.evidence.quantity;
  if (unit !== "count" || stemsOf(`${cited.label} ${of}`).has(noun)) return null;
  const named = index.named.filter(
    (one) =>
      one.main && one.evidence.quantity.unit === "count" && one.handle.heads.has(noun) && !qualified.test(one.label),
  );
  if (named.some((one) => misfitOf(claim, one.evidence, mood) === null)) return null;
  const most = named.reduce<Named | null>(
    (best, one) => (best && best.evidence.quantity.value >= one.evidence.quantity.value ? best : one),
    null,
  );
  return most && claim.value > most.evidence.quantity.value * 1.05 ? most : null;
}

/** "Activation is 25 % [A1.paid_rate]": the sentence names one rate by its own label and gives another. */
function otherNamed(claim: NumberClaim, cited: Proof, before: string, index: EvidenceIndex, mood: Mood): Named | null {
  if (claim.unit !== "percent" || mood.need || qualified.test(cited.label)) return null;
  const clause = before.split(/[,;:.!?—–\uE000\uE001]\s*/).at(-1) ?? "";
  const subject = copula.exec(clause.trimStart())?.[1];
  if (subject === undefined) return null;
  const stems = stemsOf(subject);
  if (stems.size === 0) return null;
  const own = stemsOf(cited.label);
  const shared = [...stems].filter((stem) => own.has(stem)).length;
  // "Activated to paying" shares a word with "activation" and is the next step.
  if (shared > 0 && !(/\sto\s/.test(cited.label) && shared < own.size)) return null;
  const named = index.named.filter(
    (one) =>
      one.main &&
      one.evidence.quantity.unit === "percent" &&
      !qualified.test(one.label) &&
      (sameStems(one.handle.heads, stems) || sameStems(one.handle.stems, stems)),
  );
  if (named.some((one) => one.ref === cited.ref || misfitOf(claim, one.evidence, mood) === null)) return null;
  return named[0] ?? null;
}

/**
 * Why a number that fits its mark is said of another thing than the mark's, in one plain sentence; null when it isn't or can't be told.
 * Only where the sentence names a metric of the company by its own label: a synonym is no fault.
 * @param before the sentence up to the number  @param behind the sentence from the end of the number
 */
export function findOtherSubject(
  claim: NumberClaim,
  cited: Proof,
  before: string,
  behind: string,
  index: EvidenceIndex,
  mood: Mood,
): string | null {
  if (!cited.main || cited.end) return null;
  const other = otherCounted(claim, cited, behind, index, mood) ?? otherNamed(claim, cited, before, index, mood);
  return other ? sayOther(cited, other) : null;
}
