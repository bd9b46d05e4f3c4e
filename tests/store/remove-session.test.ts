import { join } from "node:path";
import { expect, it } from "vitest";
import { migrations } from "../../electron/store/migrations/all.ts";
import { openStore } from "../../electron/store/open-store.ts";
import { archiveSession, deleteSession, retitleSession } from "../../electron/store/remove-session.ts";
import { listSessions } from "../../electron/store/session-rows.ts";
import { noon, oneOClock } from "../support/examples.ts";
import { addSession, openTestStore } from "../support/open-test-store.ts";
import { tempFolder } from "../support/temp-folder.ts";

it("keeps every session in the lists when it migrates", () => {
  const file = join(tempFolder(), "sextant.db");
  const before = openStore(file, noon, migrations.slice(0, 5));
  addSession(before, "Harbour");
  addSession(before, "Quay");
  const rows = before.prepare<[], object>("SELECT * FROM session ORDER BY id").all();
  before.close();
  const after = openStore(file, oneOClock);
  expect(after.prepare("SELECT * FROM session ORDER BY id").all()).toEqual(
    rows.map((row) => ({ ...row, archived_at: null })),
  );
  expect(listSessions(after, null).map(({ archived, decisions }) => [archived, decisions])).toEqual([
    [false, 0],
    [false, 0],
  ]);
  after.close();
});

it("touches no session under another company's name", () => {
  const db = openTestStore();
  const [ours, theirs] = [addSession(db, "Harbour"), addSession(db, "Quay")];
  const crossed = { ...theirs, companyId: ours.companyId };
  const rows = (): unknown => db.prepare("SELECT * FROM session ORDER BY id").all();
  const before = rows();
  for (const attempt of [
    () => deleteSession(db, crossed),
    () => archiveSession(db, crossed, noon),
    () => retitleSession(db, crossed, "Mine"),
  ])
    expect(attempt).toThrow(expect.objectContaining({ code: "session.missing" }));
  expect(rows()).toEqual(before);
});
