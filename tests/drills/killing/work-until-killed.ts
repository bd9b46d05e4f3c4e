import { copyFileSync, writeSync } from "node:fs";
import { flushCompileCache } from "node:module";
import { join } from "node:path";
import { allAdvisors } from "../../../electron/all-advisors.ts";
import type { CallInput, CallName, CallOutput } from "../../../electron/contract/calls.ts";
import { CompanyId, SessionId } from "../../../electron/contract/ids.ts";
import { startApp } from "../../../electron/core/entrance/start-app.ts";
import { holdProfile } from "../../../electron/hold-profile.ts";
import { openMemoryBox } from "../../../electron/hosts/secrets.ts";
import { openStore } from "../../../electron/store/open-store.ts";
import { aFactDraft, oneOClock } from "../../support/examples.ts";
import { exportFormats, fileFor, type Job, type Said } from "./job.ts";

/**
 * A process of the drill: the real app on a real profile, at one kind of work over and over until it is killed. It says what was done only
 * after the call for it has returned; a line is written before the next step begins.
 */
const job = JSON.parse(process.argv[2]!) as Job;
// Killed processes leave no cache behind by themselves, and the next one would read the whole program anew.
flushCompileCache();
const say = (said: Said): void => void writeSync(1, `${JSON.stringify({ ...said, at: performance.now() })}\n`);

if (job.kind === "migrating") migrateForever(job.folder);
else await useForever();

function migrateForever(folder: string): void {
  say({ did: "began" });
  for (let number = 1; ; number += 1) {
    const name = `store-${number}.db`;
    copyFileSync(join(folder, "older.db"), join(folder, name));
    say({ did: "copied", name });
    openStore(join(folder, name), oneOClock).close();
    say({ did: "migrated", name });
  }
}

async function useForever(): Promise<void> {
  const { folder, baseUrl, kind } = job;
  const [companyId, sessionId] = [CompanyId.parse(job.companyId), SessionId.parse(job.sessionId)];
  let target = "";
  const app = await startApp({
    profileFolder: folder,
    promptsFolder: join(import.meta.dirname, "..", "..", "..", "prompts"),
    secrets: openMemoryBox({}),
    advisors: allAdvisors(),
    mode: "desktop",
    version: "0.0.0",
    lock: () => holdProfile(folder),
    chooseTarget: () => Promise.resolve(target),
    report: (error) => console.error(error),
  });
  const ask = async <N extends CallName>(name: N, input: CallInput<N>): Promise<CallOutput<N>> => {
    const reply = await app.dispatch(name, input);
    if (!reply.ok) throw new Error(`${name}: ${reply.error.code}: ${reply.error.message}`);
    return reply.value as CallOutput<N>;
  };
  const addFact = async (number: number): Promise<void> => {
    const label = `Customers, count ${number}`;
    const { id } = await ask("fact.add", { companyId, draft: aFactDraft({ label }) });
    say({ did: "fact", id, label });
  };

  const rounds: Record<Exclude<Job["kind"], "migrating">, (number: number) => Promise<void>> = {
    async writing(number) {
      await addFact(number);
      const value = `Answer ${number}`;
      await ask("session.answer", { sessionId, questionId: job.questionId, answer: { standing: "said", value } });
      say({ did: "answer", number });
      const title = `Decision ${number}`;
      const decided = await ask("decision.record", { companyId, draft: { title, decidedOn: "2026-11-20" } });
      say({ did: "decision", id: decided.id, label: title });
    },
    async streaming(number) {
      const settled = new Promise<void>((resolve) => {
        let length = 0;
        const stop = app.subscribe((event) => {
          if (event.name === "turn.delta") {
            length += event.text.length;
            say({ did: "told", id: event.turnId, length });
          }
          if (event.name !== "turn.settled") return;
          say({ did: "settled", id: event.turnId, length, state: event.state });
          stop();
          resolve();
        });
      });
      const { turnId } = await ask("session.sendTurn", { sessionId, text: `Why, ${number}?` });
      say({ did: "asked", id: turnId });
      await settled;
    },
    async importing(number) {
      await addFact(number);
      const { backups } = await ask("backup.take", {});
      await ask("backup.restore", { name: backups[0]!.name });
      say({ did: "restored" });
      const { id } = await ask("company.createSample", { sample: "buffer" });
      say({ did: "company", id });
    },
    async exporting(number) {
      await addFact(number);
      const format = exportFormats[number % exportFormats.length]!;
      target = fileFor(folder, format);
      await ask("export.engagement", { companyId, format, unsupported: "mark", internal: true });
      say({ did: "exported", format });
    },
  };
  if (kind === "streaming") {
    const advisor = { preset: "other", baseUrl, model: "scripted-model", secondPass: false, tools: "auto" } as const;
    await ask("settings.setAdvisor", { advisor });
    await ask("settings.storeKey", { key: "sk-test-0123456789" });
    // A sign of life between the pieces: the time that has passed without a checkpoint is counted by this process's own clock.
    setInterval(() => say({ did: "lives" }), 10);
  }
  say({ did: "began" });
  for (let number = job.from; ; number += 1) await rounds[kind as keyof typeof rounds](number);
}
