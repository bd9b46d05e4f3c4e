import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { PlaybookId } from "../../../electron/contract/ids.ts";
import { openTestApp, type TestApp } from "../../support/open-test-app.ts";
import { tempFolder } from "../../support/temp-folder.ts";

let app: TestApp;
let folder: string;
const playbookId = PlaybookId.parse("build-or-buy");

describe("a session that begins with an example's answers", () => {
  beforeEach(async () => {
    folder = tempFolder();
    app = await openTestApp(folder);
  });
  afterEach(() => app.close());

  const start = async () => {
    const company = await app.ask("company.createSample", { sample: "ledgerly" });
    return app.ask("session.start", { companyId: company.id, playbookId, problem: "Rent it?", example: true });
  };

  it("offers them without having said them, and keeps the offer over a restart", async () => {
    const started = await start();
    const offered = (view: typeof started) =>
      view.questions.map(({ question, offered: o, answer }) => [question.id, o, answer]);
    expect(started.questions.every(({ answer }) => answer === null)).toBe(true);
    expect(started.questions.find(({ question }) => question.id === "buy_price_month")?.offered).toBe("1800");
    await app.close();
    app = await openTestApp(folder);
    expect(offered(await app.ask("session.open", { sessionId: started.id }))).toEqual(offered(started));
  });

  it("puts the answer that is given in the place of the offer, whatever it is", async () => {
    const { id: sessionId } = await start();
    await app.ask("session.answer", { sessionId, questionId: "capability", answer: { standing: "unknown" } });
    const view = await app.ask("session.answer", {
      sessionId,
      questionId: "buy_price_month",
      answer: { standing: "said", value: "1700" },
    });
    const of = (id: string) => view.questions.find(({ question }) => question.id === id);
    expect(of("capability")).toMatchObject({ offered: null, answer: { standing: "unknown" } });
    expect(of("buy_price_month")).toMatchObject({ offered: null, answer: { value: "1700" } });
    expect(of("build_days")).toMatchObject({ offered: "90", answer: null });
  });

  it("computes nothing from what is only offered", async () => {
    const { id: sessionId } = await start();
    await app.ask("session.answer", { sessionId, questionId: "capability", answer: { standing: "unknown" } });
    const view = await app.ask("session.computeFigures", { sessionId });
    const known = view.analyses.flatMap(({ figures }) => figures).filter(({ key }) => key === "build_npc");
    expect(known.map(({ measured }) => measured.known)).toEqual([false]);
    expect(view.changedSince.questionIds).toEqual([]);
  });

  it("refuses them for a company that the example is not about", async () => {
    const other = await app.ask("company.createSample", { sample: "buffer" });
    const refusal = await app.refusal("session.start", { companyId: other.id, playbookId, example: true });
    expect(refusal).toMatchObject({ code: "call.invalid", message: "The example is about another company." });
    expect(await app.ask("session.list", { companyId: null })).toEqual([]);
  });
});
