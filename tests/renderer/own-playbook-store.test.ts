import { expect, it } from "vitest";
import type { Reply } from "../../electron/contract/errors.ts";
import type { ContentHash, PlaybookId } from "../../electron/contract/ids.ts";
import type { DraftStanding, OwnPlaybook } from "../../electron/contract/own-playbook.ts";
import { createOwnPlaybookStore } from "../../renderer/state/own-playbook.ts";
import { openHandBridge } from "./fixtures/hand-bridge.ts";

const playbookId = "pricing" as PlaybookId;
const hash = "0".repeat(64) as ContentHash;
const at = "2026-11-25T10:00:00.000Z";

function ownPlaybook(text: string, revision: number): OwnPlaybook {
  const row = { playbookId, title: "Pricing", sourceId: playbookId, sourceChanged: false, versions: 0 };
  const none = { inUse: null, inUseSavedAt: null, draftedAt: null, saved: [], setAside: [] };
  const draft = { text, hash, keptAt: at, faults: [] };
  return { ...row, ...none, revision, draft, covers: null, exampleSample: null };
}
const kept = (revision: number): Reply<DraftStanding> => ({
  ok: true,
  value: { revision, hash, keptAt: at, faults: [] },
});

/** A store over a bridge that the test answers by hand, opened on a draft. */
async function openStore(text: string) {
  const { bridge, calls, tell } = openHandBridge();
  const pauses: (() => void)[] = [];
  const unkept = new Map<string, string>();
  const store = createOwnPlaybookStore(bridge, {
    afterPause: (work) => pauses.push(work),
    unkept: {
      read: (id) => unkept.get(id) ?? null,
      put: (id, typed) => void (typed === null ? unkept.delete(id) : unkept.set(id, typed)),
    },
  });
  const next = (name: string) => {
    const [call] = calls.splice(0, 1);
    if (call?.name !== name) throw new Error(`${name} was not called, but ${call?.name ?? "nothing"}`);
    return call;
  };
  void store.getState().open(playbookId);
  await next("playbook.openOwn").answer({ ok: true, value: ownPlaybook(text, 1) });
  return { store, calls, next, tell, unkept, pass: () => pauses.splice(0).forEach((run) => run()) };
}

it("keeps what was typed after a pause, one call at a time, the last text last", async () => {
  const { store, calls, next, pass, unkept } = await openStore("one");
  store.getState().type("one t");
  store.getState().type("one two");
  expect([calls, unkept.get(playbookId)]).toEqual([[], "one two"]);
  pass();
  const first = next("playbook.keepDraft");
  expect(first.input).toMatchObject({ text: "one two", revision: 1 });
  store.getState().type("one two three");
  pass();
  expect(calls).toEqual([]);
  await first.answer(kept(2));
  const second = next("playbook.keepDraft");
  expect(second.input).toMatchObject({ text: "one two three", revision: 2 });
  await second.answer(kept(3));
  expect([store.getState().standing, unkept.size]).toEqual(["kept", 0]);
});

it("stops when another window typed at the same draft, loses neither text, and goes on with the one chosen", async () => {
  const { store, calls, next, pass, unkept } = await openStore("one");
  store.getState().type("mine");
  pass();
  const error = { code: "playbook.changed-elsewhere", message: "Changed.", hint: "Choose." } as const;
  await next("playbook.keepDraft").answer({ ok: false, error });
  store.getState().type("mine, longer");
  pass();
  expect([store.getState().conflict, calls, unkept.get(playbookId)]).toEqual([true, [], "mine, longer"]);
  void store.getState().keepMine();
  await next("playbook.openOwn").answer({ ok: true, value: ownPlaybook("theirs", 2) });
  const over = next("playbook.keepDraft");
  expect(over.input).toMatchObject({ text: "mine, longer", revision: 2, setAside: true });
  await over.answer(kept(3));
  expect(store.getState()).toMatchObject({ text: "mine, longer", standing: "kept", conflict: false });
});

it("sets aside what was typed here before it goes on with the other window's text", async () => {
  const { store, next, pass, unkept } = await openStore("one");
  store.getState().type("mine");
  pass();
  const error = { code: "playbook.changed-elsewhere", message: "Changed.", hint: "Choose." } as const;
  await next("playbook.keepDraft").answer({ ok: false, error });
  void store.getState().takeTheirs();
  await next("playbook.openOwn").answer({ ok: true, value: ownPlaybook("theirs", 2) });
  const mine = next("playbook.keepDraft");
  expect(mine.input).toMatchObject({ text: "mine", revision: 2, setAside: true });
  expect(unkept.get(playbookId)).toBe("mine");
  await mine.answer(kept(3));
  const back = next("playbook.keepDraft");
  expect(back.input).toMatchObject({ text: "theirs", revision: 3, setAside: true });
  await back.answer(kept(4));
  await next("playbook.openOwn").answer({ ok: true, value: ownPlaybook("theirs", 4) });
  expect(store.getState()).toMatchObject({ text: "theirs", standing: "kept", conflict: false });
});

it("keeps no text at another playbook to which one has gone meanwhile", async () => {
  const { store, calls, next, pass } = await openStore("one");
  store.getState().type("mine");
  pass();
  const error = { code: "playbook.changed-elsewhere", message: "Changed.", hint: "Choose." } as const;
  await next("playbook.keepDraft").answer({ ok: false, error });
  void store.getState().keepMine();
  const late = next("playbook.openOwn");
  void store.getState().open("other" as PlaybookId);
  next("playbook.openOwn");
  await late.answer({ ok: true, value: ownPlaybook("theirs", 2) });
  expect(calls).toEqual([]);
});

it("shows what another window kept while nothing is typed here", async () => {
  const { store, next, tell } = await openStore("one");
  tell({ name: "playbook.changed", playbookId, revision: 2 });
  await next("playbook.openOwn").answer({ ok: true, value: ownPlaybook("theirs", 2) });
  expect(store.getState().text).toBe("theirs");
});
