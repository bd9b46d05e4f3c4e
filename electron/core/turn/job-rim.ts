import type { Material } from "../../advisor/advisor.ts";
import type { Phase } from "../../contract/events.ts";
import type { TurnKind } from "../../contract/session.ts";
import type { SessionScope } from "../../store/session-scope.ts";
import type { SessionContext } from "../session-context.ts";
import type { OpenTurn } from "./start-job.ts";

/** What the later turns of a job share: where they are, what the session knows, how to stop and how to open the next turn. */
export interface JobRim {
  context: SessionContext;
  scope: SessionScope;
  material: Material;
  signal: AbortSignal;
  openNext(kind: TurnKind): OpenTurn;
}

/** Tells the renderer what is going on in a turn. `detail` is a short sentence or empty. */
export function tellPhase(
  context: SessionContext,
  scope: SessionScope,
  turn: OpenTurn,
  phase: Phase,
  detail = "",
): void {
  context.emit({ name: "turn.phase-changed", sessionId: scope.sessionId, turnId: turn.id, phase, detail });
}
