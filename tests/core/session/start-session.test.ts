import { afterEach, beforeEach, expect, it } from "vitest";
import { type CompanyId, PlaybookId } from "../../../electron/contract/ids.ts";
import { checkAnswer } from "../../../electron/core/session/check-answer.ts";
import { checkTable } from "../../../electron/core/session/check-table.ts";
import { Question } from "../../../electron/contract/playbook.ts";
import { openTestApp, type TestApp } from "../../support/open-test-app.ts";
import { tempFolder } from "../../support/temp-folder.ts";

let app: TestApp;
let companyId: CompanyId;
beforeEach(async () => {
  app = await openTestApp(tempFolder());
  companyId = (await app.ask("company.createSample", { sample: "ledgerly" })).id;
});
afterEach(() => app.close());

async function titleOf(problem: string): Promise<string> {
  const playbookId = PlaybookId.parse("growth-opportunities");
  return (await app.ask("session.start", { companyId, playbookId, problem })).title;
}

it("is called by the first line of its problem, cut behind 120 letters", async () => {
  expect(await titleOf("  We lose people.\nSince May.")).toBe("We lose people.");
  expect(await titleOf("x".repeat(500))).toBe(`${"x".repeat(119)}…`);
  expect(await titleOf("👩‍👩‍👧".repeat(20))).toBe("👩‍👩‍👧".repeat(20));
});

it("has no title of a megabyte, whatever one letter carries", async () => {
  const accents = await titleOf(`Loss${"\u0301".repeat(900_000)}`);
  expect(accents.length).toBeLessThanOrEqual(300);
  expect(accents).toMatch(/^Los/);
  expect((await titleOf(`x${"\u0301".repeat(900_000)}`)).length).toBeLessThanOrEqual(300);
  expect((await titleOf("👩‍👩‍👧‍👦".repeat(200))).length).toBeLessThanOrEqual(300);
});

it("has no title that turns the words around it, or of which nothing is shown", async () => {
  expect(await titleOf("\u202Egnp.exe\u2066 here")).toBe("[U+202E]gnp.exe[U+2066] here");
  expect(await titleOf("\u200B\u2800")).toBe("[U+200B]\u2800");
});

it("stores no minus zero, in an answer or in a table", () => {
  const asked = { id: "a", ask: "So?", why: "Because.", unknownCosts: "Little." };
  expect(checkAnswer(Question.parse({ ...asked, type: "number" }), { standing: "said", value: "-0" })).toBe("0");
  const table = Question.parse({
    ...asked,
    type: "table",
    rowName: "tool",
    columns: [{ id: "cost", label: "Cost", type: "money" }],
  });
  expect(checkTable(table, JSON.stringify([{ cost: "-0.0" }]))).toEqual({ ok: true, value: '[{"cost":"0.0"}]' });
});
