import MiniSearch from "minisearch";
import { stemmer } from "stemmer";
import type { Fit, Playbook } from "../contract/playbook.ts";

/** Words that say nothing about which playbook is meant. */
const common = new Set(
  "a an and any are as at be been but by can could do does for from get had has have how i if in is it its may me might must my need no not of on or our shall should so some than that the their them then there these they this to too us want was we what when where which who why will with would you your".split(
    " ",
  ),
);

function term(word: string): string | null {
  const plain = word
    .toLowerCase()
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/['’].*$/, "");
  return plain === "" || common.has(plain) ? null : stemmer(plain);
}

const stemsOf = (text: string): string[] => text.split(/[\s\p{P}]+/u).flatMap((word) => term(word) ?? []);

/** A keyword's stems; none of a phrase that comes down to one word ("what does it mean"). */
function telling(keyword: string): string[][] {
  const stems = stemsOf(keyword);
  return stems.length > 1 || (stems.length === 1 && !/\s/.test(keyword.trim())) ? [stems] : [];
}

/** Ranks texts against one set of playbooks: best first, those without a common word behind, in their own order. */
export function createRanker(playbooks: readonly Playbook[]): (text: string) => Fit[] {
  const index = new MiniSearch<{ id: string; title: string; job: string; keywords: string; use: string }>({
    fields: ["title", "job", "keywords", "use"],
    processTerm: term,
    searchOptions: {
      boost: { keywords: 4, title: 2, job: 2 },
      fuzzy: (word) => (word.length > 5 ? 0.2 : false),
      combineWith: "OR",
    },
  });
  index.addAll(
    playbooks.map((playbook) => ({
      id: playbook.id,
      title: playbook.title,
      job: playbook.job,
      keywords: playbook.keywords.join(", "),
      use: playbook.whenToUse.join(" "),
    })),
  );
  const keywords = new Map(playbooks.map(({ id, keywords: own }) => [id, own.flatMap(telling)]));
  return (text) => {
    // A pasted megabyte says no more about the problem than its beginning.
    const start = text.slice(0, 5_000);
    const said = new Set(stemsOf(start));
    const scores = new Map(index.search(start).map((hit) => [String(hit.id), hit.score]));
    return playbooks
      .map(({ id }, place) => ({ id, place, score: scores.get(id) ?? 0 }))
      .sort((a, b) => b.score - a.score || a.place - b.place)
      .map(({ id, score }) => ({
        id,
        score,
        named: keywords.get(id)?.some((stems) => stems.every((stem) => said.has(stem))) ?? false,
      }));
  };
}

/**
 * All playbooks for a problem in the user's words, best first; those without a common word keep their order, with score 0.
 * The same words give the same order.
 */
export function rankPlaybooks(problem: string, playbooks: readonly Playbook[]): Fit[] {
  return createRanker(playbooks)(problem);
}
