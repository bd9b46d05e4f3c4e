import type { Grounding } from "../../contract/grounding.ts";
import { inTransaction } from "../../store/db.ts";
import type { SessionScope } from "../../store/session-scope.ts";
import { settleTurn } from "../../store/turns.ts";
import type { SessionContext } from "../session-context.ts";
import type { OpenTurn } from "./start-job.ts";
import type { Outcome } from "./stream-answer.ts";

/** Ends a turn as its outcome says, with whatever `also` stores in the same transaction, and tells the renderer. */
export function settleOpenTurn(
  context: SessionContext,
  scope: SessionScope,
  turn: OpenTurn,
  outcome: Outcome,
  grounding: Grounding | null,
  also: () => void = () => undefined,
): void {
  const { state, text, partsText, problem, author } = outcome;
  inTransaction(context.db, () => {
    settleTurn(
      context.db,
      scope,
      turn.id,
      { state, text, partsText, problem, grounding, advisor: author },
      context.now(),
    );
    also();
  });
  context.emit({ name: "turn.settled", sessionId: scope.sessionId, turnId: turn.id, state });
}
