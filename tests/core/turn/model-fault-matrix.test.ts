import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createCapabilityMemory } from "../../../electron/advisor/endpoint/capability-memory.ts";
import type { Limits } from "../../../electron/advisor/endpoint/watch-body.ts";
import { createOpenAiAdvisor } from "../../../electron/advisor/openai-advisor.ts";
import { allAdvisors } from "../../../electron/all-advisors.ts";
import type { SessionView } from "../../../electron/contract/session.ts";
import { noon } from "../../support/examples.ts";
import { gate } from "../../support/gate.ts";
import { answer } from "../../support/model-answers.ts";
import * as fault from "../../support/model-faults.ts";
import { chunk, done, sendEvents } from "../../support/model-stream.ts";
import { openTestApp, type TestApp } from "../../support/open-test-app.ts";
import { startRawModel, type RawModel } from "../../support/raw-model.ts";
import { sessionAtFigures, settled } from "../../support/run-session.ts";
import { startScriptedModel, type Behaviour, type ScriptedModel } from "../../support/scripted-model.ts";
import { startSelfSigned } from "../../support/self-signed.ts";

/** What came before the fault. */
const said = "Größe: activation is the leak. ";
const never = gate();
const told = (message: string, code: string | null = null): unknown => ({ error: { message, code } });
const raw =
  (body: string, headers: Record<string, string> = {}): Behaviour =>
  (_request, response) => {
    response.writeHead(200, { "content-type": "text/event-stream", ...headers }).end(body);
  };

/** A row: what the endpoint does, by what code it is known, how often it is asked, and what the hint says to do next. */
type Row = [
  fault: string,
  behaviour: Behaviour,
  code: string,
  requests: number,
  next: RegExp,
  limits?: Partial<Limits>,
];

/** Before a word was seen: nothing of the answer to keep, and what may pass is tried again. */
// One row a line, so that the whole is seen at once.
// prettier-ignore
const beforeTheFirstWord: Row[] = [
  ["401", fault.status(401, told("Incorrect API key provided.")), "advisor.wrong-key", 1, /Check the key in Settings/],
  ["403", fault.status(403, told("Forbidden")), "advisor.wrong-key", 1, /Check the key in Settings/],
  ["404, the model", fault.status(404, told("no such model", "model_not_found")), "advisor.wrong-model", 1, /Choose another model/],
  ["404, the path", fault.status(404, "404 page not found"), "advisor.wrong-address", 1, /Check the address in Settings/],
  ["429, wait 2 s", fault.retryAfter("2"), "advisor.rate-limited", 3, /Try again in 2 seconds/],
  ["429, wait until a time", fault.retryAfter("Tue, 24 Nov 2026 12:00:30 GMT"), "advisor.rate-limited", 3, /Try again in 30 seconds/],
  ["429, wait 15 min", fault.retryAfter("900"), "advisor.rate-limited", 1, /Try again in 15 minutes/],
  ["429, no quota", fault.status(429, told("You exceeded your current quota", "insufficient_quota")), "advisor.quota", 1, /Add credit/],
  ["500", fault.status(500), "advisor.server-failed", 3, /Try again in a minute/],
  ["503", fault.status(503, ""), "advisor.server-failed", 3, /Try again in a minute/],
  ["hangs up", fault.hangUp(), "advisor.unreachable", 3, /Check the network/],
  ["no headers in time", fault.silent(never), "advisor.timed-out", 1, /wait a little, then try again/, { headers: 60 }],
  ["a captive portal with 200", fault.html200(), "advisor.not-an-api", 1, /sign in to the network/],
  ["a captive portal as an event stream", fault.html200("text/event-stream"), "advisor.not-an-api", 1, /sign in to the network/],
  ["a context that is full", fault.contextOverflow(), "advisor.context-full", 1, /larger context/],
  ["an empty answer", fault.empty(), "advisor.empty", 1, /Try again/],
  ["no body at all", raw(""), "advisor.cut-off", 1, /Try again/],
  ["[DONE] only", raw(done), "advisor.cut-off", 1, /Try again/],
  ["an error event first", fault.errorEvent(""), "advisor.server-failed", 1, /Try again/],
  ["length before a word", fault.length(""), "advisor.empty", 1, /larger context|another model/],
  ["filter of the request", fault.status(400, told("filtered", "content_filter")), "advisor.filtered", 1, /other words/],
  ["gzip that is none", raw("no gzip", { "content-encoding": "gzip" }), "advisor.cut-off", 1, /Try again/],
];

