import type { Advisor } from "../../advisor/advisor.ts";
import { TurnId } from "../../contract/ids.ts";
import type { TurnKind } from "../../contract/session.ts";
import { inTransaction } from "../../store/db.ts";
import type { SessionScope } from "../../store/session-scope.ts";
import { insertTurn, pendingTurnOf, readPartsText, readTurn, settleTurn } from "../../store/turns.ts";
import { SextantError } from "../../contract/errors.ts";
import type { SessionContext } from "../session-context.ts";
import { problemOf } from "./problem-of.ts";
import { settleOpenTurn } from "./settle-open-turn.ts";

/** A turn that has been stored as pending, and what answers it. */
export interface OpenTurn {
  id: TurnId;
  kind: TurnKind;
  advisor: Advisor;
}

/** What goes on in the background: the open turn to begin with, and a way to open further ones. */
export type Job = (first: OpenTurn, signal: AbortSignal, openNext: (kind: TurnKind) => OpenTurn) => Promise<void>;

/**
 * Stores a turn as pending (with `also` in the same transaction), then runs the job in the background.
 * @returns the turn's id, when it is on disk
 * @throws SextantError `session.busy` while the session waits for another answer
 */
export function startJob(
  context: SessionContext,
  scope: SessionScope,
  first: { kind: TurnKind; question: string; advisor: Advisor },
  also: () => void,
  job: Job,
): TurnId {
  if (context.running.currentOf(scope.sessionId) !== null)
    throw new SextantError("session.busy", "An answer is still being written in this session.", {
      hint: "Your words are still there. Wait until it is done, or stop it, then try again.",
    });
  let current: OpenTurn | null = null;
  const open = (kind: TurnKind, question: string): OpenTurn => {
    const id = TurnId.parse(context.newId());
    inTransaction(context.db, () => {
      endLeftOpen(context, scope);
      insertTurn(context.db, scope, { id, kind, question, advisor: first.advisor.name }, context.now());
      if (kind === first.kind) also();
    });
    context.emit({ name: "turn.started", sessionId: scope.sessionId, turnId: id, kind });
    current = { id, kind, advisor: first.advisor };
    return current;
  };
  const turn = open(first.kind, first.question);
  context.running.start(
    scope.sessionId,
    turn.id,
    async (signal, moveTo) => {
      try {
        await job(turn, signal, (kind) => {
          const next = open(kind, "");
          moveTo(next.id);
          return next;
        });
      } catch (error) {
        // A job settles its own turns; what gets here is a fault of ours or of the store.
        if (current !== null) failTurn(context, scope, current, error);
      }
    },
    () => context.emit({ name: "session.changed", sessionId: scope.sessionId }),
  );
  return turn.id;
}

/**
 * Ends a turn that its job left open, with the text that was kept so far. A store that refuses even that (a disk without a byte
 * left) still has it as pending: the screen is told all the same, and the session's next turn or the next start-up ends it there.
 */
function failTurn(context: SessionContext, scope: SessionScope, turn: OpenTurn, error: unknown): void {
  const problem = problemOf(error, context.report);
  try {
    const { state, text } = readTurn(context.db, scope, turn.id);
    if (state !== "pending") return;
    const partsText = readPartsText(context.db, scope, turn.id);
    settleOpenTurn(
      context,
      scope,
      turn,
      { state: "failed", text, partsText, problem, author: turn.advisor.name },
      null,
    );
  } catch (refusal) {
    context.report(refusal);
    context.running.leaveOpen(turn.id, problem);
    context.emit({ name: "turn.settled", sessionId: scope.sessionId, turnId: turn.id, state: "failed" });
  }
}

/** Ends in the store a turn that could not be ended there when it was over. */
function endLeftOpen(context: SessionContext, scope: SessionScope): void {
  const id = pendingTurnOf(context.db, scope);
  const problem = id === null ? null : context.running.whyLeftOpen(id);
  if (id === null || problem === null) return;
  const { text } = readTurn(context.db, scope, id);
  const partsText = readPartsText(context.db, scope, id);
  settleTurn(context.db, scope, id, { state: "failed", text, partsText, problem, grounding: null }, context.now());
}
