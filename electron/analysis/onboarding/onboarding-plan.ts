import { settle, type AnalysisDefinition } from "../frame/analysis-definition.ts";
import { sayCount } from "../frame/format-figure.ts";
import { amountKnob } from "../frame/knobs.ts";
import { valueOf } from "../frame/measure.ts";
import { contributionFigures } from "./contribution-figures.ts";
import { earlierFigures } from "./earlier-starters.ts";
import { ownerFigures } from "./owner-hours.ts";
import { daysOfWeek } from "./onboarding-scales.ts";
import { drawPlan, planFigures } from "./plan-by-phase.ts";
import { ritualFigures } from "./rituals.ts";
import { readStarter, starterFigures } from "./starter.ts";
import { readSteps } from "./steps.ts";
import { firstContribution, wayTo } from "./way-to-first-contribution.ts";

/** The first three months of somebody new: what happens when and by whom, what sets the day of the first contribution, and who has too much. */
export const onboardingPlan: AnalysisDefinition = {
  knobs: (reader) => [
    ...amountKnob(reader, "overlap", reader.read("overlap")).map((knob) => ({
      ...knob,
      max: Math.min(24, knob.max),
    })),
    ...amountKnob(reader, "waiting_cost", reader.read("waiting_cost")),
  ],
  compute(reader) {
    const starter = readStarter(reader);
    const steps = readSteps(reader.rows("onboarding_steps"));
    const goal = Array.isArray(steps) ? firstContribution(steps) : steps;
    const goalStep = "day" in goal ? goal : null;
    const way = "day" in goal ? wayTo(goal) : goal;
    const contribution = contributionFigures(reader, goal, way, starter);
    const owners = ownerFigures(reader, steps, starter.role);
    const earlier = earlierFigures(reader, contribution.day);
    const rituals = ritualFigures(reader);
    const message = sayPlan(valueOf(contribution.day), "setter" in way ? way.setter.name : null);
    const drawn = drawPlan(steps, "chain" in way ? way.chain : [], goalStep, starter, message);
    return settle({
      kind: "onboarding-plan",
      message,
      figures: [
        ...starterFigures(reader, starter),
        ...planFigures(steps, starter),
        ...contribution.figures,
        ...owners.figures,
        ...earlier.figures,
        ...rituals.figures,
      ],
      tables: [...drawn.tables, ...owners.tables, ...rituals.tables],
      pictures: drawn.pictures,
      conventions: [
        "Working day 1 is the first day; weekends and the days given as off are no working days.",
        `A week of the plan is ${daysOfWeek} working days from the first day, not from a Monday.`,
        "An owner's hours are spread evenly from the day behind the last thing that the step needs to the day on which it is due.",
        "What is due before the first day is held against one week of its owner, the last one before it.",
      ],
      cautions: [...starter.cautions, ...owners.cautions, ...earlier.cautions, ...stranger(steps)],
      knobs: onboardingPlan.knobs(reader),
    });
  },
};

/** A need that is no step of the plan holds nothing back in these figures, so it is said. */
function stranger(steps: ReturnType<typeof readSteps>): string[] {
  const found = Array.isArray(steps) ? steps.find(({ strangers }) => strangers.length > 0) : undefined;
  return found ? [`"${found.name}" needs "${found.strangers[0]!}", which is no step of the plan; it is left out.`] : [];
}

function sayPlan(day: number | null, setter: string | null): string {
  if (day === null) return "When the first contribution comes can't be said yet";
  const when = `The first contribution is planned after ${sayCount(day, "working day")}`;
  return setter === null ? when : `${when}; the longest wait on the way is this: ${setter}`;
}
