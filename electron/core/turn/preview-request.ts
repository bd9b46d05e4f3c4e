import type { CallOutput } from "../../contract/calls.ts";
import type { SessionId } from "../../contract/ids.ts";
import { countTokens } from "../../playbooks/count-tokens.ts";
import { renderRequest } from "../../playbooks/render-request.ts";
import { scopeOfSession } from "../../store/session-scope.ts";
import type { SessionContext } from "../session-context.ts";
import { gatherMaterial } from "./gather-material.ts";

/** The exact messages that a model would get for the brief now, and their size in tokens (an estimate: tokenizers differ). */
export async function previewRequest(
  context: SessionContext,
  sessionId: SessionId,
): Promise<CallOutput<"session.previewRequest">> {
  const messages = renderRequest({ kind: "draft" }, gatherMaterial(context, scopeOfSession(context.db, sessionId)));
  return { messages, tokens: await countTokens(messages) };
}
