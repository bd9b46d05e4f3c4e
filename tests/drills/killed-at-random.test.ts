import { spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { expect, it } from "vitest";
import { seededRandom } from "../../electron/analysis/statistics/random.ts";
import { openFile, plainAccess } from "../../electron/store/access.ts";
import { migrations } from "../../electron/store/migrations/all.ts";
import { openStore } from "../../electron/store/open-store.ts";
import { noon } from "../support/examples.ts";
import { allRows, fillTables } from "../support/fill-tables.ts";
import { chunk, done } from "../support/model-stream.ts";
import { openTestApp } from "../support/open-test-app.ts";
import { advised, sessionAtFigures } from "../support/run-session.ts";
import { startScriptedModel } from "../support/scripted-model.ts";
import { tempFolder } from "../support/temp-folder.ts";
import { expectAnswers, expectFiles, expectMigrated, expectWrites } from "./killing/expect-kept.ts";
import { kinds, type Job, type Line } from "./killing/job.ts";

const kills = Number(process.env["SEXTANT_DRILL_KILLS"] ?? 500);
const seed = Number(process.env["SEXTANT_DRILL_SEED"] ?? 20_261_201);
/** So many kills of one kind hit the same profile, one after the other; then it begins anew. */
const killsOfProfile = 10;
/** A process says at most so many lines before it is killed, a moment after one that is drawn: as much work on a slow machine as on a fast one. */
const longest: Record<Job["kind"], number> = { writing: 60, streaming: 120, migrating: 24, importing: 7, exporting: 9 };
const program = join(import.meta.dirname, "killing", "work-until-killed.ts");
const spoken = Array.from({ length: 60 }, (_, at) => `Piece ${at} of what the model says to this. `);

it(`loses nothing that was said to be done when it is killed ${kills} times at its work`, async () => {
  const random = seededRandom(seed);
  const model = await startScriptedModel(() => async (_request, response) => {
    response.writeHead(200, { "content-type": "text/event-stream" });
    for (const piece of spoken) {
      if (response.destroyed) return;
      response.write(chunk({ content: piece }));
      // The model's own pace, often slower than the checkpoints.
      await pause(random() < 0.1 ? 300 * random() : 30 * random());
    }
    response.end(chunk({}, "stop") + done);
  });
  const root = tempFolder();
  const base = join(root, "base");
  const app = await openTestApp(base, { clock: () => new Date() });
  const { id } = await sessionAtFigures(app, { sample: "ledgerly", playbook: "growth-opportunities" });
  const view = await advised(app, id);
  const asked = view.questions.find(({ question }) => question.type === "prose" || question.type === "line")!;
  await app.close();
  const older = join(root, "older");
  cpSync(base, older, { recursive: true, filter: (path) => !path.includes("sextant.db") });
  const old = openStore(join(older, "older.db"), noon, migrations.slice(0, 1));
  fillTables(old);
  const rows = allRows(old);
  old.close();

  const profiles = new Map<Job["kind"], { folder: string; lines: Line[] }>();
  const tally = { early: 0, acknowledged: 0, cut: 0, longestMs: 0, characters: 0, leftBeside: 0 };
  const spent = { work: 0, check: 0 };
  for (let number = 0; number < kills; number += 1) {
    const kind = kinds[number % kinds.length]!;
    if (Math.floor(number / kinds.length) % killsOfProfile === 0 || kind === "migrating") {
      const before = profiles.get(kind);
      if (before !== undefined) rmSync(before.folder, { recursive: true, force: true });
      const folder = mkdtempSync(join(root, "profile-"));
      cpSync(kind === "migrating" ? older : base, folder, { recursive: true });
      profiles.set(kind, { folder, lines: [] });
    }
    const profile = profiles.get(kind)!;
    const [companyId, sessionId, questionId] = [view.company.id, id, asked.question.id];
    const { folder } = profile;
    const job: Job = { kind, folder, companyId, sessionId, questionId, baseUrl: model.baseUrl, from: number * 100_000 };
    const begun = performance.now();
    const lines = await workAndKill(job, random() < 0.05 ? null : 1 + Math.floor(random() * longest[kind]), random);
    profile.lines.push(...lines);
    tally.acknowledged += lines.filter(({ did }) => did !== "lives" && did !== "began" && did !== "told").length;
    if (lines.length === 0) tally.early += 1;
    const died = performance.now();
    spent.work += died - begun;
    const where = `kill ${number}, ${kind}, seed ${seed}`;
    try {
      if (kind === "migrating") expectMigrated(job, lines, rows);
      else {
        const again = await openTestApp(folder, { clock: () => new Date() });
        expect(await again.ask("store.standing", {})).toEqual({ state: "open" });
        await expectWrites(again, job, profile.lines);
        const lost = kind === "streaming" ? await expectAnswers(again, job, lines, spoken.join("")) : null;
        if (lost !== null) tally.cut += 1;
        tally.longestMs = Math.max(tally.longestMs, lost?.ms ?? 0);
        tally.characters = Math.max(tally.characters, lost?.characters ?? 0);
        if (kind === "exporting") expectFiles(job, profile.lines);
        expect(again.faults).toEqual([]);
        await again.close();
        expectSound(join(folder, "sextant.db"));
      }
    } catch (error) {
      throw new Error(`After ${where}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
    }
    spent.check += performance.now() - died;
    if (kind === "exporting")
      tally.leftBeside = Math.max(
        tally.leftBeside,
        readdirSync(folder).filter((name) => name.startsWith(".sextant-")).length,
      );
  }
  await model.close();
  console.log(
    `${kills} kills, seed ${seed}: ${JSON.stringify(tally)}; ms at work and at checks: ${JSON.stringify(spent)}`,
  );
}, 3_600_000);

function expectSound(file: string): void {
  const db = openFile(file, plainAccess, { readonly: true });
  expect(db.pragma("integrity_check", { simple: true })).toBe("ok");
  expect(db.pragma("foreign_key_check")).toEqual([]);
  db.close();
}

/** Lets a process say so many lines and a moment more, or dies with it while it starts (`null`). @returns all of its whole lines */
async function workAndKill(job: Job, lines: number | null, random: () => number): Promise<Line[]> {
  const child = spawn(process.execPath, [program, JSON.stringify(job)], {
    stdio: ["ignore", "pipe", "inherit"],
    env: { ...process.env, NODE_COMPILE_CACHE: join(job.folder, "..", "compiled") },
  });
  let said = "";
  const worked = new Promise<void>((resolve) => {
    child.stdout.on("data", (bytes: Buffer) => {
      said += bytes.toString("utf8");
      if (lines !== null && said.split("\n").length > lines) resolve();
    });
  });
  const closed = once(child, "close");
  if (lines !== null) await Promise.race([worked, closed]);
  await pause(random() * (lines === null ? 1000 : 60));
  child.kill("SIGKILL");
  const [code, signal] = (await closed) as [number | null, string | null];
  expect([code, signal]).toEqual([null, "SIGKILL"]);
  // What follows the last line's end was cut off with the process.
  return said
    .split("\n")
    .slice(0, -1)
    .map((line) => JSON.parse(line) as Line);
}
