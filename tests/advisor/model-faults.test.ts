import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { gate } from "../support/gate.ts";
import { answer } from "../support/model-answers.ts";
import {
  chatter,
  contentFilter,
  contextOverflow,
  cutAt,
  doneOnly,
  empty,
  eofWithoutFinish,
  errorEvent,
  hangUp,
  html200,
  hugeLine,
  idle,
  invalidJsonParts,
  length,
  malformedEvent,
  redirectTo,
  refusal,
  retryAfter,
  silent,
  splitUtf8,
  status,
  strangeEvent,
} from "../support/model-faults.ts";
import { chunk, done, event, sendEvents } from "../support/model-stream.ts";
import { startScriptedModel, type Behaviour, type ScriptedModel } from "../support/scripted-model.ts";
import { allOf, ask, requestFor, secretKey } from "./asking.ts";

const said = "Activation is the leak. ";
let model: ScriptedModel;
beforeEach(async () => {
  model = await startScriptedModel();
});
afterEach(() => model.close());

/** Each message says what happened, each hint what was kept and a next step; neither shows the key or HTML. */
function expectPlain(error: Error & { hint: string }): void {
  expect(error.message).toMatch(/^[^<>]{10,}[.”]$/);
  expect(error.hint).toMatch(/^(The text so far is kept|Your session is kept as it is)\. .{8,}\.$/s);
  expect(allOf(error)).not.toContain(secretKey);
  expect(allOf(error)).not.toContain(secretKey.slice(8, 18));
}

/** A fault, the code by which it is known, what its message must name, and what its hint. */
type Case = [name: string, behaviour: Behaviour, code: string, message: RegExp, hint: RegExp];

describe("a request that is turned down", () => {
  const told = (message: string, code: string | null = null): unknown => ({ error: { message, code } });
  const cases: Case[] = [
    [
      "401",
      status(401, told(`Incorrect API key provided: ${secretKey}. You can find it at …`)),
      "advisor.wrong-key",
      /does not accept the key.*Incorrect API key/,
      /Settings/,
    ],
    [
      "401 with a masked key",
      status(401, told("Incorrect API key provided: sk-proj-****eKc7")),
      "advisor.wrong-key",
      /\[key\]/,
      /Settings/,
    ],
    ["403", status(403, told("Forbidden")), "advisor.wrong-key", /does not accept the key/, /Settings/],
    [
      "400 about the key",
      status(400, [{ error: { message: "API key not valid. Please pass a valid API key." } }]),
      "advisor.wrong-key",
      /not valid/,
      /Settings/,
    ],
    ["402", status(402, told("Insufficient credits.")), "advisor.quota", /no quota left/, /credit/],
    [
      "429 without quota",
      status(
        429,
        told("You exceeded your current quota, please check your plan and billing details.", "insufficient_quota"),
      ),
      "advisor.quota",
      /no quota left/,
      /credit/,
    ],
    [
      "404 of a model",
      status(
        404,
        told("The model `scripted-model` does not exist or you do not have access to it.", "model_not_found"),
      ),
      "advisor.wrong-model",
      /no model “scripted-model”/,
      /another model/,
    ],
    [
      "404 of a local model",
      status(404, told('model "scripted-model" not found, try pulling it first')),
      "advisor.wrong-model",
      /scripted-model/,
      /another model/,
    ],
    [
      "400 of a model",
      status(400, told("scripted-model is not a valid model ID")),
      "advisor.wrong-model",
      /scripted-model/,
      /another model/,
    ],
    [
      "404 of the path",
      status(404, "404 page not found"),
      "advisor.wrong-address",
      /no chat completions API/,
      /address/,
    ],
    ["405", status(405, ""), "advisor.wrong-address", /no chat completions API/, /address/],
    [
      "200 with an error",
      status(200, { error: "Unexpected endpoint or method. (POST /chat/completions)" }),
      "advisor.wrong-address",
      /Unexpected endpoint/,
      /address/,
    ],
    [
      "400 of the context",
      contextOverflow(),
      "advisor.context-full",
      /longer than scripted-model can read/,
      /larger context/,
    ],
    ["413", status(413, ""), "advisor.context-full", /larger than/, /[Ss]horten/],
    [
      "500 of the context",
      status(500, told("the request exceeds the available context size, try increasing it")),
      "advisor.context-full",
      /longer than/,
      /larger context/,
    ],
    [
      "400 of the filter",
      status(400, told("The response was filtered due to the prompt", "content_filter")),
      "advisor.filtered",
      /content filter/,
      /other words/,
    ],
    [
      "400 of anything else",
      status(400, told("temperature is not allowed")),
      "advisor.server-failed",
      /turned the request down.*temperature/,
      /Settings/,
    ],
    [
      "500",
      status(500, told("model requires more system memory than is available")),
      "advisor.server-failed",
      /status 500.*memory/,
      /Try again/,
    ],
    ["503", status(503, ""), "advisor.server-failed", /status 503/, /Try again/],
    [
      "502 as a page",
      status(502, "<html><head><title>502 Bad Gateway</title></head></html>", { "content-type": "text/html" }),
      "advisor.server-failed",
      /status 502\)\.$/,
      /Try again/,
    ],
    ["529", status(529, told("Overloaded")), "advisor.server-failed", /Overloaded/, /Try again/],
    ["504", status(504, ""), "advisor.timed-out", /took too long/, /Try again/],
    ["a web page with success", html200(), "advisor.not-an-api", /web page/, /sign in to the network/],
    ["a web page under another name", html200("text/plain"), "advisor.not-an-api", /web page/, /address/],
    [
      "a redirect",
      redirectTo("https://portal.example/login?key=1"),
      "advisor.wrong-address",
      /sends on to https:\/\/portal\.example\/login\. The key was not sent/,
      /address/,
    ],
    ["JSON that is no answer", status(200, { hello: "world" }), "advisor.not-an-api", /not a model's API/, /address/],
  ];

  it.each(cases)("%s has its own code, message and next step", async (_name, behaviour, code, message, hint) => {
    model.script(() => behaviour);
    const heard = await ask(model.baseUrl);
    expect(heard.error?.code).toBe(code);
    expect(heard.error?.message).toMatch(message);
    expect(heard.error?.hint).toMatch(hint);
    if (heard.error) expectPlain(heard.error);
    expect([heard.prose, heard.finished]).toEqual(["", null]);
  });

  it("because no key is stored says so", async () => {
    model.queue(status(401, "Unauthorized"));
    const heard = await ask(model.baseUrl, requestFor(), { key: null });
    expect(heard.error?.message).toMatch(/asks for a key, and none is stored/);
  });

  it("with an endless reason is read only so far", async () => {
    model.queue(status(403, "no ".repeat(20_000_000)));
    const heard = await ask(model.baseUrl);
    expect(heard.error?.code).toBe("advisor.wrong-key");
    expect(heard.error?.message.length).toBeLessThan(500);
  });
});

