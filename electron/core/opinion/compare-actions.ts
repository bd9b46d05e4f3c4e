import type { Material } from "../../advisor/advisor.ts";
import type { Action, ActionDraft } from "../../contract/brief.ts";
import { ActionId } from "../../contract/ids.ts";
import type { ComparedAction, MatchedActions } from "../../contract/opinion.ts";
import { checkFields } from "../brief/check-fields.ts";
import { noParts } from "../brief/keep-draft.ts";
import { rootsOf, likeness } from "../likeness/word-roots.ts";
import { listCitables } from "../turn/list-citables.ts";
import { differ } from "./differing-numbers.ts";
import { matchActions } from "./match-actions.ts";

/** The actions of one side with the check of their texts. */
export function comparedActions(
  material: Material,
  drafts: readonly (ActionDraft & Partial<Pick<Action, "id">>)[],
): ComparedAction[] {
  const citables = listCitables(material);
  return drafts.map((draft, index) => {
    const { id = null, ...rest } = draft;
    const checkedAs = id ?? ActionId.parse(`opinion-action-${index}`);
    const action: Action = { ...rest, id: checkedAs, position: index + 1, standing: "proposed", reason: "" };
    const places = checkFields({ actions: [action], parts: noParts }, citables, material.company.currency, null);
    const start = `actions.${checkedAs}.`;
    const fields = Object.fromEntries(
      Object.entries(places).map(([place, grounding]) => [place.slice(start.length), grounding]),
    );
    return { index, id, draft: rest, fields };
  });
}

/** Actions of two sides: those that aim at the same thing with where they disagree, and those that only one has. */
export function compareActions(
  first: readonly ComparedAction[],
  second: readonly ComparedAction[],
): { matched: MatchedActions[]; onlyFirst: ComparedAction[]; onlySecond: ComparedAction[] } {
  const pairs = matchActions(
    first.map(({ draft }) => draft),
    second.map(({ draft }) => draft),
  );
  return {
    matched: pairs.map((pair) => {
      const [one, other] = [first[pair.first]!, second[pair.second]!];
      return { first: one, second: other, likeness: pair.likeness, differs: fieldsThatDiffer(one.draft, other.draft) };
    }),
    onlyFirst: first.filter(({ index }) => !pairs.some((pair) => pair.first === index)),
    onlySecond: second.filter(({ index }) => !pairs.some((pair) => pair.second === index)),
  };
}

/** Words of two owners are the same person or role from here on. */
const sameOwner = 0.5;

/** Where two actions with one aim disagree: numbers beyond rounding, days, hours, and who does it. */
function fieldsThatDiffer(one: ActionDraft, other: ActionDraft): MatchedActions["differs"] {
  const numbers = (["baseline", "target", "price"] as const).filter(
    (field) => one[field] !== "" && other[field] !== "" && differ(words(one[field]), words(other[field])),
  );
  const values = (["by", "liveOn", "firstStepHours"] as const).filter(
    (field) => one[field] !== null && other[field] !== null && one[field] !== other[field],
  );
  const owners =
    one.owner !== "" && other.owner !== "" && likeness(rootsOf(one.owner), rootsOf(other.owner)) < sameOwner
      ? (["owner"] as const)
      : [];
  return [...owners, ...numbers, ...values];
}

const words = (text: string): string => text.replace(/\s?\[[^\]\n]*\]/g, "");
