import type { Brief } from "../../contract/brief.ts";
import type { Decision } from "../../contract/decision.ts";
import type { FollowUp } from "../../contract/follow-up.ts";
import { oneLine } from "../../contract/text.ts";
import { withoutMarks } from "../../contract/without-marks.ts";
import { withoutUnsupported } from "./without-unsupported.ts";

/**
 * A log without what it took over from actions and options of its briefs in which a number does not hold: the same is left out of it as of
 * them. What the user wrote in the log stays: nobody checked it.
 */
export function logWithoutUnsupported<L extends { decisions: readonly Decision[]; followUps: readonly FollowUp[] }>(
  log: L,
  briefs: readonly Brief[],
): L {
  const instead = new Map(briefs.flatMap(replacements));
  if (instead.size === 0) return log;
  const line = (text: string): string => instead.get(oneLine(text)) ?? text;
  const rest = (text: string): string =>
    instead.get(oneLine(text)) ??
    text
      .split("\n")
      .map(line)
      .filter((each) => each.trim() !== "")
      .join("\n");
  return {
    ...log,
    decisions: log.decisions.map((decision) => ({
      ...decision,
      title: line(decision.title),
      choice: rest(decision.choice),
      reasons: rest(decision.reasons),
      consequences: rest(decision.consequences),
      options: decision.options.map(({ title, effect, cost, assumes }) => ({
        title: line(title),
        effect: line(effect),
        cost: line(cost),
        assumes: line(assumes),
      })),
    })),
    followUps: log.followUps.map((followUp) => {
      const [baseline, target] = [line(followUp.baseline), line(followUp.target)];
      return {
        ...followUp,
        title: line(followUp.title),
        decisionTitle: line(followUp.decisionTitle),
        measure: line(followUp.measure),
        baseline,
        baselineValue: baseline === followUp.baseline ? followUp.baselineValue : null,
        target,
        targetValue: target === followUp.target ? followUp.targetValue : null,
        outcomes: followUp.outcomes.map((outcome) => {
          const predicted = line(outcome.predicted);
          const isKept = predicted === outcome.predicted;
          return { ...outcome, predicted, predictedValue: isKept ? outcome.predictedValue : null };
        }),
      };
    }),
  };
}

/** Every text of a brief that loses something, as the log holds it, with what is left of it. */
function replacements(brief: Brief): [before: string, after: string][] {
  const left = withoutUnsupported(brief);
  const pairs = [
    ...brief.actions.flatMap((action, at) => pairsOf(action, left.actions[at], actionFields)),
    ...brief.parts.options.flatMap((option, at) => pairsOf(option, left.parts.options[at], optionFields)),
  ];
  return pairs
    .map(([before, after]): [string, string] => [oneLine(withoutMarks(before)), withoutMarks(after)])
    .filter(([before, after]) => before !== "" && before !== oneLine(after));
}

const actionFields = ["title", "why", "firstStep", "measure", "baseline", "target", "price", "risk"] as const;
const optionFields = ["title", "effect", "cost", "assumes"] as const;

const pairsOf = <F extends string>(
  before: Record<F, string>,
  after: Record<F, string> | undefined,
  fields: readonly F[],
): [string, string][] => fields.map((field) => [before[field], after?.[field] ?? ""]);
