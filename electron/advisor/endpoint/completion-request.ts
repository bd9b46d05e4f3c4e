import type {
  ChatCompletionCreateParamsStreaming,
  ChatCompletionMessageParam,
  ChatCompletionTool,
} from "openai/resources/chat/completions";
import type { AdvisorRequest, RequestMessage } from "../advisor.ts";

/** The function by which a model hands over the structured parts of a brief. */
export const recordPartsTool = "record_brief_parts";
/** The function by which a model runs an analysis with changed inputs. */
export const whatIfTool = "analysis_what_if";

/** Said to a model that can call functions, behind the system message. */
const toolInstruction = `First write the whole text for the reader, as prose. Then call the function ${recordPartsTool} once, with the structured parts. Don't write JSON into the prose.`;
const toolRepairInstruction = `Call the function ${recordPartsTool} once, with the structured parts. Write no prose.`;

/** Said to a model that can't call functions, behind the system message; the JSON Schema of the parts follows. */
export const fenceInstruction =
  "First write the whole text for the reader, as prose. Behind it add one block that opens with a line ```json and closes with a line ```, and nothing after it. The block holds one JSON object with the structured parts. It fits this JSON Schema:";
const fenceRepairInstruction =
  "Write no prose. Answer with one block that opens with a line ```json and closes with a line ```. It holds one JSON object with the structured parts. It fits this JSON Schema:";

/** How a request is put to an endpoint, given what that endpoint takes. */
export interface Plan {
  /** How the structured parts come: by a function call, in a fenced block behind the prose, or not at all. */
  parts: "tool" | "fence" | "none";
  whatIf: boolean;
  /** Ask for the number of tokens used. */
  usage: boolean;
  /** The structured parts are all that is wanted: the call is forced. */
  forced: boolean;
  /** No more function calls in this round: text only. */
  textOnly: boolean;
}

/** How to ask, given the abilities that are known or hoped for. */
export function planRequest(request: AdvisorRequest, abilities: { tools: boolean; usage: boolean }): Plan {
  const wanted = request.partsSchema !== null;
  return {
    parts: wanted ? (abilities.tools ? "tool" : "fence") : "none",
    whatIf:
      abilities.tools && request.runWhatIf !== null && request.kind !== "repair" && changeableKinds(request).length > 0,
    usage: abilities.usage,
    forced: wanted && abilities.tools && request.kind === "repair",
    textOnly: false,
  };
}

/** The analyses of the session whose inputs can be changed in a what-if. */
function changeableKinds({ material }: AdvisorRequest): string[] {
  return [...new Set(material.analyses.filter(({ knobs }) => knobs.length > 0).map(({ kind }) => kind))];
}

/** The messages with the instruction on how to hand over the parts, as they are sent. */
function instructedMessages(request: AdvisorRequest, parts: Plan["parts"]): RequestMessage[] {
  const messages = request.messages.map((message) => ({ ...message }));
  const repair = request.kind === "repair";
  let instruction = "";
  if (parts === "tool") instruction = repair ? toolRepairInstruction : toolInstruction;
  if (parts === "fence")
    instruction = `${repair ? fenceRepairInstruction : fenceInstruction}\n${JSON.stringify(request.partsSchema)}`;
  if (instruction === "") return messages;
  const system = messages.find((message) => message.role === "system");
  if (system) system.content = `${system.content}\n\n${instruction}`;
  else messages.unshift({ role: "system", content: instruction });
  return messages;
}

function toolsOf(request: AdvisorRequest, plan: Plan): ChatCompletionTool[] {
  const tools: ChatCompletionTool[] = [];
  if (plan.parts === "tool" && request.partsSchema !== null)
    tools.push({
      type: "function",
      function: {
        name: recordPartsTool,
        description:
          "Hands over the structured parts of the brief. Call it once, after the whole text has been written.",
        parameters: request.partsSchema,
      },
    });
  if (plan.whatIf)
    tools.push({
      type: "function",
      function: {
        name: whatIfTool,
        description:
          "Computes one of the session's analyses again with changed inputs and answers with its figures and a reference that the text can cite. Call it before writing the text. At most 8 times. The reader sees each run.",
        parameters: {
          type: "object",
          properties: {
            kind: { type: "string", enum: changeableKinds(request), description: "Which analysis." },
            changes: {
              type: "array",
              description: "The inputs to change, by the names that the analysis gives them.",
              items: {
                type: "object",
                properties: {
                  input: { type: "string", description: "The input's name, such as activation_rate." },
                  to: { type: "number", description: "Its new value; percent as a fraction, 0.25 for 25 %." },
                },
                required: ["input", "to"],
                additionalProperties: false,
              },
            },
          },
          required: ["kind", "changes"],
          additionalProperties: false,
        },
      },
    });
  return tools;
}

/**
 * The body of one chat completion.
 * @param exchange the function calls of this answer so far and their results
 */
export function completionRequest(
  request: AdvisorRequest,
  model: string,
  plan: Plan,
  exchange: readonly ChatCompletionMessageParam[],
): ChatCompletionCreateParamsStreaming {
  const tools = toolsOf(request, plan);
  return {
    model,
    messages: [...instructedMessages(request, plan.parts), ...exchange],
    stream: true,
    ...(plan.usage ? { stream_options: { include_usage: true } } : {}),
    ...(tools.length > 0 ? { tools } : {}),
    // "required" with one function forces that function, and is understood where the object form is not.
    ...(plan.forced ? { tool_choice: "required" as const } : {}),
    ...(tools.length > 0 && plan.textOnly ? { tool_choice: "none" as const } : {}),
  };
}
