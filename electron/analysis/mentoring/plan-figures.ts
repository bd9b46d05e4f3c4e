import type { Figure } from "../../contract/analysis.ts";
import type { Measured } from "../../contract/measured.ts";
import { figure } from "../frame/analysis-definition.ts";
import { sayList } from "../frame/format-figure.ts";
import { derive, measured, notEnough, unknown, type Unknown } from "../frame/measure.ts";
import { product, quotient } from "../frame/money.ts";
import type { Reader } from "../frame/read-inputs.ts";
import { userWords } from "../frame/user-words.ts";
import { daysOfMonth, sayDay } from "./calendar-days.ts";
import { sayWork, workFor, type ComingWork } from "./coming-work.ts";
import { named } from "./gap-figures.ts";
import { levelWords, ownConvention } from "./mentoring-scales.ts";
import { monthOfAll, plausibleSteps, speedOf, type OwnSpeed, type TimeLeft } from "./own-speed.ts";
import { isApart, levelName, type Skill } from "./read-skills.ts";
import type { Step, StepPlan } from "./step-plan.ts";

/** Everything that the plan rests on. */
interface PlanGrounds {
  reader: Reader;
  needed: Measured;
  ranked: readonly Skill[];
  left: TimeLeft | Unknown;
  speed: OwnSpeed | Unknown;
  work: ComingWork | null;
  plan: StepPlan | Unknown;
}

const isUnknown = <T extends object>(value: T | Unknown): value is Unknown => "known" in value;
const hoursAMonth = (value: number) => ({ value, unit: "hours", per: "month" }) as const;

/** "- **By 12 February 2027: Reviews.** From doing it with help to doing it alone. The work for it: …" */
function sayStep({ skill, to, by, work }: Step, at: number, all: readonly Step[]): string {
  const path = `From ${levelWords[levelName(to - 1)].doing} to ${levelWords[levelName(to)].doing}.`;
  const isAgain = all.slice(0, at).some((step) => step.skill === skill);
  const practice = work ? ` ${isAgain ? "On the same work" : `The work for it: ${sayWork(work)}`}.` : "";
  const talk = isApart(skill) && !isAgain ? " It stands only once we have placed this again." : "";
  return `- **By ${sayDay(by)}: ${userWords(skill.label)}.** ${path}${practice}${talk}`;
}

/** "- Doing it alone: nobody had to take over." once for each level that the plan reaches. */
const sayMeasures = (steps: readonly Step[]): string =>
  [...new Set(steps.map(({ to }) => to))]
    .toSorted((a, b) => a - b)
    .map((to) => levelWords[levelName(to)])
    .map(({ doing, seenBy }) => `- ${doing.charAt(0).toUpperCase()}${doing.slice(1)}: ${seenBy}.`)
    .join("\n");

