import { SextantError } from "../../contract/errors.ts";
import type { CompanyId, IsoTime, SessionId } from "../../contract/ids.ts";
import type { Playbook } from "../../contract/playbook.ts";
import type { AskedQuestion } from "../../contract/session.ts";
import { openMemoryStore } from "../../store/open-memory-store.ts";
import type { SessionContext } from "../session-context.ts";
import { answerQuestion } from "../session/answer-question.ts";
import { computeFigures } from "../session/compute-figures.ts";
import { startSession } from "../session/start-session.ts";
import { RunningTurns } from "../turn/running-turns.ts";
import { writeBrief } from "../turn/write-brief.ts";

/** A session that is held in memory: of which playbook, when, for whom, and with which answers. */
export interface MemoryRun {
  playbook: Playbook;
  now: IsoTime;
  problem: string;
  /** Puts the company into the empty store. */
  bringCompany(inside: SessionContext): CompanyId;
  /** The answer to a question, or undefined: then a first question counts as not known and a deeper one stays open. */
  answerOf(inside: SessionContext, sessionId: SessionId, asked: AskedQuestion): string | undefined;
  /** Told of an answer that does not suit its question, which then counts as not known; without it that ends the run. */
  onUnsuited?(asked: AskedQuestion): void;
}

/**
 * Holds a session as a user would, with the same code, in a store that lives in memory and is gone when `look` has seen it: answers,
 * figures, and the brief that is written without a model. Nothing of the user's is written, and no network is used.
 * @throws SextantError what the session's own steps throw
 */
export async function runInMemory<T>(
  context: SessionContext,
  run: MemoryRun,
  look: (inside: SessionContext, sessionId: SessionId) => T | Promise<T>,
): Promise<T> {
  const { playbook, now } = run;
  const db = openMemoryStore(now);
  let tell: () => void = () => undefined;
  const inside: SessionContext = {
    ...context,
    db,
    now: () => now,
    today: () => now.slice(0, 10),
    emit: (event) => event.name === "session.changed" && tell(),
    running: new RunningTurns(),
    playbooks: () => ({ ...context.playbooks(), playbooks: [playbook], problems: [] }),
  };
  try {
    const companyId = run.bringCompany(inside);
    const started = { companyId, playbookId: playbook.id, problem: run.problem, example: false };
    const { id, questions } = startSession(inside, started);
    for (const asked of questions) answer(inside, id, asked, run);
    computeFigures(inside, id);
    const written = new Promise<void>((resolve) => (tell = resolve));
    await writeBrief(inside, { sessionId: id, offline: true });
    await written;
    return await look(inside, id);
  } finally {
    db.close();
  }
}

function answer(inside: SessionContext, sessionId: SessionId, asked: AskedQuestion, run: MemoryRun): void {
  const { question } = asked;
  const value = run.answerOf(inside, sessionId, asked);
  if (value === undefined && question.deeper) return;
  const common = { sessionId, questionId: question.id, keepAsFact: false };
  const unknown = { standing: "unknown" as const, value: "" };
  const given = value === undefined || value === "unknown" ? unknown : { standing: "said" as const, value };
  try {
    answerQuestion(inside, { ...common, answer: given });
  } catch (error) {
    if (!(error instanceof SextantError) || error.code !== "call.invalid" || run.onUnsuited === undefined) throw error;
    run.onUnsuited(asked);
    if (!question.deeper) answerQuestion(inside, { ...common, answer: unknown });
  }
}
