import type { Knob } from "../../contract/analysis.ts";
import type { Measured } from "../../contract/measured.ts";
import { figure, settle, type AnalysisDefinition } from "../frame/analysis-definition.ts";
import { sayCount, sayNumber } from "../frame/format-figure.ts";
import { amountKnob, wholeKnob } from "../frame/knobs.ts";
import { derive, measured, unknown, valueOf } from "../frame/measure.ts";
import { product, quotient } from "../frame/money.ts";
import type { Reader } from "../frame/read-inputs.ts";
import { pricedDays } from "../frame/priced-days.ts";
import { poissonInterval } from "../statistics/poisson.ts";
import { ageFigures } from "./age-figures.ts";
import { changePicture, finishingPlan, projectTable } from "./flow-pictures.ts";
import { little, monthDays, weinberg } from "./flow-scales.ts";
import { limitOf } from "./focus.ts";
import { limitFigures } from "./limit-figures.ts";
import { nextChange } from "./next-change.ts";
import { peopleEach, readProjects, underWay } from "./read-projects.ts";
import { lossAt } from "./switching.ts";

/** What is under way, how long it takes, what switching costs, what a limit would change, and the price of the next change of priority. */
export const flow: AnalysisDefinition = {
  knobs,
  compute(reader) {
    const projects = readProjects(reader);
    const list = Array.isArray(projects) ? projects : [];
    const engineers = reader.read("engineers");
    const wip = underWay(reader, projects);
    const onEach = peopleEach(projects, engineers);
    const each = projectsEach(reader, engineers, wip, onEach);
    const finished = reader.read("finished_quarter");
    const rate = rateOf(finished);
    const cycle = cycleOf(wip, rate);
    const loss = lossOf(each);
    const limit = limitOf(reader, engineers, onEach);
    const change = nextChange(reader, engineers, each, rate);
    const lostDays = lostDaysOf(engineers, loss);
    const figures = [
      figure("under_way", "Projects under way", wip),
      figure("finished_month", "Projects finished a month", rate),
      figure("cycle_months", "Months from beginning to end, in the mean", cycle),
      figure("people_each", "People on a project, in the mean", onEach),
      figure("projects_each", "Projects that one person works on, in the mean", each),
      figure("lost_share", "Share of time lost to switching", loss),
      figure("lost_days", "Engineer-days lost to switching a month", lostDays),
      figure("lost_cost", "The same days in money a month", pricedDays(reader, lostDays, { per: "month" })),
      ...ageFigures(projects, cycle),
      ...limitFigures({ wip, rate, finished, limit, onEach, engineers, each }),
      ...change,
    ];
    const known = (key: string) => valueOf(figures.find((one) => one.key === key)!.measured);
    const [limitNow, rateNow] = [valueOf(limit), valueOf(rate)];
    return settle({
      kind: "flow",
      message: messageOf(wip, cycle, finished),
      figures,
      tables: list.length > 0 ? [projectTable(list, limitNow === null ? null : Math.floor(limitNow), rateNow)] : [],
      pictures: [
        ...(limitNow !== null && rateNow !== null ? finishingPlan(list, Math.floor(limitNow), rateNow) : []),
        ...changePicture(
          (["beside", "instead"] as const).flatMap((way) => {
            const days = known(`${way}_days`);
            const label = way === "beside" ? "Beside everything else" : "In place of everything else";
            return days === null ? [] : [{ label, days, detail: "days of other work that fall away" }];
          }),
        ),
      ],
      conventions: [
        "Mean time = what is under way / what is finished in a month (Little's law). It holds while about as much is begun as is finished.",
        "Time lost by projects a person is Weinberg's rule of thumb: 0, 20, 40, 60 and 75 % at one to five; between them a straight line.",
        `A month has ${monthDays} working days; a month is a third of the three months that were counted.`,
        "Projects count alike, whatever their size; with a limit, the same number is finished in a month as now.",
      ],
      cautions: cautionsOf(reader, list.length, each),
      knobs: knobs(reader),
      sources: [little, weinberg],
    });
  },
};

/** How many projects one person works on: people in the table over engineers, else as answered. At least one is counted for the loss. */
function projectsEach(reader: Reader, engineers: Measured, wip: Measured, onEach: Measured): Measured {
  const fromTable = derive([engineers, wip, onEach], ([all = 0, count = 0, people = 0], inputs) =>
    all === 0
      ? unknown("There are no engineers.")
      : measured(
          { value: quotient(product(count, people), all), unit: "count", of: "projects" },
          { formula: "people in the table / engineers", inputs },
        ),
  );
  return fromTable.known || !reader.has("projects_each") ? fromTable : reader.read("projects_each");
}

