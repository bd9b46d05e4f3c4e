import type { ActionDraft } from "../../../contract/brief.ts";
import { stemsOf } from "../word-stems.ts";

/** A name inside a title, a measure or a mark says what an action moves; elsewhere it may only be mentioned. */
const weights = { title: 3, measure: 3, cited: 2, rest: 1 };
const leastScore = 2;

/**
 * The title of the action that a doubt speaks against: the one that moves or cites most of what the doubt is about, of equals the
 * first. Empty when it is about the whole, or about no action in particular.
 */
export function pickTarget(actions: readonly ActionDraft[], about: string): string {
  const asked = stemsOf(about);
  if (asked.size === 0) return "";
  const scored = actions.map((action) => {
    const marks = Object.values(action)
      .flatMap((value) => (typeof value === "string" ? [...value.matchAll(/\[[^\]\n]*\]/g)] : []))
      .map(([mark]) => mark.replaceAll(/[._]/g, " "))
      .join(" ");
    const places: [keyof typeof weights, string][] = [
      ["title", action.title],
      ["measure", action.measure],
      ["cited", marks],
      ["rest", `${action.why} ${action.firstStep}`.replace(/\[[^\]\n]*\]/g, "")],
    ];
    const score = places.reduce((sum, [place, text]) => sum + (shares(asked, text) ? weights[place] : 0), 0);
    return { title: action.title, score };
  });
  const [best] = scored.sort((one, other) => other.score - one.score);
  return best !== undefined && best.score >= leastScore ? best.title : "";
}

const shares = (asked: ReadonlySet<string>, text: string): boolean =>
  [...stemsOf(text)].some((word) => asked.has(word));
