import OpenAI from "openai";
import type { ChatCompletionCreateParamsStreaming } from "openai/resources/chat/completions";
import { z } from "zod";
import type { AdvisorSettings } from "../../contract/settings.ts";
import { EndpointFault, type Fault } from "./fault.ts";
import { guardedFetch, type Guard } from "./guarded-fetch.ts";
import { plainWords } from "./plain-words.ts";
import { recogniseFault } from "./recognise-fault.ts";
import type { Limits } from "./watch-body.ts";

/** One answer that is being streamed: the chunks as they were sent, not checked yet. */
export interface RunningCompletion {
  chunks: AsyncIterable<unknown>;
  /** Ends the connection; `chunks` then ends without an error. */
  stop(): void;
  /** What a failure while reading `chunks` means. */
  faultOf(error: unknown): Fault;
}

/** A model's server, reached through the chat completions API. */
export interface ModelEndpoint {
  /**
   * Sends one request and waits until its answer begins.
   * @throws EndpointFault
   */
  complete(body: ChatCompletionCreateParamsStreaming, signal: AbortSignal): Promise<RunningCompletion>;
  /**
   * The names of the models that the server lists, sorted.
   * @throws EndpointFault
   */
  listModels(signal: AbortSignal): Promise<string[]>;
}

const ModelList = z.object({ data: z.array(z.object({ id: z.string().min(1) })).max(100_000) });
const never = 2_000_000_000;

/** Opens an endpoint; nothing is sent yet. @param now milliseconds since 1970, for dates in headers */
export function openEndpoint(
  settings: AdvisorSettings,
  key: string | null,
  limits: Limits,
  now: () => number,
): ModelEndpoint {
  const guardWith = (): Guard => ({ key, limits, now, ending: { insideEvent: false } });

  return {
    async complete(body, signal) {
      const guard = guardWith();
      // All that the client would read from environment variables is set, so that nothing of this machine is sent along.
      const client = new OpenAI({
        apiKey: key ?? "none",
        adminAPIKey: null,
        organization: null,
        project: null,
        webhookSecret: null,
        baseURL: settings.baseUrl,
        fetch: guardedFetch(guard, "stream"),
        maxRetries: 0,
        timeout: never,
        logLevel: "off",
      });
      const stream = await client.chat.completions.create(body, { signal }).catch((error: unknown) => {
        throw new EndpointFault(recogniseFault(error, "asking", key));
      });
      return {
        chunks: stream,
        stop: () => stream.controller.abort(),
        faultOf(error) {
          const fault = recogniseFault(error, "reading", key);
          return fault.kind === "garbled" && guard.ending.insideEvent ? { kind: "cut" } : fault;
        },
      };
    },

    async listModels(signal) {
      try {
        const url = `${settings.baseUrl.replace(/\/+$/, "")}/models`;
        const response = await guardedFetch(guardWith(), "json")(url, {
          headers: { accept: "application/json" },
          signal,
        });
        const list = ModelList.safeParse(await response.json());
        if (!list.success) throw new EndpointFault({ kind: "not-an-api" });
        const names = list.data.data.map(({ id }) => plainWords(id, key));
        names.sort((a, b) => a.localeCompare(b, "en"));
        return names;
      } catch (error) {
        throw new EndpointFault(recogniseFault(error, "asking", key));
      }
    },
  };
}
