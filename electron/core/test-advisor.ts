import type { CallParsed } from "../contract/calls.ts";
import { advisorKeyName } from "../contract/ports.ts";
import type { ConnectionReport } from "../contract/settings.ts";
import type { SessionContext } from "./session-context.ts";

/** Tries the given settings, saved or not, with the key given or else the stored one, and says in plain words what came of it. */
export async function testAdvisor(
  context: SessionContext,
  input: CallParsed<"settings.testConnection">,
): Promise<ConnectionReport> {
  if (input.advisor.preset === "offline")
    return { ok: true, code: "", message: "The offline advisor needs no connection.", hint: "", models: [] };
  const key = input.key === undefined || input.key === "" ? await context.secrets.read(advisorKeyName) : input.key;
  return context.advisors.testConnection(input.advisor, key);
}
