import { SextantError } from "../../contract/errors.ts";
import type { ComputedExample, ExampleAnswer, ExampleRun } from "../../contract/example.ts";
import type { IsoDay, PlaybookId, SessionId } from "../../contract/ids.ts";
import type { Playbook } from "../../contract/playbook.ts";
import type { AskedQuestion, SessionView } from "../../contract/session.ts";
import { readRecordedAnswer } from "../../playbooks/read-examples.ts";
import { openMemoryStore } from "../../store/open-memory-store.ts";
import { scopeOfSession } from "../../store/session-scope.ts";
import { nextDay } from "../days.ts";
import { checkGrounding } from "../grounding/check-grounding.ts";
import { createSample, samples } from "../keep-companies.ts";
import type { SessionContext } from "../session-context.ts";
import { answerQuestion } from "../session/answer-question.ts";
import { computeFigures } from "../session/compute-figures.ts";
import { readView } from "../session/read-view.ts";
import { startSession } from "../session/start-session.ts";
import { listCitables } from "../turn/list-citables.ts";
import { RunningTurns } from "../turn/running-turns.ts";
import { writeBrief } from "../turn/write-brief.ts";
import { answerText, findExample } from "./find-example.ts";

/**
 * A playbook's example, run as a user would run it: on the sample company, with the same code, in a store that lives in memory and
 * is gone afterwards. Nothing of the user's is read or written, and no network is used.
 * @throws SextantError `playbook.missing` where there is no playbook or no example of it, `call.invalid` where an answer does not suit its question
 */
export async function computeExample(context: SessionContext, playbookId: PlaybookId): Promise<ComputedExample> {
  const { playbook, run } = findExample(context, playbookId);
  const day = dayOf(run);
  const now = `${day}T09:00:00.000Z`;
  const db = openMemoryStore(now);
  let tell: () => void = () => undefined;
  const inside: SessionContext = {
    ...context,
    db,
    now: () => now,
    today: () => day,
    emit: (event) => event.name === "session.changed" && tell(),
    running: new RunningTurns(),
    playbooks: () => ({ playbooks: [playbook], problems: [] }),
  };
  try {
    const company = createSample(inside, { sample: run.sample });
    const { id, questions } = startSession(inside, {
      companyId: company.id,
      playbookId,
      problem: run.problem,
      example: false,
    });
    checkNames(playbook, run);
    for (const asked of questions) answer(inside, id, asked, run.answers[asked.question.id]);
    computeFigures(inside, id);
    const written = new Promise<void>((resolve) => (tell = resolve));
    await writeBrief(inside, { sessionId: id, offline: true });
    await written;
    const session = readView(inside, scopeOfSession(db, id));
    return { sample: run.sample, day, session, recorded: recordedOf(context, session, day) };
  } finally {
    db.close();
  }
}

/** What the file says; else what a fact says; else a first question is not known and a deeper one is left open. */
function answer(context: SessionContext, sessionId: SessionId, asked: AskedQuestion, given?: ExampleAnswer): void {
  const { question, prefill } = asked;
  const value = given === undefined ? prefill?.value : answerText(given);
  if (value === undefined && question.deeper) return;
  answerQuestion(context, {
    sessionId,
    questionId: question.id,
    answer:
      value === undefined || value === "unknown" ? { standing: "unknown", value: "" } : { standing: "said", value },
    keepAsFact: false,
  });
}

function checkNames(playbook: Playbook, run: ExampleRun): void {
  const strange = Object.keys(run.answers).find((id) => !playbook.questions.some((question) => question.id === id));
  if (strange !== undefined)
    throw new SextantError("call.invalid", `The example answers "${strange}", which the playbook does not ask.`, {
      hint: "Nothing was changed.",
    });
}

function dayOf(run: ExampleRun): IsoDay {
  const newest = samples[run.sample].facts.map((fact) => fact.asOf).reduce((a, b) => (a > b ? a : b));
  return nextDay(newest);
}

function recordedOf(context: SessionContext, session: SessionView, today: IsoDay): ComputedExample["recorded"] {
  const recorded = readRecordedAnswer(context.promptsFolder, session.playbook.id);
  if (recorded === null) return null;
  const { facts, analyses, company } = session;
  const citables = listCitables({ facts, analyses, company, today });
  return { ...recorded, grounding: checkGrounding(recorded.prose, citables, { companyCurrency: company.currency }) };
}
