import type { CallParsed } from "../../contract/calls.ts";
import { SextantError } from "../../contract/errors.ts";
import type { SessionView } from "../../contract/session.ts";
import { inTransaction } from "../../store/db.ts";
import { settleObjection as keepStanding } from "../../store/objections.ts";
import { scopeOfSession } from "../../store/session-scope.ts";
import { touchSession } from "../../store/sessions.ts";
import { readView } from "../session/read-view.ts";
import type { SessionContext } from "../session-context.ts";

/**
 * Keeps what the user makes of an objection. One that stands is shown beside what it speaks against and told to the advisor in
 * follow-ups. May be changed at any time, also while an answer is being written.
 * @throws SextantError `objection.missing`, `call.invalid` when it is answered or dismissed without a word
 */
export function settleObjection(context: SessionContext, input: CallParsed<"objection.settle">): SessionView {
  const scope = scopeOfSession(context.db, input.sessionId);
  const { objectionId, standing } = input;
  const reason = standing === "open" ? "" : input.reason.trim();
  if (reason === "" && (standing === "answered" || standing === "dismissed"))
    throw new SextantError(
      "call.invalid",
      standing === "answered" ? "Say what answers it." : "Say why it is dismissed.",
      { hint: "The objection is as it was." },
    );
  inTransaction(context.db, () => {
    keepStanding(context.db, scope, objectionId, { standing, reason }, context.now());
    touchSession(context.db, scope, context.now());
  });
  return readView(context, scope);
}
