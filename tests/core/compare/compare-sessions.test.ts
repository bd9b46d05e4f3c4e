import { afterEach, beforeEach, expect, it } from "vitest";
import type { SessionView } from "../../../electron/contract/session.ts";
import { comparePages } from "../../../electron/core/compare/compare-pages.ts";
import { noon } from "../../support/examples.ts";
import { openTestApp, type TestApp } from "../../support/open-test-app.ts";
import { advised, sessionAtFigures } from "../../support/run-session.ts";
import { tempFolder } from "../../support/temp-folder.ts";

let app: TestApp;
let first: SessionView;
let minutes = 0;

beforeEach(async () => {
  minutes = 0;
  app = await openTestApp(tempFolder(), { clock: () => new Date(Date.parse(noon) + minutes++ * 60_000) });
  const { id } = await sessionAtFigures(app, { sample: "ledgerly", playbook: "growth-opportunities" });
  first = await advised(app, id);
});
afterEach(() => app.close());

/** Another growth session of the same company, with every prefilled answer taken over. */
async function again(): Promise<SessionView> {
  const started = await app.ask("session.start", {
    companyId: first.company.id,
    playbookId: first.playbook.id,
    problem: "Do we grow by now?",
  });
  for (const { question, prefill } of started.questions)
    await app.ask("session.answer", {
      sessionId: started.id,
      questionId: question.id,
      answer: prefill ? { standing: "said", value: prefill.value } : { standing: "unknown" },
    });
  await app.ask("session.computeFigures", { sessionId: started.id });
  return advised(app, started.id);
}

it("tells of each figure what it was, what it is and the change, whichever of the two is named first", async () => {
  const fact = first.facts.find(({ metric }) => metric === "activated")!;
  const { kind, label, metric, unit, per, period, text, source, asOf } = fact;
  const draft = { kind, label, metric, unit, per, period, text, source, asOf, value: "315" };
  await app.ask("fact.revise", { companyId: first.company.id, factId: fact.id, draft });
  const second = await again();
  const told = await app.ask("session.compare", { sessionId: second.id, with: first.id });
  expect(await app.ask("session.compare", { sessionId: first.id, with: second.id })).toEqual(told);
  expect([told.earlier.id, told.later.id]).toEqual([first.id, second.id]);
  // 252 of 1,260 sign-ups were 20 %, 315 are 25 %: five points more.
  const activation = told.figures.find(({ key, standing }) => key === "activation_rate" && standing === "moved")!;
  expect(activation.was).toMatchObject({ known: true, quantity: { value: 0.2, unit: "percent" } });
  expect(activation.is).toMatchObject({ known: true, quantity: { value: 0.25, unit: "percent" } });
  expect(activation.change!.unit).toBe("points");
  expect(activation.change!.value).toBeCloseTo(0.05, 12);
  // The same sign-ups went in: that figure did not move.
  expect(told.figures.some(({ standing }) => standing === "same")).toBe(true);
});

it("finds nothing moved, new or gone between two sessions of the same facts and answers", async () => {
  const second = await again();
  const { figures } = await app.ask("session.compare", { sessionId: first.id, with: second.id });
  expect(figures.length).toBeGreaterThan(5);
  expect(figures.filter(({ standing, key }) => standing !== "same" && !key.includes("month"))).toEqual([]);
});

it("tells what became of the earlier session's actions: done with its outcome, put aside with its reason, and open", async () => {
  const [one, two] = first.brief!.actions;
  const companyId = first.company.id;
  await app.ask("action.settle", { sessionId: first.id, actionId: one!.id, standing: "accepted" });
  await app.ask("action.settle", { sessionId: first.id, actionId: two!.id, standing: "rejected", reason: "Too dear." });
  const second = await again();
  const became = async () =>
    (await app.ask("session.compare", { sessionId: first.id, with: second.id })).actions.map((action) => action.became);
  const rest = first.brief!.actions.slice(2).map(() => "open");
  expect(await became()).toEqual(["accepted", "put-aside", ...rest]);
  const [followUp] = await app.ask("followUp.list", { companyId });
  await app.ask("followUp.close", {
    companyId,
    followUpId: followUp!.id,
    outcome: { verdict: "partly", actual: "Four of ten", closedOn: "2026-11-24" },
  });
  const { actions } = await app.ask("session.compare", { sessionId: first.id, with: second.id });
  expect(actions[0]).toMatchObject({
    became: "done",
    actual: "Four of ten",
    verdict: "partly",
    decisionRef: "D1",
    followUpRef: "U1",
  });
  expect(actions[1]).toMatchObject({ became: "put-aside", reason: "Too dear." });
});

it("refuses one session twice, two companies' and two playbooks'", async () => {
  const other = await sessionAtFigures(app, { sample: "buffer", playbook: "growth-opportunities" });
  const runway = first.company.id;
  const { playbooks } = await app.ask("playbook.list", {});
  const another = playbooks.find(({ id }) => id !== first.playbook.id)!;
  const { id } = await app.ask("session.start", { companyId: runway, playbookId: another.id, problem: "Why?" });
  for (const second of [first.id, other.id, id]) {
    const refused = await app.refusal("session.compare", { sessionId: first.id, with: second });
    expect(refused.code).toBe("session.not-comparable");
    expect(refused.message).not.toContain("Buffer");
  }
});

it("takes statements whose numbers alone changed as the same, and names those that only one page has", () => {
  const then =
    "# Growth\n\nYou lose 1,008 sign-ups a month [F2] between signing up and the bank.\n\n## Prices\n\n- Raise the price of the small plan.\n";
  const now =
    "# Growth\n\nYou lose 945 sign-ups a month [=F2-F3] between signing up and the bank.\n\n| a | b |\n\n## Churn\n\nCancellations came from invoices.\n";
  expect(comparePages(then, now)).toEqual({
    fresh: [
      { kind: "heading", text: "Churn" },
      { kind: "finding", text: "Cancellations came from invoices." },
    ],
    gone: [
      { kind: "heading", text: "Prices" },
      { kind: "finding", text: "Raise the price of the small plan." },
    ],
    stayed: 2,
  });
});
