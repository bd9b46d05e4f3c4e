import type { AnalysisResult } from "../../contract/analysis.ts";
import { settle, type AnalysisDefinition } from "../frame/analysis-definition.ts";
import { sayCount, sayList } from "../frame/format-figure.ts";
import { amountKnob } from "../frame/knobs.ts";
import { measured, type Unknown } from "../frame/measure.ts";
import type { Reader } from "../frame/read-inputs.ts";
import { userWords } from "../frame/user-words.ts";
import { readComingWork, type ComingWork } from "./coming-work.ts";
import { gapFigures } from "./gap-figures.ts";
import { mentoringInputs } from "./mentoring-inputs.ts";
import { readOwnSpeed, readTimeLeft, strangersIn, type TimeLeft } from "./own-speed.ts";
import { planFigures } from "./plan-figures.ts";
import { rankGaps, readSkills, type SkillTable } from "./read-skills.ts";
import { skillPictures, skillTables } from "./skill-drawings.ts";
import { planSteps, type StepPlan } from "./step-plan.ts";

/** How far somebody is from a role, skill by skill; what is likely by the date at their own speed; the steps, and when the two talk. */
export const skillGaps: AnalysisDefinition = {
  knobs: (reader) =>
    ["mentor_hours", "learning_hours", "step_hours"]
      .flatMap((key) => amountKnob(reader, key, reader.read(key)))
      .map((knob) => {
        const { min = 0, max = knob.max } = mentoringInputs[knob.input] ?? {};
        return { ...knob, min: Math.max(min, knob.min), max: Math.min(max, knob.max) };
      }),
  compute(reader) {
    const read = readSkills(reader);
    const skills = "known" in read ? [] : read.placed;
    const ranked = rankGaps(skills);
    const left = readTimeLeft(reader);
    const speed = "known" in read ? read : readOwnSpeed(reader, skills);
    const work = "known" in left ? null : readComingWork(reader, left);
    const plan = "known" in read ? read : "known" in left ? left : planSteps(ranked, speed, left, work);
    const gaps = gapFigures(read);
    const needed =
      gaps.find(({ key }) => key === "steps_needed")?.measured ??
      measured({ value: 0, unit: "count" }, { formula: "none" });
    const message = sayGaps(read, plan, left);
    return settle({
      kind: "skill-gaps",
      message,
      figures: [...gaps, ...planFigures({ reader, needed, ranked, left, speed, work, plan })],
      tables: skillTables(skills, plan),
      pictures: skillPictures(skills, plan, left, sayGaps(read, plan, null)),
      conventions: [
        "A skill has five steps: has seen it, does it with help, does it alone, others ask them, shapes how it is done. Every step counts as one.",
        "The order is steps missing x importance (1 to 3). What the two see two steps or more apart is talked about before it is planned on.",
        "The own speed is the steps gained since the first earlier check-in, over the time since then. No speed of other people is used.",
        "Two check-ins fall before each step, one to four weeks apart, on working days.",
      ],
      cautions: cautionsOf(reader, read, plan, work),
      knobs: skillGaps.knobs(reader),
    });
  },
};

function sayGaps(read: SkillTable | Unknown, plan: StepPlan | Unknown, left: TimeLeft | Unknown | null): string {
  if ("known" in read) return "How far it is to the role is not known";
  const ranked = rankGaps(read.placed);
  const steps = ranked.reduce((sum, { gap }) => sum + gap, 0);
  if (steps === 0) return "In each skill with a level, what the role asks for is there";
  const far = `${sayCount(steps, "step")} in ${sayCount(ranked.length, "skill")} are missing for the role`.replace(
    /^(1 step .*) are /,
    "$1 is ",
  );
  if (left === null || "known" in left || "known" in plan) return far;
  return plan.isTrial
    ? `${far}, and the first ones show the speed`
    : `${far}, and ${plan.steps.length} of them ${plan.steps.length === 1 ? "is" : "are"} likely by ${left.month} at the speed so far`;
}

/** What the figures do not show, most important first. */
function cautionsOf(
  reader: Reader,
  read: SkillTable | Unknown,
  plan: StepPlan | Unknown,
  work: ComingWork | null,
): AnalysisResult["cautions"] {
  if ("known" in read) return [];
  const all = [...read.placed.map(({ label }) => label), ...read.unplaced];
  const strangers = [...strangersIn(reader, "earlier_levels", all), ...strangersIn(reader, "coming_work", all)];
  const named = (names: readonly string[]) => sayList(names.map(userWords));
  const say = (names: readonly string[], sentence: (words: string) => string) =>
    names.length === 0 ? [] : [sentence(named([...new Set(names)]))];
  return [
    ...say(strangers, (words) => `These stand in no row of the skills and are not counted: ${words}.`),
    ...say(work?.over ?? [], (words) => `This work has begun already and is not counted on: ${words}.`),
    ...say(work?.late ?? [], (words) => `This work begins too late to be practised on before the date: ${words}.`),
    ...say(work?.undated ?? [], (words) => `This work has no day and is not counted on: ${words}.`),
    ...say(read.unplaced, (words) => `Without both levels nothing can be said of ${words}.`),
    ...(!("known" in plan) && plan.isTight
      ? ["Two steps lie so close that even weekly check-ins leave less than two before one of them."]
      : []),
    "A level is a judgement of one person. Two people who saw the same work may place it a step apart.",
    "The higher a step, the longer it usually takes; the speed so far counts all alike.",
    "Holidays and leave are not in the check-in days.",
  ];
}
