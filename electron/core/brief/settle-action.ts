import type { CallParsed } from "../../contract/calls.ts";
import { SextantError } from "../../contract/errors.ts";
import type { SessionView } from "../../contract/session.ts";
import { settleAction as keepSettlement } from "../../store/actions.ts";
import { inTransaction } from "../../store/db.ts";
import { scopeOfSession } from "../../store/session-scope.ts";
import { touchSession } from "../../store/sessions.ts";
import { decideAction } from "../decisions/decide-action.ts";
import { readView } from "../session/read-view.ts";
import type { SessionContext } from "../session-context.ts";

/**
 * Keeps what the user did with an action: accepted, changed (with the new words), turned down (with why), or open again; and carries it
 * into the company's decision log.
 * @throws SextantError `action.missing`, `call.invalid` when a change has no words
 */
export function settleAction(context: SessionContext, input: CallParsed<"action.settle">): SessionView {
  const scope = scopeOfSession(context.db, input.sessionId);
  if (context.running.currentOf(scope.sessionId) !== null)
    throw new SextantError("session.busy", "The brief is still being written.", {
      hint: "The action is as it was. Wait until the brief is done, or stop it.",
    });
  const { actionId, standing, reason, changed, bar } = input;
  if (standing === "changed" && changed === undefined)
    throw new SextantError("call.invalid", "Say what is changed in the action.", { hint: "The action is as it was." });
  const view = inTransaction(context.db, () => {
    const settlement = { standing, reason: reason.trim(), changed };
    const action = keepSettlement(context.db, scope, actionId, settlement, context.now());
    touchSession(context.db, scope, context.now());
    decideAction(context, readView(context, scope), action, bar);
    // Read once more: the session tells of the decision, too.
    return readView(context, scope);
  });
  context.emit({ name: "company.changed", companyId: scope.companyId });
  return view;
}
