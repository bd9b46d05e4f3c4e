/** What a chat message costs beside its text, in tokens. */
const perMessage = 4;

/**
 * About how many tokens these messages are, by the o200k encoding: right for OpenAI's newer models, within some 20 % for others.
 * The encoding's tables are large, so they are loaded at the first use.
 */
export async function countTokens(messages: readonly { role: string; content: string }[]): Promise<number> {
  const { encode } = await import("gpt-tokenizer/encoding/o200k_base");
  // Texts of users may hold what looks like a control token; here it is plain text.
  const plain = { disallowedSpecial: new Set<string>() };
  return messages.reduce((sum, message) => sum + perMessage + encode(message.content, plain).length, 0);
}
