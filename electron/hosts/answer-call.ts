import type { ErrorCode, Problem, Reply } from "../contract/errors.ts";
import type { HostApp } from "../contract/ports.ts";
import { words } from "./words.ts";

/** How much one call may carry, in bytes of its JSON text: a field's full megabyte, even with every character escaped. */
export const callLimitBytes = 8 * 1024 * 1024;

/** A refusal by the host itself, before the call reached the app. */
export function refusal(code: ErrorCode, message: string, hint: string): { ok: false; error: Problem } {
  return { ok: false, error: { code, message, hint } };
}

/** The answer to a call that does not come from our own page. */
export const untrustedReply = refusal("call.untrusted", words.untrusted, words.untrustedHint);
/** The answer to a call that is larger than `callLimitBytes`. */
export const tooLargeReply = refusal("call.invalid", words.tooLarge, words.tooLargeHint);
/** The answer to a call whose input is not JSON. */
export const unreadableReply = refusal("call.invalid", words.unreadable, words.unreadableHint);

/**
 * The one way that both hosts take from a trusted call's JSON text to its reply's JSON text. Never throws: what goes
 * wrong is a reply too.
 */
export async function answerCall(app: HostApp, name: string, inputText: string): Promise<string> {
  if (Buffer.byteLength(inputText) > callLimitBytes) return JSON.stringify(tooLargeReply);
  let input: unknown;
  try {
    input = JSON.parse(inputText);
  } catch {
    return JSON.stringify(unreadableReply);
  }
  let reply: Reply<unknown>;
  try {
    reply = await app.dispatch(name, input);
    return JSON.stringify(reply);
  } catch {
    return JSON.stringify(refusal("app.failed", words.failed, words.failedHint));
  }
}
