import { product, quotient, sum } from "../frame/money.ts";
import { homes, hurts, offices, roleKeys, type Hurt, type Office, type RoleKey } from "./duties.ts";
import { loadOf, type Duty } from "./read-duties.ts";

/** A change of how much one duty hurts, after which another office fits best. */
export interface FitFlip {
  duty: Duty;
  to: Hurt;
  office: Office;
  steps: number;
}

/**
 * Share of what weighs that is at home in each role: sum of load x home / sum of load, 0 to 1. Null when nothing weighs.
 */
export function fitOf(duties: readonly Duty[]): Record<RoleKey, number> | null {
  const all = sum(...duties.map(loadOf));
  if (all === 0) return null;
  const fit = (role: RoleKey) =>
    quotient(sum(...duties.map((duty) => product(loadOf(duty), homes[duty.key][role]))), all);
  return Object.fromEntries(roleKeys.map((role) => [role, fit(role)])) as Record<RoleKey, number>;
}

/** The offices, best fit first; where two are equal, in the order of the list. */
export const rankOffices = (fit: Record<RoleKey, number>): Office[] => offices.toSorted((a, b) => fit[b] - fit[a]);

/**
 * The smallest change of one duty's hurt that makes another office fit better than the best one; the heavier duty where two changes are
 * equally small. Null when no single duty does.
 */
export function findFlip(duties: readonly Duty[]): FitFlip | null {
  const fit = fitOf(duties);
  if (!fit) return null;
  const [best] = rankOffices(fit);
  const flips = duties.flatMap((duty) =>
    (Object.keys(hurts) as Hurt[]).flatMap((to): FitFlip[] => {
      const steps = Math.abs(hurts[to] - hurts[duty.hurt]);
      const changed = steps === 0 ? null : fitOf(duties.map((one) => (one === duty ? { ...duty, hurt: to } : one)));
      if (!changed || !best) return [];
      const [office] = rankOffices(changed);
      return office && changed[office] > changed[best] + 1e-12 ? [{ duty, to, office, steps }] : [];
    }),
  );
  return flips.toSorted((a, b) => a.steps - b.steps || loadOf(b.duty) - loadOf(a.duty))[0] ?? null;
}
