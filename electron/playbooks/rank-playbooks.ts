import MiniSearch from "minisearch";
import { stemmer } from "stemmer";
import type { PlaybookId } from "../contract/ids.ts";
import type { Playbook } from "../contract/playbook.ts";

/** Words that say nothing about which playbook is meant. */
const common = new Set(
  "a an and are as at be been but by can do does for from get had has have how i if in is it its me my no not of on or our so than that the their them then there these they this to too us was we what when where which who why will with would you your".split(
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

/**
 * All playbooks for a problem in the user's words, best first; those without a common word keep their order, with score 0.
 * The same words give the same order.
 */
export function rankPlaybooks(problem: string, playbooks: readonly Playbook[]): { id: PlaybookId; score: number }[] {
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
  // A pasted megabyte says no more about the problem than its beginning.
  const scores = new Map(index.search(problem.slice(0, 5_000)).map((hit) => [String(hit.id), hit.score]));
  const ranked = playbooks.map((playbook, place) => ({ id: playbook.id, score: scores.get(playbook.id) ?? 0, place }));
  return ranked.sort((a, b) => b.score - a.score || a.place - b.place).map(({ id, score }) => ({ id, score }));
}
