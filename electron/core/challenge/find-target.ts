import type { Action } from "../../contract/brief.ts";
import type { ActionId } from "../../contract/ids.ts";
import { likeness, rootsOf } from "../likeness/word-roots.ts";

/** Below this two titles are about different things. */
const leastLikeness = 0.5;

const plain = (title: string): string =>
  title
    .toLowerCase()
    .replace(/[^\p{L}\d]+/gu, " ")
    .trim();

/**
 * The action that an objection names: the one of that title, else the one whose title says most nearly the same, else the one of
 * that number ("action 2"). Null for the whole, and for whatever is none of the brief's.
 */
export function findTarget(actions: readonly Pick<Action, "id" | "title">[], against: string): ActionId | null {
  const wanted = plain(against);
  if (wanted === "" || /^(the )?(whole|all|brief|advice|page|recommendation)\b/.test(wanted)) return null;
  const exact = actions.find(({ title }) => plain(title) === wanted);
  if (exact !== undefined) return exact.id;
  const numbered = /^(?:action|card|recommendation) (\d)$/.exec(wanted)?.[1];
  if (numbered !== undefined) return actions[Number(numbered) - 1]?.id ?? null;
  const asked = rootsOf(against);
  const [best] = actions
    .map(({ id, title }) => ({ id, alike: likeness(asked, rootsOf(title)) }))
    .sort((one, other) => other.alike - one.alike);
  return best !== undefined && best.alike >= leastLikeness ? best.id : null;
}
