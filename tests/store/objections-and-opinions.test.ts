import { join } from "node:path";
import { expect, it } from "vitest";
import { BriefParts } from "../../electron/contract/brief.ts";
import { listActions, replaceActions, takeInAction } from "../../electron/store/actions.ts";
import { addBriefVersion, readBrief } from "../../electron/store/briefs.ts";
import type { Db } from "../../electron/store/db.ts";
import { migrations } from "../../electron/store/migrations/all.ts";
import { addObjections, listObjections, settleObjection } from "../../electron/store/objections.ts";
import { openStore } from "../../electron/store/open-store.ts";
import {
  addOpinion,
  listOpinions,
  markTaken,
  putOpinionParts,
  readOpinion,
  type NewOpinion,
} from "../../electron/store/opinions.ts";
import { searchSessions } from "../../electron/store/search-sessions.ts";
import type { SessionScope } from "../../electron/store/session-scope.ts";
import { insertTurn } from "../../electron/store/turns.ts";
import {
  aGrounding,
  aTurnId,
  aVersion,
  anAction,
  anActionId,
  anObjection,
  anObjectionId,
  anOpinionId,
  noon,
  oneOClock,
} from "../support/examples.ts";
import { rowsByColumns } from "../support/held-rows.ts";
import { addSession, openTestStore } from "../support/open-test-store.ts";
import { tempFolder } from "../support/temp-folder.ts";

const noParts = BriefParts.parse({ actions: [] });

function addChallenge(db: Db, scope: SessionScope) {
  return insertTurn(db, scope, { id: aTurnId(), kind: "challenge", question: "", advisor: "offline" }, noon);
}

function anOpinion(changed: Partial<NewOpinion> = {}): NewOpinion {
  return {
    id: anOpinionId(),
    origin: "second",
    turnId: null,
    author: "other-model",
    prose: "Look at churn first.",
    grounding: aGrounding(1),
    parts: noParts,
    partsProblem: null,
    corrections: [],
    createdAt: noon,
    ...changed,
  };
}

const firstTables = ["company", "session", "turn", "brief", "brief_version", "action", "search_entry"];

it("comes from version 1 with every row as it was, and without an objection or an opinion", () => {
  const file = join(tempFolder(), "sextant.db");
  const before = openStore(file, noon, migrations.slice(0, 1));
  const scope = addSession(before, "Harbour", "It leaks.");
  addBriefVersion(before, scope, aVersion("The bank is the leak."), noon);
  replaceActions(before, scope, [{ id: anActionId(), draft: anAction("Ask five") }], noon);
  addChallenge(before, scope);
  const rowsOf = rowsByColumns(before, firstTables);
  const rows = rowsOf(before);
  before.close();

  const db = openStore(file, oneOClock);
  expect(rowsOf(db)).toEqual(rows);
  expect(readBrief(db, scope)?.objections).toEqual([]);
  expect(listOpinions(db, scope)).toEqual([]);
  expect(db.pragma("foreign_key_check")).toEqual([]);
  db.close();
});

it("lets objections be made on the actions and turns of a store that came from version 1", () => {
  const file = join(tempFolder(), "sextant.db");
  const before = openStore(file, noon, migrations.slice(0, 1));
  const scope = addSession(before, "Harbour");
  const [action] = replaceActions(before, scope, [{ id: anActionId(), draft: anAction("Ask five") }], noon);
  const turn = addChallenge(before, scope);
  before.close();
  const db = openStore(file, oneOClock);
  addObjections(
    db,
    scope,
    turn.id,
    [{ id: anObjectionId(), draft: anObjection("Five are few."), actionId: action!.id }],
    noon,
  );
  expect(listObjections(db, scope)).toMatchObject([{ claim: "Five are few.", actionId: action!.id, standing: "open" }]);
  db.close();
});

it("keeps objections in order, each once, with what became of them", () => {
  const db = openTestStore();
  const scope = addSession(db, "Harbour");
  const turn = addChallenge(db, scope);
  const first = { id: anObjectionId(), draft: anObjection("Five are few.", { severity: "high" }), actionId: null };
  addObjections(db, scope, turn.id, [first], noon);
  settleObjection(db, scope, first.id, { standing: "answered", reason: "Ten were asked." }, oneOClock);
  const again = { ...first, id: anObjectionId() };
  const second = { id: anObjectionId(), draft: anObjection("One month is one month."), actionId: null };
  expect(addObjections(db, scope, turn.id, [again, second], oneOClock)).toEqual([
    {
      ...first.draft,
      id: first.id,
      turnId: turn.id,
      actionId: null,
      standing: "answered",
      reason: "Ten were asked.",
      createdAt: noon,
    },
    {
      ...second.draft,
      id: second.id,
      turnId: turn.id,
      actionId: null,
      standing: "open",
      reason: "",
      createdAt: oneOClock,
    },
  ]);
});

