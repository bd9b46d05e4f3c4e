import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { testConnection } from "../../electron/advisor/test-connection.ts";
import type { AdvisorSettings, ConnectionReport } from "../../electron/contract/settings.ts";
import { gate } from "../support/gate.ts";
import { answer } from "../support/model-answers.ts";
import {
  chatter,
  doneOnly,
  errorEvent,
  hangUp,
  html200,
  idle,
  redirectTo,
  retryAfter,
  silent,
  status,
} from "../support/model-faults.ts";
import { chunk, done, sendEvents } from "../support/model-stream.ts";
import { startScriptedModel, type ScriptedModel } from "../support/scripted-model.ts";
import { secretKey, settingsFor } from "./asking.ts";

let model: ScriptedModel;
beforeEach(async () => {
  model = await startScriptedModel();
});
afterEach(() => model.close());

async function test(more: Partial<AdvisorSettings> = {}, key: string | null = secretKey): Promise<ConnectionReport> {
  const report = await testConnection(settingsFor(model.baseUrl, more), key);
  expect(JSON.stringify(report)).not.toContain(secretKey);
  return report;
}

describe("testing a connection that works", () => {
  it("says so and lists the models", async () => {
    model.models(["b-model", "scripted-model", "a-model"]);
    expect(await test()).toEqual({
      ok: true,
      code: "ok",
      message: `${new URL(model.baseUrl).host} answers with scripted-model.`,
      hint: "",
      models: ["a-model", "b-model", "scripted-model"],
    });
  });

  it("is not put off by a connection that a restarted server has dropped", async () => {
    let first = true;
    model.models((request, response) => {
      if (!first) return status(404)(request, response);
      first = false;
      return hangUp()(request, response);
    });
    expect((await test()).ok).toBe(true);
  });

  it("does not wait for the whole answer", async () => {
    const held = gate();
    model.queue(idle("Re", held));
    const report = await test();
    held.open();
    expect(report.ok).toBe(true);
  });

  it("takes a first thought as an answer", async () => {
    const held = gate();
    model.queue((_request, response) =>
      sendEvents(response, [chunk({ content: "" }), chunk({ reasoning_content: "Hm" }), done], { gates: { 2: held } }),
    );
    const report = await test();
    held.open();
    expect(report.ok).toBe(true);
  });

  it("gives up on a server that only keeps the connection open, and on a list that never ends", async () => {
    model.models((_request, response) => {
      response.writeHead(200, { "content-type": "application/json" });
      const beat = setInterval(() => response.write(" "), 20);
      response.on("close", () => clearInterval(beat));
    });
    model.queue(chatter("", ": keep-alive\n\n"));
    const timeouts = { words: 500 };
    const listless = await testConnection(settingsFor(model.baseUrl), secretKey, { timeouts });
    expect(listless.code).toBe("advisor.timed-out");
    model.models(["scripted-model"]);
    const report = await testConnection(settingsFor(model.baseUrl), secretKey, { timeouts });
    expect(report).toMatchObject({ ok: false, code: "advisor.timed-out" });
  });

  it("needs no list of models", async () => {
    model.models(status(404, "404 page not found"));
    expect(await test()).toMatchObject({ ok: true, models: [] });
  });

  it("tells when another model than the one that was typed answers", async () => {
    model.models(["scripted-model"]);
    const report = await test({ model: "qwen-99b" });
    expect([report.ok, report.hint]).toEqual([true, "It lists no “qwen-99b” and answered with “scripted-model”."]);
  });

  it("is nothing that the offline advisor needs", async () => {
    expect(await test({ preset: "offline" })).toMatchObject({ ok: true });
    expect([model.requests, model.others]).toEqual([[], []]);
  });
});

