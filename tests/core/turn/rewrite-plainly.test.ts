import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { SessionView } from "../../../electron/contract/session.ts";
import { answer } from "../../support/model-answers.ts";
import { hardPage, hardSentences, plainPage } from "../../support/model-page.ts";
import { provenParts } from "../../support/model-brief.ts";
import * as fault from "../../support/model-faults.ts";
import { openTestApp, type TestApp } from "../../support/open-test-app.ts";
import { adviseBy, advised, sessionAtFigures } from "../../support/run-session.ts";
import { startScriptedModel, type Behaviour, type ScriptedModel } from "../../support/scripted-model.ts";
import { tempFolder } from "../../support/temp-folder.ts";

let app: TestApp;
let model: ScriptedModel;
let engineers: string;
let burn: string;

const first = (): string => hardPage({ engineers, burn });
const plainer = (): string => plainPage({ engineers, burn });
const firstAnswer = (): Behaviour => answer(first(), { parts: provenParts });

/** Writes the page for these readers (null: the user does not know them) and gives the session when all is done. */
async function write(audience: string | null, ...behaviours: (() => Behaviour)[]): Promise<SessionView> {
  const session = await sessionAtFigures(app, {
    sample: "ledgerly",
    playbook: "explain-concept",
    answers: { concept: "technical debt in the bank connection", ...(audience === null ? {} : { audience }) },
  });
  const refOf = (metric: string): string => session.facts.find((fact) => fact.metric === metric)?.ref ?? "F999";
  engineers = refOf("engineers");
  burn = refOf("net_burn");
  model.queue(...behaviours.map((behaviour) => behaviour()));
  return advised(app, session.id);
}

const kinds = (view: SessionView): string[] => view.turns.map(({ kind }) => kind);
const notes = (view: SessionView): string[] => view.brief!.current.corrections.map(({ problem }) => problem);
/** A block of data of the last request. */
const block = (name: string): string[] =>
  (
    new RegExp(`^~{4,} \\S+ data: ${name}\\n([\\s\\S]*?)\\n~{4,} \\S+ end$`, "m").exec(
      model.requests.at(-1)!.text,
    )?.[1] ?? ""
  ).split("\n");

