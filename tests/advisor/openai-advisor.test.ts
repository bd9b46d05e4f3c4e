import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createCapabilityMemory } from "../../electron/advisor/endpoint/capability-memory.ts";
import { fenceInstruction } from "../../electron/advisor/endpoint/completion-request.ts";
import { gate } from "../support/gate.ts";
import { answer, toolCalls, wholeAnswer } from "../support/model-answers.ts";
import { rejectTools, status } from "../support/model-faults.ts";
import { startScriptedModel, type ScriptedModel } from "../support/scripted-model.ts";
import { createOpenAiAdvisor } from "../../electron/advisor/openai-advisor.ts";
import { ask, hear, partsSchema, requestFor, secretKey, settingsFor } from "./asking.ts";

const text = "Activation is the leak: about 96 people a month [=F4*F13].\n\nAsk five of them this week.";
const parts = { actions: [{ title: "Ask five users" }], continueRule: "Above 25 %" };

let model: ScriptedModel;
beforeEach(async () => {
  model = await startScriptedModel();
});
afterEach(() => model.close());

describe("an answer of a model that can call functions", () => {
  it("comes as prose first and the parts of the call behind it", async () => {
    model.queue(answer(text, { parts, usage: { prompt_tokens: 900, completion_tokens: 120 } }));
    const heard = await ask(model.baseUrl);
    expect(heard.error).toBeNull();
    expect(heard.prose).toBe(text);
    expect(JSON.parse(heard.parts)).toEqual(parts);
    expect(heard.finished).toEqual({
      kind: "finished",
      reason: "stop",
      model: "scripted-model",
      tokensIn: 900,
      tokensOut: 120,
    });
    expect(heard.events.findIndex(({ kind }) => kind === "parts")).toBeGreaterThan(
      heard.events.findLastIndex(({ kind }) => kind === "prose"),
    );
  });

  it("is asked for with the schema of the parts, the key and nothing about the machine", async () => {
    model.queue(answer(text, { parts }));
    await ask(model.baseUrl);
    const [request] = model.requests;
    expect(request?.tools).toEqual(["record_brief_parts"]);
    expect(request?.body.tools[0]?.function["parameters"]).toEqual(partsSchema);
    expect(request?.body["stream_options"]).toEqual({ include_usage: true });
    expect(request?.headers.authorization).toBe(`Bearer ${secretKey}`);
    const usual = [
      "accept",
      "accept-encoding",
      "accept-language",
      "authorization",
      "connection",
      "content-length",
      "content-type",
      "host",
      "sec-fetch-mode",
      "user-agent",
    ];
    expect(Object.keys(request?.headers ?? {}).filter((name) => !usual.includes(name))).toEqual([]);
    expect(request?.headers["user-agent"]).toBe("Sextant");
  });

  it("carries nothing that environment variables hold for other programs", async () => {
    process.env["OPENAI_ORG_ID"] = "org-of-somebody";
    process.env["OPENAI_CUSTOM_HEADERS"] = "x-other: secret of another program";
    try {
      await ask(model.baseUrl);
    } finally {
      delete process.env["OPENAI_ORG_ID"];
      delete process.env["OPENAI_CUSTOM_HEADERS"];
    }
    expect(JSON.stringify(model.requests[0]?.headers)).not.toMatch(/org-of-somebody|another program/);
  });

  it("is asked for without an authorization header where there is no key", async () => {
    await ask(model.baseUrl, requestFor(), { key: null });
    await ask(model.baseUrl, requestFor(), { key: "" });
    expect(model.requests.map(({ headers }) => headers.authorization)).toEqual([undefined, undefined]);
  });

  it("goes on with the text when the model hands over the parts first", async () => {
    model.queue(toolCalls([{ name: "record_brief_parts", arguments: parts }]), answer(text));
    const heard = await ask(model.baseUrl);
    expect(heard.error).toBeNull();
    expect(heard.prose).toBe(text);
    expect(JSON.parse(heard.parts)).toEqual(parts);
    expect(model.requests[1]?.body["tool_choice"]).toBe("none");
    expect(model.requests[1]?.body.messages.slice(-2).map(({ role }) => role)).toEqual(["assistant", "tool"]);
  });

  it("takes the parts from a fence when the model writes one all the same, and takes them once", async () => {
    model.queue(answer(text, { parts, partsBy: "fence" }));
    const fenced = await ask(model.baseUrl);
    expect(fenced.prose.trim()).toBe(text);
    expect(JSON.parse(fenced.parts)).toEqual(parts);

    const both = `${text}\n\n\`\`\`json\n${JSON.stringify(parts)}\n\`\`\`\n`;
    model.queue(toolCalls([{ name: "record_brief_parts", arguments: { actions: [] } }], both));
    const twice = await ask(model.baseUrl);
    expect(JSON.parse(twice.parts)).toEqual(parts);
  });

  it("may have no parts at all: the prose stands", async () => {
    model.queue(answer(text));
    const heard = await ask(model.baseUrl);
    expect([heard.prose, heard.parts, heard.error]).toEqual([text, "", null]);
    expect(model.requests).toHaveLength(1);
  });

  it("leaves code blocks alone where no parts are asked for", async () => {
    const code = 'Such a reply looks so:\n\n```json\n{"ok": true}\n```\nThat is all.';
    model.queue(answer(code));
    const heard = await ask(model.baseUrl, requestFor({ kind: "follow-up", partsSchema: null }));
    expect([heard.prose, heard.parts]).toEqual([code, ""]);
    expect(model.requests[0]?.tools).toEqual([]);
  });
});

