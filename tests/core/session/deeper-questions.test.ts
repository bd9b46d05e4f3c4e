import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { countFirst, isOpenDeeper } from "../../../electron/contract/open-questions.ts";
import { PlaybookId, type SessionId } from "../../../electron/contract/ids.ts";
import type { SessionView } from "../../../electron/contract/session.ts";
import { openTestApp, type TestApp } from "../../support/open-test-app.ts";
import { tempFolder } from "../../support/temp-folder.ts";

let app: TestApp;
let folder: string;

const unknown = { standing: "unknown" as const };
const indexOf = (view: SessionView, id: string): number =>
  view.questions.findIndex(({ question }) => question.id === id);
const reply = (sessionId: SessionId, questionId: string, value?: string) =>
  app.ask("session.answer", {
    sessionId,
    questionId,
    answer: value === undefined ? unknown : { standing: "said", value },
  });

const start = async (): Promise<SessionView> => {
  const company = await app.ask("company.createSample", { sample: "ledgerly" });
  return app.ask("session.start", { companyId: company.id, playbookId: PlaybookId.parse("build-or-buy") });
};

const answers: Record<string, string> = {
  capability: "read bank movements",
  maturity: "commodity",
  do_nothing_cost_month: "6000",
  build_days: "90",
  build_upkeep_days_month: "4",
  engineer_day_cost: "520",
  buy_price_month: "1800",
};

/** A session whose first questions have been answered, one after the other. */
const withFirst = async (): Promise<SessionView> => {
  let view = await start();
  for (const { question } of view.questions.slice(0, countFirst(view.questions)))
    view = await reply(view.id, question.id, answers[question.id]);
  return view;
};

const valueOf = (view: SessionView, key: string): number | null => {
  const measured = view.analyses[0]?.figures.find((figure) => figure.key === key)?.measured;
  return measured?.known === true ? measured.quantity.value : null;
};

describe("first questions and deeper ones", () => {
  beforeEach(async () => {
    folder = tempFolder();
    app = await openTestApp(folder);
  });
  afterEach(() => app.close());

  it("shows the figures at once behind the last of the first questions, with the deeper ones open", async () => {
    const view = await withFirst();
    expect(view.step).toBe("figures");
    expect(valueOf(view, "buy_npc")).toBeGreaterThan(0);
    expect(view.questions.filter(isOpenDeeper).map(({ question }) => question.id)).toEqual(
      view.playbook.questions.filter((question) => question.deeper).map((question) => question.id),
    );
  });

  it("comes back to a first question that was jumped over, before it computes", async () => {
    const view = await start();
    const last = countFirst(view.questions) - 1;
    await reply(view.id, "capability", "read bank movements");
    await app.ask("session.goTo", { sessionId: view.id, step: "ask", at: last });
    const after = await reply(view.id, view.questions[last]!.question.id, "1800");
    expect(after).toMatchObject({ step: "ask", at: 1, analyses: [] });
  });

  it("goes from one deeper question to the next that is open, round the end, and then to sharper figures", async () => {
    let view = await withFirst();
    const before = valueOf(view, "buy_npc");
    const deeper = view.questions.filter(isOpenDeeper).map(({ question }) => question.id);
    await app.ask("session.goTo", { sessionId: view.id, step: "ask", at: indexOf(view, "exit_days") });
    view = await reply(view.id, "exit_days", "20");
    expect(view).toMatchObject({ step: "ask", at: indexOf(view, "years") });
    for (const id of deeper.slice(deeper.indexOf("years"))) view = await reply(view.id, id);
    expect(view).toMatchObject({ step: "ask", at: countFirst(view.questions) });
    for (const id of deeper.slice(0, deeper.indexOf("exit_days"))) view = await reply(view.id, id);
    expect(view.step).toBe("figures");
    expect(view.questions.filter(isOpenDeeper)).toEqual([]);
    expect(valueOf(view, "buy_npc")).toBeGreaterThan(before!);
  });

  it("computes again in the middle of the deeper questions, and offers those that are left", async () => {
    const first = await withFirst();
    const open = first.questions.filter(isOpenDeeper).length;
    await app.ask("session.goTo", { sessionId: first.id, step: "ask", at: indexOf(first, "exit_days") });
    await reply(first.id, "exit_days", "20");
    const again = await app.ask("session.computeFigures", { sessionId: first.id });
    expect(again.step).toBe("figures");
    expect(again.questions.filter(isOpenDeeper)).toHaveLength(open - 1);
    expect(valueOf(again, "buy_npc")).toBeGreaterThan(valueOf(first, "buy_npc")!);
  });

  it("resumes at the deeper question where it was left, after a restart, with the figures from before", async () => {
    const view = await withFirst();
    await app.ask("session.goTo", { sessionId: view.id, step: "ask", at: indexOf(view, "exit_days") });
    await reply(view.id, "exit_days", "20");
    await app.close();
    app = await openTestApp(folder);
    const again = await app.ask("session.open", { sessionId: view.id });
    expect(again).toMatchObject({ step: "ask", at: indexOf(view, "years") });
    expect(again.analyses).not.toEqual([]);
  });

  it("shows all answers when one is changed behind the figures", async () => {
    const view = await withFirst();
    await app.ask("session.goTo", { sessionId: view.id, step: "ask", at: 3 });
    expect(await reply(view.id, "build_days", "60")).toMatchObject({ step: "ask", at: view.questions.length });
  });

  it("asks nothing deeper that a fact of the company tells", async () => {
    const company = await app.ask("company.createSample", { sample: "ledgerly" });
    const view = await app.ask("session.start", {
      companyId: company.id,
      playbookId: PlaybookId.parse("growth-opportunities"),
    });
    const visitors = view.questions.find(({ question }) => question.id === "visitors")!;
    expect(visitors.question.deeper).toBe(true);
    expect(isOpenDeeper(visitors)).toBe(false);
  });
});