/** After a word was seen: that word is kept, and nothing is ever asked for again. */
// One row a line, so that the whole is seen at once.
// prettier-ignore
const inTheMiddle: Row[] = [
  ["EOF without a reason", fault.eofWithoutFinish(said), "advisor.cut-off", 1, /Try again/],
  ["[DONE] without a reason", fault.doneOnly(said), "advisor.cut-off", 1, /Try again/],
  ["a broken connection", (_request, response) => sendEvents(response, [chunk({ content: said }), chunk({})], { cutAt: 230 }), "advisor.cut-off", 1, /Try again/],
  ["broken gzip", answer(said.repeat(40), { deltaLength: said.length, wire: { gzip: true, cutAt: 400 } }), "advisor.cut-off", 1, /Try again/],
  ["an error event", fault.errorEvent(said), "advisor.server-failed", 1, /Try again/],
  ["an error event about the quota", fault.errorEvent(said, told("insufficient_quota")), "advisor.quota", 1, /Add credit/],
  ["an error as the reason", (_request, response) => sendEvents(response, [chunk({ content: said }), chunk({}, "error")]), "advisor.server-failed", 1, /Try again/],
  ["a malformed event", fault.malformedEvent(said), "advisor.bad-answer", 1, /OpenAI-compatible/],
  ["an event of another shape", fault.strangeEvent(said, { choices: 7 }), "advisor.bad-answer", 1, /OpenAI-compatible/],
  ["silence", fault.idle(said, never), "advisor.timed-out", 1, /try again/i, { idle: 700 }],
  ["keep-alive without a word", fault.chatter(said, ": ping\n\n"), "advisor.timed-out", 1, /try again/i, { words: 700 }],
  ["a line of 50 MB", fault.hugeLine(said, 50), "advisor.bad-answer", 1, /Try again/],
  ["content filter", fault.contentFilter(said), "advisor.filtered", 1, /other words/],
  ["length", fault.length(said), "advisor.too-long", 1, /longer answers/],
  ["a refusal", fault.refusal(said), "advisor.refused", 1, /other words/],
];

let app: TestApp;
let model: ScriptedModel;
let session: SessionView;
let folder: string;
/** What each row set, read by the advisor that the app makes for each answer. */
let limits: Partial<Limits> = {};
let waits: number[] = [];
const kept = new Map<string, string>();

const open = (): Promise<TestApp> =>
  openTestApp(folder, {
    advisors: {
      ...allAdvisors(),
      model: (settings, key) =>
        createOpenAiAdvisor({
          settings,
          key,
          remember: createCapabilityMemory(),
          timeouts: limits,
          now: () => Date.parse(noon),
          wait: (milliseconds) => Promise.resolve(void waits.push(milliseconds / 1000)),
        }),
    },
  });

const adviseFrom = async (baseUrl: string): Promise<void> => {
  await app.ask("settings.setAdvisor", {
    advisor: { preset: "other", baseUrl, model: "scripted-model", secondPass: false, tools: "off" },
  });
  await app.ask("settings.storeKey", { key: "sk-test-0123456789" });
};

/** Asks for the advice, waits for its end and gives the turn as the store has it, with what all of its pieces came to on screen. */
async function draftTurn() {
  const from = app.events.length;
  waits = [];
  const { turnId } = await app.ask("session.advise", { sessionId: session.id });
  const view = await settled(app, session.id);
  const turn = view.turns.find(({ id }) => id === turnId)!;
  kept.set(turnId, turn.text);
  const shown = app.events.slice(from).flatMap((event) => (event.name === "turn.delta" ? [event.text] : []));
  return { turn, shown: shown.join(""), brief: view.brief };
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "sextant-"));
  app = await open();
  model = await startScriptedModel();
  session = await sessionAtFigures(app, { sample: "ledgerly", playbook: "explain-concept" });
  await adviseFrom(model.baseUrl);
});
afterAll(async () => {
  never.open();
  await app.close();
  await model.close();
  rmSync(folder, { recursive: true, force: true });
});

describe("a fault of the model's before the first word", () => {
  it.each(beforeTheFirstWord)("%s", async (_fault, behaviour, code, requests, next, limit = {}) => {
    limits = limit;
    model.script(() => behaviour);
    const before = model.requests.length;
    const { turn, shown } = await draftTurn();
    expect([turn.state, turn.problem?.code, turn.text, shown]).toEqual(["failed", code, "", ""]);
    expect(model.requests.length - before).toBe(requests);
    expect(turn.problem?.hint).toMatch(/^Your session is kept as it is\. /);
    expect(turn.problem?.hint).toMatch(next);
  });
});

describe("a fault of the model's after a word was seen", () => {
  it.each(inTheMiddle)("%s", async (name, behaviour, code, requests, next, limit = {}) => {
    limits = limit;
    model.script(() => behaviour);
    const before = model.requests.length;
    const { turn, shown } = await draftTurn();
    expect([turn.state, turn.problem?.code]).toEqual([name === "a refusal" ? "refused" : "failed", code]);
    expect(turn.text.startsWith(said)).toBe(true);
    expect(shown).toBe(turn.text);
    expect([model.requests.length - before, waits]).toEqual([requests, []]);
    expect(turn.problem?.hint).toMatch(
      turn.state === "refused" ? /^Your session is kept/ : /^The text so far is kept\. /,
    );
    expect(turn.problem?.hint).toMatch(next);
  });
});