describe("an answer of a model that can't call functions", () => {
  it("is asked for again without them, and the refusal is remembered for that model at that address", async () => {
    const remember = createCapabilityMemory();
    model.script(() => rejectTools(answer(text, { parts })));
    const heard = await ask(model.baseUrl, requestFor(), { remember });
    expect(heard.error).toBeNull();
    expect(heard.waits).toEqual([]);
    expect(heard.prose.trim()).toBe(text);
    expect(JSON.parse(heard.parts)).toEqual(parts);
    expect(model.requests.map(({ tools }) => tools.length)).toEqual([1, 0]);
    const system = model.requests[1]?.body.messages[0]?.content ?? "";
    expect(system).toMatch(/^You advise founders\./);
    expect(system).toContain(fenceInstruction);
    expect(system).toContain(JSON.stringify(partsSchema));

    await ask(model.baseUrl, requestFor(), { remember });
    expect(model.requests.map(({ tools }) => tools.length)).toEqual([1, 0, 0]);
    await ask(model.baseUrl, requestFor(), { remember, settings: settingsFor(model.baseUrl, { model: "another" }) });
    expect(model.requests.map(({ tools }) => tools.length)).toEqual([1, 0, 0, 1, 0]);
  });

  it.each([
    ["OpenRouter", 404, "No endpoints found that support tool use. To learn more, visit https://openrouter.ai/docs"],
    ["vLLM", 400, '"auto" tool choice requires --enable-auto-tool-choice and --tool-call-parser to be set'],
    ["llama.cpp", 500, "tools param requires --jinja flag"],
    ["a validating proxy", 422, "body.tools: Extra inputs are not permitted"],
    ["a proxy that names nothing", 400, "Bad Request"],
  ])("understands how %s says so", async (_who, code, message) => {
    const remember = createCapabilityMemory();
    model.script(() => rejectTools(answer(text, { parts }), status(code, { error: { message } })));
    const heard = await ask(model.baseUrl, requestFor(), { remember });
    expect(heard.error).toBeNull();
    expect(JSON.parse(heard.parts)).toEqual(parts);
    await ask(model.baseUrl, requestFor(), { remember });
    expect(model.requests.map(({ tools }) => tools.length)).toEqual([1, 0, 0]);
  });

  it("is not mistaken where only the missing model's name holds the word", async () => {
    const remember = createCapabilityMemory();
    const settings = settingsFor(model.baseUrl, { model: "groq-tool-use:8b" });
    model.queue(status(404, { error: { message: 'model "groq-tool-use:8b" not found, try pulling it first' } }));
    const heard = await ask(model.baseUrl, requestFor(), { remember, settings });
    expect(heard.error?.code).toBe("advisor.wrong-model");
    expect(model.requests).toHaveLength(1);
  });

  it("is never offered functions when they are turned off", async () => {
    model.queue(answer(text, { parts }));
    const heard = await ask(model.baseUrl, requestFor(), { settings: settingsFor(model.baseUrl, { tools: "off" }) });
    expect(model.requests[0]?.tools).toEqual([]);
    expect(JSON.parse(heard.parts)).toEqual(parts);
  });

  it("is asked again without the token count where that is not known, functions still offered", async () => {
    const remember = createCapabilityMemory();
    model.script((request) =>
      request.body["stream_options"]
        ? status(400, { error: { message: "Unrecognized request argument supplied: stream_options" } })
        : answer(text, { parts }),
    );
    const heard = await ask(model.baseUrl, requestFor(), { remember });
    expect([heard.error, heard.finished?.tokensIn]).toEqual([null, null]);
    await ask(model.baseUrl, requestFor(), { remember });
    expect(model.requests.map(({ body, tools }) => [Boolean(body["stream_options"]), tools.length])).toEqual([
      [true, 1],
      [false, 1],
      [false, 1],
    ]);
  });

  it("may come whole from a server that can't stream", async () => {
    model.queue(wholeAnswer(text));
    const heard = await ask(model.baseUrl);
    expect([heard.prose, heard.finished?.tokensOut, heard.error]).toEqual([text, 2, null]);
  });
});

