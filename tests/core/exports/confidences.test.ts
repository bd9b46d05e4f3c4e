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
    const scope = { sessionId: view.id, format, unsupported: "mark" } as const;
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
