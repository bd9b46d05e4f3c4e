import { expect, it } from "vitest";
import {
  checkpointTurn,
  insertTurn,
  interruptPendingTurns,
  listTurns,
  pendingTurnOf,
  readPartsText,
  readTurn,
  settleTurn,
  type TurnEnd,
} from "../../electron/store/turns.ts";
import { aGrounding, aTurnId, noon, oneOClock } from "../support/examples.ts";
import { addSession, openTestStore } from "../support/open-test-store.ts";

const finished: TurnEnd = {
  state: "finished",
  text: "Fix the first step.",
  partsText: '{"actions":[]}',
  problem: null,
  grounding: aGrounding(1),
};
const asked = (question = "") =>
  ({ id: aTurnId(), kind: question === "" ? "draft" : "follow-up", question, advisor: "large-model" }) as const;

it("knows of a turn before its first token and after its last", () => {
  const db = openTestStore();
  const scope = addSession(db, "Harbour");
  const turn = insertTurn(db, scope, asked("Why?"), noon);
  expect(turn).toMatchObject({
    number: 1,
    kind: "follow-up",
    state: "pending",
    question: "Why?",
    text: "",
    settledAt: null,
  });
  expect(pendingTurnOf(db, scope)).toBe(turn.id);
  checkpointTurn(db, scope, turn.id, "Fix the", '{"act');
  expect([readTurn(db, scope, turn.id).text, readPartsText(db, scope, turn.id)]).toEqual(["Fix the", '{"act']);
  expect(settleTurn(db, scope, turn.id, { ...finished, advisor: "large-model-2" }, oneOClock)).toBe(true);
  const { text, grounding, problem } = finished;
  const settled = {
    ...turn,
    state: "finished",
    text,
    grounding,
    problem,
    advisor: "large-model-2",
    settledAt: oneOClock,
  };
  expect(listTurns(db, scope)).toEqual([settled]);
  expect(pendingTurnOf(db, scope)).toBeNull();
});

it("lets one turn of a session be answered at a time, and many sessions at once", () => {
  const db = openTestStore();
  const [one, other] = [addSession(db, "Harbour"), addSession(db, "Quarry")];
  insertTurn(db, one, asked(), noon);
  expect(() => insertTurn(db, one, asked("And then?"), noon)).toThrow(
    expect.objectContaining({ code: "session.busy" }),
  );
  expect(insertTurn(db, other, asked(), noon).number).toBe(1);
  expect(listTurns(db, one)).toHaveLength(1);
});

it("lets the first ending of a turn stand", () => {
  const db = openTestStore();
  const scope = addSession(db, "Harbour");
  const { id } = insertTurn(db, scope, asked(), noon);
  const problem = { code: "advisor.stopped", message: "Stopped.", hint: "The text is kept." };
  settleTurn(db, scope, id, { state: "interrupted", text: "Half", partsText: "", problem, grounding: null }, noon);
  expect(settleTurn(db, scope, id, finished, oneOClock)).toBe(false);
  checkpointTurn(db, scope, id, "too late", "");
  expect(readTurn(db, scope, id)).toMatchObject({ state: "interrupted", text: "Half", problem, settledAt: noon });
});

it("marks what was pending when the app ended as interrupted, and keeps its text", () => {
  const db = openTestStore();
  const [one, other] = [addSession(db, "Harbour"), addSession(db, "Quarry")];
  const done = insertTurn(db, one, asked(), noon);
  settleTurn(db, one, done.id, finished, noon);
  const cut = [insertTurn(db, one, asked("Why?"), noon), insertTurn(db, other, asked(), noon)] as const;
  checkpointTurn(db, one, cut[0].id, "Because the bank", "");
  expect(interruptPendingTurns(db, oneOClock)).toBe(2);
  expect(listTurns(db, one).map((turn) => [turn.state, turn.text])).toEqual([
    ["finished", finished.text],
    ["interrupted", "Because the bank"],
  ]);
  expect(readTurn(db, other, cut[1].id)).toMatchObject({ state: "interrupted", settledAt: oneOClock });
  expect(interruptPendingTurns(db, oneOClock)).toBe(0);
});

it("says that a turn is missing", () => {
  const db = openTestStore();
  const scope = addSession(db, "Harbour");
  expect(() => readTurn(db, scope, aTurnId())).toThrow(expect.objectContaining({ code: "turn.missing" }));
});