it("finds what objections and opinions say, and what answered them", () => {
  const db = openTestStore();
  const scope = addSession(db, "Harbour");
  const turn = addChallenge(db, scope);
  const id = anObjectionId();
  addObjections(db, scope, turn.id, [{ id, draft: anObjection("Cormorants are few."), actionId: null }], noon);
  settleObjection(db, scope, id, { standing: "dismissed", reason: "Ospreys do not count." }, noon);
  addOpinion(db, scope, anOpinion({ prose: "A pelican first." }));
  const where = (query: string) => searchSessions(db, null, query).map((hit) => hit.where);
  expect(where("cormorants")).toEqual(["objection"]);
  expect(where("ospreys")).toEqual(["objection"]);
  expect(where("pelican")).toEqual(["opinion"]);
});

it("hangs no objection on the action or turn of another session", () => {
  const db = openTestStore();
  const [mine, other] = [addSession(db, "Harbour"), addSession(db, "Quarry")];
  const [action] = replaceActions(db, other, [{ id: anActionId(), draft: anAction("Dig") }], noon);
  const [turn, foreign] = [addChallenge(db, mine), addChallenge(db, other)];
  const objection = { id: anObjectionId(), draft: anObjection("No."), actionId: action!.id };
  expect(() => addObjections(db, mine, turn.id, [objection], noon)).toThrow(/FOREIGN KEY/);
  expect(() => addObjections(db, mine, foreign.id, [{ ...objection, actionId: null }], noon)).toThrow(/FOREIGN KEY/);
  expect(() => settleObjection(db, other, objection.id, { standing: "stands", reason: "" }, noon)).toThrow(
    expect.objectContaining({ code: "objection.missing" }),
  );
});

it("shows no company what was objected, or thought, in another's session", () => {
  const db = openTestStore();
  const [mine, other] = [addSession(db, "Harbour"), addSession(db, "Quarry")];
  const turn = addChallenge(db, mine);
  const opinion = anOpinion();
  addObjections(db, mine, turn.id, [{ id: anObjectionId(), draft: anObjection("No."), actionId: null }], noon);
  addOpinion(db, mine, opinion);
  const crossed = { sessionId: mine.sessionId, companyId: other.companyId };
  expect([listObjections(db, crossed), listOpinions(db, crossed)]).toEqual([[], []]);
  expect(() => readOpinion(db, other, opinion.id)).toThrow(expect.objectContaining({ code: "opinion.missing" }));
});

it("keeps an opinion with its check, takes its cards later, and remembers that it was taken over", () => {
  const db = openTestStore();
  const scope = addSession(db, "Harbour");
  const opinion = anOpinion({ partsProblem: "The cards could not be read." });
  addOpinion(db, scope, opinion);
  expect(readOpinion(db, scope, opinion.id)).toEqual({ ...opinion, counts: aGrounding(1).counts, takenAt: null });
  const parts = { ...noParts, actions: [anAction("Call those who left")] };
  putOpinionParts(db, scope, opinion.id, { parts, partsProblem: null, corrections: [] });
  markTaken(db, scope, opinion.id, oneOClock);
  expect(listOpinions(db, scope)).toMatchObject([{ parts, partsProblem: null, takenAt: oneOClock }]);
});

it("takes a fourth action only in the place of one that is there, which is kept aside", () => {
  const db = openTestStore();
  const scope = addSession(db, "Harbour");
  const drafts = ["One", "Two", "Three"].map((title) => ({ id: anActionId(), draft: anAction(title) }));
  const [, two] = replaceActions(db, scope, drafts, noon);
  const more = { id: anActionId(), draft: anAction("Four") };
  expect(() => takeInAction(db, scope, more, null, noon)).toThrow(expect.objectContaining({ code: "call.invalid" }));
  expect(() => takeInAction(db, scope, more, anActionId(), noon)).toThrow(
    expect.objectContaining({ code: "action.missing" }),
  );
  takeInAction(db, scope, more, two!.id, noon);
  expect(listActions(db, scope).map(({ title, position }) => [title, position])).toEqual([
    ["One", 1],
    ["Four", 2],
    ["Three", 3],
  ]);
  expect(db.prepare("SELECT title FROM action WHERE retired_at IS NOT NULL").all()).toEqual([{ title: "Two" }]);
});
