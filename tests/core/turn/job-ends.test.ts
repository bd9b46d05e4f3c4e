import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { SessionId, TurnId } from "../../../electron/contract/ids.ts";
import { RunningTurns } from "../../../electron/core/turn/running-turns.ts";
import { gate } from "../../support/gate.ts";
import { openTestApp } from "../../support/open-test-app.ts";
import { advised, sessionAtFigures } from "../../support/run-session.ts";
import { tempFolder } from "../../support/temp-folder.ts";

it("ends a turn whose job fails, with what happened and what to do, and the session goes on", async () => {
  let sound = true;
  let left = 0;
  const newId = (): string => (sound || left-- > 0 ? randomUUID() : "!");
  const app = await openTestApp(tempFolder(), { newId });
  const session = await sessionAtFigures(app, { sample: "ledgerly", playbook: "growth-opportunities" });
  sound = false;
  left = 1; // the turn's own id; those of its cards are broken
  const failed = await advised(app, session.id);
  expect(failed.turns[0]).toMatchObject({ state: "failed", problem: { code: "app.failed" } });
  expect(failed.turns[0]!.text.length).toBeGreaterThan(100);
  expect(app.faults).toHaveLength(1);
  sound = true;
  expect((await advised(app, session.id)).step).toBe("brief");
  await app.close();
});

it("stops a job that has gone on from the turn that was seen last", async () => {
  const running = new RunningTurns();
  const sessionId = SessionId.parse(randomUUID());
  const [first, second] = [TurnId.parse(randomUUID()), TurnId.parse(randomUUID())];
  const stopped = gate();
  running.start(
    sessionId,
    first,
    async (signal, moveTo) => {
      moveTo(second);
      signal.addEventListener("abort", () => stopped.open());
      await stopped.pass();
    },
    () => undefined,
  );
  expect(running.currentOf(sessionId)).toBe(second);
  expect(running.stop(sessionId, first)).toBe(true);
  await running.stopAll();
  expect(running.currentOf(sessionId)).toBeNull();
});
