import type { ActionDraft } from "../../contract/brief.ts";
import type { Fact } from "../../contract/company.ts";
import type { Rule } from "../../contract/playbook.ts";
import { workingDayAfter } from "./day-words.ts";
import { fillSlots } from "./fill-slots.ts";
import type { MaterialNames } from "./material-names.ts";
import { pickOwner } from "./pick-owner.ts";

const mostActions = 3;
const proposed = "[proposed]";

/** The action of one rule as a card; null when a slot leaves it without title, first step or measure. */
function writeAction(
  action: NonNullable<Rule["action"]>,
  facts: readonly Fact[],
  today: string,
  names: MaterialNames,
): ActionDraft | null {
  const fill = (text: string) => fillSlots(text, names) ?? "";
  const [title, firstStep, measure] = [fill(action.title), fill(action.firstStep), fill(action.measure)];
  const why = fill(action.why) || title;
  if (title === "" || firstStep === "" || measure === "") return null;
  const target = fill(action.target);
  return {
    title,
    why,
    owner: pickOwner(action.owner, facts),
    firstStep,
    firstStepHours: action.firstStepHours,
    measure,
    baseline: fill(action.baseline),
    target: target === "" || target.includes(proposed) ? target : `${target.replace(/[.\s]+$/, "")} ${proposed}`,
    by: workingDayAfter(today, action.dueInDays),
    liveOn: workingDayAfter(today, action.liveInDays),
    price: fill(action.price),
    risk: fill(action.risk),
  };
}

/**
 * The action cards: of the rules that fired and have one, the three with the highest weight. Days count from `today` and fall on
 * working days; the owner is somebody whom the facts name, or nobody.
 */
export function writeActions(
  fired: readonly Rule[],
  facts: readonly Fact[],
  today: string,
  names: MaterialNames,
): ActionDraft[] {
  return fired
    .flatMap((rule) => (rule.action ? (writeAction(rule.action, facts, today, names) ?? []) : []))
    .slice(0, mostActions);
}
