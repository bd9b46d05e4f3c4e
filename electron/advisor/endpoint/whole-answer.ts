import { z } from "zod";

const WholeAnswer = z.looseObject({
  choices: z
    .array(
      z.looseObject({
        message: z.looseObject({ tool_calls: z.array(z.looseObject({})).nullish() }).nullish(),
        finish_reason: z.string().nullish(),
      }),
    )
    .min(1),
});

/**
 * Rewrites an answer that came whole, from an endpoint that can't stream, as the stream that it would have been.
 * @returns the body of an event stream, or null when `body` is no chat completion
 */
export function streamOfWhole(body: unknown): string | null {
  const whole = WholeAnswer.safeParse(body);
  if (!whole.success) return null;
  const choice = whole.data.choices[0];
  const calls = choice?.message?.tool_calls?.map((call, index) => ({ index, ...call }));
  const chunk = {
    ...whole.data,
    choices: [
      { index: 0, delta: { ...choice?.message, tool_calls: calls }, finish_reason: choice?.finish_reason ?? "stop" },
    ],
  };
  return `data: ${JSON.stringify(chunk)}\n\ndata: [DONE]\n\n`;
}