/** What is likely by the date at the own speed, the steps with their days, what waits, the hours and the check-ins. */
export function planFigures({ reader, needed, ranked, left, speed, work, plan }: PlanGrounds): Figure[] {
  const plausible =
    isUnknown(left) && isUnknown(speed)
      ? derive([left, speed], () => left)
      : isUnknown(left)
        ? left
        : isUnknown(speed)
          ? speed
          : plausibleSteps(speed, left);
  const monthsLeft: Measured = isUnknown(left)
    ? left
    : measured(
        { value: quotient(left.days, daysOfMonth), unit: "months" },
        { formula: "today to the last day of the month aimed at" },
      );
  const ofPlan = (make: (made: StepPlan) => Measured): Measured => (isUnknown(plan) ? plan : make(plan));
  const skills = (some: readonly Skill[], none: string): Measured =>
    some.length === 0
      ? unknown(none)
      : measured({ value: some.length, unit: "count", of: "skills" }, { formula: "these rows", words: named(some) });
  const withoutWork = ranked.filter(({ label }) => !workFor(work, label));
  const noWork = notEnough(["Real work that is coming up, with its skill and day"]);
  const ofWork = (make: () => Measured): Measured => (isUnknown(left) ? left : work === null ? noWork : make());
  const steps = ofPlan((made) =>
    measured(
      { value: made.steps.length, unit: "count", of: "steps" },
      {
        formula: made.isTrial
          ? "first steps to learn the speed from"
          : "steps that fit at the own speed, most urgent first",
      },
    ),
  );
  const hoursThere = derive([reader.read("learning_hours"), monthsLeft], ([hours = 0, months = 0], inputs) =>
    measured({ value: product(hours, months), unit: "hours" }, { formula: "hours a month x months left", inputs }),
  );
  const hoursNeeded = derive([steps, reader.read("step_hours")], ([count = 0, hours = 0], inputs) =>
    measured(
      { value: product(count, hours), unit: "hours" },
      { formula: "steps in the plan x hours of a step", inputs },
    ),
  );
  const weeks = ofPlan((made) =>
    measured(
      { value: made.weeks, unit: "weeks" },
      { formula: "shortest time between two steps / 2, whole weeks, 1 to 4", source: ownConvention },
    ),
  );
  const mentorNeeded = derive([weeks, reader.readOr("check_in_hours", 1)], ([every = 1, hours = 0], inputs) =>
    measured(hoursAMonth(quotient(product(hours, daysOfMonth), 7 * every)), {
      formula: "check-ins a month x hours of one",
      inputs,
    }),
  );
  const above = (of: Measured, there: Measured, formula: string, per?: "month") =>
    derive([of, there], ([wanted = 0, have = 0], inputs) =>
      measured({ value: Math.max(0, wanted - have), unit: "hours", ...(per ? { per } : {}) }, { formula, inputs }),
    );
  return [
    figure("months_left", "Months until the role is aimed at", monthsLeft),
    figure(
      "past_steps",
      "Steps gained since the first earlier check-in",
      isUnknown(speed)
        ? speed
        : measured(
            { value: speed.steps, unit: "count", of: "steps" },
            { formula: "level seen today - level then, summed" },
          ),
    ),
    figure(
      "past_months",
      "Months since that check-in",
      isUnknown(speed)
        ? speed
        : measured(
            { value: quotient(speed.days, daysOfMonth), unit: "months" },
            { formula: "first earlier check-in to today" },
          ),
    ),
    figure("own_speed", "Steps a month so far", isUnknown(speed) ? speed : speedOf(speed)),
    figure("plausible_steps", "Steps that are likely by then at that speed", plausible),
    figure(
      "steps_over",
      "Steps that are more than likely by then",
      derive([needed, plausible], ([all = 0, fits = 0]) =>
        measured(
          { value: Math.max(0, all - fits), unit: "count", of: "steps" },
          { formula: "steps missing - steps likely, at least 0" },
        ),
      ),
    ),
    figure(
      "month_of_all",
      "Month in which all steps are made at that speed",
      isUnknown(left)
        ? left
        : isUnknown(speed)
          ? speed
          : derive([needed], ([all = 0]) =>
              all === 0 ? unknown("No step is missing.") : monthOfAll(speed, all, left),
            ),
    ),
    figure("steps_planned", "Steps in the plan", steps),
    figure(
      "trial_steps",
      "Steps that are there to learn the speed from",
      ofPlan((made) =>
        measured(
          { value: made.isTrial ? made.steps.length : 0, unit: "count", of: "steps" },
          { formula: "first steps, where the own speed gives none" },
        ),
      ),
    ),
    figure(
      "step_list",
      "The steps with their days",
      ofPlan(({ steps: all }) =>
        measured(
          { value: all.length, unit: "count", of: "steps" },
          { formula: "in the order of their days", words: all.map(sayStep).join("\n") },
        ),
      ),
    ),
    figure(
      "measure_list",
      "By what others see each step",
      ofPlan(({ steps: all }) =>
        measured(
          { value: new Set(all.map(({ to }) => to)).size, unit: "count" },
          { formula: "levels that the plan reaches", words: sayMeasures(all), source: ownConvention },
        ),
      ),
    ),
    figure(
      "first_step",
      "The skill of the first step",
      ofPlan(({ steps: [one] }) => (one ? skills([one.skill], "") : unknown("No step is planned."))),
    ),
    figure(
      "waiting",
      "Skills that the plan does not bring all the way",
      ofPlan(({ waiting }) =>
        measured(
          { value: waiting.length, unit: "count", of: "skills" },
          { formula: "gaps left after the steps of the plan" },
        ),
      ),
    ),
    figure(
      "waiting_list",
      "Which these are",
      ofPlan(({ waiting }) => skills(waiting, "The plan brings every skill all the way.")),
    ),
    figure(
      "unpractised",
      "Gaps that no coming work practises",
      ofWork(() =>
        measured(
          { value: withoutWork.length, unit: "count", of: "skills" },
          { formula: "gaps without work that begins in time" },
        ),
      ),
    ),
    figure(
      "unpractised_list",
      "Which these are",
      ofWork(() => skills(withoutWork, "Some coming work practises each gap.")),
    ),
    figure("hours_there", "Hours for learning until then", hoursThere),
    figure("hours_needed", "Hours that the steps of the plan take", hoursNeeded),
    figure(
      "hours_short",
      "Hours of it that are not there",
      above(hoursNeeded, hoursThere, "hours needed - hours there, at least 0"),
    ),
    figure("check_in_weeks", "Weeks from one check-in to the next", weeks),
    figure(
      "check_in_list",
      "The first check-ins",
      ofPlan(({ checkIns }) =>
        checkIns.length === 0
          ? unknown("No check-in falls before the first step.")
          : measured(
              { value: checkIns.length, unit: "count", of: "check-ins" },
              { formula: "every so many weeks, on working days", words: sayList(checkIns.slice(0, 3).map(sayDay)) },
            ),
      ),
    ),
    figure("mentor_needed", "Hours a month that the check-ins take of the mentor", mentorNeeded),
    figure(
      "mentor_short",
      "Hours a month of the mentor that are not there",
      above(mentorNeeded, reader.read("mentor_hours"), "hours of check-ins - the mentor's hours, at least 0", "month"),
    ),
  ];
}
