import { afterAll, beforeAll, expect, it } from "vitest";
import type { Block, ExportDocument, Run } from "../../../electron/contract/document.ts";
import type { Appendix } from "../../../electron/contract/export.ts";
import type { FollowUp } from "../../../electron/contract/follow-up.ts";
import type { DecisionId } from "../../../electron/contract/ids.ts";
import type { SessionView } from "../../../electron/contract/session.ts";
import { briefDocument } from "../../../electron/core/exports/brief-document.ts";
import { checkGrounding } from "../../../electron/core/grounding/check-grounding.ts";
import { decisionsDocument } from "../../../electron/core/exports/decisions-document.ts";
import type { Objection } from "../../../electron/contract/objection.ts";
import { briefJson } from "../../../electron/core/exports/json-export.ts";
import { runsIn } from "../../../electron/core/exports/prose-blocks.ts";
import { loggedFollowUps } from "../grounding/logged.ts";
import { openTestApp, type TestApp } from "../../support/open-test-app.ts";
import { advised, sessionAtFigures } from "../../support/run-session.ts";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const brand = { name: "", colour: "#0f5c5c", logo: null };
const draw = () => ({
  svg: "<svg/>",
  width: 560,
  height: 300,
  table: { title: "", columns: ["Step"], rows: [["Visitors"]] },
});
const folder = mkdtempSync(join(tmpdir(), "sextant-"));
let app: TestApp;
let view: SessionView;

beforeAll(async () => {
  app = await openTestApp(folder);
  const { id } = await sessionAtFigures(app, { sample: "ledgerly", playbook: "growth-opportunities" });
  view = await advised(app, id);
});
afterAll(async () => {
  await app.close();
  rmSync(folder, { recursive: true, force: true });
});

const written = (
  options: { unsupported?: "mark" | "remove"; internal?: boolean; appendix?: Appendix; of?: SessionView } = {},
): ExportDocument =>
  briefDocument(options.of ?? view, { brand, draw, unsupported: "mark", internal: false, appendix: "all", ...options });
const headings = (document: ExportDocument): string[] =>
  document.blocks.flatMap((block) => (block.kind === "heading" ? [block.runs.map(({ text }) => text).join("")] : []));
const runs = (document: ExportDocument): Run[] => document.blocks.flatMap(runsIn);
const textOf = (document: ExportDocument): string =>
  document.blocks
    .flatMap((block: Block) => [
      ...runsIn(block),
      ...(block.kind === "notes" ? block.entries.map(({ label, value }) => ({ text: `${label} ${value}` })) : []),
    ])
    .map(({ text }) => text)
    .join("\n");

it("is called as its page calls itself, which is not told again, unless a number in it does not hold", () => {
  const titled = (line: string): ExportDocument => {
    const prose = `${line}\n\nWe ask for two weeks.\n\n## What it means\n\nLess waiting.`;
    const grounding = checkGrounding(prose, [], { companyCurrency: "USD" });
    return written({
      of: { ...view, brief: { ...view.brief!, current: { ...view.brief!.current, prose, grounding } } },
    });
  };
  const plain = titled("# Two words on the **bank** connection");
  expect(plain.title).toBe("Two words on the bank connection");
  expect(plain.blocks[0]).toMatchObject({ kind: "paragraph" });
  expect(plain.blocks.findIndex(({ kind }) => kind === "picture")).toBe(1);
  expect(headings(plain)).not.toContain("Two words on the bank connection");
  expect(plain.blocks.find(({ kind }) => kind === "heading")).toMatchObject({ level: 2 });

  const wrong = titled("# We lose 31 % of them [F3]");
  expect(wrong.title).toBe(view.title);
  expect(headings(wrong)[0]).toContain("31 %");
});

