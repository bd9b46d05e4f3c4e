import type { EvidenceIndex } from "./evidence-index.ts";
import { couldMean, findOperand, holdNumber, isOfKind, type Held, type MarkGroup } from "./hold-number.ts";
import { isInstruction } from "./is-instruction.ts";
import { findOtherSubject } from "./judge-subject.ts";
import { misfitOf, type Mood } from "./match-number.ts";
import { nearestCited } from "./nearest-value.ts";
import { needsEvidence, type Surroundings } from "./needs-evidence.ts";
import type { NumberClaim } from "./number-claim.ts";
import { isTable } from "./pick-cell.ts";
import type { ReadStatement } from "./read-statement.ts";
import { nothingCited, notBorneOut, supportedBy, type Verdict } from "./verdict.ts";

/** A number with its verdict, or with what it will be unless something else in the text proves it. */
export interface Judged {
  claim: NumberClaim;
  settled: Verdict | null;
  /** Null when the number is no claim after all. */
  otherwise: Verdict | null;
}

/** How many groups of marks around a number are tried beside its own: keeps long lists linear. */
const following = 4;
const preceding = 2;

function isTight(claim: NumberClaim, group: MarkGroup, statement: ReadStatement): boolean {
  const between = statement.text.slice(claim.end - statement.found.start, group.start - statement.found.start);
  if (/[,;:()—–]/.test(between)) return false;
  return (between.match(/\S+/g) ?? []).filter((word) => word !== "|").length <= 6;
}

/** A group with the numbers that stand before it, after the group before. */
interface Stretch {
  group: MarkGroup;
  claims: NumberClaim[];
  held: Map<NumberClaim, Held>;
  anyFits: boolean;
  owner: NumberClaim | null;
}

function ownerOf(stretch: Omit<Stretch, "owner">, mood: Mood): NumberClaim | null {
  const backwards = stretch.claims.slice().reverse();
  const calculated = stretch.group.marks.some((mark) => mark.kind === "expression");
  const isMeant = (claim: NumberClaim) => isOfKind(claim, stretch.group) && couldMean(claim, stretch.group, mood);
  return (
    // Nobody calculates "one year": "29 % of one year's bill [=F2/F1]".
    (calculated ? backwards.find((claim) => !claim.soft && isMeant(claim)) : undefined) ??
    // "$48,000 a month for six of them [=...]": money is what a calculation of money proves, though "six" might be money too.
    backwards.find(isMeant) ??
    backwards.find((claim) => couldMean(claim, stretch.group, mood)) ??
    backwards.find((claim) => !claim.soft) ??
    null
  );
}

function cellOf(statement: ReadStatement, at: number): number {
  return statement.cells.filter((start) => start <= at).length - 1;
}

/** The group that a number cites first: the next one, in a row the next one of its cell or else all that stand in cells of their own. */
function ownGroups(statement: ReadStatement): Map<NumberClaim, MarkGroup> {
  const own = new Map<NumberClaim, MarkGroup>();
  const claims = statement.claims.filter((claim) => !claim.idle);
  if (statement.cells.length === 0) {
    let at = 0;
    for (const claim of claims) {
      while (at < statement.groups.length && (statement.groups[at]?.start ?? 0) < claim.end) at += 1;
      const group = statement.groups[at];
      if (group) own.set(claim, group);
    }
    return own;
  }
  const numberCells = new Set(claims.map((claim) => cellOf(statement, claim.start)));
  const wide = statement.groups.filter((group) => !numberCells.has(cellOf(statement, group.start)));
  const joint: MarkGroup | null = wide[0]
    ? { start: wide[0].start, end: wide.at(-1)?.end ?? wide[0].end, marks: wide.flatMap((group) => group.marks) }
    : null;
  for (const claim of claims) {
    const cell = cellOf(statement, claim.start);
    const inCell = statement.groups.find(
      (group) => group.start >= claim.end && cellOf(statement, group.start) === cell,
    );
    const group = inCell ?? joint;
    if (group) own.set(claim, group);
  }
  return own;
}

function readStretches(own: Map<NumberClaim, MarkGroup>, mood: Mood, lower: string): Map<MarkGroup, Stretch> {
  const stretches = new Map<MarkGroup, Stretch>();
  for (const [claim, group] of own) {
    let stretch = stretches.get(group);
    if (!stretch) {
      stretch = { group, claims: [], held: new Map(), anyFits: false, owner: null };
      stretches.set(group, stretch);
    }
    const held = holdNumber(claim, group, mood, lower);
    stretch.claims.push(claim);
    stretch.held.set(claim, held);
    stretch.anyFits ||= held.fits;
  }
  for (const stretch of stretches.values()) stretch.owner = ownerOf(stretch, mood);
  return stretches;
}

/** A range that holds the cited value between its ends; an interval that has been computed has no other ends than its own. */
function spansValue(claim: NumberClaim, partner: NumberClaim | null, group: MarkGroup, mood: Mood): boolean {
  if (!partner) return false;
  const [low, high] = claim.value < partner.value ? [claim, partner] : [partner, claim];
  if (high.value > low.value * 2) return false;
  const middle: NumberClaim = {
    ...low,
    value: (low.value + high.value) / 2,
    step: high.value - low.value,
    roundStep: high.value - low.value,
    hedge: "exact",
  };
  return group.marks.some((mark) =>
    mark.kind === "expression"
      ? mark.evaluated?.ok && misfitOf(middle, mark.evaluated.evidence, mood) === null
      : mark.cited.some((cited) => {
          const inside = cited.proofs.filter(
            (proof) =>
              !proof.end && !(proof.ranged && mood.interval) && misfitOf(middle, proof.evidence, mood) === null,
          );
          return inside.length === 1 || (inside.length > 1 && !isTable(cited));
        }),
  );
}