describe("an answer that goes wrong while it streams", () => {
  const cases: Case[] = [
    ["a body that ends without a word of the end", eofWithoutFinish(said), "advisor.cut-off", /broke off/, /Try again/],
    ["the closing mark alone", doneOnly(said), "advisor.cut-off", /broke off/, /Try again/],
    ["a broken connection", cutAt(2_000, said.repeat(20)), "advisor.cut-off", /broke off/, /Try again/],
    [
      "an error told in the stream",
      errorEvent(said),
      "advisor.server-failed",
      /The engine is overloaded\./,
      /Try again/,
    ],
    [
      "an error told as an event of that name",
      errorEvent(said, { message: `bad key ${secretKey}` }, "error"),
      "advisor.server-failed",
      /\[key\]/,
      /Try again/,
    ],
    [
      "an error told as plain text",
      errorEvent(said, "GPU fell off the bus"),
      "advisor.server-failed",
      /GPU/,
      /Try again/,
    ],
    [
      "an error of the context",
      errorEvent(said, {
        message: "The number of tokens to keep from the initial prompt is greater than the context length",
      }),
      "advisor.context-full",
      /longer than/,
      /context/,
    ],
    [
      "an error as the reason to end",
      (_q, response) => sendEvents(response, [chunk({ content: said }), chunk({}, "error"), done]),
      "advisor.server-failed",
      /stopped with an error/,
      /Try again/,
    ],
    ["an event that is no JSON", malformedEvent(said), "advisor.bad-answer", /can't be read/, /OpenAI-compatible/],
    [
      "an event of another shape",
      strangeEvent(said, { choices: [{ delta: { content: 42 } }] }),
      "advisor.bad-answer",
      /can't be read/,
      /OpenAI-compatible/,
    ],
    ["a bare number as an event", strangeEvent(said, 42), "advisor.bad-answer", /can't be read/, /OpenAI-compatible/],
  ];

  it.each(cases)(
    "%s has its own code, keeps the text so far and is not tried again",
    async (_name, behaviour, code, message, hint) => {
      model.script(() => behaviour);
      const heard = await ask(model.baseUrl);
      expect(heard.error?.code).toBe(code);
      expect(heard.error?.message).toMatch(message);
      expect(heard.error?.hint).toMatch(hint);
      if (heard.error) expectPlain(heard.error);
      expect(heard.prose.startsWith(said)).toBe(true);
      expect(heard.error?.hint).toMatch(/^The text so far is kept\./);
      expect([heard.finished, heard.waits, model.requests.length]).toEqual([null, [], 1]);
    },
  );

  it("by falling silent is given up after the time that was set", async () => {
    const release = gate();
    model.queue(idle(said, release));
    const heard = await ask(model.baseUrl, requestFor(), { timeouts: { idle: 700 } });
    release.open();
    expect([heard.error?.code, heard.prose]).toEqual(["advisor.timed-out", said]);
    expect(heard.error?.message).toMatch(/stopped sending/);
  });

  it.each([
    ["comments", ": keep-alive\n\n"],
    ["empty pieces", chunk({})],
    ["empty texts", chunk({ content: "" })],
    ["empty pieces of a function call", chunk({ tool_calls: [{ index: 0, function: { arguments: "" } }] })],
    ["pieces without choices", event({ object: "chat.completion.chunk", choices: [] })],
  ])("by sending %s only, for ever, is given up after the time that was set", async (_name, piece) => {
    model.queue(chatter(said, piece), chatter("", piece));
    const heard = await ask(model.baseUrl, requestFor(), { timeouts: { words: 700 } });
    expect([heard.error?.code, heard.prose]).toEqual(["advisor.timed-out", said]);
    expect(heard.error?.message).toMatch(/kept the connection open, but the model said nothing for/);
    expect(heard.error?.hint).toMatch(/^The text so far is kept\./);
    const nothing = await ask(model.baseUrl, requestFor(), { timeouts: { words: 300 } });
    expect([nothing.error?.code, nothing.prose]).toEqual(["advisor.timed-out", ""]);
  });

  it("by never beginning is given up after the time that was set", async () => {
    const release = gate();
    model.queue(silent(release));
    const heard = await ask(model.baseUrl, requestFor(), { timeouts: { headers: 40 } });
    release.open();
    expect([heard.error?.code, heard.waits, heard.prose]).toEqual(["advisor.timed-out", [], ""]);
    expect(heard.error?.message).toMatch(/did not begin to answer/);
  });

  it("with a line of 50 MB is dropped without being held in memory", async () => {
    model.queue(hugeLine(said, 50));
    const before = process.memoryUsage().arrayBuffers;
    const heard = await ask(model.baseUrl);
    expect([heard.error?.code, heard.prose]).toEqual(["advisor.bad-answer", said]);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(30_000_000);
  });

  it("by never coming to an end is stopped at a million characters", async () => {
    const piece = "and on ".repeat(30_000);
    model.queue((_request, response) =>
      sendEvents(response, [...Array.from({ length: 10 }, () => chunk({ content: piece })), chunk({}, "stop"), done]),
    );
    const heard = await ask(model.baseUrl);
    expect(heard.error?.code).toBe("advisor.too-long");
    expect(heard.prose.length).toBeGreaterThan(900_000);
  });
});

describe("an answer that ends otherwise than usual", () => {
  it("for want of room is finished with that reason", async () => {
    model.queue(length(said));
    const heard = await ask(model.baseUrl);
    expect([heard.prose, heard.finished?.reason, heard.error]).toEqual([said, "length", null]);
  });

  it("for want of room before the first word says that all of it went into thinking", async () => {
    model.queue(length(""));
    const heard = await ask(model.baseUrl);
    expect([heard.error?.code, heard.error?.message]).toEqual(["advisor.empty", expect.stringMatching(/thinking/)]);
  });

  it("by the provider's filter is finished with that reason", async () => {
    model.queue(contentFilter(said));
    const heard = await ask(model.baseUrl);
    expect([heard.prose, heard.finished?.reason]).toEqual([said, "filtered"]);
  });

  it("by declining keeps the words of it", async () => {
    model.queue(refusal("I can't help with that."));
    const heard = await ask(model.baseUrl);
    expect([heard.prose, heard.finished?.reason, heard.error]).toEqual(["I can't help with that.", "refusal", null]);
  });

  it("without a word is an error", async () => {
    model.queue(empty());
    const heard = await ask(model.baseUrl);
    expect([heard.error?.code, heard.finished]).toEqual(["advisor.empty", null]);
    if (heard.error) expectPlain(heard.error);
  });

  it("with broken JSON in its parts is handed on as it is: the repair is not the advisor's", async () => {
    const broken = '{"actions": [{"title": "Ask';
    model.queue(invalidJsonParts(said, broken));
    const heard = await ask(model.baseUrl);
    expect([heard.prose, heard.parts, heard.finished?.reason]).toEqual([said, broken, "stop"]);
  });

  it("is complete once the model says so, though the server never closes", async () => {
    const release = gate();
    model.queue((_request, response) =>
      sendEvents(response, [chunk({ content: said }), chunk({}, "stop"), done], { gates: { 2: release } }),
    );
    const heard = await ask(model.baseUrl, requestFor(), { timeouts: { grace: 30 } });
    release.open();
    expect([heard.prose, heard.finished?.reason, heard.error]).toEqual([said, "stop", null]);
  });
});

describe("trying again", () => {
  it.each([
    ["two seconds", "2", [2]],
    ["a fraction", "0.5", [0.5]],
    ["a date", "Tue, 24 Nov 2026 12:00:30 GMT", [30]],
    ["a date that has passed", "Tue, 24 Nov 2026 11:00:00 GMT", [0]],
    ["nothing that can be read", "soon", [1]],
  ])("waits as asked by Retry-After: %s", async (_name, value, waits) => {
    model.queue(retryAfter(value), answer(said));
    const waited: number[] = [];
    const heard = await ask(model.baseUrl, requestFor(), {
      now: () => Date.parse("2026-11-24T12:00:00Z"),
      wait: (milliseconds) => Promise.resolve(void waited.push(milliseconds / 1000)),
    });
    expect([heard.prose, heard.waits, waited]).toEqual([said, waits, waits]);
  });

  it("does not wait for longer than a minute, but tells how long it would be", async () => {
    model.queue(retryAfter("900"));
    const heard = await ask(model.baseUrl);
    expect([heard.error?.code, heard.waits, model.requests.length]).toEqual(["advisor.rate-limited", [], 1]);
    expect(heard.error?.message).toMatch(/asks to wait 15 minutes/);
    expect(heard.error?.hint).toMatch(/in 15 minutes/);
  });

  it.each([429, 500, 502, 503, 529])(
    "gives up on %i after three tries, each later than the one before",
    async (code) => {
      model.script(() => status(code));
      const heard = await ask(model.baseUrl);
      expect([heard.waits, model.requests.length]).toEqual([[1, 2], 3]);
      expect(heard.error?.code).toBe(code === 429 ? "advisor.rate-limited" : "advisor.server-failed");
    },
  );

  it.each([400, 401, 403, 404, 413])("does not repeat what got %i", async (code) => {
    model.script(() => status(code));
    const heard = await ask(model.baseUrl, requestFor({ partsSchema: null }), {
      remember: { recall: () => ({ tools: false, usage: false }), note: () => undefined },
    });
    expect([heard.waits, model.requests.length]).toEqual([[], 1]);
  });

  it("obeys a server that says that it is no use", async () => {
    model.queue(status(503, "", { "x-should-retry": "false" }));
    const heard = await ask(model.baseUrl);
    expect([heard.waits, heard.error?.code]).toEqual([[], "advisor.server-failed"]);
  });

  it("asks again where the server hung up without a word", async () => {
    model.queue(hangUp(), answer(said));
    const heard = await ask(model.baseUrl);
    expect([heard.prose, heard.waits, heard.error]).toEqual([said, [1], null]);
  });

  it("succeeds once the server is up again", async () => {
    model.queue(status(503), status(500), answer(said));
    const heard = await ask(model.baseUrl);
    expect([heard.prose, heard.waits, heard.error]).toEqual([said, [1, 2], null]);
  });
});

describe("the wire", () => {
  const many = "Größe, 成長, 👩‍🚀 and a flag 🇺🇦: « all of it ».";

  it("may split every character of several bytes", async () => {
    model.queue(splitUtf8(many));
    const heard = await ask(model.baseUrl);
    expect([heard.prose, heard.error]).toEqual([many, null]);
  });

  it("may be compressed", async () => {
    model.queue(answer(many, { wire: { gzip: true } }));
    const heard = await ask(model.baseUrl);
    expect([heard.prose, heard.error]).toEqual([many, null]);
  });

  it("may break in the middle of a compressed answer", async () => {
    model.queue(answer(said.repeat(30), { wire: { gzip: true, cutAt: 500 } }));
    const heard = await ask(model.baseUrl);
    expect(heard.error?.code).toBe("advisor.cut-off");
    expect(said.repeat(30).startsWith(heard.prose)).toBe(true);
  });

  it("may carry comments, other line ends and events without choices", async () => {
    const events = [
      ": keep-alive\n\n",
      "\r\n: OPENROUTER PROCESSING\r\n\r\n",
      'data: {"type":"ping"}\n\n',
      chunk({ content: said }).replaceAll("\n", "\r\n"),
      chunk({}, "stop"),
      done,
    ];
    model.queue((_request, response) => sendEvents(response, events));
    const heard = await ask(model.baseUrl);
    expect([heard.prose, heard.error]).toEqual([said, null]);
  });
});
