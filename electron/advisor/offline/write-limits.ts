import type { Analysis } from "../../contract/analysis.ts";
import type { Material } from "../advisor.ts";
import { citedMessage } from "./fill-slots.ts";
import { changesInWords } from "./changes-in-words.ts";
import { opening, stopped } from "./joined.ts";
import type { Section } from "./write-sections.ts";

const mostCautions = 3;
/** How the result of a what-if begins where it does not name what was changed. */
const withChanges = "With these changes ";

/** A sentence with the analysis that says it behind it, where it holds a number that a reader may want to check. */
const sourced = (sentence: string, ref: string) =>
  /\d/.test(sentence) ? citedMessage(stopped(sentence), ref) : stopped(sentence);

/** Whether enough of an analysis is known that its cautions matter. */
const isTold = ({ figures }: Analysis) =>
  figures.filter((figure) => figure.measured.known).length * 3 >= figures.length;

/** Whether a sentence says with its numbers what the text has said already. */
function isSaid(sentence: string, text: string): boolean {
  const numbers = sentence.match(/\d[\d,.]*\d|\d/g) ?? [];
  return numbers.length > 0 && numbers.filter((number) => text.includes(number)).length * 2 > numbers.length;
}

/**
 * What the figures do not show, in the analyses' own words; one caution of each analysis before a second of any. What `text` has
 * said already is left out. Null when there is nothing to add.
 */
export function writeLimits(material: Material, text: string): Section | null {
  const plain = material.analyses.filter((analysis) => analysis.changes.length === 0 && isTold(analysis));
  const most = Math.max(0, ...plain.map((analysis) => analysis.cautions.length));
  const rounds = Array.from({ length: most }, (_, round) =>
    plain.flatMap((a) => (a.cautions[round] === undefined ? [] : [sourced(a.cautions[round], a.ref)])),
  );
  const cautions = [...new Set(rounds.flat())].filter((caution) => !isSaid(caution, text)).slice(0, mostCautions);
  return cautions.length === 0
    ? null
    : { name: "limits", heading: "What these figures do not show", paragraphs: [cautions.join(" ")] };
}

/** The what-ifs that were kept, each with its result. Null when none was. */
export function writeWhatIfs(material: Material): Section | null {
  const kept = material.analyses.filter((analysis) => analysis.changes.length > 0);
  if (kept.length === 0) return null;
  const told = kept.map((analysis) => {
    const result = citedMessage(stopped(analysis.message), analysis.ref);
    const said = opening(changesInWords(analysis));
    return result.startsWith(withChanges) ? `${said}, ${result.slice(withChanges.length)}` : `${said}: ${result}`;
  });
  return {
    name: "what-ifs",
    heading: kept.length === 1 ? "The what-if that you kept" : "The what-ifs that you kept",
    paragraphs: told,
  };
}
