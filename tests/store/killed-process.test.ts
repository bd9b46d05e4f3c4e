import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { openStore } from "../../electron/store/open-store.ts";
import { interruptPendingTurns, readTurn } from "../../electron/store/turns.ts";
import { aCompanyId, aSessionId, aTurnId, oneOClock } from "../support/examples.ts";
import { tempFolder } from "../support/temp-folder.ts";

it("has every checkpoint that was acknowledged before the process was killed", async () => {
  const file = join(tempFolder(), "sextant.db");
  const [companyId, sessionId, turnId] = [aCompanyId(), aSessionId(), aTurnId()];
  const program = fileURLToPath(new URL("./write-until-killed.ts", import.meta.url));
  const child = spawn(process.execPath, [program, file, companyId, sessionId, turnId], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = once(child, "exit");
  let acknowledged = 0;
  for await (const line of createInterface({ input: child.stdout })) {
    acknowledged = Number(line);
    if (acknowledged === 200) child.kill("SIGKILL");
  }
  await ended;
  expect(child.signalCode).toBe("SIGKILL");

  const db = openStore(file, oneOClock);
  const scope = { companyId, sessionId };
  expect(interruptPendingTurns(db, oneOClock)).toBe(1);
  const turn = readTurn(db, scope, turnId);
  expect(turn.state).toBe("interrupted");
  expect(turn.text.length / "word ".length).toBeGreaterThanOrEqual(acknowledged);
  expect(db.pragma("integrity_check", { simple: true })).toBe("ok");
  db.close();
}, 60_000);
