import { EndpointFault } from "./fault.ts";
import { readErrorText, readToldError } from "./error-body.ts";
import { plainWords } from "./plain-words.ts";
import { readRetryAfter } from "./retry-rules.ts";
import { readAtMost, watchBody, type Ending, type Limits } from "./watch-body.ts";
import { streamOfWhole } from "./whole-answer.ts";

export interface Guard {
  key: string | null;
  limits: Limits;
  /** Milliseconds since 1970. */
  now: () => number;
  /** Is told how a streamed body ended. */
  ending: Ending;
}

const longestErrorBody = 64_000;
const eventStream = { "content-type": "text/event-stream" };

/** What the endpoint needs to know, and nothing about this machine or from its environment variables. */
function plainHeaders(given: HeadersInit | undefined, key: string | null): Headers {
  const all = new Headers(given);
  const sent = new Headers({ "user-agent": "Sextant" });
  for (const name of ["accept", "content-type"]) {
    const value = all.get(name);
    if (value !== null) sent.set(name, value);
  }
  if (key !== null) sent.set("authorization", `Bearer ${key}`);
  return sent;
}

/** Where an answer sends on to, as a message may say it: what it echoes of the key is taken out. */
function redirectTarget(response: Response, from: string, key: string | null): string {
  try {
    const to = new URL(response.headers.get("location") ?? "", from);
    return plainWords(`${to.origin}${to.pathname}`, key).slice(0, 200);
  } catch {
    return "another address";
  }
}

async function refusal(response: Response, guard: Guard, stop: () => void): Promise<EndpointFault> {
  // A server that fails may also fail to send why.
  const text = await readAtMost(response.body, longestErrorBody, guard.limits, stop).catch(() => "");
  const told = readErrorText(text);
  const mayRetry = response.headers.get("x-should-retry");
  return new EndpointFault({
    kind: "refused",
    status: response.status,
    said: plainWords(told.said, guard.key),
    code: plainWords(told.code, guard.key),
    retryAfter: readRetryAfter(response.headers, guard.now()),
    mayRetry: mayRetry === "true" ? true : mayRetry === "false" ? false : null,
  });
}

/** An answer in JSON where a stream was asked for: an error told with status 200, or the answer as a whole. */
async function streamOfJson(response: Response, guard: Guard, stop: () => void): Promise<Response> {
  const text = await readAtMost(response.body, guard.limits.event, guard.limits, stop);
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    throw new EndpointFault({ kind: "garbled" });
  }
  const stream = streamOfWhole(body);
  if (stream !== null) return new Response(stream, { headers: eventStream });
  const told = readToldError(body);
  if (told.said === "") throw new EndpointFault({ kind: "not-an-api" });
  const said = plainWords(told.said, guard.key);
  throw new EndpointFault({
    kind: "refused",
    status: 400,
    said,
    code: plainWords(told.code, guard.key),
    retryAfter: null,
    mayRetry: null,
  });
}

/**
 * A `fetch` for talking to a model's endpoint. It never follows a redirect (the key would travel along), sends no header but
 * the needed ones, gives up when no answer begins in time, refuses web pages, turns every status that is no success into an
 * `EndpointFault`, and watches the body (`watchBody`). Aborts with `init.signal`.
 * @param expects `stream` turns an answer that came whole into a stream; `json` passes it on
 */
export function guardedFetch(
  guard: Guard,
  expects: "stream" | "json",
): (input: string | URL | Request, init?: RequestInit) => Promise<Response> {
  return async (input, init) => {
    const abort = new AbortController();
    const stop = (): void => abort.abort();
    const outer = init?.signal ?? null;
    if (outer?.aborted) stop();
    outer?.addEventListener("abort", stop, { once: true });

    let late = false;
    const timer = setTimeout(() => {
      late = true;
      stop();
    }, guard.limits.headers);
    let response: Response;
    try {
      response = await fetch(input, {
        ...init,
        headers: plainHeaders(init?.headers, guard.key),
        redirect: "manual",
        signal: abort.signal,
      });
    } catch (error) {
      if (late) throw new EndpointFault({ kind: "slow", awaited: "answer", seconds: guard.limits.headers / 1000 });
      throw error;
    } finally {
      clearTimeout(timer);
    }

    const address = input instanceof Request ? input.url : String(input);
    if (response.status >= 300 && response.status < 400) {
      stop();
      throw new EndpointFault({ kind: "redirected", to: redirectTarget(response, address, guard.key) });
    }
    if (!response.ok) throw await refusal(response, guard, stop);
    const type = response.headers.get("content-type")?.toLowerCase() ?? "";
    if (/\bhtml\b/.test(type)) {
      stop();
      throw new EndpointFault({ kind: "not-an-api" });
    }
    if (expects === "stream" && /\bjson\b/.test(type) && !/ndjson|jsonl|seq/.test(type))
      return streamOfJson(response, guard, stop);
    if (!response.body) return new Response("", { headers: response.headers });
    const whole = expects === "json" ? guard.limits.words : Infinity;
    return new Response(watchBody(response.body, guard.limits, stop, guard.ending, whole), {
      headers: { "content-type": type || "text/event-stream" },
    });
  };
}
