import type { Advisor } from "../../electron/advisor/advisor.ts";
import type { Advisors } from "../../electron/core/session-context.ts";

/** What an endpoint said that its answers used. `silent` counts the answers of which it said nothing. */
export interface TokenUse {
  tokensIn: number;
  tokensOut: number;
  answers: number;
  silent: number;
}

/** The advisors as they are, and what the model among them used so far, repairs and second passes included. */
export function countUse(advisors: Advisors): { advisors: Advisors; use: TokenUse } {
  const use: TokenUse = { tokensIn: 0, tokensOut: 0, answers: 0, silent: 0 };
  return { use, advisors: { ...advisors, model: (settings, key) => counted(advisors.model(settings, key), use) } };
}

function counted(advisor: Advisor, use: TokenUse): Advisor {
  return {
    ...advisor,
    async *advise(request, signal) {
      for await (const event of advisor.advise(request, signal)) {
        if (event.kind === "finished") {
          use.answers += 1;
          if (event.tokensIn === null && event.tokensOut === null) use.silent += 1;
          use.tokensIn += event.tokensIn ?? 0;
          use.tokensOut += event.tokensOut ?? 0;
        }
        yield event;
      }
    },
  };
}