describe("testing a connection that does not work", () => {
  it.each([
    [
      "a wrong key",
      status(401, { error: { message: `Incorrect API key: ${secretKey}` } }),
      "advisor.wrong-key",
      /does not accept the key/,
      /Check the key/,
    ],
    ["a limit", retryAfter("120"), "advisor.rate-limited", /wait 2 minutes/, /in 2 minutes/],
    ["no quota", status(402), "advisor.quota", /no quota/, /credit/],
    ["a failing server", status(500), "advisor.server-failed", /failed/, /Try again/],
    ["an error in the stream", errorEvent(""), "advisor.server-failed", /overloaded/, /Try again/],
    ["a stream without an answer", doneOnly(""), "advisor.cut-off", /broke off/, /Try again/],
    ["a web page", html200(), "advisor.not-an-api", /web page/, /address/],
    ["a redirect", redirectTo("https://portal.example/"), "advisor.wrong-address", /portal\.example/, /address/],
  ])("names %s", async (_name, behaviour, code, message, hint) => {
    model.models(behaviour);
    model.script(() => behaviour);
    const report = await test();
    expect([report.ok, report.code]).toEqual([false, code]);
    expect(report.message).toMatch(message);
    expect(report.hint).toMatch(hint);
    expect(report.hint).not.toMatch(/kept|offline/);
  });

  it("names the models that are there in place of a wrong one, the nearest first", async () => {
    model.models(["gpt-9", "gpt-9-mini", "whisper", "tts", "dall-e", "davinci", "babbage", "qwen3:8b"]);
    model.script(() =>
      status(404, { error: { message: "The model `qwen3` does not exist", code: "model_not_found" } }),
    );
    const report = await test({ model: "qwen3" });
    expect(report.code).toBe("advisor.wrong-model");
    expect(report.hint).toMatch(/^It offers qwen3:8b, .* and 2 more\. Choose one of them\.$/);
  });

  it("lists the models while none is chosen yet", async () => {
    const report = await test({ model: "" });
    expect([report.code, report.models, model.requests]).toEqual(["advisor.wrong-model", ["scripted-model"], []]);
    expect(report.hint).toBe("It offers scripted-model. Choose one of them.");
  });

  it.each([
    ["without /v1", (origin: string) => origin],
    ["with the whole path of a request", (origin: string) => `${origin}/v1/chat/completions`],
  ])("finds the right address for one %s", async (_name, typed) => {
    const report = await test({ baseUrl: typed(model.origin) });
    expect([report.ok, report.code]).toEqual([false, "advisor.wrong-address"]);
    expect(report.hint).toBe(`A model's server answers at ${model.baseUrl}: use that address.`);
  });

  it("says how to start a local server that isn't running", async () => {
    await model.close();
    const ollama = await test({ preset: "ollama" }, null);
    expect([ollama.code, ollama.message]).toEqual(["advisor.unreachable", "Ollama isn't running on this machine."]);
    expect(ollama.hint).toMatch(/`ollama serve`/);
    expect((await test({ preset: "lm-studio" }, null)).message).toBe(
      "LM Studio's server isn't running on this machine.",
    );
    model = await startScriptedModel();
  });

  it("says how to fetch a model that Ollama does not have", async () => {
    model.models([]);
    model.script(() => status(404, { error: { message: 'model "llama9" not found, try pulling it first' } }));
    const report = await test({ preset: "ollama", model: "llama9" }, null);
    expect([report.code, report.hint]).toEqual([
      "advisor.wrong-model",
      "Fetch it with `ollama pull llama9`, or choose another model in Settings.",
    ]);
  });

  it("gives up on a server that never begins", async () => {
    const held = gate();
    model.models(silent(held));
    const report = await testConnection(settingsFor(model.baseUrl), secretKey, { timeouts: { headers: 50 } });
    held.open();
    expect([report.ok, report.code]).toEqual([false, "advisor.timed-out"]);
  });

  it("sends nothing when the key would travel in the open", async () => {
    const report = await test({ baseUrl: "http://api.example.com/v1" });
    expect([report.code, report.message]).toEqual(["advisor.wrong-address", expect.stringMatching(/Nothing was sent/)]);
  });

  it("reports an answer that works after all", async () => {
    model.models(status(500));
    model.queue(answer("Ready."));
    expect((await test()).ok).toBe(true);
  });
});