describe("a repair", () => {
  const repair = requestFor({ kind: "repair" });

  it("forces the call and needs no text", async () => {
    model.queue(answer("", { parts }));
    const heard = await ask(model.baseUrl, repair);
    expect([heard.error, JSON.parse(heard.parts)]).toEqual([null, parts]);
    expect(model.requests[0]?.body["tool_choice"]).toBe("required");
    expect(model.requests).toHaveLength(1);
  });

  it("goes over to the fence for once where a call can't be forced", async () => {
    const remember = createCapabilityMemory();
    const message = "Thinking may not be enabled when tool_choice forces tool use.";
    model.script((request) =>
      request.body["tool_choice"] ? status(400, { error: { message } }) : answer("", { parts }),
    );
    const heard = await ask(model.baseUrl, repair, { remember });
    expect([heard.error, JSON.parse(heard.parts)]).toEqual([null, parts]);
    expect(remember.recall(`${model.baseUrl} scripted-model`).tools).toBe(true);
  });

  it("takes JSON without a fence", async () => {
    model.queue(answer(JSON.stringify(parts)));
    const heard = await ask(model.baseUrl, repair);
    expect([heard.prose, JSON.parse(heard.parts)]).toEqual(["", parts]);
  });

  it("fails where no parts come", async () => {
    model.queue(answer("Sorry, which cards?"));
    const heard = await ask(model.baseUrl, repair);
    expect(heard.error?.code).toBe("advisor.bad-answer");
  });
});

describe("thinking aloud", () => {
  it("is not part of the answer, in a field of its own or in front of the text", async () => {
    model.queue(
      answer(text, { reasoning: "Let me see." }),
      answer(`<think>\nHm, 96 people?\n</think>\n\n${text}`, { deltaLength: 3 }),
    );
    expect((await ask(model.baseUrl)).prose).toBe(text);
    expect((await ask(model.baseUrl)).prose).toBe(text);
  });
});

describe("stopping", () => {
  it("ends the answer, keeps what was said and closes the connection", async () => {
    const held = gate();
    const closed = gate();
    model.queue((request, response) => {
      response.on("close", closed.open);
      return answer(text, { holdAfter: { characters: 24, gate: held } })(request, response);
    });
    const stop = new AbortController();
    const asked = ask(model.baseUrl, requestFor(), {}, stop.signal);
    await held.reached;
    stop.abort();
    const heard = await asked;
    await closed.pass();
    held.open();
    expect(heard.error?.code).toBe("advisor.stopped");
    expect(text.startsWith(heard.prose)).toBe(true);
    expect(heard.finished).toBeNull();
  });

  it("ends a wait between two tries", async () => {
    model.queue(status(503));
    const stop = new AbortController();
    const advisor = createOpenAiAdvisor({ settings: settingsFor(model.baseUrl), key: secretKey });
    const events = advisor.advise(requestFor(), stop.signal);
    const heard = await hear(
      (async function* () {
        for await (const event of events) {
          if (event.kind === "waiting") stop.abort();
          yield event;
        }
      })(),
    );
    expect([heard.error?.code, model.requests.length]).toEqual(["advisor.stopped", 1]);
  });

  it("before the first word asks nothing", async () => {
    const stop = new AbortController();
    stop.abort();
    const heard = await ask(model.baseUrl, requestFor(), {}, stop.signal);
    expect([heard.error?.code, model.requests.length]).toEqual(["advisor.stopped", 0]);
  });

  it("closes the connection when the reader walks away", async () => {
    const held = gate();
    const closed = gate();
    model.queue((request, response) => {
      response.on("close", closed.open);
      return answer(text, { holdAfter: { characters: 24, gate: held } })(request, response);
    });
    const advisor = createOpenAiAdvisor({ settings: settingsFor(model.baseUrl), key: secretKey });
    for await (const event of advisor.advise(requestFor(), new AbortController().signal)) {
      expect(event.kind).toBe("prose");
      break;
    }
    await closed.pass();
    held.open();
  });
});
