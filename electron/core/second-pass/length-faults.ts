import type { Correction } from "../../contract/brief.ts";
import { withoutMarks } from "../../contract/without-marks.ts";
import { fault, type CheckedDraft } from "./fault.ts";

/** Words that the request allows a page (prompts/parts/shape.md); readers leave longer ones before their end. */
const mostWords = 900;
/** What is over it by less is not worth a second answer. */
const worthMending = 1.05;
/** A page that lost more at once would be turned down as torn. */
const leastLeft = 0.8;

/** A page that is longer than its readers' patience: how long it is and how long it may be, counted without its marks. */
export function lengthFaults({ prose }: CheckedDraft): Correction[] {
  const words = withoutMarks(prose).match(/[\p{L}\d][\p{L}\d.,'’%-]*/gu)?.length ?? 0;
  if (words <= mostWords * worthMending) return [];
  const most = Math.max(mostWords, Math.ceil(words * leastLeft));
  return [fault("length", `The page has ${words} words. Leave out whole points until it has at most ${most}.`, "")];
}
