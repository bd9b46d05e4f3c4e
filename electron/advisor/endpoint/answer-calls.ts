import type { ChatCompletionMessageParam } from "openai/resources/chat/completions";
import { z } from "zod";
import { WhatIfChange } from "../../contract/analysis.ts";
import type { RunWhatIf } from "../advisor.ts";
import { recordPartsTool, whatIfTool } from "./completion-request.ts";
import type { ToolCall } from "./gather-calls.ts";
import type { Round } from "./read-completion.ts";

/** What-ifs that a model may run in one answer. */
const mostWhatIfs = 8;

const WhatIfArguments = z.object({ kind: z.string().min(1).max(100), changes: z.array(WhatIfChange).min(1).max(12) });

function readArguments(text: string): z.infer<typeof WhatIfArguments> | string {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return "The arguments are not JSON.";
  }
  const read = WhatIfArguments.safeParse(json);
  return read.success ? read.data : z.prettifyError(read.error).slice(0, 500);
}

async function runWhatIfCall(call: ToolCall, runWhatIf: RunWhatIf): Promise<unknown> {
  const asked = readArguments(call.arguments);
  if (typeof asked === "string") return { error: asked };
  const answer = await runWhatIf(asked.kind, asked.changes);
  if (!answer.ok) return { error: answer.why };
  const { message, figures, cautions, missing } = answer.result;
  return { cite_as: `[${answer.ref}]`, message, figures, cautions, missing };
}

/** Counts the what-ifs of one answer. */
export interface WhatIfCount {
  run: number;
}

/**
 * The messages that go back to the model after a round with function calls: its own words and calls, and a result for each.
 * What-ifs are run in order; from the ninth on they are answered with "limit reached".
 * @param textMissing whether the text for the reader has not been written yet
 */
export async function answerCalls(
  round: Round,
  runWhatIf: RunWhatIf | null,
  count: WhatIfCount,
  textMissing: boolean,
): Promise<ChatCompletionMessageParam[]> {
  const named = round.calls.map((call, at) => ({ ...call, id: call.id || `call_${at + 1}` }));
  const results: ChatCompletionMessageParam[] = [];
  for (const call of named) {
    let result: unknown;
    if (call.name === recordPartsTool)
      result = textMissing ? "Recorded. Now write the whole text for the reader." : "Recorded.";
    else if (call.name !== whatIfTool || runWhatIf === null) result = { error: "There is no such function." };
    else if (count.run >= mostWhatIfs)
      result = { error: `limit reached: at most ${mostWhatIfs} what-ifs in one answer. Write the text now.` };
    else {
      count.run += 1;
      result = await runWhatIfCall(call, runWhatIf);
    }
    results.push({
      role: "tool",
      tool_call_id: call.id,
      content: typeof result === "string" ? result : JSON.stringify(result),
    });
  }
  return [
    {
      role: "assistant",
      content: round.prose === "" ? null : round.prose,
      tool_calls: named.map(({ id, name, arguments: given, extra }) => ({
        id,
        type: "function" as const,
        function: { name, arguments: given },
        ...(extra === undefined ? {} : { extra_content: extra }),
      })),
      ...(round.thoughts.text === "" ? {} : { reasoning_content: round.thoughts.text }),
      ...(round.thoughts.details.length === 0 ? {} : { reasoning_details: round.thoughts.details }),
    },
    ...results,
  ];
}
