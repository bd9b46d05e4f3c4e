import { strFromU8, unzipSync } from "fflate";
import { afterEach, beforeEach, expect, it } from "vitest";
import type { ExportOutcome } from "../../../electron/contract/export.ts";
import type { SessionView } from "../../../electron/contract/session.ts";
import { openTestApp, type TestApp } from "../../support/open-test-app.ts";
import { advised, sessionAtFigures } from "../../support/run-session.ts";
import { tempFolder } from "../../support/temp-folder.ts";

let app: TestApp;
beforeEach(async () => {
  app = await openTestApp(tempFolder());
});
afterEach(() => app.close());

const textOf = (outcome: ExportOutcome): string =>
  outcome.kind === "file" ? Buffer.from(outcome.base64, "base64").toString("utf8") : "";
const briefOf = async (playbook: string): Promise<SessionView> => {
  const { id } = await sessionAtFigures(app, { sample: "ledgerly", playbook });
  return advised(app, id);
};
const formats = ["markdown", "html", "json"] as const;
const unzipped = (outcome: ExportOutcome): string =>
  outcome.kind === "file"
    ? Object.entries(unzipSync(Buffer.from(outcome.base64, "base64")))
        .map(([name, content]) => `${name}\n${strFromU8(content)}`)
        .join("\n")
    : "";

it("says nowhere in a log or an engagement what the user told in confidence about the reader of a page", async () => {
  const view = await briefOf("mentoring-plan");
  const companyId = view.company.id;
  const actionId = view.brief!.actions[0]!.id;
  await app.ask("action.settle", { sessionId: view.id, actionId, standing: "accepted" });
  for (const format of formats) {
    const log = textOf(await app.ask("export.decisions", { companyId, format }));
    const scope = { companyId, format, unsupported: "mark", internal: false } as const;
    const engagement = textOf(await app.ask("export.engagement", scope));
    expect(log, format).toContain("Lay down what the role asks");
    expect(log, format).not.toContain(view.problem);
    expect(engagement, format).not.toContain(view.problem);
  }
});

it("keeps how the user judges somebody, and what the company has, out of a page for that person", async () => {
  const view = await briefOf("mentoring-plan");
  for (const format of formats) {
    const scope = { sessionId: view.id, format, unsupported: "mark", appendix: "all" } as const;
    const open = textOf(await app.ask("export.brief", { ...scope, internal: false }));
    for (const text of ["Skills that the two see two steps or more apart", "Net burn a month"]) {
      expect(open, format).not.toContain(text);
      expect(textOf(await app.ask("export.brief", { ...scope, internal: true })), format).toContain(text);
    }
  }
});

it("shows a client no action that was put aside, and not why, in a whole engagement", async () => {
  const view = await briefOf("growth-opportunities");
  const companyId = view.company.id;
  const [first, second] = view.brief!.actions;
  const settle = { sessionId: view.id, reason: "Our secret reason." };
  await app.ask("action.settle", { ...settle, actionId: first!.id, standing: "rejected", bar: true });
  await app.ask("action.settle", { sessionId: view.id, actionId: second!.id, standing: "accepted" });
  for (const format of formats) {
    const scope = { companyId, format, unsupported: "mark" } as const;
    const open = textOf(await app.ask("export.engagement", { ...scope, internal: false }));
    expect(open, format).not.toContain("Our secret reason.");
    expect(open, format).toContain("D2");
    expect(textOf(await app.ask("export.engagement", { ...scope, internal: true })), format).toContain(
      "Our secret reason.",
    );
  }
});

/** A company's log in every form in which it is handed over, by its name. */
async function everyLog(companyId: SessionView["company"]["id"], internal: boolean): Promise<[string, string][]> {
  const logs: [string, string][] = [];
  for (const format of formats) {
    logs.push([format, textOf(await app.ask("export.decisions", { companyId, format, internal }))]);
    const scope = { companyId, format, unsupported: "mark", internal } as const;
    logs.push([`${format} of the engagement`, textOf(await app.ask("export.engagement", scope))]);
  }
  const files = await app.ask("export.decisions", { companyId, format: "markdown-files", internal });
  return [...logs, ["files", unzipped(files)]];
}

