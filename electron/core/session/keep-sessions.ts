import type { CallParsed } from "../../contract/calls.ts";
import { SextantError } from "../../contract/errors.ts";
import type { SessionView } from "../../contract/session.ts";
import { archiveSession, countDecisionsOf, deleteSession, retitleSession } from "../../store/remove-session.ts";
import { scopeOfSession } from "../../store/session-scope.ts";
import { refuseWhileWriting } from "../opinion/refuse-while-writing.ts";
import type { SessionContext } from "../session-context.ts";
import { readView } from "./read-view.ts";

/**
 * Gives a session another title.
 * @throws SextantError `session.missing`
 */
export function renameSession(
  context: SessionContext,
  { sessionId, title }: CallParsed<"session.rename">,
): SessionView {
  const scope = scopeOfSession(context.db, sessionId);
  retitleSession(context.db, scope, title);
  context.emit({ name: "session.changed", sessionId });
  return readView(context, scope);
}

/**
 * Deletes a session for good: its answers, figures, conversation and brief. Facts that were kept from it stay.
 * @throws SextantError `session.missing`, `session.busy`, `session.has-decisions` where the decision log refers to it
 */
export function removeSession(context: SessionContext, { sessionId }: CallParsed<"session.delete">): { deleted: true } {
  const scope = scopeOfSession(context.db, sessionId);
  refuseWhileWriting(context, scope);
  if (countDecisionsOf(context.db, scope) > 0)
    throw new SextantError("session.has-decisions", "Decisions come from this session, and those are kept for ever.", {
      hint: "Nothing was deleted. Archive it: it is out of the lists then, and the decisions still lead to it.",
    });
  deleteSession(context.db, scope);
  context.emit({ name: "company.changed", companyId: scope.companyId });
  return { deleted: true };
}

/**
 * Puts a session out of the lists, or back into them. What comes from it stays as it is.
 * @throws SextantError `session.missing`
 */
export function putAwaySession(
  context: SessionContext,
  { sessionId, archived }: CallParsed<"session.archive">,
): { archived: boolean } {
  archiveSession(context.db, scopeOfSession(context.db, sessionId), archived ? context.now() : null);
  context.emit({ name: "session.changed", sessionId });
  return { archived };
}
