import { createCapabilityMemory } from "./advisor/endpoint/capability-memory.ts";
import { createOfflineAdvisor } from "./advisor/offline-advisor.ts";
import { createOpenAiAdvisor } from "./advisor/openai-advisor.ts";
import { testConnection } from "./advisor/test-connection.ts";
import type { Advisors } from "./core/session-context.ts";

/** The advisors that both ways of running are composed with; what an endpoint was found unable to do is remembered while the app runs. */
export function allAdvisors(): Advisors {
  const remember = createCapabilityMemory();
  return {
    offline: createOfflineAdvisor,
    model: (settings, key) => createOpenAiAdvisor({ settings, key, remember }),
    testConnection: (settings, key) => testConnection(settings, key),
  };
}
