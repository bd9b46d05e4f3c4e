import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { advised, sessionAtFigures } from "../../support/run-session.ts";
import { openTestApp, type TestApp } from "../../support/open-test-app.ts";
import { builtIn, playbookText } from "../../playbooks/playbook-files.ts";
import { tempFolder } from "../../support/temp-folder.ts";
import { cpSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

let app: TestApp;
const growth = "playbooks/growth-opportunities.md";

/** A playbook of the user's own that is about pay and contracts with banks, found by nothing else. */
const about = (id: string, keywords: string) =>
  playbookText({ id, title: `About ${id}` })
    .replace("job: I want to know whether our price is right.", `job: I want to look into ${id}.`)
    .replace("keywords: [price, pricing, discount]", `keywords: [${keywords}]`)
    .replace("whenToUse: [Nobody remembers why the price is what it is.]", "whenToUse: [Nobody knows.]");

describe("the next playbook", () => {
  beforeEach(async () => {
    const folder = tempFolder();
    const own = join(folder, "playbooks");
    mkdirSync(own);
    writeFileSync(join(own, "cohorts.md"), about("cohorts", "retention of people, cohort table, lifetime curve"));
    writeFileSync(join(own, "volcano.md"), about("volcano", "lava, eruption, ash cloud"));
    // The one playbook that ships here, so that no later one comes between.
    const promptsFolder = join(folder, "prompts");
    cpSync(join(builtIn, "parts"), join(promptsFolder, "parts"), { recursive: true });
    cpSync(join(builtIn, growth), join(promptsFolder, growth));
    app = await openTestApp(folder, { promptsFolder });
  });
  afterEach(() => app.close());

  it("is suggested from what a brief leaves open, with the sentence that made it fit, and never the same playbook", async () => {
    const { id } = await sessionAtFigures(app, { sample: "ledgerly", playbook: "growth-opportunities" });
    const view = await advised(app, id);
    const next = await app.ask("playbook.next", { sessionId: id });
    const open = [
      ...view.brief!.parts.openQuestions,
      ...view.analyses.flatMap(({ cautions, missing }) => [...cautions, ...missing.map(({ needs }) => needs)]),
    ].join("\n");
    expect(next.length).toBeGreaterThan(0);
    expect(next.length).toBeLessThanOrEqual(3);
    const ids = next.map((each) => String(each.id));
    expect(ids).toContain("cohorts");
    expect(ids).not.toContain("volcano");
    expect(ids).not.toContain("growth-opportunities");
    for (const { sentence } of next) {
      expect(sentence).not.toMatch(/\[[=FA]/);
      expect(open).toContain(sentence.replace("We need to know: ", "").slice(0, 25));
    }
    expect(new Set(next.map(({ sentence }) => sentence)).size).toBe(next.length);
  });

  it("is not suggested before there is a brief", async () => {
    const { id } = await sessionAtFigures(app, { sample: "ledgerly", playbook: "growth-opportunities" });
    expect(await app.ask("playbook.next", { sessionId: id })).toEqual([]);
  });
});
