import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { z } from "zod";
import { answer } from "./model-answers.ts";

const Body = z.looseObject({
  model: z.string().default(""),
  stream: z.boolean().default(false),
  messages: z.array(z.looseObject({ role: z.string(), content: z.string().nullish() })).default([]),
  tools: z.array(z.looseObject({ function: z.looseObject({ name: z.string() }) })).default([]),
});

/** A request as it arrived. */
export interface ReceivedRequest {
  method: string;
  path: string;
  headers: IncomingMessage["headers"];
  body: z.infer<typeof Body>;
  /** Every message's text, joined: for choosing a behaviour by what is asked. */
  text: string;
  /** Names of the functions that the request offers. */
  tools: string[];
}

/** What the server does with one chat completion. Ends the response, or leaves it open on purpose. */
export type Behaviour = (request: ReceivedRequest, response: ServerResponse) => Promise<void> | void;

/** Chooses a behaviour for a request; `undefined` leaves it to the default, a short answer. */
export type Script = (request: ReceivedRequest) => Behaviour | undefined;

/** A model behind real HTTP on this machine, which says and does what a test wants. */
export interface ScriptedModel {
  /** Ends in /v1. */
  baseUrl: string;
  /** Without /v1. */
  origin: string;
  /** Chat completions asked for so far, in order. */
  requests: ReceivedRequest[];
  /** Everything else asked for, lists of models included. */
  others: ReceivedRequest[];
  /** What the next completions do, one each, before the script is asked. */
  queue(...behaviours: Behaviour[]): void;
  script(script: Script): void;
  /** The names that GET /v1/models lists, or what it does instead. */
  models(models: readonly string[] | Behaviour): void;
  close(): Promise<void>;
}

async function received(request: IncomingMessage): Promise<ReceivedRequest> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString("utf8");
  const body = Body.parse(text === "" ? {} : JSON.parse(text));
  return {
    method: request.method ?? "",
    path: request.url ?? "",
    headers: request.headers,
    body,
    text: body.messages.map(({ content }) => content ?? "").join("\n"),
    tools: body.tools.map((tool) => tool.function.name),
  };
}

/** Starts a scripted model on a free port of 127.0.0.1. Its answers are in `model-answers.ts`, its misdeeds in `model-faults.ts`. */
export async function startScriptedModel(first: Script = () => undefined): Promise<ScriptedModel> {
  const requests: ReceivedRequest[] = [];
  const others: ReceivedRequest[] = [];
  const queued: Behaviour[] = [];
  let script = first;
  let listed: readonly string[] | Behaviour = ["scripted-model"];

  function handle(request: ReceivedRequest, response: ServerResponse): Promise<void> | void {
    if (request.method === "POST" && request.path === "/v1/chat/completions") {
      requests.push(request);
      return (queued.shift() ?? script(request) ?? answer("Ready."))(request, response);
    }
    others.push(request);
    if (request.method === "GET" && request.path === "/v1/models") {
      if (typeof listed === "function") return listed(request, response);
      const data = listed.map((id) => ({ id, object: "model" }));
      response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify({ object: "list", data }));
      return;
    }
    response.writeHead(404, { "content-type": "text/plain" }).end("404 page not found");
  }

  const server = createServer((request, response) => {
    received(request)
      .then((whole) => handle(whole, response))
      // A client that goes away in the middle of an answer is no fault of the server's.
      .catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const origin = `http://127.0.0.1:${port}`;
  return {
    baseUrl: `${origin}/v1`,
    origin,
    requests,
    others,
    queue: (...behaviours) => void queued.push(...behaviours),
    script: (next) => (script = next),
    models: (next) => (listed = next),
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
