import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { CallOutput } from "../../../electron/contract/calls.ts";
import type { SessionView } from "../../../electron/contract/session.ts";
import { answer } from "../../support/model-answers.ts";
import * as fault from "../../support/model-faults.ts";
import { openTestApp, type TestApp } from "../../support/open-test-app.ts";
import { adviseBy, advised, sessionAtFigures } from "../../support/run-session.ts";
import { startScriptedModel, type ScriptedModel } from "../../support/scripted-model.ts";
import { tempFolder } from "../../support/temp-folder.ts";

let app: TestApp;
let model: ScriptedModel;
let session: SessionView;

/** The body that a preview promises. */
function promised({ messages, functions, rest }: CallOutput<"session.previewRequest">): unknown {
  const tools = functions.map(({ name, description, parameters }) => ({
    type: "function",
    function: { name, description, parameters: JSON.parse(parameters) as unknown },
  }));
  return { ...(JSON.parse(rest) as object), messages, tools };
}
const preview = () => app.ask("session.previewRequest", { sessionId: session.id });

describe("what will be sent", () => {
  beforeEach(async () => {
    app = await openTestApp(tempFolder());
    model = await startScriptedModel();
    session = await sessionAtFigures(app, { sample: "ledgerly", playbook: "growth-opportunities" });
    await adviseBy(app, model);
  });
  afterEach(async () => {
    await app.close();
    await model.close();
  });

  it("is all that is sent: messages, the way to hand over the cards, functions, and the rest of the body", async () => {
    const told = await preview();
    model.queue(answer("Connect the bank first."));
    await advised(app, session.id);
    expect(promised(told)).toEqual(model.requests[0]!.body);
    expect(told.address).toBe(`${model.baseUrl}/chat/completions`);
    expect(told.functions.map(({ name }) => name)).toEqual(["record_brief_parts", "analysis_what_if"]);
    expect(told.messages[0]!.content).toContain("Then call the function record_brief_parts once");
    expect(JSON.stringify(told)).not.toContain("sk-test");
  });

  it("holds the cards' schema in its instructions where functions are turned off", async () => {
    const advisor = { preset: "other", baseUrl: model.baseUrl, model: "scripted-model", secondPass: false } as const;
    await app.ask("settings.setAdvisor", { advisor: { ...advisor, tools: "off" } });
    const told = await preview();
    model.queue(answer("Connect the bank first."));
    await advised(app, session.id);
    expect(promised(told)).toEqual(model.requests[0]!.body);
    expect(told.functions).toEqual([]);
    expect(told.messages[0]!.content).toContain("It fits this JSON Schema:\n{");
  });

  it("follows what the endpoint has turned down before", async () => {
    const before = await preview();
    model.script(() => fault.rejectTools(answer("Connect the bank first.")));
    await advised(app, session.id);
    const after = await preview();
    expect(before.functions).toHaveLength(2);
    expect(after.functions).toEqual([]);
    expect(promised(after)).toEqual(model.requests[1]!.body);
  });

  it("counts the functions into its size", async () => {
    const whole = await preview();
    await app.ask("settings.setAdvisor", {
      advisor: { preset: "other", baseUrl: model.baseUrl, model: "scripted-model", secondPass: true, tools: "off" },
    });
    const { countTokens } = await import("../../../electron/playbooks/count-tokens.ts");
    expect(whole.tokens).toBeGreaterThan((await countTokens(whole.messages)) + 300);
  });
});
