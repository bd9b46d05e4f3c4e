import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { measurePlainness } from "../../../electron/analysis/language/measure-plainness.ts";
import type { ComputedExample } from "../../../electron/contract/example.ts";
import { PlaybookId } from "../../../electron/contract/ids.ts";
import { readExamples } from "../../../electron/playbooks/read-examples.ts";
import { builtIn, folderWith } from "../../playbooks/playbook-files.ts";
import { openTestApp, type TestApp } from "../../support/open-test-app.ts";
import { tempFolder } from "../../support/temp-folder.ts";

const ids = readdirSync(join(builtIn, "examples"))
  .filter((name) => name.endsWith(".yaml"))
  .map((name) => name.replace(/\.yaml$/, ""));

/** The grade above which a founder has to read a sentence twice. */
const hardestGrade = 10.5;

// One app for all: opening one for each example takes longer than the examples.
const folder = mkdtempSync(join(tmpdir(), "sextant-examples-"));
let app: TestApp;
beforeAll(async () => {
  app = await openTestApp(folder);
});
afterAll(async () => {
  await app.close();
  rmSync(folder, { recursive: true, force: true });
});

it("every playbook has an example and says so, and no file is left without its playbook", async () => {
  const { playbooks, examples, problems } = await app.ask("playbook.list", {});
  expect(problems).toEqual([]);
  expect(examples.map(String).sort()).toEqual(ids.sort());
  expect(playbooks.map((playbook) => String(playbook.id)).sort()).toEqual(ids.sort());
});

describe.each(ids)("the example of %s", (id) => {
  let example: ComputedExample;
  beforeAll(async () => {
    example = await app.ask("playbook.example", { playbookId: PlaybookId.parse(id) });
  });

  it("answers every question that has to be answered", () => {
    const open = example.session.questions
      .filter(({ question, answer }) => question.required && answer?.standing !== "said")
      .map(({ question }) => question.id);
    expect(open).toEqual([]);
  });

  it("computes at least one figure in each analysis", () => {
    const { analyses, playbook } = example.session;
    expect(analyses.map(({ kind }) => kind)).toEqual(playbook.analyses);
    const empty = analyses.filter(({ figures }) => !figures.some(({ measured }) => measured.known));
    expect(empty.map(({ kind }) => kind)).toEqual([]);
  });

  it("has a brief without a statement that does not hold, on the page and beside it", () => {
    const brief = example.session.brief!;
    const places = { page: brief.current.grounding, ...brief.fields };
    const failing = Object.entries(places).flatMap(([place, grounding]) =>
      grounding.statements
        .flatMap((statement) => statement.checks)
        .filter(({ standing }) => standing === "unsupported" || standing === "no-evidence")
        .map(({ text, reason }) => `${place}: ${text} (${reason})`),
    );
    expect(failing).toEqual([]);
    expect(brief.current.corrections).toEqual([]);
  });

  it("shows of a recorded answer how it was made, and none whose numbers don't hold", () => {
    const { recorded } = example;
    if (recorded === null) return expect(existsSync(join(builtIn, "examples", `${id}.model.md`))).toBe(false);
    expect(recorded.note).toMatch(/^Written on .+ by a language model/);
    expect(recorded.grounding.counts.unsupported).toBe(0);
    expect(recorded.grounding.counts.supported).toBeGreaterThan(5);
  });

  it("proposes something to do, in words that a founder reads once", () => {
    const brief = example.session.brief!;
    expect(brief.actions.length).toBeGreaterThan(0);
    expect(measurePlainness(brief.current.prose, "founder").grade).toBeLessThanOrEqual(hardestGrade);
  });

  it("says whose it is and that no model wrote it", () => {
    expect(example.session.company.origin).not.toBe("own");
    expect(example.session.brief!.current).toMatchObject({ author: "offline", origin: "offline" });
  });
});

it("leaves nothing behind and tells nobody, whatever is in the user's own store", async () => {
  const mine = await openTestApp(tempFolder());
  try {
    const [id] = ids;
    await mine.ask("playbook.example", { playbookId: PlaybookId.parse(id) });
    expect(await mine.ask("company.list", {})).toEqual([]);
    expect(await mine.ask("session.list", { companyId: null })).toEqual([]);
    expect(mine.events).toEqual([]);
  } finally {
    await mine.close();
  }
});

it("gives the same on any day", async () => {
  const later = await openTestApp(tempFolder(), { clock: () => new Date("2031-03-01T12:00:00.000Z") });
  try {
    const playbookId = PlaybookId.parse("growth-opportunities");
    const now = await app.ask("playbook.example", { playbookId });
    const then = await later.ask("playbook.example", { playbookId });
    expect(then.day).toBe(now.day);
    expect(then.session.brief!.current.prose).toBe(now.session.brief!.current.prose);
  } finally {
    await later.close();
  }
});

it("refuses one that is not there in words", async () => {
  expect(await app.refusal("playbook.example", { playbookId: "no-such-thing" })).toMatchObject({
    code: "playbook.missing",
  });
});

it("reports an example file that can't be used, with its line or its field", () => {
  const prompts = folderWith({
    "examples/good.yaml": "sample: buffer\nproblem: So?\nanswers: { years: 3, open: unknown }\n",
    "examples/twice.yaml": "sample: buffer\nsample: buffer\n",
    "examples/stranger.yaml": "sample: acme\nproblem: So?\nanswers: {}\n",
  });
  const { runs, problems } = readExamples(prompts);
  expect(runs.get("good")?.answers).toEqual({ years: "3", open: "unknown" });
  expect(problems.map(({ line, reason }) => `${line}: ${reason}`)).toEqual([
    expect.stringMatching(/^1: The example can't be used: "sample": /),
    expect.stringMatching(/^2: The example can't be read: /),
  ]);
});
