import { z } from "zod";

const ToolCallDelta = z.object({
  index: z.number().nullish(),
  id: z.string().nullish(),
  function: z
    .object({
      name: z.string().nullish(),
      arguments: z.union([z.string(), z.record(z.string(), z.unknown())]).nullish(),
    })
    .nullish(),
  /** What a provider wants to see again unchanged (signatures of thoughts). */
  extra_content: z.unknown().optional(),
});
export type ToolCallDelta = z.infer<typeof ToolCallDelta>;

/** Text, or a list of parts of which those of type `text` are meant for the reader. */
const Content = z.union([z.string(), z.array(z.object({ type: z.string().nullish(), text: z.string().nullish() }))]);

const Delta = z.object({
  content: Content.nullish(),
  refusal: z.string().nullish(),
  reasoning_content: z.string().nullish(),
  /** Thoughts as some servers name them; only a sign of life here. */
  reasoning: z.string().nullish(),
  reasoning_details: z.array(z.unknown()).nullish(),
  tool_calls: z.array(ToolCallDelta).nullish(),
});
export type Delta = z.infer<typeof Delta>;

/** One piece of a streamed chat completion, as far as Sextant reads it. A piece without choices is a sign of life or the token count. */
export const CompletionChunk = z.object({
  model: z.string().nullish(),
  choices: z
    .array(z.object({ index: z.number().nullish(), delta: Delta.nullish(), finish_reason: z.string().nullish() }))
    .nullish(),
  usage: z.object({ prompt_tokens: z.number().nullish(), completion_tokens: z.number().nullish() }).nullish(),
});
export type CompletionChunk = z.infer<typeof CompletionChunk>;

/** The words of a content field that are meant for the reader. */
export function textOf(content: Delta["content"]): string {
  if (typeof content === "string") return content;
  return (content ?? []).map((part) => (part.type === "text" ? (part.text ?? "") : "")).join("");
}
