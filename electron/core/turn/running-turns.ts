import type { Problem } from "../../contract/errors.ts";
import type { SessionId, TurnId } from "../../contract/ids.ts";

interface Job {
  turnId: TurnId;
  /** Every turn that it has come to: who asks to stop it may have seen an earlier one last. */
  turns: Set<TurnId>;
  abort: AbortController;
  done: Promise<void>;
}

/** A job: what it does until it is done or `signal` aborts, telling which turn it has come to. */
export type Work = (signal: AbortSignal, moveTo: (turnId: TurnId) => void) => Promise<void>;

/** What is being answered right now, at most one job a session. A job may go through several turns (draft, repair, second pass). */
export class RunningTurns {
  readonly #jobs = new Map<SessionId, Job>();
  readonly #leftOpen = new Map<TurnId, Problem>();

  /** The turn that a session waits for, or null. */
  currentOf(sessionId: SessionId): TurnId | null {
    return this.#jobs.get(sessionId)?.turnId ?? null;
  }

  /** Remembers why a turn ended that the store could not be told of: there it is still pending, with the text of its last checkpoint. */
  leaveOpen(turnId: TurnId, problem: Problem): void {
    this.#leftOpen.set(turnId, problem);
  }

  /** Why a turn ended that the store still calls pending, or null. */
  whyLeftOpen(turnId: TurnId): Problem | null {
    return this.#leftOpen.get(turnId) ?? null;
  }

  /**
   * Runs `work` in the background until it ends or is stopped.
   * @param work must keep what it has and settle its turn when `signal` aborts, and must not throw
   * @param turnId the first turn of the job; `work` names each further one by `moveTo`
   * @param ended called when the session waits for nothing any more
   */
  start(sessionId: SessionId, turnId: TurnId, work: Work, ended: () => void): void {
    const abort = new AbortController();
    const job: Job = { turnId, turns: new Set([turnId]), abort, done: Promise.resolve() };
    this.#jobs.set(sessionId, job);
    job.done = work(abort.signal, (next) => {
      job.turnId = next;
      job.turns.add(next);
    }).finally(() => {
      this.#jobs.delete(sessionId);
      ended();
    });
  }

  /** Stops the job that is at `turnId` or has gone on from it; answers whether there was one. */
  stop(sessionId: SessionId, turnId: TurnId): boolean {
    const job = this.#jobs.get(sessionId);
    if (job === undefined || !job.turns.has(turnId)) return false;
    job.abort.abort();
    return true;
  }

  /** Stops every job and waits until each has kept what it has. */
  async stopAll(): Promise<void> {
    const jobs = [...this.#jobs.values()];
    for (const job of jobs) job.abort.abort();
    await Promise.allSettled(jobs.map((job) => job.done));
  }
}
