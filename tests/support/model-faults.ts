import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Gate } from "./gate.ts";
import { answerEvents } from "./model-answers.ts";
import { chunk, done, event, sendEvents } from "./model-stream.ts";
import type { Behaviour } from "./scripted-model.ts";

/** Turns the request down. `body` as an object is sent as JSON. */
export function status(
  code: number,
  body: unknown = { error: { message: "scripted failure" } },
  headers: Record<string, string> = {},
): Behaviour {
  return (_request, response) => {
    const text = typeof body === "string" ? body : JSON.stringify(body);
    response
      .writeHead(code, { "content-type": typeof body === "string" ? "text/plain" : "application/json", ...headers })
      .end(text);
  };
}

/** Asks to wait: seconds, or a date. */
export const retryAfter = (value: string, code = 429): Behaviour =>
  status(code, { error: { message: "Rate limit reached." } }, { "retry-after": value });

/** Breaks the connection after so many bytes of the stream. */
export const cutAt =
  (bytes: number, text: string): Behaviour =>
  (_request, response) =>
    sendEvents(response, answerEvents(text), { cutAt: bytes });

/** Ends the body in the proper way, but the model never said that it was done. */
export const eofWithoutFinish =
  (text: string): Behaviour =>
  (_request, response) =>
    sendEvents(response, [chunk({ content: text })]);

/** As `eofWithoutFinish`, with the closing mark of the protocol. */
export const doneOnly =
  (text: string): Behaviour =>
  (_request, response) =>
    sendEvents(response, [chunk({ content: text }), done]);

/** An error in the middle of the stream. */
export const errorEvent =
  (
    text: string,
    error: unknown = { message: "The engine is overloaded.", code: "overloaded" },
    name?: string,
  ): Behaviour =>
  (_request, response) => {
    const told = `${name === undefined ? "" : `event: ${name}\n`}${event({ error })}`;
    return sendEvents(response, [...(text === "" ? [] : [chunk({ content: text })]), told]);
  };

/** An event that is no JSON, followed by more. */
export const malformedEvent =
  (text: string): Behaviour =>
  (_request, response) =>
    sendEvents(response, [chunk({ content: text }), event('{"choices": [{"delta": '), ...answerEvents("more")]);

/** JSON of another shape. */
export const strangeEvent =
  (text: string, strange: unknown): Behaviour =>
  (_request, response) =>
    sendEvents(response, [chunk({ content: text }), event(strange), ...answerEvents("more")]);

/** Every byte of the stream arrives on its own, so that every character of several bytes is split. */
export const splitUtf8 =
  (text: string): Behaviour =>
  (_request, response) =>
    sendEvents(response, answerEvents(text), { chunkBytes: 1 });

/** A captive portal: a page, with success. */
export const html200 =
  (type = "text/html; charset=utf-8"): Behaviour =>
  (_request, response) => {
    response
      .writeHead(200, { "content-type": type })
      .end("<!doctype html><html><body><h1>Welcome to the hotel</h1></body></html>");
  };

/** Sends on to another address. */
export const redirectTo =
  (location: string, code = 307): Behaviour =>
  (_request, response) => {
    response.writeHead(code, { location }).end();
  };

/** Done, and nothing said. */
export const empty = (): Behaviour => (_request, response) =>
  sendEvents(response, [chunk({ role: "assistant", content: "" }), chunk({}, "stop"), done]);

/** Declines to answer. */
export const refusal =
  (words = "I can't help with that."): Behaviour =>
  (_request, response) =>
    sendEvents(response, [chunk({ role: "assistant", refusal: words }), chunk({}, "stop"), done]);

/** Is stopped by the provider's filter. */
export const contentFilter =
  (text: string): Behaviour =>
  (_request, response) =>
    sendEvents(response, [chunk({ content: text }), chunk({}, "content_filter"), done]);

/** Runs out of room. */
export const length =
  (text: string): Behaviour =>
  (_request, response) =>
    sendEvents(response, [...(text === "" ? [] : [chunk({ content: text })]), chunk({}, "length"), done]);

/** The request is too long. */
export const contextOverflow = (): Behaviour =>
  status(400, {
    error: {
      message: "This model's maximum context length is 8192 tokens. However, your messages resulted in 12011 tokens.",
      code: "context_length_exceeded",
    },
  });

/** Says something, then nothing more until `release` opens. */
export const idle =
  (text: string, release: Gate): Behaviour =>
  (_request, response) =>
    sendEvents(response, [chunk({ content: text }), done], { gates: { 1: release } });

/** Says something, then sends the same piece again and again until the client goes away: signs of life without a word. */
export const chatter =
  (text: string, piece: string): Behaviour =>
  async (_request, response) => {
    response.writeHead(200, { "content-type": "text/event-stream" });
    if (text !== "") response.write(chunk({ content: text }));
    const beat = setInterval(() => response.write(piece), 20);
    await new Promise((resolve) => response.on("close", resolve));
    clearInterval(beat);
  };

/** Does not even begin to answer until `release` opens. */
export const silent =
  (release: Gate): Behaviour =>
  async (_request, response) => {
    await release.pass();
    response.destroy();
  };

/** Hangs up without a word. */
export const hangUp = (): Behaviour => (_request, response) => void response.destroy();

/** One line of so many megabytes, sent no faster than it is taken. */
export const hugeLine =
  (text: string, megabytes: number): Behaviour =>
  async (_request, response) => {
    response.writeHead(200, { "content-type": "text/event-stream" });
    const megabyte = "x".repeat(1_000_000);
    function* line(): Generator<string> {
      yield `${chunk({ content: text })}data: {"choices":[{"delta":{"content":"`;
      for (let sent = 0; sent < megabytes; sent += 1) yield megabyte;
      yield '"}}]}\n\n';
    }
    await pipeline(Readable.from(line()), response);
  };

/** Parts that are no JSON, behind good prose. */
export const invalidJsonParts =
  (text: string, parts = '{"actions": [{"title": "Ask five users", "why": '): Behaviour =>
  (request, response) =>
    sendEvents(response, answerEvents(text, { parts }, request));

/** Knows no function calls: turns down each request that offers them, and answers the others. */
export const rejectTools =
  (
    otherwise: Behaviour,
    turnDown: Behaviour = status(400, {
      error: { message: "registry.ollama.ai/library/gemma:2b does not support tools", type: "api_error" },
    }),
  ): Behaviour =>
  (request, response) =>
    (request.tools.length > 0 ? turnDown : otherwise)(request, response);
