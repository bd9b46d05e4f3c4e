import { sayList } from "../frame/format-figure.ts";
import { notEnough, unknown, type Unknown } from "../frame/measure.ts";
import { isDated, latestOf, outOfOrder, type DatedStep, type Step } from "./steps.ts";

/** The chain of steps that sets the day of the first contribution. */
export interface Way {
  /** From the first step to the contribution. */
  chain: DatedStep[];
  /** The step of the chain that waits longest behind the one before, and how many working days that is. */
  setter: DatedStep;
  setterDays: number;
  /** The day of the contribution with all access ready before the first day, the other waits unchanged. */
  readyDay: number;
  /** The day of the contribution if the longest wait took no day, the other waits unchanged. */
  withoutSetterDay: number;
}

/** The step that is the first contribution, with its day; the earliest of several. */
export function firstContribution(steps: readonly Step[]): DatedStep | Unknown {
  const marked = steps.filter(({ kind }) => kind === "first");
  if (marked.length === 0) return notEnough(["Which step is the first contribution"]);
  const dated = marked.filter(isDated).toSorted((a, b) => a.day - b.day)[0];
  if (!dated) return notEnough(["The working day of the first contribution"]);
  return dated.day === 0 ? unknown("The first contribution is due before the first day, which cannot be.") : dated;
}

/** How many working days a step waits behind the last thing that it needs, or behind the beginning. */
const waitOf = (step: DatedStep) => step.day - (latestOf(step.needs)?.day ?? 0);

/** The critical path to a contribution over what each step needs, or why there is none. */
export function wayTo(goal: DatedStep): Way | Unknown {
  const all = allNeeded(goal);
  if (!Array.isArray(all)) return all;
  const stranger = all.flatMap(({ name, strangers }) => strangers.map((need) => ({ name, need })))[0];
  if (stranger)
    return unknown(`"${stranger.name}" needs "${stranger.need}", which is no step of the plan.`, [
      "What each step needs, by the names of the plan",
    ]);
  const open = all.filter((step) => !isDated(step));
  if (open.length > 0) return notEnough([`The working day of ${sayList(open.map(({ name }) => name))}`]);
  const wrong = outOfOrder(all)[0];
  if (wrong)
    return unknown(`"${wrong.step.name}" is due before "${wrong.needs.name}", which it needs.`, [
      "Days in the order of what needs what",
    ]);
  if (goal.needs.length === 0) return notEnough(["What the first contribution needs"]);
  const chain = chainTo(goal);
  const setter = chain.reduce((longest, step) => (waitOf(step) > waitOf(longest) ? step : longest));
  return {
    chain,
    setter,
    setterDays: waitOf(setter),
    readyDay: dayIf(goal, ({ kind }) => kind === "access"),
    withoutSetterDay: dayIf(goal, (step) => step === setter),
  };
}

function chainTo(goal: DatedStep): DatedStep[] {
  const before = latestOf(goal.needs);
  return before ? [...chainTo(before), goal] : [goal];
}

/** The day of a step when some steps no longer wait; every other step waits as long behind the last thing that it needs. */
function dayIf(goal: DatedStep, isReady: (step: Step) => boolean): number {
  const days = new Map<Step, number>();
  const dayOf = (step: DatedStep): number => {
    const known = days.get(step);
    if (known !== undefined) return known;
    const from = Math.max(0, ...step.needs.filter(isDated).map(dayOf));
    const day = from + (isReady(step) ? 0 : waitOf(step));
    days.set(step, day);
    return day;
  };
  return dayOf(goal);
}

/** A step and everything that it needs, however far back; named when two wait for each other. */
function allNeeded(goal: Step): Step[] | Unknown {
  const done = new Set<Step>();
  const visit = (step: Step, above: readonly Step[]): Step | null => {
    if (above.includes(step)) return step;
    if (done.has(step)) return null;
    for (const need of step.needs) {
      const circle = visit(need, [...above, step]);
      if (circle) return circle;
    }
    done.add(step);
    return null;
  };
  const circle = visit(goal, []);
  return circle
    ? unknown(`"${circle.name}" waits for itself, by way of what it needs.`, ["What each step needs, without a circle"])
    : [...done];
}
