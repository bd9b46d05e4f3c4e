import { differenceInDays } from "../days.ts";
import { staleAfterDays, type Fact } from "../../contract/company.ts";
import type { Playbook, Question } from "../../contract/playbook.ts";
import type { Answer, AskedQuestion } from "../../contract/session.ts";
import type { EarlierAnswer } from "../../store/earlier-answers.ts";
import { remarksOn } from "./check-figures.ts";
import { checkTable } from "./check-table.ts";

/**
 * The playbook's questions, each with the newest fact, the offer or the earlier rows that could prefill it, and the answer already given.
 * @param facts in force  @param today ISO day, against which a fact is stale
 */
export function askQuestions(
  playbook: Playbook,
  facts: readonly Fact[],
  answers: readonly Answer[],
  today: string,
  currency: string,
  offers: ReadonlyMap<string, string> = new Map(),
  earlier: readonly EarlierAnswer[] = [],
): AskedQuestion[] {
  const asked = playbook.questions.map((question) => {
    const fact = question.metric === undefined ? undefined : newestFact(facts, question.metric);
    return {
      question,
      prefill:
        fact === undefined || fact.value === null
          ? null
          : {
              value: fact.value,
              factId: fact.id,
              ref: fact.ref,
              asOf: fact.asOf,
              period: fact.period,
              stale: differenceInDays(fact.asOf, today) > staleAfterDays,
            },
      offered: offers.get(question.id) ?? null,
      earlier: earlierRows(question, earlier),
      answer: answers.find((answer) => answer.questionId === question.id) ?? null,
    };
  });
  const remarks = remarksOn(asked, currency, today);
  return asked.map((each, at) => ({ ...each, remark: remarks[at] ?? null }));
}

/** The newest earlier answer to a table, where it still suits the question's columns. */
function earlierRows(question: Question, earlier: readonly EarlierAnswer[]): AskedQuestion["earlier"] {
  if (question.type !== "table") return null;
  const found = earlier.find(({ questionId }) => questionId === question.id);
  return found !== undefined && checkTable(question, found.value).ok ? { value: found.value, day: found.day } : null;
}

/** The fact in force with the latest as-of date for a metric; of two of the same day, the one entered last. */
function newestFact(facts: readonly Fact[], metric: string): Fact | undefined {
  return facts
    .filter((fact) => fact.metric === metric && fact.retiredAt === null)
    .reduce<Fact | undefined>(
      (best, fact) =>
        best === undefined || fact.asOf > best.asOf || (fact.asOf === best.asOf && fact.number > best.number)
          ? fact
          : best,
      undefined,
    );
}
