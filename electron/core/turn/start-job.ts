import type { Advisor } from "../../advisor/advisor.ts";
import { TurnId } from "../../contract/ids.ts";
import type { TurnKind } from "../../contract/session.ts";
import { inTransaction } from "../../store/db.ts";
import type { SessionScope } from "../../store/session-scope.ts";
import { insertTurn } from "../../store/turns.ts";
import { SextantError } from "../../contract/errors.ts";
import type { SessionContext } from "../session-context.ts";

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
  const open = (kind: TurnKind, question: string): OpenTurn => {
    const id = TurnId.parse(context.newId());
    inTransaction(context.db, () => {
      insertTurn(context.db, scope, { id, kind, question, advisor: first.advisor.name }, context.now());
      if (kind === first.kind) also();
    });
    context.emit({ name: "turn.started", sessionId: scope.sessionId, turnId: id, kind });
    return { id, kind, advisor: first.advisor };
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
        // A job settles its own turns; what gets here is a fault of ours or of the store. The next start-up interrupts what is left.
        context.report(error);
      }
    },
    () => context.emit({ name: "session.changed", sessionId: scope.sessionId }),
  );
  return turn.id;
}
