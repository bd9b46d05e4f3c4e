import type { ActionDraft, BriefParts, Correction } from "../../contract/brief.ts";
import { withoutMarks } from "../../contract/without-marks.ts";
import type { Fact } from "../../contract/company.ts";
import { fault, type CheckedDraft } from "./fault.ts";
import { datesIn } from "./read-dates.ts";

/** The last day of the goal's month or the goal's day, from a fact whose period says "by 2027-06"; null when no goal has one. */
function goalDay(facts: readonly Fact[]): string | null {
  const goals = facts.filter((fact) => fact.retiredAt === null && (fact.kind === "goal" || fact.metric === "goal_mrr"));
  const days = goals.flatMap((fact) => {
    const [, year, month, day] = /^by (\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(fact.period.trim()) ?? [];
    if (year === undefined || month === undefined) return [];
    return day === undefined
      ? new Date(Date.UTC(Number(year), Number(month), 0)).toISOString().slice(0, 10)
      : `${year}-${month}-${day}`;
  });
  return days.sort()[0] ?? null;
}

function actionFaults(action: ActionDraft, today: string, goal: string | null): Correction[] {
  const { title, by, liveOn } = action;
  const found: Correction[] = [];
  if (liveOn !== null && liveOn < today)
    found.push(fault("date", `“${title}” is said to be live on ${liveOn}, which is before today (${today}).`, liveOn));
  if (by !== null && by < today)
    found.push(
      fault("date", `The measure of “${title}” is to be read on ${by}, which is before today (${today}).`, by),
    );
  else if (by !== null && liveOn !== null && by <= liveOn)
    found.push(
      fault(
        "date",
        `The measure of “${title}” is to be read on ${by}, but the change is live on ${liveOn} only: there is nothing to see yet.`,
        by,
      ),
    );
  // Some effects can only be read after the goal's date; then the card says so.
  const told = /\b(?:goal|after the|afterwards)\b/i.test([action.why, action.measure, action.risk].join(" "));
  if (goal !== null && by !== null && by > goal && !told)
    found.push(
      fault(
        "date",
        `The measure of “${title}” is to be read on ${by}, after the goal's date (${goal}), and the card does not say why.`,
        by,
      ),
    );
  return found;
}

/** Numbered steps of one list whose days run backwards: each step with one date, held against the step before it. */
function orderFaults(prose: string): Correction[] {
  const found: Correction[] = [];
  let before = null as { step: number; day: string } | null;
  for (const line of prose.split("\n")) {
    const [, number, text] = /^\s{0,3}(\d{1,2})[.)]\s+(.*)$/.exec(line) ?? [];
    if (number === undefined || text === undefined) {
      if (line.trim() !== "" && !/^\s{2,}/.test(line)) before = null;
      continue;
    }
    const dates = datesIn(withoutMarks(text));
    const step = Number(number);
    const [only] = dates;
    if (before !== null && step !== before.step + 1) before = null;
    if (only === undefined || dates.length > 1) {
      if (before !== null) before = { step, day: before.day };
      continue;
    }
    if (before !== null && only.last < before.day)
      found.push(
        fault("date", `Step ${step} is dated ${only.text}, which is before an earlier step (${before.day}).`, text),
      );
    before = { step, day: only.first };
  }
  return found;
}

/** A rule set in advance whose day has passed can't be kept. */
function ruleFaults(parts: BriefParts, today: string): Correction[] {
  return [parts.continueRule, parts.changeRule].flatMap((rule) =>
    datesIn(withoutMarks(rule))
      .filter(({ lead, last }) => /\b(?:by|until|before|on)$/i.test(lead) && last < today)
      .map(({ text }) => fault("date", `A rule for the future names ${text}, which is before today (${today}).`, rule)),
  );
}

/**
 * Days that can't be: live or read before today, read before the work is live or (without a word on it) after the goal's date,
 * numbered steps out of order, rules whose day has passed. Dates that tell of the past are left alone.
 */
export function dateFaults({ prose, parts, facts, today }: CheckedDraft): Correction[] {
  const goal = goalDay(facts);
  return [
    ...parts.actions.flatMap((action) => actionFaults(action, today, goal)),
    ...orderFaults(prose),
    ...ruleFaults(parts, today),
  ];
}
