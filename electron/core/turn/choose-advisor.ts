import type { Advisor } from "../../advisor/advisor.ts";
import type { AdvisorSettings } from "../../contract/settings.ts";
import { readAdvisorKey } from "../advisor-key.ts";
import { readAdvisorSettings } from "../keep-settings.ts";
import type { SessionContext } from "../session-context.ts";

/**
 * The advisor that the settings name, with the settings; `offline` overrides them for one turn. The key goes from the box
 * to the advisor and nowhere else.
 */
export async function chooseAdvisor(
  context: SessionContext,
  offline: boolean,
): Promise<{ advisor: Advisor; byModel: boolean; settings: AdvisorSettings }> {
  const settings = readAdvisorSettings(context.db);
  if (offline || settings.preset === "offline")
    return { advisor: context.advisors.offline(), byModel: false, settings };
  const key = await readAdvisorKey(context.secrets, settings.baseUrl, settings.baseUrl);
  return { advisor: context.advisors.model(settings, key), byModel: true, settings };
}
