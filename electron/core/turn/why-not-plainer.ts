import type { Grounding } from "../../contract/grounding.ts";

/** A page with what the checks say of it. */
export interface MeasuredPage {
  prose: string;
  grounding: Grounding;
  faults: readonly unknown[];
  /** Reading grade; null when it can't be measured. */
  grade: number | null;
}

/** A plainer text may be shorter; one that is shorter than this share of the page has lost more than hard words. */
const leastWords = 2 / 3;

/** The text with its marks blanked, wherever the check found them. */
function withoutMarks({ prose, grounding }: MeasuredPage): string {
  let rest = "";
  let from = 0;
  for (const { span } of [...grounding.marks].sort((a, b) => a.span.start - b.span.start)) {
    rest += `${prose.slice(from, span.start)} `;
    from = Math.max(from, span.end);
  }
  return rest + prose.slice(from);
}

/** Each thing of `before` that `after` has not, as often as it is missing there. */
function missingIn(before: readonly string[], after: readonly string[]): string[] {
  const left = [...after];
  return before.filter((one) => {
    const at = left.indexOf(one);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

const marksOf = ({ grounding }: MeasuredPage) => grounding.marks.map(({ body }) => body.replace(/\s+/g, ""));

/** The numbers in digits, without the numerals that only count a list, each once. */
const numbersOf = (page: MeasuredPage) => [
  ...new Set(
    (
      withoutMarks(page)
        .replace(/^[ \t]*\d{1,3}[.)](?=[ \t])/gm, " ")
        .match(/\d+(?:[.,'’\u00A0\u202F]\d+)*/g) ?? []
    ).map((number) => number.replace(/[,'’\u00A0\u202F](?=\d{3})/g, "")),
  ),
];

const headingsOf = ({ prose }: MeasuredPage) => prose.match(/^#{1,6}[ \t]+\S/gm)?.length ?? 0;
const wordsOf = (page: MeasuredPage) => withoutMarks(page).match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
const failing = ({ grounding }: MeasuredPage) => grounding.counts.unsupported + grounding.counts.noEvidence;
const listed = (things: readonly string[]) => [...new Set(things)].slice(0, 3).join(", ");

/**
 * Why a rewritten page does not take the place of the page: it lost a mark, a number, a heading or much of the text, it proves less,
 * or it is no plainer.
 * @returns a sentence for the reader; empty when it may take the place
 */
export function whyNotPlainer(page: MeasuredPage, rewritten: MeasuredPage): string {
  const marks = missingIn(marksOf(page), marksOf(rewritten));
  if (marks.length > 0) return `The plainer text had lost what a number or a sentence rests on: ${listed(marks)}.`;
  const numbers = missingIn(numbersOf(page), numbersOf(rewritten));
  if (numbers.length > 0) return `The plainer text had lost a number: ${listed(numbers)}.`;
  if (headingsOf(rewritten) < headingsOf(page)) return "The plainer text had lost a heading.";
  if (wordsOf(rewritten) < leastWords * wordsOf(page))
    return "The plainer text had lost more than a third of the words.";
  if (failing(rewritten) > failing(page)) return "The plainer text had more numbers without support than the page.";
  if (rewritten.faults.length > page.faults.length) return "The plainer text had more faults than the page.";
  if (rewritten.grade === null || (page.grade !== null && rewritten.grade >= page.grade))
    return "The text that came back was no plainer.";
  return "";
}
