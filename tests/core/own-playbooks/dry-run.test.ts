import Database from "better-sqlite3";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { PlaybookId } from "../../../electron/contract/ids.ts";
import { openTestApp } from "../../support/open-test-app.ts";
import { advised, settled } from "../../support/run-session.ts";
import { tempFolder } from "../../support/temp-folder.ts";
import { playbookText } from "../../playbooks/playbook-files.ts";

const growth = PlaybookId.parse("growth-opportunities");
const id = PlaybookId.parse("our-growth");

async function openWithCopy() {
  const app = await openTestApp(tempFolder());
  onTestFinished(() => app.close());
  const { draft } = await app.ask("playbook.copy", { from: growth, id, title: "Our growth" });
  const company = await app.ask("company.createSample", { sample: "ledgerly" });
  return { app, text: draft.text, companyId: company.id };
}

it("shows what a session comes to: the same figures, brief and request, letter by letter", async () => {
  const { app, text, companyId } = await openWithCopy();
  const dry = await app.ask("playbook.dryRun", { playbookId: id, text, on: { companyId } });

  await app.ask("playbook.saveVersion", { playbookId: id, revision: 0, text });
  const started = await app.ask("session.start", { companyId, playbookId: id });
  for (const { question, prefill } of started.questions) {
    if (prefill === null && question.deeper) continue;
    const answer =
      prefill === null ? ({ standing: "unknown" } as const) : ({ standing: "said", value: prefill.value } as const);
    await app.ask("session.answer", { sessionId: started.id, questionId: question.id, answer });
  }
  await app.ask("session.computeFigures", { sessionId: started.id });
  expect(dry.request).toEqual(await app.ask("session.previewRequest", { sessionId: started.id }));
  expect(dry.request.tokens).toBeGreaterThan(1_000);
  await advised(app, started.id);
  const real = await settled(app, started.id);
  expect(dry.session.analyses.length).toBeGreaterThan(0);
  expect(dry.session.analyses.map(({ kind, figures }) => ({ kind, figures }))).toEqual(
    real.analyses.map(({ kind, figures }) => ({ kind, figures })),
  );
  expect(dry.session.brief?.current.prose).toBe(real.brief?.current.prose);
});

it("takes what was last answered in the company's own sessions of it, and counts what nobody answered", async () => {
  const { app, text, companyId } = await openWithCopy();
  const { id: sessionId, questions } = await app.ask("session.start", { companyId, playbookId: growth });
  const asked = questions.find(({ question, prefill }) => question.type === "prose" && prefill === null)!.question;
  const run = () => app.ask("playbook.dryRun", { playbookId: id, text, on: { companyId } });
  const before = await run();
  await app.ask("session.answer", {
    sessionId,
    questionId: asked.id,
    answer: { standing: "said", value: "A longer welcome mail." },
  });
  const after = await run();
  const answerIn = ({ session }: typeof after) =>
    session.questions.find(({ question }) => question.id === asked.id)?.answer?.value ?? null;
  expect([answerIn(before), answerIn(after)]).toEqual([null, "A longer welcome mail."]);
  expect(after.unanswered).toBe(before.unanswered - 1);
});

it("takes the example's answers on its sample, and passes over those that the edited questions do not take", async () => {
  const { app, text } = await openWithCopy();
  const whole = await app.ask("playbook.dryRun", { playbookId: id, text, on: { sample: "ledgerly" } });
  const stricter = text.replace(/^( +)- id: goal_mrr$/m, "$1- id: goal_mrr\n$1  max: 1");
  expect(stricter).not.toBe(text);
  const limited = await app.ask("playbook.dryRun", { playbookId: id, text: stricter, on: { sample: "ledgerly" } });
  expect(limited.unanswered).toBe(whole.unanswered + 1);
  const foreign = await app.ask("playbook.dryRun", { playbookId: id, text, on: { sample: "buffer" } });
  expect(foreign.session.company.name).toBe("Buffer");
});

it("stores nothing and tells nobody", async () => {
  const { app, text, companyId } = await openWithCopy();
  const db = new Database(join(app.folder, "sextant.db"), { readonly: true });
  const rows = () =>
    ["company", "fact", "session", "answer", "turn", "brief", "setting"].map((table) =>
      db.prepare(`SELECT count(*) FROM ${table}`).pluck().get(),
    );
  const [held, told] = [rows(), app.events.length];
  await app.ask("playbook.dryRun", { playbookId: id, text, on: { companyId } });
  await app.ask("playbook.dryRun", { playbookId: id, text, on: { sample: "ledgerly" } });
  expect([rows(), app.events.length]).toEqual([held, told]);
  db.close();
});

it("runs a small playbook on a company of which nothing is known", async () => {
  const { app } = await openWithCopy();
  const playbookId = PlaybookId.parse("price-check");
  const { id: companyId } = await app.ask("company.createSample", { sample: "buffer" });
  const dry = await app.ask("playbook.dryRun", { playbookId, text: playbookText(), on: { companyId } });
  expect(dry.request.messages[0]?.content).toContain("You know prices.");
  expect(
    await app.refusal("playbook.dryRun", { playbookId, text: playbookText(), on: { companyId: "no-company" } }),
  ).toMatchObject({
    code: "company.missing",
  });
});
