import { SextantError } from "../../contract/errors.ts";
import type { SessionScope } from "../../store/session-scope.ts";
import type { SessionContext } from "../session-context.ts";

/**
 * The brief is not changed under an answer that is about it.
 * @throws SextantError `session.busy`
 */
export function refuseWhileWriting(context: SessionContext, scope: SessionScope): void {
  if (context.running.currentOf(scope.sessionId) === null) return;
  throw new SextantError("session.busy", "An answer is still being written in this session.", {
    hint: "The brief is as it was. Wait until it is done, or stop it, then try again.",
  });
}
