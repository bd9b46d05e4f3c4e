import type { Check, Citable, Grounding, Statement } from "../../contract/grounding.ts";
import { countChecks, worstOf } from "../../contract/tally-checks.ts";
import { findQuotations } from "./check-quotation.ts";
import { checkMark, describeMark, readMark } from "./describe-marks.ts";
import { indexEvidence, type EvidenceIndex } from "./evidence-index.ts";
import { findMarks } from "./find-marks.ts";
import { findStatements } from "./find-statements.ts";
import type { MarkGroup, ReadMark } from "./hold-number.ts";
import { judgeNumbers, type Judged } from "./judge-numbers.ts";
import { judgeQuantityWords } from "./judge-quantity-words.ts";
import { judgeQuotation } from "./judge-quotation.ts";
import { stemsOf } from "./label-words.ts";
import { codeCovers, hidden, marked, markupCovers, maskText } from "./mask-text.ts";
import type { Mood } from "./match-number.ts";
import { findOther } from "./nearest-value.ts";
import type { Surroundings } from "./needs-evidence.ts";
import type { NumberClaim } from "./number-claim.ts";
import { readMood } from "./read-mood.ts";
import { readStatement, type ReadStatement } from "./read-statement.ts";
import { sayValue } from "./say-misfit.ts";
import { lookAgain, rememberProven, startProven } from "./second-look.ts";
import type { Verdict } from "./verdict.ts";

/** What is known of one statement while the text is being checked. */
interface Work {
  read: ReadStatement;
  mood: Mood;
  around: Surroundings;
  judged: Judged[];
  marks: ReadMark[];
  quotations: ReturnType<typeof findQuotations>;
}

function checkOfNumber(claim: NumberClaim, verdict: Verdict, prose: string, index: EvidenceIndex, mood: Mood): Check {
  const { standing, refs, ref, quantity } = verdict;
  let { reason } = verdict;
  if (standing === "unsupported") {
    const other = findOther(claim, index, mood, refs);
    if (other && !reason.includes(other.ref)) reason += ` ${other.ref} (${other.label}) would fit.`;
  } else if (standing === "supported" && reason === "")
    reason = refs.map((one) => index.find(one).remark).find((remark) => remark !== "") ?? "";
  return {
    what: "number",
    span: { start: claim.start, end: claim.end },
    text: prose.slice(claim.start, claim.end),
    standing,
    refs,
    got: quantity ? { text: sayValue(standing === "supported" ? null : claim, quantity), quantity, ref } : null,
    reason,
  };
}

/** Marks and quotations of ordered lists that lie inside a span; the cursor only moves forward. */
function takeInside<T extends { span: { start: number; end: number } }>(
  list: readonly T[],
  cursor: { at: number },
  start: number,
  end: number,
): T[] {
  const inside: T[] = [];
  while (cursor.at < list.length && (list[cursor.at]?.span.start ?? 0) < start) cursor.at += 1;
  for (let item = list[cursor.at]; item && item.span.start < end; item = list[cursor.at]) {
    inside.push(item);
    cursor.at += 1;
  }
  return inside;
}

/** The marks that prove numbers of a statement from outside it: those of its paragraph, or of the table's header and lead-in. */
function groupsAround(work: Work, groupsOfBlock: ReadonlyMap<number, readonly MarkGroup[]>): MarkGroup[] {
  const number = work.read.found.blockNumber;
  const own = groupsOfBlock.get(number) ?? [];
  const { header } = work.read.found.block;
  const outside =
    header === undefined || own.length > 0
      ? []
      : [...(groupsOfBlock.get(header) ?? []), ...(groupsOfBlock.get(header - 1) ?? [])];
  return [...own, ...outside].slice(0, 12);
}

/**
 * Checks prose against what it may cite: every reference exists, every number agrees with what stands behind it, every expression
 * evaluates to the number before it, every quotation is in its source. Pure; never throws on any text; linear in its length.
 *
 * Marks: `[F3]`, `[A1.churn]`, `[F3, F4]`, `[=F4/F3]`, and `[proposed]` or `[estimate]` for the writer's own numbers. A mark stands
 * behind what it proves. Spans are UTF-16 places in `prose` as given. `refs` may name a figure (`A1.churn`): the part before the dot
 * is the reference. `counts` counts numbers and quotations, and faulty marks that stand alone.
 * @param options.page the check of the page beside which this text stands: what it proved or proposed need not be marked again
 */