/**
 * Judges the numbers of one statement by the marks in it. A number cites the marks behind it: those right behind first, then others
 * of the sentence, then marks that precede it. What stays open is for the rest of the text to prove.
 */
export function judgeNumbers(
  statement: ReadStatement,
  index: EvidenceIndex,
  mood: Mood,
  around: Surroundings,
): Judged[] {
  const lower = statement.text.toLowerCase();
  const own = ownGroups(statement);
  const stretches = readStretches(own, mood, lower);
  const judged: Judged[] = [];

  const tryOthers = (claim: NumberClaim, group: MarkGroup | null): Verdict | null => {
    const next = statement.groups.findIndex((one) => one.start >= claim.end);
    const split = next < 0 ? statement.groups.length : next;
    const behind = statement.groups.slice(split, split + following);
    const before = statement.groups.slice(Math.max(0, split - preceding), split).reverse();
    for (const other of [...behind, ...before]) {
      if (other === group) continue;
      const held = holdNumber(claim, other, mood, lower);
      if (held.fits && !held.assumed) return supportedBy(held);
    }
    return null;
  };

  for (const claim of statement.claims) {
    if (claim.idle) continue;
    const at = claim.start - statement.found.start;
    const before = statement.text.slice(Math.max(0, at - 300), at);
    const needs = () => needsEvidence(claim, around, at, index);
    const group = own.get(claim) ?? null;
    const stretch = group ? stretches.get(group) : undefined;
    const held = stretch?.held.get(claim);

    if (!group || !stretch || !held) {
      const free = statement.groups.filter((one) => one.end <= claim.start && !stretches.has(one)).at(-1);
      const proposed = free?.marks.some((mark) => mark.proposed) ?? false;
      const others = tryOthers(claim, null);
      const close = free && claim.start - free.end <= 3;
      if (others) judged.push({ claim, settled: others, otherwise: null });
      else if (proposed && close)
        judged.push({ claim, settled: { ...nothingCited, standing: "proposed", reason: "" }, otherwise: null });
      else judged.push({ claim, settled: null, otherwise: needs() ? nothingCited : null });
      continue;
    }
    if (held.fits) {
      const behind = statement.text.slice(claim.end - statement.found.start);
      const fault = held.proof && findOtherSubject(claim, held.proof, before, behind, index, mood);
      const { refs, ref, quantity } = held;
      const settled = fault
        ? { standing: "unsupported" as const, refs, ref, quantity, reason: fault }
        : supportedBy(held);
      judged.push({ claim, settled, otherwise: null });
      continue;
    }
    const partner = claim.pair === null ? null : (statement.claims[claim.pair] ?? null);
    const isOwner = (stretch.owner === claim || (partner !== null && stretch.owner === partner)) && !stretch.anyFits;
    if (spansValue(claim, partner, group, mood)) {
      judged.push({
        claim,
        settled: {
          standing: "supported",
          refs: held.refs,
          ref: null,
          quantity: nearestCited(claim, group, mood, around)?.quantity ?? null,
          reason: "The value lies in this range.",
        },
        otherwise: null,
      });
      continue;
    }
    const calculated = group.marks.some((mark) => mark.kind === "expression");
    if (group.marks.some((mark) => mark.proposed) && !(calculated && isOwner && couldMean(claim, group, mood))) {
      const verdict: Verdict = { standing: "proposed", refs: held.refs, ref: null, quantity: null, reason: "" };
      const isNearest = stretch.claims.at(-1) === claim || stretch.claims.at(-1) === partner;
      judged.push(
        isNearest
          ? { claim, settled: verdict, otherwise: null }
          : {
              claim,
              settled: tryOthers(claim, group),
              otherwise: claim.soft && claim.unit === "bare" && !needs() ? null : verdict,
            },
      );
      continue;
    }
    if (held.vague !== "") {
      const unclear: Verdict = { ...nothingCited, refs: held.refs, reason: held.vague };
      const isClaim = !claim.soft || isTight(claim, group, statement) || needs();
      judged.push({ claim, settled: tryOthers(claim, group), otherwise: isClaim ? unclear : null });
      continue;
    }
    const operand = isOwner ? null : findOperand(claim, group, mood);
    if (operand && !operand.own) {
      const { quantity } = operand;
      judged.push({
        claim,
        settled: { standing: "supported", refs: held.refs, ref: null, quantity, reason: "Goes into the calculation." },
        otherwise: null,
      });
      continue;
    }
    if (operand) {
      const proposal: Verdict = {
        ...nothingCited,
        standing: "proposed",
        reason: "The writer's own number in a calculation.",
      };
      judged.push({ claim, settled: tryOthers(claim, group), otherwise: claim.soft && !needs() ? null : proposal });
      continue;
    }
    if (isOwner) {
      const meant =
        !claim.soft || (isTight(claim, group, statement) && couldMean(claim, group, mood) && !isInstruction(before));
      if (meant) {
        judged.push({ claim, settled: notBorneOut(claim, held, group, mood, around, index), otherwise: null });
        continue;
      }
    }
    const flagged = couldMean(claim, group, mood)
      ? notBorneOut(claim, held, group, mood, around, index)
      : { ...nothingCited, reason: "Nothing cited here holds this number." };
    judged.push({
      claim,
      settled: tryOthers(claim, group),
      otherwise: (claim.soft ? needs() : !around.heading || needs()) ? flagged : null,
    });
  }
  return judged;
}
