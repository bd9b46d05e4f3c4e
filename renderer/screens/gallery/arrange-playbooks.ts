import type { Asker, Playbook } from "../../../electron/contract/playbook.ts";
import { inRankOrder, type Rank } from "./rank-playbooks.ts";

/** A part of the gallery: what fits the sentence or is only near it, the others, those of one asker, or simply all. */
export interface Shelf {
  kind: "fits" | "near" | "others" | "all" | Asker;
  playbooks: Playbook[];
}

/** The order in which the shelves of askers stand. */
export const askers: readonly Asker[] = ["founder", "cto", "team-lead"];

/** How many stand as what fits a sentence. */
const mostFits = 3;
/** What scores less than this part of the best has a word in common by chance. */
const leastPart = 0.35;
/** Fewer playbooks than these need no shelves: headings over one card each would be more to read, not less. */
const fewestForShelves = 7;

/** The playbooks of one asker, or all. Who asks second counts too. */
export function narrowTo(playbooks: readonly Playbook[], asker: Asker | "all"): Playbook[] {
  return playbooks.filter((playbook) => asker === "all" || playbook.asks.includes(asker));
}

/**
 * The gallery's shelves. With ranks: the up to three that fit, then the others, best first; where the sentence names none of them, they are
 * only near it. Without: one shelf for each asker, by who
 * comes with the problem most often; a single one where few are shown or one asker was chosen. None is shown twice or hidden.
 */
export function arrangePlaybooks(
  playbooks: readonly Playbook[],
  ranks: readonly Rank[],
  asker: Asker | "all",
): Shelf[] {
  const shown = narrowTo(playbooks, asker);
  const scoreOf = (playbook: Playbook): number => ranks.find((rank) => rank.id === playbook.id)?.score ?? 0;
  const isNamed = (playbook: Playbook): boolean => ranks.some(({ id, named }) => id === playbook.id && named);
  const ordered = inRankOrder(shown, ranks);
  const best = ordered[0] === undefined ? 0 : scoreOf(ordered[0]);
  const fitting = ordered.filter((playbook) => best > 0 && scoreOf(playbook) >= best * leastPart).slice(0, mostFits);
  const shelves: Shelf[] =
    fitting.length > 0
      ? [
          { kind: fitting.some(isNamed) ? "fits" : "near", playbooks: fitting },
          { kind: "others", playbooks: ordered.filter((playbook) => !fitting.includes(playbook)) },
        ]
      : asker === "all" && shown.length >= fewestForShelves
        ? askers.map((kind) => ({ kind, playbooks: shown.filter((playbook) => playbook.asks[0] === kind) }))
        : [{ kind: "all", playbooks: shown }];
  return shelves.filter((shelf) => shelf.playbooks.length > 0);
}
