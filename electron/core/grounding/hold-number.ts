import type { Quantity } from "../../contract/quantity.ts";
import type { Evaluated, Operand } from "./evaluate-expression.ts";
import type { Cited, Proof } from "./evidence-index.ts";
import type { FoundMark } from "./find-marks.ts";
import { evidenceOf, misfitOf, type Evidence, type Mood } from "./match-number.ts";
import type { NumberClaim } from "./number-claim.ts";
import { isTable, pickCell, type Picked } from "./pick-cell.ts";

/** A mark with what it leads to, worked out once. */
export interface ReadMark extends FoundMark {
  cited: readonly Cited[];
  evaluated: Evaluated | null;
}

/** Marks that stand side by side and prove together. */
export interface MarkGroup {
  start: number;
  end: number;
  marks: readonly ReadMark[];
}

/** What came of holding a number against marks. */
export type Held =
  /** `proof` is the value that says the same, null for a calculation; `assumed` is set for a calculation that uses no reference. */
  | { fits: true; refs: string[]; ref: string | null; quantity: Quantity; proof: Proof | null; assumed: boolean }
  /**
   * `problem` says why a mark can't prove anything: an unknown reference, a broken calculation; `vague` why it can't be told whether it does:
   * a table that holds the number more than once. Else they are empty.
   */
  | { fits: false; refs: string[]; problem: string; vague: string };

const monthNames = [
  "january",
  "february",
  "march",
  "april",
  "may",
  "june",
  "july",
  "august",
  "september",
  "october",
  "november",
  "december",
];

function isEnd(ref: string): boolean {
  return ref.endsWith(".low") || ref.endsWith(".high");
}

/** A point of a forecast is meant only where its month is named. */
export function isNamed(month: number | null, sentence: string): boolean {
  return month === null || sentence.includes((monthNames[month - 1] ?? "").slice(0, 3));
}

/** A number that is one share, and its two counts: "4 of 5". */
function partsOf(claim: NumberClaim): NumberClaim[] {
  return (claim.parts ?? []).map((value) => ({
    ...claim,
    value,
    step: 1,
    roundStep: 1,
    digits: 3,
    unit: "bare",
    parts: null,
    hedge: "exact",
  }));
}

/** "Between 4 and 5" leaves 3.57 out, though 3.57 may be rounded to 4. */
function leavesOut(claim: NumberClaim, value: number): boolean {
  const beyond =
    claim.side === "low" ? claim.value - Math.abs(value) : claim.side === "high" ? Math.abs(value) - claim.value : 0;
  return beyond > claim.step * 0.05;
}

/** "Between 17 and 23 %" of 17.9 and 22.3: ends may be rounded outward, never inward by more than half a digit. */
function isOutward(claim: NumberClaim, proof: Proof): boolean {
  const { value, unit } = proof.evidence.quantity;
  if (!proof.end || proof.end !== claim.side || (unit === "percent") !== (claim.unit === "percent")) return false;
  const beyond = proof.end === "low" ? value - claim.value : claim.value - value;
  return beyond >= 0 && beyond < claim.step;
}

function fitsIn(claim: NumberClaim, mood: Mood, sentence: string): (proof: Proof) => boolean {
  // "Activation is 22 %" is no more right for lying at the end of an interval, unless the sentence speaks of one.
  const ends = mood.ranging || claim.pair !== null;
  return (proof) =>
    (ends || !proof.end || isEnd(proof.ref)) &&
    (proof.end || !leavesOut(claim, proof.evidence.quantity.value)) &&
    isNamed(proof.month, sentence) &&
    (misfitOf(claim, proof.evidence, mood) === null || isOutward(claim, proof));
}

/** What a threshold says is no value of the company's: it is meant where the sentence speaks of what is usual. */
const usual =
  /\b(?:usual(?:ly)?|healthy|strong|weak|poor|broken|critical|typical(?:ly)?|benchmarks?|thresholds?|common|norm(?:al)?)\b/;

function fitReference(claim: NumberClaim, cited: Cited, mood: Mood, sentence: string): Picked {
  const pick = (one: NumberClaim, isWhole: boolean): Picked => {
    const fits = fitsIn(one, mood, sentence);
    if (isTable(cited)) return pickCell(cited, fits, sentence);
    const proof =
      cited.proofs.find(fits) ??
      cited.wordProofs().find(fits) ??
      (isWhole && usual.test(sentence) ? cited.usualProofs().find(fits) : undefined);
    return proof === undefined ? null : { proof };
  };
  const direct = pick(claim, true);
  if (direct !== null || !claim.parts) return direct;
  const halves = partsOf(claim).map((part) => pick(part, false));
  if (halves.includes(null)) return null;
  return halves.find((half) => half !== null && "vague" in half) ?? halves[0] ?? null;
}