it("holds the whole brief: page, figures behind the first paragraph, actions, options, questions and the appendix", () => {
  const document = written();
  const { brief } = view;
  const kinds = document.blocks.map(({ kind }) => kind);
  expect(kinds.indexOf("picture")).toBeGreaterThan(0);
  expect(kinds.indexOf("picture")).toBeLessThan(kinds.indexOf("heading"));
  expect(document.blocks.filter(({ kind }) => kind === "fields").length).toBeGreaterThanOrEqual(brief!.actions.length);
  const text = textOf(document);
  for (const { title } of brief!.parts.options) expect(text).toContain(title.split(" [")[0]);
  for (const { ref, message } of view.analyses) expect(headings(document)).toContain(`${ref} · ${message}`);
  for (const fact of view.facts) expect(text).toContain(fact.label);
  expect(runs(document).every((run) => !/\[(?:=|[FA]\d)/.test(run.text))).toBe(true);
});

it("counts its notes from one without a gap, each with a value or a text behind it", () => {
  const document = written();
  const cited = runs(document).flatMap(({ note }) => (note === undefined ? [] : [note]));
  const entries = document.blocks.flatMap((block) => (block.kind === "notes" ? block.entries : []));
  expect([...new Set(cited)].sort((a, b) => a - b)).toEqual(entries.map((_, at) => at + 1));
  expect(entries.length).toBeGreaterThan(10);
  expect(entries.every(({ label, detail }) => label !== "" && detail !== "")).toBe(true);
});

it("gives along what the text cites and no more where that is chosen, so that each note is the whole proof", () => {
  const of = structuredClone(view);
  const mark = {
    span: { start: 5, end: 14 },
    kind: "expression" as const,
    body: "F3/F2",
    refs: ["F3", "F2"],
    ok: true,
  };
  const whole = { span: { start: 15, end: 19 }, kind: "reference" as const, body: "A2", refs: ["A2"], ok: true };
  const first = of.brief!.actions[0]!;
  first.title = "Test [=F3/F2] [A2]";
  of.brief!.fields[`actions.${first.id}.title`] = {
    statements: [],
    marks: [
      { ...mark, label: "Activated ÷ Sign-ups", valueText: "20.0 %" },
      { ...whole, label: "Growth projection", valueText: "" },
    ],
    counts: { checked: 0, supported: 0, unsupported: 0, noEvidence: 0, proposed: 0 },
  };
  const cited = written({ of, appendix: "cited" });
  expect(headings(cited)).toEqual(expect.arrayContaining(["What the numbers rest on", "Words explained"]));
  expect(headings(cited).filter((text) => /^(?:Calculations|Facts|A\d)/.test(text))).toEqual([]);
  const entries = cited.blocks.flatMap((block) => (block.kind === "notes" ? block.entries : []));
  expect(entries).toContainEqual({
    label: "Activated ÷ Sign-ups",
    value: "20.0 %",
    detail: "F3/F2 · F3: Activated sign-ups, 252 a month; F2: Sign-ups, 1,260 a month",
  });
  const message = of.analyses.find(({ ref }) => ref === "A2")!.message;
  expect(entries).toContainEqual({ label: "Growth projection", value: "", detail: `A2 · ${message}` });
  const activation = entries.find(({ detail }) => detail.startsWith("A1.activation_rate ·"))!.detail;
  const terms = (made: ExportDocument): string[] =>
    made.blocks.flatMap((block) => (block.kind === "fields" ? block.lines.map(({ label }) => label) : []));
  expect(terms(cited)).toEqual(expect.arrayContaining(["MRR", "churn"]));
  expect(terms(cited)).not.toContain("burn multiple");
  expect(terms(written({ of }))).toContain("burn multiple");
  expect(activation).toMatch(/below the usual 25 to 40 % \(.*Sextant field notes/);
});

it("gives nothing along of what numbers rest on where that is chosen, and says where the proof is", () => {
  const none = written({ appendix: "none" });
  const page = written({ appendix: "cited" });
  expect(runs(none).filter(({ note }) => note !== undefined)).toEqual([]);
  expect(none.blocks.filter(({ kind }) => kind === "notes" || kind === "page-break")).toEqual([]);
  expect(none.blocks.at(-1)).toEqual({
    kind: "paragraph",
    runs: [{ text: "What each number rests on is kept in Sextant.", italic: true }],
  });
  const before = headings(page).slice(0, headings(page).indexOf("What the numbers rest on"));
  expect(headings(none)).toEqual(before);
  expect(runs(none).filter(({ mark }) => mark !== undefined)).toEqual(
    runs(page).filter(({ mark }) => mark !== undefined),
  );
});

it("marks or leaves out a sentence whose number does not hold, as the user chooses", async () => {
  const before = view.brief!.current.prose;
  const edited = await app.ask("brief.edit", { sessionId: view.id, prose: `Activation is 31 % [F3].\n\n${before}` });
  expect(edited.brief!.current.grounding.counts.unsupported).toBeGreaterThan(0);
  const marked = runs(written({ of: edited })).filter(({ mark }) => mark?.kind === "unsupported");
  expect(marked.map(({ text }) => text)).toContain("31 %");
  const removed = written({ of: edited, unsupported: "remove" });
  expect(textOf(removed)).not.toContain("31 %");
  expect(runs(removed).filter(({ mark }) => mark?.kind === "unsupported")).toEqual([]);
  // What stood behind it is still there, with its notes at their places.
  expect(textOf(removed)).toContain(runs(written({ of: view }))[0]!.text);
  await app.ask("brief.edit", { sessionId: view.id, prose: before });
});

it("keeps private notes and what was put aside from a client", async () => {
  const actionId = view.brief!.actions[0]!.id;
  await app.ask("action.settle", { sessionId: view.id, actionId, standing: "rejected", reason: "Our secret reason." });
  const of = await app.ask("session.open", { sessionId: view.id });
  of.brief!.parts.privateNotes = "For you alone.";
  expect(textOf(written({ of, internal: true }))).toContain("For you alone.");
  expect(textOf(written({ of, internal: true }))).toContain("Our secret reason.");
  expect(textOf(written({ of }))).not.toContain("For you alone.");
  expect(textOf(written({ of }))).not.toContain("Our secret reason.");
});

it("tells the user alone which decision an action goes against, and what came of what the last session decided", () => {
  const of = structuredClone(view);
  const { id } = of.brief!.actions[2]!;
  const [decisionId, decidedOn] = ["decision-1" as DecisionId, "2026-09-01"];
  of.brief!.contradictions = {
    [id]: [
      { kind: "barred", decisionId, ref: "D7", title: "Leave the shops alone", decidedOn, reason: "We promised." },
    ],
  };
  const session = { id: of.id, title: "Spring", playbookTitle: "Growth", startedAt: "2026-05-02T09:00:00.000Z" };
  const [closed, due] = loggedFollowUps as [FollowUp, FollowUp];
  const dropped = {
    ...due,
    ref: "U9",
    title: "Ask the bank",
    standing: "dropped",
    droppedReason: "It is closed.",
  } as const;
  of.sinceLast = { session, decisions: [], closed: [closed], dropped: [dropped], due: [due], moved: [] };
  const json = (internal: boolean): string =>
    JSON.stringify(briefJson(of, { unsupported: "mark", internal, exportedAt: "2026-11-24T12:00:00.000Z" }));
  const mine = written({ of, internal: true });
  expect(textOf(mine)).toContain(
    "D7 · Leave the shops alone · 1 Sept 2026 · Not to be brought up again · We promised.",
  );
  expect(headings(mine)).toContain("What came of it since “Spring”, 2 May 2026");
  for (const text of [textOf(mine), json(true)])
    for (const told of ["We promised.", "Two banks out of three caused it.", "It is closed.", "Win back quiet shops"])
      expect(text).toContain(told);
  for (const text of [textOf(written({ of })), json(false)])
    for (const told of ["We promised.", "Leave the shops alone", "Two banks out of three", "It is closed.", "Spring"])
      expect(text).not.toContain(told);
});

it("shows a client no objection to an action that was put aside", async () => {
  const actionId = view.brief!.actions[0]!.id;
  await app.ask("action.settle", { sessionId: view.id, actionId, standing: "rejected", reason: "No." });
  const of = await app.ask("session.open", { sessionId: view.id });
  const against = (id: string, target: Objection["actionId"], claim: string) =>
    ({
      id,
      actionId: target,
      claim,
      standing: "stands",
      against: "",
      wouldShow: "Ask.",
      severity: "high",
    }) as Objection;
  of.brief!.objections = [against("one", actionId, "It went wrong in spring."), against("two", null, "All is dear.")];
  const json = (internal: boolean): string =>
    JSON.stringify(briefJson(of, { unsupported: "mark", internal, exportedAt: "2026-11-24T12:00:00.000Z" }));
  for (const text of [textOf(written({ of })), json(false)]) {
    expect(text).toContain("All is dear.");
    expect(text).not.toContain("It went wrong in spring.");
  }
  for (const text of [textOf(written({ of, internal: true })), json(true)])
    expect(text).toContain("It went wrong in spring.");
});

it("writes the decision log as records, each with its standing, reasons, evidence and follow-ups", async () => {
  const action = view.brief!.actions[1]!;
  await app.ask("action.settle", { sessionId: view.id, actionId: action.id, standing: "accepted" });
  const companyId = view.company.id;
  const decisions = await app.ask("decision.list", { companyId });
  const followUps = await app.ask("followUp.list", { companyId });
  const document = decisionsDocument({ company: view.company, decisions, followUps, brand, today: "2026-11-24" });
  expect(headings(document)).toContain(`${decisions[0]!.ref} · ${decisions[0]!.title}`);
  expect(headings(document)).toEqual(expect.arrayContaining(["Context", "Decision", "Reasons", "Follow-ups"]));
  expect(textOf(document)).toMatch(/Accepted · Decided on 24 Nov 2026/);
  const empty = decisionsDocument({ company: view.company, decisions: [], followUps: [], brand, today: "2026-11-24" });
  expect(textOf(empty)).toBe("No decision has been written down yet.");
});
