import type { CallParsed } from "../contract/calls.ts";
import type { ConnectionReport } from "../contract/settings.ts";
import { readAdvisorKey } from "./advisor-key.ts";
import { readAdvisorSettings } from "./keep-settings.ts";
import type { SessionContext } from "./session-context.ts";

/**
 * Tries the given settings, saved or not, with the key given or else the one for that server, and says in plain words what came of it. A key that
 * the environment gives is for the server of the saved settings: it goes to no address that is only being tried.
 */
export async function testAdvisor(
  context: SessionContext,
  input: CallParsed<"settings.testConnection">,
): Promise<ConnectionReport> {
  if (input.advisor.preset === "offline")
    return { ok: true, code: "", message: "The offline advisor needs no connection.", hint: "", models: [] };
  const key =
    input.key === undefined || input.key === ""
      ? await readAdvisorKey(context.secrets, input.advisor.baseUrl, readAdvisorSettings(context.db).baseUrl)
      : input.key;
  return context.advisors.testConnection(input.advisor, key);
}
