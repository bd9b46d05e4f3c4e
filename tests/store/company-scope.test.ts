import { expect, it } from "vitest";
import { listActions, replaceActions, settleAction } from "../../electron/store/actions.ts";
import { addAnalysis, listAnalyses } from "../../electron/store/analyses.ts";
import { listAnswers, putAnswer } from "../../electron/store/answers.ts";
import { addBriefVersion, putParts, readBrief, readVersion } from "../../electron/store/briefs.ts";
import type { Db } from "../../electron/store/db.ts";
import {
  addFact,
  listFacts,
  listRevisions,
  readFact,
  readFactByNumber,
  restoreFact,
  retireFact,
  reviseFact,
} from "../../electron/store/facts.ts";
import { searchSessions } from "../../electron/store/search-sessions.ts";
import { listSessionFacts, rememberFacts } from "../../electron/store/session-facts.ts";
import { listSessions } from "../../electron/store/session-rows.ts";
import type { SessionScope } from "../../electron/store/session-scope.ts";
import { readSession, setStep, touchSession } from "../../electron/store/sessions.ts";
import {
  checkpointTurn,
  insertTurn,
  listTurns,
  pendingTurnOf,
  readPartsText,
  readTurn,
  settleTurn,
} from "../../electron/store/turns.ts";
import {
  aFactDraft,
  aFactId,
  aResult,
  aTurnId,
  aVersion,
  anAction,
  anActionId,
  noon,
  oneOClock,
} from "../support/examples.ts";
import { addSession, openTestStore } from "../support/open-test-store.ts";

/** Writes one row of every kind into a company's session. */
function fill(db: Db, scope: SessionScope) {
  const fact = addFact(db, scope.companyId, aFactId(), aFactDraft(), noon);
  rememberFacts(db, scope, [fact]);
  putAnswer(db, scope, { questionId: "aim", standing: "said", value: "heron", factRef: null, answeredAt: noon });
  addAnalysis(db, scope, { result: aResult("funnel", "heron"), askedBy: "playbook", changes: [] }, noon);
  addBriefVersion(db, scope, aVersion("heron"), noon);
  const [action] = replaceActions(db, scope, [{ id: anActionId(), draft: anAction("heron") }], noon);
  const turn = insertTurn(db, scope, { id: aTurnId(), kind: "follow-up", question: "heron", advisor: "offline" }, noon);
  checkpointTurn(db, scope, turn.id, "heron", "{}");
  return { fact, action: action!, turn };
}

function everything(db: Db): unknown {
  const tables = [
    "company",
    "fact",
    "fact_revision",
    "session",
    "session_fact",
    "figured_answer",
    "answer",
    "analysis",
    "turn",
    "brief",
    "brief_version",
    "action",
    "search_entry",
  ];
  return tables.map((table) => db.prepare(`SELECT * FROM ${table}`).all());
}

it("never shows rows of one company when another's are asked for", () => {
  const db = openTestStore();
  const [mine, other] = [addSession(db, "Harbour"), addSession(db, "Quarry")];
  const { fact, turn } = fill(db, mine);
  // The session's id is right, the company's is not: nothing may be found.
  const mixed: SessionScope = { companyId: other.companyId, sessionId: mine.sessionId };
  expect(listFacts(db, other.companyId, { retired: true })).toEqual([]);
  expect(readFactByNumber(db, other.companyId, fact.number)).toBeNull();
  expect(listRevisions(db, other.companyId, fact.id)).toEqual([]);
  expect([listSessionFacts, listAnswers, listAnalyses, listActions, listTurns].map((list) => list(db, mixed))).toEqual([
    [],
    [],
    [],
    [],
    [],
  ]);
  expect([readBrief(db, mixed), pendingTurnOf(db, mixed), readPartsText(db, mixed, turn.id)]).toEqual([null, null, ""]);
  expect(listSessions(db, other.companyId).map((row) => row.companyName)).toEqual(["Quarry"]);
  expect(searchSessions(db, other.companyId, "heron")).toEqual([]);
  expect(new Set(searchSessions(db, mine.companyId, "heron").map((hit) => hit.where))).toEqual(
    new Set(["answer", "brief", "turn", "action"]),
  );
  for (const [read, code] of [
    [() => readFact(db, other.companyId, fact.id), "fact.missing"],
    [() => readSession(db, mixed), "session.missing"],
    [() => readVersion(db, mixed, 1), "brief.missing"],
    [() => readTurn(db, mixed, turn.id), "turn.missing"],
  ] as const)
    expect(read).toThrow(expect.objectContaining({ code }));
});

it("never changes rows of one company when another's are named", () => {
  const db = openTestStore();
  const [mine, other] = [addSession(db, "Harbour"), addSession(db, "Quarry")];
  const { fact, action, turn } = fill(db, mine);
  const mixed: SessionScope = { companyId: other.companyId, sessionId: mine.sessionId };
  const before = everything(db);
  const end = { state: "finished", text: "x", partsText: "", problem: null, grounding: null } as const;
  const answer = { questionId: "other", standing: "said", value: "x", factRef: null, answeredAt: noon } as const;
  const attempts: (() => unknown)[] = [
    () => reviseFact(db, other.companyId, fact.id, aFactDraft({ value: "1" }), oneOClock),
    () => retireFact(db, other.companyId, fact.id, oneOClock),
    () => restoreFact(db, other.companyId, fact.id),
    () => rememberFacts(db, other, [fact]),
    () => putAnswer(db, mixed, answer),
    () => putAnswer(db, mixed, { ...answer, questionId: "aim" }),
    () => addAnalysis(db, mixed, { result: aResult("funnel", "x"), askedBy: "user", changes: [] }, oneOClock),
    () => addBriefVersion(db, mixed, aVersion("x"), oneOClock),
    () => putParts(db, mixed, readBrief(db, mine)!.parts, "x"),
    () => replaceActions(db, mixed, [{ id: anActionId(), draft: anAction("x") }], oneOClock),
    () => settleAction(db, mixed, action.id, { standing: "accepted", reason: "x" }, oneOClock),
    () => insertTurn(db, mixed, { id: aTurnId(), kind: "draft", question: "x", advisor: "x" }, oneOClock),
    () => checkpointTurn(db, mixed, turn.id, "x", "x"),
    () => settleTurn(db, mixed, turn.id, end, oneOClock),
    () => setStep(db, mixed, "brief", 9, oneOClock),
    () => touchSession(db, mixed, oneOClock),
  ];
  for (const attempt of attempts) {
    try {
      attempt();
    } catch {
      // Refused or without effect: both leave the rows as they are.
    }
    expect({ attempt: String(attempt), rows: everything(db) }).toEqual({ attempt: String(attempt), rows: before });
  }
});