describe("no connection", () => {
  const unreachable = async (baseUrl: string, limit: Partial<Limits> = {}) => {
    limits = limit;
    await adviseFrom(baseUrl);
    const { turn } = await draftTurn();
    expect(turn.problem?.hint).toMatch(/^Your session is kept as it is\. /);
    return [turn.state, turn.problem?.code, turn.problem?.message];
  };

  it("because the name is none", async () => {
    // No name has a part of 64 letters: this one is never looked up anywhere.
    const host = `${"x".repeat(64)}.example`;
    expect(await unreachable(`https://${host}/v1`)).toEqual([
      "failed",
      "advisor.unreachable",
      `No server has the name ${host}.`,
    ]);
  });

  it("because nothing listens", async () => {
    const gone = await startScriptedModel();
    await gone.close();
    expect((await unreachable(gone.baseUrl)).slice(0, 2)).toEqual(["failed", "advisor.unreachable"]);
    expect(waits).toEqual([1, 2]);
  });

  it.each([
    ["made itself", undefined, /it made its certificate itself\. Nothing was sent\.$/],
    ["has outlived", "2021-01-01T00:00:00Z", /(?:itself|has expired)\. Nothing was sent\.$/],
  ])("because of a certificate that the server %s", async (_name, until, message) => {
    const server = await startSelfSigned(until);
    const [state, code, words] = await unreachable(server.baseUrl);
    await server.close();
    expect([state, code, server.asked(), waits]).toEqual(["failed", "advisor.unreachable", 0, []]);
    expect(words).toMatch(message);
  });

  it("because the encryption never comes about", async () => {
    const server: RawModel = await startRawModel("https");
    expect((await unreachable(server.baseUrl, { headers: 60 })).slice(0, 2)).toEqual(["failed", "advisor.timed-out"]);
    await server.close();
  });

  it("because the answer leads to another host, which never sees the key or the question", async () => {
    const other = await startScriptedModel();
    model.script(() => fault.redirectTo(`${other.baseUrl}/chat/completions`, 308));
    const [state, code, message] = await unreachable(model.baseUrl);
    await other.close();
    expect([state, code, other.requests, other.others]).toEqual(["failed", "advisor.wrong-address", [], []]);
    expect(message).toContain(`sends on to ${other.baseUrl}/chat/completions. The key was not sent there.`);
  });
});

describe("what ends well all the same", () => {
  beforeAll(() => adviseFrom(model.baseUrl));

  it.each<[string, Behaviour, number]>([
    ["every character of several bytes split", fault.splitUtf8(said), 1],
    ["gzip", answer(said, { wire: { gzip: true } }), 1],
    [
      "no [DONE], but a reason to end",
      (_request, response) => sendEvents(response, [chunk({ content: said }), chunk({}, "stop")]),
      1,
    ],
    [
      "a connection that breaks after the reason to end",
      (_request, response) =>
        sendEvents(response, [chunk({ content: said }), chunk({}, "stop"), ": bye\n\n"], { cutAt: 405 }),
      1,
    ],
  ])("%s", async (_name, behaviour) => {
    limits = {};
    model.script((request) => (request.text.includes("Give the structured parts") ? fault.status(500) : behaviour));
    const { turn, brief } = await draftTurn();
    expect([turn.state, turn.text.trim()]).toEqual(["finished", said.trim()]);
    expect(brief?.current.prose.trim()).toBe(said.trim());
  });

  it.each([
    ["truncated", '{"actions": [{"title": "Ask five users", "why": '],
    ["no JSON", "{actions: none}"],
    ["another shape", '{"actions": "all of them"}'],
  ])(
    "cards that are %s: the page stands, they are asked for once more, and what is wrong is said",
    async (_name, parts) => {
      model.script((request) =>
        request.text.includes("Give the structured parts") ? fault.status(401) : fault.invalidJsonParts(said, parts),
      );
      const { turn, brief } = await draftTurn();
      expect([turn.state, brief?.current.prose.trim()]).toEqual(["finished", said.trim()]);
      expect(brief?.partsProblem).not.toBeNull();
      expect(model.requests.at(-1)!.text).toContain("Give the structured parts");
    },
  );
});

it("every word that was seen is still there when the app is opened again", async () => {
  await app.close();
  app = await open();
  const { turns } = await app.ask("session.open", { sessionId: session.id });
  const found = new Map(turns.filter(({ id }) => kept.has(id)).map(({ id, text }) => [id as string, text]));
  expect(found).toEqual(kept);
  expect(app.faults).toEqual([]);
});