/**
 * Holds a number against the marks of one group: it fits when any of their values says the same.
 * @param sentence in lower case, for forecasts by month
 */
export function holdNumber(claim: NumberClaim, group: MarkGroup, mood: Mood, sentence: string): Held {
  const refs = group.marks.flatMap((mark) => (mark.kind === "expression" ? [`=${mark.body}`] : mark.refs));
  let problem = "";
  let vague = "";
  for (const mark of group.marks) {
    if (mark.kind === "expression") {
      const { evaluated } = mark;
      if (!evaluated?.ok) {
        problem ||= evaluated?.why ?? "";
        continue;
      }
      if (misfitOf(claim, evaluated.evidence, mood) === null)
        return {
          fits: true,
          refs: mark.refs,
          ref: null,
          quantity: evaluated.quantity,
          proof: null,
          assumed: !evaluated.usesReferences,
        };
      continue;
    }
    for (const cited of mark.cited) {
      problem ||= cited.problem ?? "";
      const picked = fitReference(claim, cited, mood, sentence);
      if (picked === null) continue;
      if ("vague" in picked) {
        vague ||= picked.vague;
        continue;
      }
      const { proof } = picked;
      return {
        fits: true,
        refs: [cited.ref],
        ref: proof.ref,
        quantity: proof.evidence.quantity,
        proof,
        assumed: false,
      };
    }
  }
  return { fits: false, refs, problem, vague };
}

const isGrowth = ({ value, unit }: Quantity) => unit === "count" && value > 1 && value < 2;
const growthOf = (one: Operand): Operand => ({ ...one, quantity: { value: one.quantity.value - 1, unit: "percent" } });

/**
 * The operand of a calculation that a number says, rather than its result: "25 % of 1,260 would be 315 [=25%*F2]" has two.
 * A value of the context comes before a number of the writer's own.
 */
export function findOperand(claim: NumberClaim, group: MarkGroup, mood: Mood): Operand | null {
  const fitting = group.marks
    .flatMap((mark) => (mark.evaluated?.ok ? mark.evaluated.inputs : []))
    // "10 % more [=F6*1.1]"
    .flatMap((one) => (one.own && isGrowth(one.quantity) ? [one, growthOf(one)] : [one]))
    .filter((one) => misfitOf(claim, evidenceOf(one.quantity), mood) === null);
  return fitting.find((one) => !one.own) ?? fitting[0] ?? null;
}

/** Whether a group has any value that could be meant by a number of this unit: else the number stands beside the mark by chance. */
export function couldMean(claim: NumberClaim, group: MarkGroup, mood: Mood): boolean {
  return group.marks.some((mark) => {
    if (mark.kind === "expression")
      return !mark.evaluated?.ok || misfitOf(claim, mark.evaluated.evidence, mood) !== "unit";
    return mark.cited.some(
      (cited) =>
        cited.problem !== null || cited.proofs.some((proof) => misfitOf(claim, proof.evidence, mood) !== "unit"),
    );
  });
}

function isSameKind(claim: NumberClaim, { quantity, loose }: Evidence): boolean {
  switch (claim.unit) {
    case "money":
      return quantity.unit === "money";
    case "percent":
    case "fraction":
      return quantity.unit === "percent" || loose;
    case "points":
      return quantity.unit === "points" || quantity.unit === "percent";
    case "multiple":
      return quantity.unit === "multiple";
    case "duration":
      return /^(?:hours|days|weeks|months|years)$/.test(quantity.unit);
    case "grade":
      return quantity.unit === "grade" || quantity.unit === "score";
    case "count":
    case "bare":
      return quantity.unit === "count" || quantity.unit === "score";
  }
}

/** Whether a group has a value of the very kind of a number, so that the number is likelier meant than its neighbours. */
export function isOfKind(claim: NumberClaim, group: MarkGroup): boolean {
  return group.marks.some((mark) =>
    mark.kind === "expression"
      ? !mark.evaluated?.ok || isSameKind(claim, mark.evaluated.evidence)
      : mark.cited.some(
          (cited) => cited.problem !== null || cited.proofs.some((proof) => isSameKind(claim, proof.evidence)),
        ),
  );
}
