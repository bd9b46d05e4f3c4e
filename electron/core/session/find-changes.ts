import { isDeepStrictEqual } from "node:util";
import type { Analysis } from "../../contract/analysis.ts";
import type { Fact } from "../../contract/company.ts";
import type { IsoTime } from "../../contract/ids.ts";
import type { Playbook, Question } from "../../contract/playbook.ts";
import type { Answer, ChangedSince } from "../../contract/session.ts";
import { gatherInputs } from "./gather-inputs.ts";

/** What figures are computed from. */
interface Ground {
  facts: readonly Fact[];
  answers: readonly Answer[];
}

/** A session's figures with the ground on which they stand, and the ground as it is now. */
export interface FiguresAndGround {
  playbook: Playbook;
  analyses: readonly Analysis[];
  /** When they were computed; null when they have not been yet. */
  computedAt: IsoTime | null;
  before: Ground;
  now: Ground;
  currency: string;
  today: string;
}

/**
 * What was said otherwise since the figures were computed. An answer that has its value again has not changed, and no more has a
 * fact that only its wording, source or date of reading set apart, or that no analysis used. A fact that was revised by an answer of
 * this session counts as the answer alone.
 */
export function findChanges(figures: FiguresAndGround): ChangedSince {
  const { playbook, computedAt, before, now } = figures;
  if (computedAt === null) return { questionIds: [], factRefs: [] };
  const changed = playbook.questions.filter(
    (question) => saidTo(question, before.answers) !== saidTo(question, now.answers),
  );
  const byAnswer = new Set(changed.map(({ id }) => answerTo(id, now.answers)?.factRef));
  return {
    questionIds: changed.map(({ id }) => id),
    factRefs: changedFacts(figures).filter((ref) => !byAnswer.has(ref)),
  };
}

function answerTo(questionId: string, answers: readonly Answer[]): Answer | undefined {
  return answers.find((answer) => answer.questionId === questionId);
}

/** What an answer comes to: skipped, unknown and never given are the same, and so are `0.2` and `0.20`. */
function saidTo(question: Question, answers: readonly Answer[]): string | number {
  const answer = answerTo(question.id, answers);
  if (answer === undefined || answer.standing !== "said") return "";
  const numeric = question.type === "number" || question.type === "money" || question.type === "percent";
  return numeric ? Number(answer.value) : answer.value;
}

/** The facts behind the metrics that would come out differently now, whatever the answers are. */
function changedFacts({ playbook, analyses, computedAt, before, now, currency, today }: FiguresAndGround): string[] {
  const used = usedReferences(analyses);
  // A fact that was retired before the figures were computed is still remembered for what cites it.
  const seen = before.facts.filter((fact) => fact.retiredAt === null || fact.retiredAt > (computedAt ?? ""));
  const had = gatherInputs(playbook, seen, now.answers, currency, today).metrics;
  const has = gatherInputs(playbook, now.facts, now.answers, currency, today).metrics;
  return [...new Set([...had.keys(), ...has.keys()])].flatMap((key) => {
    const was = had.get(key);
    const is = has.get(key);
    const mattered = was === undefined ? playbook.factsWanted.includes(key) : used.has(was.ref ?? "");
    if (!mattered || isDeepStrictEqual(meaning(was), meaning(is))) return [];
    return [is?.ref ?? was?.ref ?? key];
  });
}

type Metric = ReturnType<typeof gatherInputs>["metrics"] extends ReadonlyMap<string, infer M> ? M : never;

const meaning = (metric: Metric | undefined) => metric && { quantity: metric.quantity, period: metric.period };

/** The facts that figures of the playbook's own analyses name among their inputs. */
function usedReferences(analyses: readonly Analysis[]): Set<string> {
  return new Set(
    analyses
      .filter((analysis) => analysis.askedBy === "playbook")
      .flatMap((analysis) => analysis.figures)
      .flatMap(({ measured }) => (measured.known ? measured.inputs : []))
      .flatMap(({ ref }) => (ref === undefined ? [] : [ref])),
  );
}