describe("a page that reads harder than its readers should have to work", () => {
  beforeEach(async () => {
    app = await openTestApp(tempFolder());
    model = await startScriptedModel();
    await adviseBy(app, model);
  });
  afterEach(async () => {
    await app.close();
    await model.close();
  });

  it("is put more plainly by one turn that names exactly the hard sentences, the terms and the target", async () => {
    const view = await write("board", firstAnswer, () => answer(plainer()));
    expect(kinds(view)).toEqual(["draft", "rewrite"]);
    expect(model.requests).toHaveLength(2);
    expect(block("sentences that are too hard")).toEqual(
      hardSentences({ engineers, burn }).map((sentence, at) => `${at + 1}. ${sentence}`),
    );
    expect(block("terms that stand unexplained")).toEqual(["technical debt", "regression"]);
    expect(block("the brief as it stands").join("\n")).toBe(first());
    expect(model.requests[1]!.text).toMatch(
      /The text reads at grade 1\d\.\d\. Make these plainer, to grade 9 or below/,
    );
    expect(model.requests[1]!.tools).toEqual([]);
    expect(app.faults).toEqual([]);
  });

  it("becomes the brief in its plainer text, and both versions can be read", async () => {
    const view = await write("board", firstAnswer, () => answer(plainer()));
    expect(view.brief?.versions.map(({ origin }) => origin)).toEqual(["draft", "rewrite"]);
    expect(view.brief?.current.prose.trim()).toBe(plainer());
    expect(view.brief?.current.grounding.counts).toMatchObject({ supported: 2, unsupported: 0, noEvidence: 0 });
    expect(view.brief?.actions).toHaveLength(1);
    expect(view.brief?.current.corrections).toEqual([
      expect.objectContaining({ kind: "plainness", mended: true, quote: hardSentences({ engineers, burn })[0] }),
    ]);
    expect(notes(view)[0]).toMatch(
      /^The page read at grade 1\d\.\d; its readers' limit is 9\. It reads at \d\.\d now\.$/,
    );
    for (const [number, prose] of [first(), plainer()].entries())
      expect((await app.ask("brief.readVersion", { sessionId: view.id, number: number + 1 })).prose.trim()).toBe(prose);
  });

  it("keeps saying what the second pass corrected before it was put more plainly", async () => {
    const wrong = (): Behaviour => answer(first().replace("Our 9 ", "Our 12 "), { parts: provenParts });
    const view = await write("board", wrong, firstAnswer, () => answer(plainer()));
    expect(kinds(view)).toEqual(["draft", "second-pass", "rewrite"]);
    expect(view.brief?.current.origin).toBe("rewrite");
    expect(view.brief?.current.corrections.map(({ kind, mended }) => [kind, mended])).toEqual([
      ["number", true],
      ["plainness", true],
    ]);
  });

  it("says that it is still too hard when the plainer text is only a little plainer", async () => {
    const little = (): string => first().replace("Notwithstanding considerable organisational familiarity, the", "The");
    const view = await write("board", firstAnswer, () => answer(little()));
    expect(view.brief?.current.prose.trim()).toBe(little());
    expect(view.brief?.current.corrections.map(({ kind, mended }) => [kind, mended])).toEqual([["plainness", false]]);
  });

  it.each<[string, (page: string) => string, RegExp]>([
    ["a mark", (page) => page.replace(` [${burn}]`, ""), /had lost what a number or a sentence rests on: F\d+\./],
    ["a number", (page) => page.replace("in 5 months", "in a while"), /had lost a number: 5\./],
    ["a heading", (page) => page.replace("## What we ask\n\n", ""), /had lost a heading/],
    [
      "most of the text",
      (page) => page.replace(/We know[\s\S]*?comes twice\./, `We spend $95,000 a month [${burn}].`),
      /more than a third/,
    ],
    ["its plainness", () => first(), /no plainer/],
    ["its proof", (page) => page.replace("Our 9 ", "Our 9 of 14 "), /more numbers without support/],
  ])("stays as it was, with a note, when the plainer text has lost %s", async (_, spoil, why) => {
    const view = await write("board", firstAnswer, () => answer(spoil(plainer())));
    expect(kinds(view)).toEqual(["draft", "rewrite"]);
    expect(view.brief?.versions.map(({ origin }) => origin)).toEqual(["draft"]);
    expect(view.brief?.current.prose.trim()).toBe(first());
    expect(view.brief?.current.corrections.map(({ kind, mended }) => [kind, mended])).toEqual([["plainness", false]]);
    expect(notes(view)[0]).toMatch(/limit is 9\. It stays as it was\. /);
    expect(notes(view)[0]).toMatch(why);
    expect(view.turns[1]?.text.trim()).toBe(spoil(plainer()));
  });

  it.each<[string, () => Behaviour, RegExp]>([
    ["the server fails", () => fault.status(500), /failed \(status 500\)/],
    ["the model declines", () => fault.refusal(), /declined/],
    ["the stream is cut", () => fault.eofWithoutFinish("Our 9 engineers"), /broke off/],
    ["the answer is empty", () => fault.empty(), /empty/],
  ])("stays as it was, with a note, when %s", async (_, misdeed, why) => {
    model.script(() => misdeed());
    const view = await write("board", firstAnswer);
    expect(kinds(view)).toEqual(["draft", "rewrite"]);
    expect(view.turns[1]?.problem?.message).toMatch(why);
    expect(view.brief?.versions.map(({ origin }) => origin)).toEqual(["draft"]);
    expect(view.brief?.current.prose.trim()).toBe(first());
    expect(view.brief?.actions).toHaveLength(1);
    expect(view.brief?.current.corrections).toEqual([expect.objectContaining({ kind: "plainness", mended: false })]);
    expect(notes(view)[0]).toContain(`It stays as it was. ${view.turns[1]!.problem!.message}`);
    expect(app.faults).toEqual([]);
  });

  it("is held against a founder's limit when the user does not know who reads it", async () => {
    const view = await write(null, firstAnswer, () => answer(plainer()));
    expect(kinds(view)).toEqual(["draft", "rewrite"]);
    expect(model.requests[1]!.text).toContain("to grade 10 or below");
  });

  it("goes to engineers as it is: they have no limit", async () => {
    const view = await write("engineers", firstAnswer);
    expect(kinds(view)).toEqual(["draft"]);
    expect(model.requests).toHaveLength(1);
    expect(view.brief?.current.corrections).toEqual([]);
  });

  it("is no such page when its grade is within the limit: nothing more is sent", async () => {
    const view = await write("board", () => answer(plainer(), { parts: provenParts }));
    expect(kinds(view)).toEqual(["draft"]);
    expect(model.requests).toHaveLength(1);
    expect(view.brief?.current.corrections).toEqual([]);
  });
});
