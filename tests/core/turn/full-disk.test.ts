import { randomUUID } from "node:crypto";
import { expect, it, onTestFinished } from "vitest";
import { createOpenAiAdvisor } from "../../../electron/advisor/openai-advisor.ts";
import type { AppEvent } from "../../../electron/contract/events.ts";
import type { SessionContext } from "../../../electron/core/session-context.ts";
import { RunningTurns } from "../../../electron/core/turn/running-turns.ts";
import { readView } from "../../../electron/core/session/read-view.ts";
import { settleOpenTurn } from "../../../electron/core/turn/settle-open-turn.ts";
import { startJob } from "../../../electron/core/turn/start-job.ts";
import { streamAnswer, type Outcome } from "../../../electron/core/turn/stream-answer.ts";
import { checkpointTurn, readTurn } from "../../../electron/store/turns.ts";
import { requestFor, settingsFor } from "../../advisor/asking.ts";
import { noon } from "../../support/examples.ts";
import { gate } from "../../support/gate.ts";
import { answer } from "../../support/model-answers.ts";
import { addSession, openTestStore } from "../../support/open-test-store.ts";
import { startScriptedModel } from "../../support/scripted-model.ts";

it("says that the disk is full when it fills up during an answer, and keeps what was saved of it", async () => {
  const db = openTestStore();
  const scope = addSession(db, "Harbour");
  const model = await startScriptedModel();
  onTestFinished(() => model.close());
  const advisor = createOpenAiAdvisor({ settings: settingsFor(model.baseUrl), key: null });
  const faults: unknown[] = [];
  const events: AppEvent[] = [];
  const seen = gate();
  const running = new RunningTurns();
  const context = {
    db,
    running,
    now: () => noon,
    today: () => noon.slice(0, 10),
    newId: randomUUID,
    report: (error: unknown) => void faults.push(error),
    emit: (event: AppEvent) => {
      events.push(event);
      if (event.name === "turn.delta") seen.open();
    },
  } as Partial<SessionContext> as SessionContext;

  const full = gate();
  const start = "Activation is the leak. ";
  model.queue(
    answer(start + "Watch five of them. ".repeat(40_000), {
      deltaLength: start.length,
      holdAfter: { characters: start.length, gate: full },
    }),
  );
  const turnId = startJob(
    context,
    scope,
    { kind: "follow-up", question: "Why?", advisor },
    () => undefined,
    async (turn, signal) => {
      const outcome = await streamAnswer(context, scope, turn.id, advisor, requestFor({ kind: "follow-up" }), signal);
      settleOpenTurn(context, scope, turn, outcome, null);
    },
  );
  await seen.pass();
  db.pragma(`max_page_count = ${Number(db.pragma("page_count", { simple: true })) + 8}`);
  full.open();
  const settled = await new Promise<AppEvent>((resolve) => {
    context.emit = (event) => void (event.name === "turn.settled" && resolve(event));
  });

  expect(settled).toMatchObject({ turnId, state: "failed" });
  // Whether the disk still took the end of the turn or not: the screen says it.
  const turn = readView(context, scope).turns.find(({ id }) => id === turnId)!;
  expect(turn.problem).toMatchObject({ code: "store.failed", message: expect.stringContaining("The disk is full") });
  expect(turn.problem?.hint.length).toBeGreaterThan(10);
  expect(turn.text.startsWith(start)).toBe(true);
  expect(faults.length).toBeGreaterThan(0);
});

it("tells the end of an answer that the store could not take, and keeps it with the session's next turn", async () => {
  const db = openTestStore();
  const scope = addSession(db, "Harbour");
  const running = new RunningTurns();
  let heard = (_event: AppEvent): void => undefined;
  const context = {
    db,
    running,
    now: () => noon,
    today: () => noon.slice(0, 10),
    newId: randomUUID,
    report: () => undefined,
    emit: (event: AppEvent) => heard(event),
  } as Partial<SessionContext> as SessionContext;
  const nextEnd = (): Promise<AppEvent> =>
    new Promise((resolve) => (heard = (event) => void (event.name === "turn.settled" && resolve(event))));
  const advisor = createOpenAiAdvisor({ settings: settingsFor("http://127.0.0.1:9/v1"), key: null });
  const text = "Activation is the leak.";
  const outcome: Outcome = { state: "finished", text, partsText: "", problem: null, author: "a model" };

  let ended = nextEnd();
  const turnId = startJob(
    context,
    scope,
    { kind: "follow-up", question: "Why?", advisor },
    () => undefined,
    async (turn) => {
      await Promise.resolve();
      checkpointTurn(db, scope, turn.id, text, "");
      db.pragma("query_only = ON"); // like a disk without a byte left, or a folder that was locked: no write gets through
      settleOpenTurn(context, scope, turn, outcome, null);
    },
  );
  expect(await ended).toMatchObject({ turnId, state: "failed" });
  await running.stopAll();
  expect(readTurn(db, scope, turnId).state).toBe("pending");
  const view = readView(context, scope);
  expect(view.pending).toBeNull();
  expect(view.turns).toMatchObject([{ id: turnId, state: "failed", text, problem: { code: "store.failed" } }]);

  db.pragma("query_only = OFF");
  ended = nextEnd();
  const next = startJob(
    context,
    scope,
    { kind: "follow-up", question: "And now?", advisor },
    () => undefined,
    async (turn) => {
      await Promise.resolve();
      settleOpenTurn(context, scope, turn, outcome, null);
    },
  );
  expect(await ended).toMatchObject({ turnId: next, state: "finished" });
  expect(readTurn(db, scope, turnId)).toMatchObject({ state: "failed", text, problem: { code: "store.failed" } });
  expect(readTurn(db, scope, next)).toMatchObject({ state: "finished", text });
});
