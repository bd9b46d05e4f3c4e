import type { Advisor } from "../../advisor/advisor.ts";
import type { OpinionAdvisor } from "../../contract/settings.ts";
import { readAdvisorKey } from "../advisor-key.ts";
import { readAdvisorSettings } from "../keep-settings.ts";
import type { SessionContext } from "../session-context.ts";

/**
 * The advisor that is named for one turn. Its key is the one that was entered for its server; a key that the environment gives is meant
 * for the server of the saved settings and goes nowhere else.
 */
export async function chooseOpinionAdvisor(
  context: SessionContext,
  named: OpinionAdvisor,
): Promise<{ advisor: Advisor; byModel: boolean }> {
  if (named.preset === "offline") return { advisor: context.advisors.offline(), byModel: false };
  const key = await readAdvisorKey(context.secrets, named.baseUrl, readAdvisorSettings(context.db).baseUrl);
  return { advisor: context.advisors.model({ ...named, secondPass: false }, key), byModel: true };
}
