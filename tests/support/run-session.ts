import type { SessionId } from "../../electron/contract/ids.ts";
import { CompanyId, PlaybookId } from "../../electron/contract/ids.ts";
import type { SampleId } from "../../electron/contract/company.ts";
import type { SessionView } from "../../electron/contract/session.ts";
import type { TestApp } from "./open-test-app.ts";
import type { ScriptedModel } from "./scripted-model.ts";

/** What a session is to begin with. `answers` by question id; every other question is answered "I don't know" or from its fact. */
export interface Begin {
  sample: SampleId;
  playbook: string;
  answers?: Record<string, string>;
}

/** A session of a sample company, with its questions answered and its figures computed. */
export async function sessionAtFigures(app: TestApp, { sample, playbook, answers = {} }: Begin): Promise<SessionView> {
  const company = await app.ask("company.createSample", { sample });
  const started = await app.ask("session.start", {
    companyId: CompanyId.parse(company.id),
    playbookId: PlaybookId.parse(playbook),
    problem: "We grow too slowly.",
  });
  for (const { question, prefill } of started.questions) {
    const value = answers[question.id] ?? prefill?.value;
    const answer = value === undefined ? { standing: "unknown" as const } : { standing: "said" as const, value };
    await app.ask("session.answer", { sessionId: started.id, questionId: question.id, answer });
  }
  return app.ask("session.computeFigures", { sessionId: started.id });
}

/** Resolves when the session waits for nothing any more, with how it stands then. */
export function settled(app: TestApp, sessionId: SessionId): Promise<SessionView> {
  return new Promise((resolve, reject) => {
    const read = async (): Promise<void> => {
      const view = await app.ask("session.open", { sessionId });
      if (view.pending !== null) return;
      stop();
      resolve(view);
    };
    const stop = app.subscribe((event) => {
      if (event.name === "session.changed" && event.sessionId === sessionId) read().catch(reject);
    });
    read().catch(reject);
  });
}

/** Sets the scripted model as the app's advisor. */
export async function adviseBy(app: TestApp, model: ScriptedModel, secondPass = true): Promise<void> {
  await app.ask("settings.setAdvisor", {
    advisor: { preset: "other", baseUrl: model.baseUrl, model: "scripted-model", secondPass, tools: "auto" },
  });
  await app.ask("settings.storeKey", { key: "sk-test-0123456789" });
}

/** Writes the brief and waits until all of it is done. */
export async function advised(app: TestApp, sessionId: SessionId): Promise<SessionView> {
  await app.ask("session.advise", { sessionId });
  return settled(app, sessionId);
}
