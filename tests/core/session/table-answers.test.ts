import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { PlaybookId, type SessionId } from "../../../electron/contract/ids.ts";
import { writeTableAnswer } from "../../../electron/contract/table-answer.ts";
import { openTestApp, type TestApp } from "../../support/open-test-app.ts";
import { tempFolder } from "../../support/temp-folder.ts";

const playbook = `---
id: tool-list
version: 1
title: Our tools
job: We do not know what we use.
asks: [cto]
whenToUse: [Nobody has a list.]
whenNot: [There is a list.]
minutes: 5
outcome: A list.
keywords: [tools, list, licences]
questions:
  - id: tools
    ask: Which tools do you use?
    why: To count them.
    type: table
    rowName: tool
    columns:
      - { id: name, label: Tool, type: text, required: true }
      - { id: share, label: Teams that use it, type: percent, min: 0, max: 1 }
      - { id: cost, label: Cost, type: money, per: month }
    unknownCosts: Nothing can be counted.
factsWanted: [cash]
analyses: [runway]
sections: [answer]
rules: []
---

# role

You count tools.

# task

Count them.
`;

let app: TestApp;
beforeEach(async () => {
  const folder = tempFolder();
  mkdirSync(join(folder, "playbooks"));
  writeFileSync(join(folder, "playbooks", "tool-list.md"), playbook);
  app = await openTestApp(folder);
});
afterEach(() => app.close());

const begin = async () => {
  const company =
    (await app.ask("company.list", {}))[0] ?? (await app.ask("company.createSample", { sample: "ledgerly" }));
  const playbookId = PlaybookId.parse("tool-list");
  return app.ask("session.start", { companyId: company.id, playbookId, problem: "What do we use?" });
};
const say = (sessionId: SessionId, ...rows: Record<string, string>[]) => ({
  sessionId,
  questionId: "tools",
  answer: { standing: "said" as const, value: writeTableAnswer(rows) },
});

it("goes to the advisor row by row in a block of its own, and is found by the words of its cells", async () => {
  const { id: sessionId } = await begin();
  await app.ask(
    "session.answer",
    say(sessionId, { name: "Jenkins", share: "0.25", cost: "1200" }, { name: "Actions" }),
  );
  const { messages } = await app.ask("session.previewRequest", { sessionId });
  const said = messages.map(({ content }) => content).join("\n");
  expect(said).toContain(
    "row | Tool (name) | Teams that use it (share) | Cost (cost)\njenkins | Jenkins | 25.0 % | $1,200 a month\nactions | Actions |",
  );
  const hits = await app.ask("session.search", { companyId: null, query: "jenkins" });
  expect(hits.map((hit) => hit.snippet.map(({ text }) => text).join(""))).toEqual([
    "Jenkins 25.0 % 1,200 a month\nActions",
  ]);
});

it("is refused with row and column, and what was answered before stays", async () => {
  const { id: sessionId } = await begin();
  await app.ask("session.answer", say(sessionId, { name: "Jenkins" }));
  const problem = await app.refusal("session.answer", say(sessionId, { name: "Jenkins", share: "1.5" }));
  expect(problem).toMatchObject({
    code: "call.invalid",
    message: 'Row 1, "Teams that use it": the most that makes sense is 100.0 %.',
  });
  const view = await app.ask("session.open", { sessionId });
  expect(view.questions[0]!.answer?.value).toBe(writeTableAnswer([{ name: "Jenkins" }]));
});

it("prefills the next session of the playbook with the rows of the last one, until it is answered", async () => {
  const { id: first } = await begin();
  await app.ask("session.answer", say(first, { name: "Jenkins" }));
  const second = await begin();
  expect(second.questions[0]).toMatchObject({
    answer: null,
    earlier: { value: writeTableAnswer([{ name: "Jenkins" }]), day: second.createdAt.slice(0, 10) },
  });
});
