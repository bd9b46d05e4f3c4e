import { expect, it } from "vitest";
import { addAnalysis, listAnalyses, replacePlaybookAnalyses } from "../../electron/store/analyses.ts";
import { listAnswers, putAnswer } from "../../electron/store/answers.ts";
import { addBriefVersion } from "../../electron/store/briefs.ts";
import { addFact, reviseFact } from "../../electron/store/facts.ts";
import { listSessionFacts, rememberFacts } from "../../electron/store/session-facts.ts";
import { listSessions } from "../../electron/store/session-rows.ts";
import { scopeOfSession } from "../../electron/store/session-scope.ts";
import { insertSession, readSession, setStep, touchSession } from "../../electron/store/sessions.ts";
import {
  aFactDraft,
  aFactId,
  aGrounding,
  aPlaybook,
  aResult,
  aSessionId,
  aVersion,
  noon,
  oneOClock,
} from "../support/examples.ts";
import { addCompany, addSession, openTestStore } from "../support/open-test-store.ts";

it("opens a session with the playbook that it was started with", () => {
  const db = openTestStore();
  const companyId = addCompany(db, "Harbour").id;
  const playbook = aPlaybook({
    title: "As it was",
    promptSections: { role: "You advise.", task: "Find the leak {{now}}." },
  });
  const started = insertSession(db, { id: aSessionId(), companyId, playbook, title: "Leak", problem: "Why?" }, noon);
  expect(started).toMatchObject({
    playbook,
    title: "Leak",
    problem: "Why?",
    step: "ask",
    at: 0,
    createdAt: noon,
    updatedAt: noon,
  });
  expect(readSession(db, scopeOfSession(db, started.id))).toEqual(started);
});

it("resumes a session at the step that it came to", () => {
  const db = openTestStore();
  const scope = addSession(db, "Harbour");
  setStep(db, scope, "figures", 4, oneOClock);
  expect(readSession(db, scope)).toMatchObject({ step: "figures", at: 4, updatedAt: oneOClock });
});

it("says that a session is missing", () => {
  const db = openTestStore();
  const scope = addSession(db, "Harbour");
  const gone = { ...scope, sessionId: aSessionId() };
  const missing = expect.objectContaining({ code: "session.missing" });
  expect(() => scopeOfSession(db, gone.sessionId)).toThrow(missing);
  expect(() => readSession(db, gone)).toThrow(missing);
  expect(() => setStep(db, gone, "brief", 0, noon)).toThrow(missing);
});

it("remembers the facts as the session saw them, whatever is said later", () => {
  const db = openTestStore();
  const scope = addSession(db, "Harbour");
  const [a, b] = ["10", "20"].map((value) => addFact(db, scope.companyId, aFactId(), aFactDraft({ value }), noon));
  rememberFacts(db, scope, [b!, a!]);
  const revised = reviseFact(db, scope.companyId, a!.id, aFactDraft({ value: "11" }), oneOClock);
  expect(listSessionFacts(db, scope)).toEqual([a, b]);
  rememberFacts(db, scope, [revised]);
  expect(listSessionFacts(db, scope)).toEqual([revised, b]);
});

it("keeps the last answer to each question", () => {
  const db = openTestStore();
  const scope = addSession(db, "Harbour");
  const first = { questionId: "aim", standing: "said", value: "Grow", factRef: null, answeredAt: noon } as const;
  const other = { questionId: "goal", standing: "unknown", value: "", factRef: null, answeredAt: noon } as const;
  putAnswer(db, scope, first);
  putAnswer(db, scope, other);
  const changed = { ...first, value: "Grow by a third", factRef: "F4", answeredAt: oneOClock };
  putAnswer(db, scope, changed);
  expect(listAnswers(db, scope)).toEqual([other, changed]);
});

it("keeps the numbers of analyses when they are computed again, and never gives one twice", () => {
  const db = openTestStore();
  const scope = addSession(db, "Harbour");
  const messages = () => listAnalyses(db, scope).map((analysis) => [analysis.ref, analysis.askedBy, analysis.message]);
  replacePlaybookAnalyses(db, scope, [aResult("funnel", "20 %"), aResult("runway", "14 months")], noon);
  const change = { input: "activated", label: "Activated", from: 252, to: 315, unit: "count" } as const;
  const whatIf = addAnalysis(
    db,
    scope,
    { result: aResult("headroom", "25 %"), askedBy: "user", changes: [change] },
    noon,
  );
  expect(whatIf).toMatchObject({ number: 3, ref: "A3", changes: [change] });
  replacePlaybookAnalyses(db, scope, [aResult("stake", "$40"), aResult("funnel", "21 %")], oneOClock);
  expect(messages()).toEqual([
    ["A1", "playbook", "21 %"],
    ["A3", "user", "25 %"],
    ["A4", "playbook", "$40"],
  ]);
  replacePlaybookAnalyses(db, scope, [aResult("runway", "13 months"), aResult("funnel", "22 %")], oneOClock);
  expect(messages()).toEqual([
    ["A1", "playbook", "22 %"],
    ["A2", "playbook", "13 months"],
    ["A3", "user", "25 %"],
  ]);
  expect(addAnalysis(db, scope, { result: aResult("funnel", "x"), askedBy: "model", changes: [] }, noon).ref).toBe(
    "A5",
  );
});

it("lists sessions with what is known of them, the one that changed last first", () => {
  const db = openTestStore();
  const [one, other] = [addSession(db, "Harbour"), addSession(db, "Quarry")];
  addBriefVersion(
    db,
    other,
    aVersion("First", { grounding: aGrounding(5), origin: "draft", author: "large-model" }),
    noon,
  );
  addBriefVersion(db, other, aVersion("Edited", { grounding: aGrounding(2), origin: "edit", author: "you" }), noon);
  touchSession(db, one, oneOClock);
  const rows = listSessions(db, null);
  expect(rows.map((row) => [row.companyName, row.hasBrief, row.unsupported, row.advisor])).toEqual([
    ["Harbour", false, 0, ""],
    ["Quarry", true, 2, "large-model"],
  ]);
  expect(listSessions(db, other.companyId)).toEqual([rows[1]]);
  expect(rows[1]).toMatchObject({
    playbookId: "growth-opportunities",
    playbookTitle: "Find the leak",
    title: "Growth of Quarry",
    step: "ask",
  });
});
