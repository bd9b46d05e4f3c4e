import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Material, RunWhatIf } from "../../electron/advisor/advisor.ts";
import type { AnalysisResult } from "../../electron/contract/analysis.ts";
import { answer, toolCalls, toolWhatIf } from "../support/model-answers.ts";
import { status } from "../support/model-faults.ts";
import { chunk, done, sendEvents } from "../support/model-stream.ts";
import { startScriptedModel, type ScriptedModel } from "../support/scripted-model.ts";
import { ask, requestFor } from "./asking.ts";

const result: AnalysisResult = {
  kind: "growth-projection",
  message: "At 25 % activation the goal is reached in March.",
  figures: [],
  tables: [{ title: "Months", columns: ["month"], rows: [] }],
  pictures: [],
  conventions: [],
  cautions: ["One month of data."],
  missing: [],
  knobs: [],
  sources: [],
};
const change = { kind: "growth-projection", changes: [{ input: "activation_rate", to: 0.25 }] };
const parts = { actions: [] };

let model: ScriptedModel;
let runs: { kind: string; changes: unknown }[];
const runWhatIf: RunWhatIf = (kind, changes) => {
  runs.push({ kind, changes });
  return Promise.resolve({ ok: true, ref: `A${7 + runs.length}`, result });
};
beforeEach(async () => {
  runs = [];
  model = await startScriptedModel();
});
afterEach(() => model.close());

/** The results of functions that the model was sent in its request of that number. */
function results(request: number): unknown[] {
  const messages = model.requests[request]?.body.messages ?? [];
  return messages.filter(({ role }) => role === "tool").map(({ content }) => JSON.parse(content ?? ""));
}

