import type { CallOutput } from "../../contract/calls.ts";
import type { SessionId } from "../../contract/ids.ts";
import { countTokens } from "../../playbooks/count-tokens.ts";
import { scopeOfSession } from "../../store/session-scope.ts";
import { readAdvisorSettings } from "../keep-settings.ts";
import type { SessionContext } from "../session-context.ts";
import { advisorRequest } from "./ask-advisor.ts";
import { gatherMaterial } from "./gather-material.ts";

/**
 * Everything that a model would be sent for the brief now: the messages, the functions with what they take, and the rest of the
 * body, with their size in tokens (an estimate: tokenizers differ). No key is read for it. While the settings name no model, what
 * any model would get.
 */
export async function previewRequest(
  context: SessionContext,
  sessionId: SessionId,
): Promise<CallOutput<"session.previewRequest">> {
  const scope = scopeOfSession(context.db, sessionId);
  const request = advisorRequest(context, scope, { kind: "draft" }, gatherMaterial(context, scope));
  const sent = context.advisors.model(readAdvisorSettings(context.db), null).preview(request);
  const { messages, functions } = sent ?? { messages: [...request.messages], functions: [] };
  const told = functions.map((one) => ({ role: "function", content: Object.values(one).join("\n") }));
  const tokens = await countTokens([...messages, ...told]);
  return { address: "", rest: "{}", ...sent, messages, functions, tokens };
}
