import type { CallInput, CallName, CallOutput } from "../../electron/contract/calls.ts";
import type { ComputedExample } from "../../electron/contract/example.ts";
import type { PlaybookId } from "../../electron/contract/ids.ts";
import type { HostApp } from "../../electron/contract/ports.ts";
import type { SessionView } from "../../electron/contract/session.ts";

/** Calls the app. @throws Error with what the app says, where it says no */
export async function ask<N extends CallName>(app: HostApp, name: N, input: CallInput<N>): Promise<CallOutput<N>> {
  const reply = await app.dispatch(name, input);
  if (!reply.ok) throw new Error(`${reply.error.message} ${reply.error.hint}`);
  return reply.value as CallOutput<N>;
}

/** Starts a session of a playbook on its example's sample company, answers it as the example does, and computes the figures. */
export async function answerExample(app: HostApp, playbookId: PlaybookId, run: ComputedExample): Promise<SessionView> {
  const company = await ask(app, "company.createSample", { sample: run.sample });
  const { problem, questions } = run.session;
  const started = await ask(app, "session.start", { companyId: company.id, playbookId, problem });
  for (const { question, answer } of questions) {
    if (answer === null) continue;
    const { standing, value } = answer;
    await ask(app, "session.answer", {
      sessionId: started.id,
      questionId: question.id,
      answer: { standing, value },
    });
  }
  return ask(app, "session.computeFigures", { sessionId: started.id });
}