export function checkGrounding(
  prose: string,
  context: readonly Citable[],
  options: { companyCurrency: string; page?: Grounding },
): Grounding {
  const index = indexEvidence(context, options.companyCurrency);
  const code = codeCovers(prose);
  const withoutCode = maskText(prose, code);
  const found = findMarks(withoutCode, (ref) => index.find(ref).citable !== null);
  const marks = found.map((mark) => readMark(mark, index));
  const quotations = findQuotations(withoutCode);
  const masked = maskText(prose, [
    ...code,
    ...found.map((mark) => ({ ...mark.span, sign: marked })),
    ...quotations.map((quotation) => ({ ...quotation.span, sign: hidden })),
    ...markupCovers(withoutCode),
  ]);
  const { statements, blocks } = findStatements(prose, masked);

  const works: Work[] = [];
  const groupsOfBlock = new Map<number, MarkGroup[]>();
  const proven = startProven(options.page ?? null);
  const markCursor = { at: 0 };
  const quotationCursor = { at: 0 };
  for (const statement of statements) {
    const inside = takeInside(marks, markCursor, statement.start, statement.end);
    const headerBlock = statement.block.header === undefined ? undefined : blocks[statement.block.header];
    const read = readStatement(
      statement,
      masked,
      inside,
      headerBlock ? masked.slice(headerBlock.start, headerBlock.end) : null,
    );
    const mood = readMood(read.text, options.companyCurrency);
    const around: Surroundings = {
      text: read.text,
      stems: stemsOf(read.text),
      heading: statement.block.kind === "heading" || statement.block.kind === "header",
    };
    const numbers = judgeNumbers(read, index, mood, around);
    const judged = [...numbers, ...judgeQuantityWords(read, mood)];
    for (const one of numbers) if (one.settled) rememberProven(proven, statement.block.section, one.claim, one.settled);
    const groups = groupsOfBlock.get(statement.blockNumber) ?? [];
    groups.push(...read.groups);
    groupsOfBlock.set(statement.blockNumber, groups);
    works.push({
      read,
      mood,
      around,
      judged,
      marks: inside,
      quotations: takeInside(quotations, quotationCursor, statement.start, statement.end),
    });
  }

  const badMarks = new Set<ReadMark>();
  const checked = works.map((work): Statement => {
    const checks: Check[] = [];
    const settled = work.judged.flatMap((one) => (one.settled?.quantity ? [one.settled] : [])).slice(0, 8);
    for (const judged of work.judged) {
      const verdict =
        judged.settled ??
        lookAgain(
          {
            judged,
            section: work.read.found.block.section,
            groups: groupsAround(work, groupsOfBlock),
            around: work.around,
            mood: work.mood,
            settled,
          },
          proven,
          index,
        );
      if (!verdict) continue;
      const check = checkOfNumber(judged.claim, verdict, prose, index, work.mood);
      checks.push(check);
      if (check.standing === "unsupported") {
        const behind = work.marks.find((mark) => mark.span.start >= judged.claim.end);
        if (behind && behind.kind !== "proposed") badMarks.add(behind);
      }
    }
    for (const quotation of work.quotations) {
      const verdict = judgeQuotation(quotation, work.read);
      if (!verdict) continue;
      const { standing, refs, ref, reason } = verdict;
      const text = prose.slice(quotation.span.start, quotation.span.end);
      checks.push({
        what: "quotation",
        span: quotation.span,
        text,
        standing,
        refs,
        got:
          ref && standing === "supported" ? { text: index.find(ref).citable?.label ?? ref, quantity: null, ref } : null,
        reason,
      });
    }
    for (const mark of work.marks) {
      const check = checkMark(mark, prose);
      if (check) checks.push(check);
    }
    checks.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
    const { start, end } = work.read.found;
    return { span: { start, end }, text: prose.slice(start, end), standing: worstOf(checks), checks };
  });

  return {
    statements: checked,
    marks: marks.map((mark) => {
      const described = describeMark(mark, index);
      return badMarks.has(mark) ? { ...described, ok: false } : described;
    }),
    counts: countChecks(checked),
  };
}
