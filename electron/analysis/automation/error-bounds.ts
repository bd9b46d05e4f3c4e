import { luck } from "./automation-scales.ts";

/** P(X <= k) of so many answers of which each is wrong with the same chance. @param chance above 0 and below 1 */
export function wrongAtMost(k: number, answers: number, chance: number): number {
  let term = (1 - chance) ** answers;
  let all = k < 0 ? 0 : term;
  for (let at = 1; at <= k; at += 1) {
    term *= ((answers - at + 1) / at) * (chance / (1 - chance));
    all += term;
  }
  return all;
}

/**
 * The most wrong answers among so many at which luck alone does not explain that there are so few, were the true share `chance`:
 * exact binomial, 5 %, one-sided. Null where even none proves nothing.
 */
export function mostWrong(answers: number, chance: number): number | null {
  if (chance <= 0) return null;
  if (chance >= 1) return answers - 1;
  let k = -1;
  while (k + 1 < answers && wrongAtMost(k + 1, answers, chance) <= luck) k += 1;
  return k < 0 ? null : k;
}

/** The fewest wrong answers that luck alone does not explain, were the true share `chance`. Null where even all prove nothing. */
export function fewestWrong(answers: number, chance: number): number | null {
  if (chance <= 0) return 1;
  if (chance >= 1) return null;
  for (let k = 1; k <= answers; k += 1) if (1 - wrongAtMost(k - 1, answers, chance) <= luck) return k;
  return null;
}