it("keeps from a client, in every form of the log, why something was turned down, taken back or given up, and remarks", async () => {
  const { id: companyId } = await app.ask("company.createSample", { sample: "ledgerly" });
  const record = (title: string) =>
    app.ask("decision.record", { companyId, draft: { title, decidedOn: "2026-11-20", reasons: "It pays off." } });
  const [held, withdrawn, barred] = [await record("Keep it"), await record("Leave it"), await record("Never again")];
  const taken = { companyId, decisionId: withdrawn.id };
  await app.ask("decision.withdraw", { ...taken, reason: "Secret: they ran out of money." });
  await app.ask("decision.withdraw", { companyId, decisionId: barred.id, reason: "Secret: no." });
  await app.ask("decision.bar", { companyId, decisionId: barred.id, barred: true, reason: "Secret: not with them." });
  const draft = { title: "Ask the bank", dueOn: "2027-01-01" };
  const { id: followUpId } = await app.ask("followUp.add", { companyId, draft, decisionId: held.id });
  await app.ask("followUp.note", { companyId, followUpId, text: "Secret: he never calls back." });
  await app.ask("followUp.drop", { companyId, followUpId, reason: "Secret: he is gone." });
  for (const [form, text] of await everyLog(companyId, false)) {
    expect(text, form).not.toContain("Secret");
    expect(text, form).not.toMatch(/Never again|never-again/);
    for (const kept of ["Keep it", "Leave it", "It pays off.", "Ask the bank"]) expect(text, form).toContain(kept);
  }
  for (const [form, text] of await everyLog(companyId, true))
    for (const told of ["ran out of money", "not with them", "never calls back", "he is gone", "Never again"])
      expect(text, form).toContain(told);
});

it("tells a client nothing of an action that was put aside and is open again, in words of today or of an older log", async () => {
  const view = await briefOf("growth-opportunities");
  const companyId = view.company.id;
  const { id: actionId } = view.brief!.actions[0]!;
  const settle = { sessionId: view.id, actionId };
  await app.ask("action.settle", { ...settle, standing: "rejected", reason: "Secret: they can't do it." });
  const [aside] = await app.ask("decision.list", { companyId });
  const draft = { title: "Written by hand", decidedOn: aside!.decidedOn, reasons: "Secret: they can't do it." };
  await app.ask("action.settle", { ...settle, standing: "proposed" });
  const [open] = await app.ask("decision.list", { companyId });
  expect(open).toMatchObject({ standing: "withdrawn", decidedOn: aside!.decidedOn });
  expect(open!.reasons).not.toContain("Secret");
  await app.ask("decision.revise", { companyId, decisionId: open!.id, draft });
  for (const [form, text] of await everyLog(companyId, false)) expect(text, form).not.toMatch(/Secret|Written by hand/);
  for (const [form, text] of await everyLog(companyId, true)) expect(text, form).toContain("Secret");
});

it("still tells a client how an accepted action went that was taken back later", async () => {
  const view = await briefOf("growth-opportunities");
  const companyId = view.company.id;
  const settle = { sessionId: view.id, actionId: view.brief!.actions[0]!.id };
  await app.ask("action.settle", { ...settle, standing: "accepted" });
  const followUpId = (await app.ask("followUp.list", { companyId }))[0]!.id;
  const outcome = { verdict: "missed", closedOn: "2026-11-20", actual: "Nobody came" } as const;
  await app.ask("followUp.close", { companyId, followUpId, outcome });
  await app.ask("action.settle", { ...settle, standing: "proposed" });
  for (const [form, text] of await everyLog(companyId, false)) expect(text, form).toContain("Nobody came");
});
