import type { Table } from "../../contract/analysis.ts";
import type { Picture } from "../../contract/picture.ts";
import type { Unknown } from "../frame/measure.ts";
import { shortMonthName } from "../frame/months.ts";
import { daysOfMonth, lastDayOf, monthOf, sayDay, type DayIndex } from "./calendar-days.ts";
import { sayWork } from "./coming-work.ts";
import { levelWords, weightWords } from "./mentoring-scales.ts";
import type { TimeLeft } from "./own-speed.ts";
import { isApart, levelName, rankGaps, type Skill } from "./read-skills.ts";
import type { StepPlan } from "./step-plan.ts";

const is = (level: number | null) => (level === null ? "not asked" : levelWords[levelName(level)].is);
/** No table of check-ins is longer. */
const mostCheckIns = 26;

/** The person's own view. Which of the two is right stands nowhere: the table is read by both. */
const ownView = (skill: Skill) => `${is(skill.own)}${isApart(skill) ? ": talk first" : ""}`;

/** The gaps in their order, the steps with what others see, and the check-ins. */
export function skillTables(skills: readonly Skill[], plan: StepPlan | Unknown): Table[] {
  if (skills.length === 0) return [];
  const ranked = rankGaps(skills);
  const ordered = [...ranked, ...skills.filter(({ gap }) => gap === 0)];
  return [
    {
      title: "Each skill against what the role asks, most urgent first",
      columns: ["Skill", "Role asks", "Seen", "Own view", "Steps missing", "For the role it", "What was seen"],
      rows: ordered.map((skill) => [
        skill.label,
        is(skill.needed),
        is(skill.seen),
        ownView(skill),
        { value: skill.gap, unit: "count" },
        skill.weight === null ? "not said" : (weightWords[skill.weight] ?? ""),
        skill.evidence || "nothing written yet",
      ]),
    },
    ...("known" in plan
      ? []
      : [
          {
            title: "The steps, and by what others see them",
            columns: ["By", "Skill", "To", "Others see it by this", "Practised on"],
            rows: plan.steps.map(({ by, skill, to, work }) => [
              sayDay(by),
              skill.label,
              is(to),
              levelWords[levelName(to)].seenBy,
              work ? sayWork(work) : "no work yet",
            ]),
          },
          {
            title: "Check-ins",
            columns: ["Day", "Looks at"],
            rows: plan.checkIns
              .slice(0, mostCheckIns)
              .map((day) => [sayDay(day), plan.steps.find(({ by }) => by >= day)?.skill.label ?? ""]),
          },
        ]),
  ];
}

/** The edge in months from the first day of the month in which the plan begins. */
function edgeOf(day: DayIndex, firstMonth: number): number {
  const begin = lastDayOf(monthOf(day) - 1) + 1;
  const length = lastDayOf(monthOf(day)) - begin + 1;
  return monthOf(day) - firstMonth + (day - begin + 1) / length;
}

/** Whether there is real work for the steps: what the plan's picture is about. */
function sayPractice({ steps }: StepPlan, month: string): string {
  const without = steps.filter(({ work }) => work === undefined).length;
  if (without === 0) return `Each step until ${month} has real work to practise it on`;
  return without === steps.length
    ? `No step until ${month} has real work yet to practise it on`
    : `Of ${steps.length} steps until ${month}, ${without} ${without === 1 ? "has" : "have"} no real work yet to practise on`;
}

/** Where each skill is and where it should be; and the steps by month. */
export function skillPictures(
  skills: readonly Skill[],
  plan: StepPlan | Unknown,
  left: TimeLeft | Unknown,
  title: string,
): Picture[] {
  if (skills.length === 0) return [];
  const ordered = [...rankGaps(skills), ...skills.filter(({ gap }) => gap === 0)];
  const pairs: Picture = {
    shape: "pairs",
    title,
    unit: { value: 0, unit: "score" },
    rows: ordered.map((skill) => ({
      label: skill.label,
      now: skill.seen,
      target: skill.needed,
      note: `${is(skill.seen)}; the role asks: ${is(skill.needed)}`,
    })),
  };
  if ("known" in plan || "known" in left) return [pairs];
  const first = monthOf(left.today);
  const months = monthOf(left.goal) - first + 1;
  const begins = new Map<Skill, DayIndex>();
  return [
    {
      shape: "plan",
      title: sayPractice(plan, left.month),
      columns: Array.from({ length: months }, (_, at) => shortMonthName(first + at)),
      rows: plan.steps.map(({ skill, to, by, work }) => {
        const natural = begins.get(skill) ?? Math.max(left.today, Math.min(work?.from ?? left.today, by - 1));
        begins.set(skill, by);
        const end = edgeOf(by, first);
        return {
          label: `${skill.label}: ${is(to)}`,
          group: "",
          from: Math.min(edgeOf(natural, first), end - 1 / daysOfMonth),
          to: end,
          owner: work?.label ?? "",
          emphasis: work === undefined,
        };
      }),
      milestones: [{ at: months, label: left.month }],
    },
    pairs,
  ];
}
