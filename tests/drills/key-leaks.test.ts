import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import type { CallInput, CallName, CallOutput } from "../../electron/contract/calls.ts";
import type { Reply } from "../../electron/contract/errors.ts";
import type { SessionView } from "../../electron/contract/session.ts";
import { buildAll, needsBuild } from "../../scripts/build-all.ts";
import { echoes } from "../support/echoing-model.ts";
import { ask as askHttp } from "../support/http-ask.ts";
import { answer } from "../support/model-answers.ts";
import { provenParts } from "../support/model-brief.ts";
import { startScriptedModel, type ScriptedModel } from "../support/scripted-model.ts";
import { tracesIn, tracesOf } from "../support/secret-traces.ts";
import { tempFolder } from "../support/temp-folder.ts";

const key = "sk-proj-Heron_4711-wader+Kite8820";
const passphrase = "correct horse battery";

/** A way to call the real app in its own process, and what it answered so far. */
type Ask = <N extends CallName>(name: N, input: CallInput<N>) => Promise<Reply<CallOutput<N>>>;

if (needsBuild()) await buildAll();

async function models(): Promise<{ model: ScriptedModel; elsewhere: ScriptedModel }> {
  const [model, elsewhere] = [await startScriptedModel(), await startScriptedModel()];
  onTestFinished(async () => {
    await Promise.all([model.close(), elsewhere.close()]);
  });
  return { model, elsewhere };
}

/** A whole job against servers that give the key back in every way, with exports, as a person would do it. */
async function work(ask: Ask, model: ScriptedModel, elsewhere: ScriptedModel, exportsFolder: string): Promise<void> {
  const value = async <N extends CallName>(name: N, input: CallInput<N>): Promise<CallOutput<N>> => {
    const reply = await ask(name, input);
    if (!reply.ok) throw new Error(`${name}: ${reply.error.message}`);
    return reply.value;
  };
  const advisor = { preset: "other", baseUrl: model.baseUrl, model: "m", secondPass: true, tools: "auto" } as const;
  await value("settings.setAdvisor", { advisor });
  const { id: companyId } = await value("company.createSample", { sample: "ledgerly" });
  const { playbooks } = await value("playbook.list", {});
  const playbookId = playbooks.find(({ id }) => id === "growth-opportunities")!.id;
  const started = await value("session.start", { companyId, playbookId, problem: "We grow too slowly." });
  for (const { question, prefill } of started.questions)
    await value("session.answer", {
      sessionId: started.id,
      questionId: question.id,
      answer: prefill === null ? { standing: "unknown" } : { standing: "said", value: prefill.value },
    });
  await value("session.computeFigures", { sessionId: started.id });
  const settle = async (): Promise<SessionView> => {
    let view: SessionView;
    do view = await value("session.open", { sessionId: started.id });
    while (view.pending !== null);
    return view;
  };
  for (const behaviour of Object.values(echoes(elsewhere.origin))) {
    model.script(() => behaviour);
    model.models(behaviour);
    await ask("session.advise", { sessionId: started.id });
    await settle();
    await ask("settings.testConnection", { advisor });
  }
  model.script(() => answer("Connect the bank first.", { parts: provenParts }));
  await value("session.advise", { sessionId: started.id });
  await settle();
  await value("session.previewRequest", { sessionId: started.id });
  mkdirSync(exportsFolder, { recursive: true });
  for (const format of ["markdown", "html", "json", "word", "pdf"] as const) {
    const reply = await ask("export.brief", { sessionId: started.id, format, unsupported: "mark", internal: true });
    writeFileSync(join(exportsFolder, format), JSON.stringify(reply));
  }
  expect(model.requests.every(({ headers }) => headers.authorization === `Bearer ${key}`)).toBe(true);
  expect(tracesOf("elsewhere", JSON.stringify([elsewhere.requests, elsewhere.others]), key)).toEqual([]);
}

it.each(["environment", "key file"] as const)(
  "the browser app leaves no trace of a key from the %s, crashed or not",
  async (from) => {
    const folder = tempFolder();
    const { model, elsewhere } = await models();
    const profile = join(folder, "profile");
    const run = async (then: (ask: Ask) => Promise<void>): Promise<string> => {
      let said = "";
      const child = spawn(
        process.execPath,
        ["--require", join(import.meta.dirname, "crash-on-signal.cjs"), join("dist", "serve.cjs")],
        {
          env: {
            ...process.env,
            SEXTANT_PROFILE: profile,
            SEXTANT_PORT: "0",
            SEXTANT_API_KEY: from === "environment" ? key : "",
          },
          stdio: ["ignore", "pipe", "pipe"],
        },
      );
      onTestFinished(() => void child.kill("SIGKILL"));
      for (const stream of [child.stdout, child.stderr])
        stream.on("data", (chunk: Buffer) => (said += chunk.toString()));
      await expect.poll(() => said, { timeout: 20_000 }).toContain("token=");
      const link = new URL(/http:\S+/.exec(said)![0]);
      const head = { host: link.host, origin: link.origin, "sec-fetch-site": "same-origin" };
      const letIn = await askHttp(Number(link.port), {
        path: link.pathname + link.search,
        headers: { host: link.host },
      });
      const cookie = letIn.headers["set-cookie"]![0]!.split(";")[0]!;
      const replies: string[] = [];
      await then(async (name, input) => {
        const { body } = await askHttp(Number(link.port), {
          method: "POST",
          path: `/api/call/${name}`,
          headers: { ...head, cookie, "content-type": "application/json" },
          body: JSON.stringify(input),
        });
        replies.push(body);
        return JSON.parse(body) as Reply<never>;
      });
      const ended = once(child, "exit");
      child.kill("SIGUSR2");
      expect(await ended).toEqual([1, null]);
      expect(said).toContain("Sextant has stopped because of a fault of its own.");
      return said + replies.join("\n");
    };

    const first = await run(async (ask) => {
      if (from === "key file") {
        const server = model.baseUrl;
        expect((await ask("settings.storeKey", { key, passphrase, baseUrl: server })).ok).toBe(true);
      }
      await work(ask, model, elsewhere, join(folder, "exports"));
    });
    expect(tracesOf("said", first, key)).toEqual([]);
    expect(readFileSync(join(profile, "sextant.log"), "utf8")).toContain('"kind":"Error"');
    expect(tracesIn(folder, key)).toEqual([]);
    if (from === "key file") {
      const second = await run(async (ask) => {
        expect(await ask("settings.openKeys", { passphrase })).toMatchObject({
          ok: true,
          value: { key: { stored: true } },
        });
      });
      expect(tracesOf("said", second, passphrase)).toEqual([]);
    }
    expect(tracesIn(folder, key)).toEqual([]);
    expect(tracesIn(folder, passphrase)).toEqual([]);
  },
);
