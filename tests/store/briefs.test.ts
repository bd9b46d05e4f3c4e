import { expect, it } from "vitest";
import { BriefParts, type Correction } from "../../electron/contract/brief.ts";
import { listActions, replaceActions, settleAction } from "../../electron/store/actions.ts";
import { addBriefVersion, putParts, readBrief, readVersion } from "../../electron/store/briefs.ts";
import { insertTurn } from "../../electron/store/turns.ts";
import { aGrounding, aTurnId, aVersion, anAction, anActionId, noon, oneOClock } from "../support/examples.ts";
import { addSession, openTestStore } from "../support/open-test-store.ts";

const drafts = (...titles: string[]) => titles.map((title) => ({ id: anActionId(), draft: anAction(title) }));
const noParts = BriefParts.omit({ actions: true }).parse({});

it("has no brief before the first version", () => {
  const db = openTestStore();
  expect(readBrief(db, addSession(db, "Harbour"))).toBeNull();
});

it("keeps every version of a brief and shows the newest", () => {
  const db = openTestStore();
  const scope = addSession(db, "Harbour");
  const turn = insertTurn(db, scope, { id: aTurnId(), kind: "draft", question: "", advisor: "large-model" }, noon);
  const correction: Correction = { kind: "number", problem: "31 % is 20 %.", quote: "31 %", mended: true };
  const first = addBriefVersion(
    db,
    scope,
    aVersion("31 % [F1]", { origin: "draft", author: "large-model", grounding: aGrounding(1), turnId: turn.id }),
    noon,
  );
  const second = addBriefVersion(
    db,
    scope,
    aVersion("20 % [F1]", { origin: "second-pass", author: "large-model", corrections: [correction] }),
    oneOClock,
  );
  expect(first).toMatchObject({ number: 1, prose: "31 % [F1]", grounding: aGrounding(1), createdAt: noon });
  expect(readVersion(db, scope, 1)).toEqual(first);
  expect(readBrief(db, scope)).toEqual({
    current: second,
    versions: [
      { number: 1, origin: "draft", author: "large-model", createdAt: noon },
      { number: 2, origin: "second-pass", author: "large-model", createdAt: oneOClock },
    ],
    actions: [],
    objections: [],
    parts: noParts,
    partsProblem: null,
  });
  expect(second.corrections).toEqual([correction]);
  expect(() => readVersion(db, scope, 3)).toThrow(expect.objectContaining({ code: "brief.missing" }));
});

it("keeps what stands beside the prose, or why it could not be read", () => {
  const db = openTestStore();
  const scope = addSession(db, "Harbour");
  addBriefVersion(db, scope, aVersion("Prose"), noon);
  putParts(db, scope, noParts, "The cards could not be read.");
  expect(readBrief(db, scope)).toMatchObject({ parts: noParts, partsProblem: "The cards could not be read." });
  const parts = { ...noParts, continueRule: "Go on above 22 %.", glossary: [{ term: "Churn", meaning: "Who left." }] };
  putParts(db, scope, parts, null);
  expect(readBrief(db, scope)).toMatchObject({ parts, partsProblem: null });
});

it("keeps an action with everything that was proposed", () => {
  const db = openTestStore();
  const scope = addSession(db, "Harbour");
  const draft = anAction("Connect the bank first", {
    owner: "Founder",
    firstStepHours: 2.5,
    baseline: "20 % [F1]",
    target: "25 %",
    by: "2027-02-28",
    liveOn: "2027-01-10",
    price: "Nine days",
    risk: "Wrong cause",
  });
  const id = anActionId();
  expect(replaceActions(db, scope, [{ id, draft }], noon)).toEqual([
    { ...draft, id, position: 1, standing: "proposed", reason: "" },
  ]);
});

it("keeps what the user did with an action, and gives the proposed words back when it is undone", () => {
  const db = openTestStore();
  const scope = addSession(db, "Harbour");
  const [one, other] = replaceActions(db, scope, drafts("First", "Second"), noon);
  settleAction(db, scope, other!.id, { standing: "rejected", reason: "We tried it in spring." }, oneOClock);
  const changed = settleAction(
    db,
    scope,
    one!.id,
    { standing: "changed", reason: "Smaller", changed: anAction("First, but small") },
    oneOClock,
  );
  expect(changed).toEqual({ ...one, ...anAction("First, but small"), standing: "changed", reason: "Smaller" });
  expect(listActions(db, scope).map((action) => [action.title, action.standing, action.reason])).toEqual([
    ["First, but small", "changed", "Smaller"],
    ["Second", "rejected", "We tried it in spring."],
  ]);
  expect(settleAction(db, scope, one!.id, { standing: "proposed", reason: "" }, oneOClock)).toEqual(one);
});

it("loses nothing that the user decided when the brief is written again", () => {
  const db = openTestStore();
  const scope = addSession(db, "Harbour");
  const [accepted, rejected, open] = replaceActions(db, scope, drafts("Accepted", "Rejected", "Open"), noon);
  settleAction(db, scope, accepted!.id, { standing: "accepted", reason: "" }, noon);
  settleAction(db, scope, rejected!.id, { standing: "rejected", reason: "No" }, noon);
  const now = replaceActions(db, scope, drafts("New", "ACCEPTED "), oneOClock);
  expect(now.map((action) => [action.position, action.title, action.standing])).toEqual([
    [1, "Accepted", "accepted"],
    [2, "New", "proposed"],
  ]);
  const kept = db.prepare("SELECT title, reason FROM action WHERE retired_at IS NOT NULL ORDER BY position").all();
  expect(kept).toEqual([
    { title: "Rejected", reason: "No" },
    { title: "Open", reason: "" },
  ]);
  expect(() => settleAction(db, scope, open!.id, { standing: "accepted", reason: "" }, oneOClock)).toThrow(
    expect.objectContaining({ code: "action.missing" }),
  );
});