describe("a what-if that the model asks for", () => {
  it("is offered for the analyses that can be changed, and for no other", async () => {
    model.queue(answer("Good.", { parts }), answer("Good.", { parts }));
    await ask(model.baseUrl, requestFor({ runWhatIf }));
    const [, tool] = model.requests[0]?.body.tools ?? [];
    expect(tool).toMatchObject({ function: { parameters: { properties: { kind: { enum: ["growth-projection"] } } } } });
    const material = { analyses: [] } as unknown as Material;
    await ask(model.baseUrl, requestFor({ runWhatIf, material }));
    expect(model.requests[1]?.tools).toEqual(["record_brief_parts"]);
  });

  it("is run, sent back with its reference, and the answer goes on", async () => {
    model.queue(toolWhatIf([change]), answer("At 25 % it works [A8].", { parts }));
    const heard = await ask(model.baseUrl, requestFor({ runWhatIf }));
    expect(heard.error).toBeNull();
    expect(runs).toEqual([{ kind: "growth-projection", changes: [{ input: "activation_rate", to: 0.25 }] }]);
    expect(model.requests[0]?.tools).toEqual(["record_brief_parts", "analysis_what_if"]);
    expect(results(1)).toEqual([
      { cite_as: "[A8]", message: result.message, figures: [], cautions: ["One month of data."], missing: [] },
    ]);
    expect(model.requests[1]?.body.messages.at(-2)).toMatchObject({
      role: "assistant",
      content: null,
      tool_calls: [{ function: { name: "analysis_what_if" } }],
    });
    expect([heard.prose, JSON.parse(heard.parts)]).toEqual(["At 25 % it works [A8].", parts]);
  });

  it("may stand in the middle of the text, which goes on in a new paragraph", async () => {
    model.queue(toolWhatIf([change], "First, a check."), answer("It holds."));
    const heard = await ask(model.baseUrl, requestFor({ runWhatIf }));
    expect(heard.prose).toBe("First, a check.\n\nIt holds.");
    expect(model.requests[1]?.body.messages.at(-2)?.content).toBe("First, a check.");
  });

  it("is run at most eight times in one answer; the rest are told that the limit is reached", async () => {
    model.queue(
      toolWhatIf(Array.from({ length: 5 }, () => change)),
      toolWhatIf(Array.from({ length: 5 }, () => change)),
      answer("Enough."),
    );
    const heard = await ask(model.baseUrl, requestFor({ runWhatIf }));
    expect([heard.prose, runs.length]).toEqual(["Enough.", 8]);
    expect(results(2).slice(-2)).toEqual([
      { error: expect.stringMatching(/limit reached/) },
      { error: expect.stringMatching(/limit reached/) },
    ]);
  });

  it("is no way to keep Sextant busy for ever", async () => {
    model.script(() => toolWhatIf([change]));
    const heard = await ask(model.baseUrl, requestFor({ runWhatIf }));
    expect([heard.error?.code, runs.length, model.requests.length]).toEqual(["advisor.empty", 8, 10]);
    expect(model.requests.at(-1)?.body["tool_choice"]).toBe("none");
  });

  it("with arguments that can't be read, or of no such function, is answered with what is wrong", async () => {
    const calls = [
      { name: "analysis_what_if", arguments: "{not json" },
      {
        name: "analysis_what_if",
        arguments: { kind: "growth-projection", changes: [{ input: "activation_rate", to: "lots" }] },
      },
      { name: "delete_everything", arguments: {} },
    ];
    model.queue(toolCalls(calls), answer("I see."));
    const heard = await ask(model.baseUrl, requestFor({ runWhatIf }));
    expect([heard.prose, runs]).toEqual(["I see.", []]);
    expect(results(1)).toEqual([
      { error: expect.stringMatching(/not JSON/) },
      { error: expect.stringMatching(/expected number/i) },
      { error: "There is no such function." },
    ]);
  });

  it("that is out of bounds is answered with the reason", async () => {
    model.queue(toolWhatIf([change]), answer("I see."));
    await ask(
      model.baseUrl,
      requestFor({ runWhatIf: () => Promise.resolve({ ok: false, why: "activation_rate is at most 1" }) }),
    );
    expect(results(1)).toEqual([{ error: "activation_rate is at most 1" }]);
  });

  it("is not run where the answer was cut off before the call was whole", async () => {
    const call = { index: 0, id: "c1", function: { name: "analysis_what_if", arguments: JSON.stringify(change) } };
    model.queue((_request, response) =>
      sendEvents(response, [chunk({ content: "Wait. " }), chunk({ tool_calls: [call] }), done]),
    );
    const heard = await ask(model.baseUrl, requestFor({ runWhatIf }));
    expect([heard.error?.code, runs]).toEqual(["advisor.cut-off", []]);
  });

  it("is told apart from the next also by servers that number every call 0 and send it whole", async () => {
    const call = (id: string, to: number): string =>
      chunk({
        tool_calls: [
          {
            index: 0,
            id,
            function: {
              name: "analysis_what_if",
              arguments: JSON.stringify({ ...change, changes: [{ input: "churn", to }] }),
            },
          },
        ],
      });
    model.queue(
      (_request, response) => sendEvents(response, [call("a", 0.02), call("b", 0.03), chunk({}, "stop"), done]),
      answer("Done."),
    );
    await ask(model.baseUrl, requestFor({ runWhatIf }));
    expect(runs.map(({ changes }) => changes)).toEqual([
      [{ input: "churn", to: 0.02 }],
      [{ input: "churn", to: 0.03 }],
    ]);
  });

  it("hands thoughts and signatures back to providers that want to see them again", async () => {
    const call = {
      index: 0,
      id: "c1",
      function: { name: "analysis_what_if", arguments: JSON.stringify(change) },
      extra_content: { google: { thought_signature: "s1" } },
    };
    model.queue(
      (_request, response) =>
        sendEvents(response, [
          chunk({ reasoning_content: "Hm, " }),
          chunk({ reasoning_content: "25 %?" }),
          chunk({ tool_calls: [call] }),
          chunk({}, "tool_calls"),
          done,
        ]),
      answer("Done."),
    );
    await ask(model.baseUrl, requestFor({ runWhatIf }));
    expect(model.requests[1]?.body.messages.at(-2)).toMatchObject({
      reasoning_content: "Hm, 25 %?",
      tool_calls: [{ extra_content: { google: { thought_signature: "s1" } } }],
    });
  });

  it("is not tried again after text was shown, and keeps that text", async () => {
    model.queue(toolWhatIf([change], "First, a check."), status(503));
    const heard = await ask(model.baseUrl, requestFor({ runWhatIf }));
    expect([heard.error?.code, heard.prose, heard.waits]).toEqual(["advisor.server-failed", "First, a check.", []]);
    expect(heard.error?.hint).toMatch(/^The text so far is kept\./);
  });
});
