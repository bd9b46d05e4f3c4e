import type { AdvisorRequest } from "../advisor.ts";
import type { SentRequest } from "../../contract/sent-request.ts";
import { completionRequest, type Plan } from "./completion-request.ts";
import { nameAddress } from "./endpoint-address.ts";

const asJson = (value: unknown) => JSON.stringify(value, null, 2);

/** The first request of an answer as it is sent, taken from the very body that is sent. */
export function describeSent(request: AdvisorRequest, baseUrl: string, model: string, plan: Plan): SentRequest {
  const { messages, tools = [], ...rest } = completionRequest(request, model, plan, []);
  const address = baseUrl.trim() === "" ? "" : `${nameAddress(baseUrl)}/chat/completions`;
  return {
    address,
    messages: messages.map(({ role, content }) => ({
      role,
      content: typeof content === "string" ? content : asJson(content),
    })),
    functions: tools.flatMap((tool) =>
      tool.type === "function"
        ? [
            {
              name: tool.function.name,
              description: tool.function.description ?? "",
              parameters: asJson(tool.function.parameters ?? {}),
            },
          ]
        : [],
    ),
    rest: asJson(rest),
  };
}
