import { afterEach, beforeEach, expect, it } from "vitest";
import { PlaybookId } from "../../../electron/contract/ids.ts";
import type { SessionView } from "../../../electron/contract/session.ts";
import { aFactDraft } from "../../support/examples.ts";
import { openTestApp, type TestApp } from "../../support/open-test-app.ts";
import { tempFolder } from "../../support/temp-folder.ts";

let app: TestApp;
let session: SessionView;
beforeEach(async () => {
  app = await openTestApp(tempFolder());
  const company = await app.ask("company.create", {
    profile: { name: "Bare", stage: "seed", businessModel: "subscription", currency: "EUR" },
  });
  const playbookId = PlaybookId.parse("growth-opportunities");
  session = await app.ask("session.start", { companyId: company.id, playbookId });
});
afterEach(() => app.close());

const idOf = (metric: string): string =>
  session.questions.find(({ question }) => question.metric === metric)?.question.id ?? "";
const answer = (metric: string, value: string) => ({
  sessionId: session.id,
  questionId: idOf(metric),
  answer: { standing: "said" as const, value },
});
const askedOf = (view: SessionView, metric: string) =>
  view.questions.find(({ question }) => question.metric === metric)!;

it("refuses more activated than signed up at the field, names both, and keeps what was there", async () => {
  await app.ask("session.answer", answer("signups", "200"));
  const refusal = await app.refusal("session.answer", answer("activated", "300"));
  expect(refusal).toMatchObject({
    code: "call.invalid",
    message: "Activated sign-ups can't be more than Sign-ups: 300 of 200. One of the two is wrong.",
  });
  expect(refusal.hint).toContain("still there");
  const view = await app.ask("session.open", { sessionId: session.id });
  expect([askedOf(view, "signups").answer?.value, askedOf(view, "activated").answer]).toEqual(["200", null]);
  await app.ask("session.answer", answer("signups", "2000"));
  expect(askedOf(await app.ask("session.answer", answer("activated", "300")), "activated").answer?.value).toBe("300");
});

it("says at the question that zero churn leaves a lifetime without a value, and keeps the answer", async () => {
  const view = await app.ask("session.answer", answer("churn_monthly", "0"));
  expect(askedOf(view, "churn_monthly")).toMatchObject({
    answer: { value: "0" },
    remark: expect.stringContaining("a customer never leaves"),
  });
  const computed = await app.ask("session.computeFigures", { sessionId: session.id });
  const ltv = computed.analyses.flatMap(({ figures }) => figures).find(({ key }) => key === "ltv");
  expect(ltv?.measured.known).toBe(false);
  expect(JSON.stringify(computed.analyses)).not.toMatch(/Infinity|NaN/);
});

it("holds an answer against a fact of the same month, and not of another", async () => {
  const signups = (period: string) =>
    aFactDraft({ metric: "signups", label: "Sign-ups", value: "100", per: "month", period, asOf: `${period}-28` });
  const companyId = session.company.id;
  await app.ask("fact.add", { companyId, draft: signups("2026-01") });
  await app.ask("session.answer", answer("activated", "150"));
  await app.ask("fact.add", { companyId, draft: signups("2026-10") });
  expect((await app.refusal("session.answer", answer("activated", "160"))).message).toContain("Sign-ups (F2)");
  const view = await app.ask("session.open", { sessionId: session.id });
  expect(askedOf(view, "activated")).toMatchObject({
    answer: { value: "150" },
    remark: "Activated sign-ups can't be more than Sign-ups (F2): 150 of 100. One of the two is wrong.",
  });
});
