import { differenceInDays } from "../days.ts";
import { staleAfterDays, type Fact } from "../../contract/company.ts";
import type { Playbook } from "../../contract/playbook.ts";
import type { Answer, AskedQuestion } from "../../contract/session.ts";

/**
 * The playbook's questions, each with the newest fact or the offer that could prefill it and the answer already given.
 * @param facts in force  @param today ISO day, against which a fact is stale
 */
export function askQuestions(
  playbook: Playbook,
  facts: readonly Fact[],
  answers: readonly Answer[],
  today: string,
  offers: ReadonlyMap<string, string> = new Map(),
): AskedQuestion[] {
  return playbook.questions.map((question) => {
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
      answer: answers.find((answer) => answer.questionId === question.id) ?? null,
    };
  });
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
