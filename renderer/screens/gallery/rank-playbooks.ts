import type { Playbook } from "../../../electron/contract/playbook.ts";

/** How well a playbook fits the problem; 0 is not at all, and one that is not `named` has only words of any question in common with it. */
export interface Rank {
  id: string;
  score: number;
  named: boolean;
}

/** Playbooks in the order of their rank; those without one keep their order, behind. */
export function inRankOrder(playbooks: readonly Playbook[], ranks: readonly Rank[]): Playbook[] {
  const place = (playbook: Playbook): number => {
    const at = ranks.findIndex((rank) => rank.id === playbook.id);
    return at < 0 ? ranks.length : at;
  };
  return playbooks.slice().sort((a, b) => place(a) - place(b));
}

/** The playbook that fits best, or null where the problem names none, or two fit alike. */
export function bestFit(ranks: readonly Rank[]): string | null {
  const [first, second] = ranks;
  if (first === undefined || first.score <= 0 || !first.named) return null;
  return second !== undefined && second.score === first.score ? null : first.id;
}
