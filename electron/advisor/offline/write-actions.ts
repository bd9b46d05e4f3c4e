import type { ActionDraft } from "../../contract/brief.ts";
import type { Fact } from "../../contract/company.ts";
import type { Decision } from "../../contract/decision.ts";
import type { Rule } from "../../contract/playbook.ts";
import { withoutMarks } from "../../contract/without-marks.ts";
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

/** An action that would be among the cards, had a decision not said that it is not to be brought up again. */
export interface LeftOut {
  title: string;
  decision: Decision;
}

/**
 * The action cards: of the rules that fired and have one, the three with the highest weight. Days count from `today` and fall on
 * working days; the owner is somebody whom the facts name, or nobody. What was not to be brought up again is left out, and told.
 * @param barredBy the decision that bars an action, or null
 */
export function writeActions(
  fired: readonly Rule[],
  facts: readonly Fact[],
  today: string,
  names: MaterialNames,
  barredBy: (action: ActionDraft) => Decision | null = () => null,
): { actions: ActionDraft[]; leftOut: LeftOut[] } {
  const actions: ActionDraft[] = [];
  const leftOut: LeftOut[] = [];
  for (const rule of fired) {
    if (actions.length === mostActions) break;
    const action = rule.action ? writeAction(rule.action, facts, today, names) : null;
    if (action === null) continue;
    const decision = barredBy(action);
    if (decision === null) actions.push(action);
    else leftOut.push({ title: withoutMarks(action.title), decision });
  }
  return { actions, leftOut };
}
