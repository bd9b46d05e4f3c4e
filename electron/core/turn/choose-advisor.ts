import type { Advisor } from "../../advisor/advisor.ts";
import { advisorKeyName } from "../../contract/ports.ts";
import type { AdvisorSettings } from "../../contract/settings.ts";
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
  const key = await context.secrets.read(advisorKeyName);
  return { advisor: context.advisors.model(settings, key), byModel: true, settings };
}
