import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { PlaybookId } from "../../../electron/contract/ids.ts";
import { openTestApp, type TestApp } from "../../support/open-test-app.ts";
import { sessionAtFigures } from "../../support/run-session.ts";
import { tempFolder } from "../../support/temp-folder.ts";

let app: TestApp;
let folder: string;
const growth = PlaybookId.parse("growth-opportunities");

describe("the guided session", () => {
  beforeEach(async () => {
    folder = tempFolder();
    app = await openTestApp(folder);
  });
  afterEach(() => app.close());

  const start = async () => {
    const company = await app.ask("company.createSample", { sample: "ledgerly" });
    return app.ask("session.start", { companyId: company.id, playbookId: growth, problem: "Where does growth leak?" });
  };

  it("prefills questions from the company's facts, with their dates", async () => {
    const session = await start();
    const asked = session.questions.filter(
      ({ question }) => question.metric !== undefined && question.metric !== "engineer_day_cost",
    );
    expect(asked.length).toBeGreaterThan(2);
    const prefilled = asked.find(({ prefill }) => prefill !== null)!;
    const fact = session.facts.find((each) => each.ref === prefilled.prefill!.ref)!;
    expect(prefilled.prefill).toMatchObject({ value: fact.value, asOf: fact.asOf, stale: false });
  });

  it("resumes at the question where it was left, after a restart", async () => {
    const session = await start();
    const first = session.questions[0]!;
    const value = first.prefill?.value ?? first.question.options?.[0]?.value ?? "something";
    await app.ask("session.answer", {
      sessionId: session.id,
      questionId: first.question.id,
      answer: { standing: "said", value },
    });
    await app.close();
    app = await openTestApp(folder);
    const again = await app.ask("session.open", { sessionId: session.id });
    expect(again).toMatchObject({ step: "ask", at: 1 });
    expect(again.questions[0]!.answer).toMatchObject({ standing: "said", value });
  });

  it("keeps an answer as a fact, and shows where an answer came from", async () => {
    const company = await app.ask("company.create", {
      profile: { name: "Bare", stage: "seed", businessModel: "subscription", currency: "EUR" },
    });
    const session = await app.ask("session.start", { companyId: company.id, playbookId: growth });
    const visitors = session.questions.find(
      ({ question }) => question.metric === "signups" || question.metric === "visitors",
    )!;
    const view = await app.ask("session.answer", {
      sessionId: session.id,
      questionId: visitors.question.id,
      answer: { standing: "said", value: "1234" },
      keepAsFact: true,
    });
    const facts = await app.ask("fact.list", { companyId: company.id });
    expect(facts).toMatchObject([
      { ref: "F1", metric: visitors.question.metric, value: "1234", source: "Said in a session" },
    ]);
    expect(view.questions.find(({ question }) => question.id === visitors.question.id)!.answer?.factRef).toBe("F1");
  });

  it("corrects the fact of the month that was asked for, so that the figures still speak of one month", async () => {
    const session = await start();
    const signups = session.facts.find((fact) => fact.metric === "signups")!;
    await app.ask("session.answer", {
      sessionId: session.id,
      questionId: "signups",
      answer: { standing: "said", value: "1300" },
      keepAsFact: true,
    });
    const facts = await app.ask("fact.list", { companyId: session.company.id });
    expect(facts.filter((fact) => fact.metric === "signups")).toMatchObject([
      { ref: signups.ref, value: "1300", period: "2026-10", source: "Said in a session" },
    ]);
  });

  it("turns down what is not an answer, and keeps the one before", async () => {
    const session = await start();
    const numeric = session.questions.find(({ question }) => ["number", "money", "percent"].includes(question.type))!;
    const questionId = numeric.question.id;
    await app.ask("session.answer", {
      sessionId: session.id,
      questionId,
      answer: { standing: "said", value: numeric.prefill?.value ?? "0.1" },
    });
    const refusal = await app.refusal("session.answer", {
      sessionId: session.id,
      questionId,
      answer: { standing: "said", value: "lots" },
    });
    expect(refusal).toMatchObject({ code: "call.invalid", message: "This is not a number." });
    const view = await app.ask("session.open", { sessionId: session.id });
    expect(view.questions.find(({ question }) => question.id === questionId)!.answer?.standing).toBe("said");
  });

  it("computes Ledgerly's figures as they were checked by hand", async () => {
    const view = await sessionAtFigures(app, { sample: "ledgerly", playbook: "growth-opportunities" });
    const value = (kind: string, key: string): number | null => {
      const measured = view.analyses
        .find((each) => each.kind === kind)
        ?.figures.find((figure) => figure.key === key)?.measured;
      return measured?.known === true ? measured.quantity.value : null;
    };
    expect(value("funnel", "activation_rate")).toBeCloseTo(0.2, 10);
    expect(value("growth-projection", "mrr_at_goal_date")).toBeCloseTo(96_260, -1);
    expect(value("unit-economics", "ltv_cac")).toBeCloseTo(3.57, 2);
    expect(view.step).toBe("figures");
  });

  it("tries a what-if without keeping it, keeps one when asked, and cites it by number", async () => {
    const view = await sessionAtFigures(app, { sample: "ledgerly", playbook: "growth-opportunities" });
    const changes = [{ input: "activation_rate", to: 0.25 }];
    const tried = await app.ask("analysis.whatIf", { sessionId: view.id, kind: "growth-projection", changes });
    expect((await app.ask("session.open", { sessionId: view.id })).analyses).toHaveLength(view.analyses.length);
    const kept = await app.ask("analysis.keepWhatIf", { sessionId: view.id, kind: "growth-projection", changes });
    expect(kept.ref).toBe(`A${view.analyses.length + 1}`);
    expect(kept.message).toBe(tried.message);
    expect(kept.changes).toMatchObject([{ input: "activation_rate", to: 0.25 }]);
    const computed = await app.ask("session.computeFigures", { sessionId: view.id });
    expect(computed.analyses.map((analysis) => analysis.ref)).toContain(kept.ref);
  });

  it("refuses a what-if out of bounds with a sentence, and a step that is not there yet", async () => {
    const view = await sessionAtFigures(app, { sample: "ledgerly", playbook: "growth-opportunities" });
    const changes = [{ input: "activation_rate", to: 17 }];
    const refusal = await app.refusal("analysis.whatIf", { sessionId: view.id, kind: "growth-projection", changes });
    expect(refusal.code).toBe("call.invalid");
    expect(refusal.message.length).toBeGreaterThan(15);
    expect((await app.refusal("session.goTo", { sessionId: view.id, step: "brief" })).code).toBe("session.wrong-step");
  });

  it("shows the session's facts as they stood, though they changed since", async () => {
    const view = await sessionAtFigures(app, { sample: "ledgerly", playbook: "growth-opportunities" });
    const mrr = view.facts.find((fact) => fact.metric === "mrr")!;
    const {
      id: factId,
      companyId,
      number: _n,
      ref: _r,
      revision: _v,
      createdAt: _c,
      revisedAt: _d,
      retiredAt: _x,
      ...draft
    } = mrr;
    await app.ask("fact.revise", { companyId, factId, draft: { ...draft, value: "70000" } });
    const again = await app.ask("session.open", { sessionId: view.id });
    expect(again.facts.find((fact) => fact.metric === "mrr")?.value).toBe(mrr.value);
  });

  it("shows the exact request that a model would get", async () => {
    const view = await sessionAtFigures(app, { sample: "ledgerly", playbook: "growth-opportunities" });
    const { messages, tokens } = await app.ask("session.previewRequest", { sessionId: view.id });
    expect(messages.map((message) => message.role)).toEqual(["system", "user"]);
    expect(tokens).toBeGreaterThan(1_000);
    for (const fact of view.facts) expect(messages[1]!.content).toContain(fact.ref);
  });
});
