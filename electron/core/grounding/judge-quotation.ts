import { isQuotedFrom, type FoundQuotation } from "./check-quotation.ts";
import type { MarkGroup } from "./hold-number.ts";
import type { Verdict } from "./verdict.ts";
import type { ReadStatement } from "./read-statement.ts";

const speech =
  /\b(?:say|says|said|saying|write|writes|wrote|written|state|states|stated|read|reads|mention|mentions|mentioned|quote|quotes|quoted|according|put|puts|told|tells|asks?|asked|complain\w*|calls?|called|promised?|agreed?|words?|ticket|letter|review)\b/i;
const own = /\b(?:because|since|as|so|given|while|which|instead|after|for)\b/i;

function wordsBetween(text: string): number {
  return (text.match(/\p{L}+/gu) ?? []).length;
}

/** The marks that a quotation cites: right behind it, or right before it; null when it is the writer's own wording. */
function groupOf(quotation: FoundQuotation, statement: ReadStatement): MarkGroup | null {
  const { start } = statement.found;
  const behind = statement.groups.find((group) => group.start >= quotation.span.end);
  if (behind) {
    const gap = statement.text.slice(quotation.span.end - start, behind.start - start);
    const numbers = statement.claims.some(
      (claim) => !claim.idle && !claim.soft && claim.start >= quotation.span.end && claim.end <= behind.start,
    );
    const lead = statement.text.slice(0, quotation.span.start - start);
    const near = !own.test(gap) && (wordsBetween(gap) <= 3 || (speech.test(lead) && wordsBetween(gap) <= 10));
    if (near && !numbers && !gap.includes(";")) return behind;
  }
  const before = statement.groups.filter((group) => group.end <= quotation.span.start).at(-1);
  if (before) {
    const gap = statement.text.slice(before.end - start, quotation.span.start - start);
    const leadsIn = wordsBetween(gap) === 0 || speech.test(gap) || /:\s*$/.test(gap);
    if (leadsIn && wordsBetween(gap) <= 4 && !/[;.]/.test(gap)) return before;
  }
  return null;
}

/** Judges a quotation by the source that it cites; null when it cites none and so quotes nobody. */
export function judgeQuotation(quotation: FoundQuotation, statement: ReadStatement): Verdict | null {
  const group = groupOf(quotation, statement);
  if (!group) return null;
  const cited = group.marks.flatMap((mark) => mark.cited);
  const refs = cited.map((one) => one.ref);
  if (cited.length === 0) return null;
  const source = cited.find((one) => one.citable && !one.problem && isQuotedFrom(quotation.words, one.citable));
  if (source)
    return { standing: "supported", refs: [source.ref], ref: source.ref, quantity: null, reason: source.remark };
  const problem = cited.find((one) => one.problem)?.problem;
  return {
    standing: "unsupported",
    refs,
    ref: refs[0] ?? null,
    quantity: null,
    reason: problem ?? `These words are not in ${refs.join(" or ")}.`,
  };
}