/** Projects a month, with what luck alone allows. */
function rateOf(finished: Measured): Measured {
  return derive([finished], ([count = 0], inputs) => {
    const interval = poissonInterval(count);
    return measured(
      { value: quotient(count, 3), unit: "count", of: "projects", per: "month" },
      {
        formula: "finished in three months / 3",
        inputs,
        ...(interval
          ? { range: { low: interval.low / 3, high: interval.high / 3, method: "95 % interval of a count" } }
          : {}),
      },
    );
  });
}

/** Mean months by Little's law; its range is that of the count of finished things. */
function cycleOf(wip: Measured, rate: Measured): Measured {
  return derive([wip, rate], ([count = 0, done = 0], inputs) => {
    if (done === 0) return unknown("Nothing was finished in three months, so the time until something is has no mean.");
    const range = rate.known ? rate.range : undefined;
    return measured(
      { value: quotient(count, done), unit: "months" },
      {
        formula: "projects under way / finished a month",
        inputs,
        source: little,
        ...(range && range.low > 0
          ? {
              range: { low: count / range.high, high: count / range.low, method: "95 % interval of what was finished" },
            }
          : {}),
        note: "As long as today's list would take if nothing new were begun.",
      },
    );
  });
}

/** The lost share, with half of the rule as its lower end: nobody has measured it. */
function lossOf(each: Measured): Measured {
  return derive([each], ([projects = 1], inputs) => {
    const value = lossAt(projects);
    return measured(
      { value, unit: "percent" },
      {
        formula: "rule of thumb for context switching, at the projects of one person",
        inputs,
        source: weinberg,
        range: { low: value / 2, high: value, method: "half of the rule to all of it; assumed, not measured" },
        ...(projects > 5 ? { note: "The rule ends at five projects; at least this much." } : {}),
      },
    );
  });
}

function lostDaysOf(engineers: Measured, loss: Measured): Measured {
  return derive([engineers, loss], ([all = 0, share = 0], inputs) => {
    const value = product(all, monthDays, share);
    return measured(
      { value, unit: "days", per: "month" },
      {
        formula: `engineers x ${monthDays} working days x share lost`,
        inputs,
        source: weinberg,
        range: { low: value / 2, high: value, method: "half of the rule to all of it; assumed, not measured" },
      },
    );
  });
}

function messageOf(wip: Measured, cycle: Measured, finished: Measured): string {
  const [count, months, done] = [valueOf(wip), valueOf(cycle), valueOf(finished)];
  if (count === null) return "How much is under way at once is not known";
  const projects = sayCount(count, "project");
  if (months !== null)
    return `With ${projects} under way and ${sayNumber(done ?? 0)} finished in three months, each takes ${sayCount(months, "month")} in the mean`;
  if (done === 0) return `${projects} under way, and nothing was finished in three months`;
  return `${projects} under way; how many are finished is not known`;
}

function cautionsOf(reader: Reader, rows: number, each: Measured): string[] {
  const stated = valueOf(reader.read("parallel_projects"));
  const projects = valueOf(each);
  return [
    ...(rows > 0 && stated !== null && stated !== rows
      ? [`The table holds ${sayCount(rows, "project")}, the facts ${sayNumber(stated)}: say what counts as one.`]
      : []),
    ...(projects !== null && projects < 1 && projects > 0
      ? ["In the table are fewer people than engineers: some work is missing from it, and the loss is then larger."]
      : []),
    "The rule for context switching is from 1992 and rests on experience. It knows nothing of interruptions by mail or meetings, and a project that waits for others costs no switching.",
    "Finished things are few, so one quarter more or less says little; and a list that still grows takes longer than the mean says.",
  ];
}

function knobs(reader: Reader): Knob[] {
  const projects = readProjects(reader);
  const limit = limitOf(reader, reader.read("engineers"), peopleEach(projects, reader.read("engineers")));
  const now = valueOf(limit);
  const most = valueOf(underWay(reader, projects));
  return [
    ...amountKnob(reader, "finished_quarter", reader.read("finished_quarter")),
    ...(now !== null && most !== null && most >= 1
      ? [wholeKnob("wip_limit", "count", now, 1, Math.max(now, Math.ceil(most)))]
      : []),
    ...amountKnob(reader, "change_days", reader.read("change_days")),
    ...amountKnob(reader, "changes_quarter", reader.read("changes_quarter")),
  ];
}
