import { join } from "node:path";
import { expect, it } from "vitest";
import { FollowUpId } from "../../electron/contract/ids.ts";
import { FollowUpDraft } from "../../electron/contract/follow-up.ts";
import { replaceActions, settleAction } from "../../electron/store/actions.ts";
import { listDecisions } from "../../electron/store/decisions.ts";
import { addFollowUp, addOutcome, listFollowUps } from "../../electron/store/follow-ups.ts";
import { migrations } from "../../electron/store/migrations/all.ts";
import { openStore } from "../../electron/store/open-store.ts";
import { anAction, anActionId, noon, oneOClock } from "../support/examples.ts";
import { addCompany, addSession, openTestStore } from "../support/open-test-store.ts";
import { tempFolder } from "../support/temp-folder.ts";

it("makes decisions and follow-ups of what was accepted or put aside before, by company, without marks", () => {
  const file = join(tempFolder(), "sextant.db");
  const before = openStore(file, noon, migrations.slice(0, 4));
  const [ours, theirs] = [addSession(before, "Harbour"), addSession(before, "Orchard")];
  const put = (scope: typeof ours, title: string, standing: "accepted" | "rejected" | "proposed", at: string) => {
    const id = anActionId();
    const draft = anAction(title, {
      target: "27 % [proposed]",
      baseline: "20.0 % [A1.activation_rate]",
      by: "2027-01-31",
    });
    replaceActions(before, scope, [{ id, draft }], noon);
    if (standing !== "proposed") settleAction(before, scope, id, { standing, reason: "no time" }, at);
  };
  put(ours, "Ask ten people [F3]", "accepted", oneOClock);
  put(theirs, "Leave it", "accepted", noon);
  put(ours, "Ask everybody", "rejected", noon);
  const rows = before.prepare("SELECT * FROM action ORDER BY id").all();
  before.close();

  const after = openStore(file, oneOClock);
  expect(after.prepare("SELECT * FROM action ORDER BY id").all()).toEqual(rows);
  expect(listDecisions(after, ours.companyId).map(({ ref, title, standing }) => [ref, title, standing])).toEqual([
    ["D2", "Ask ten people", "accepted"],
    ["D1", "Ask everybody", "turned-down"],
  ]);
  expect(listDecisions(after, theirs.companyId).map(({ ref, title }) => [ref, title])).toEqual([["D1", "Leave it"]]);
  expect(listFollowUps(after, ours.companyId)).toMatchObject([
    { ref: "U1", title: "Ask ten people", target: "27 %", baseline: "20.0 %", dueOn: "2027-01-31", decisionRef: "D2" },
  ]);
  expect(after.pragma("foreign_key_check")).toEqual([]);
  after.close();
});

it("keeps an outcome as it was written: it can't be changed", () => {
  const db = openTestStore();
  const { id: companyId } = addCompany(db, "Harbour");
  const id = FollowUpId.parse("follow-up-1");
  addFollowUp(db, companyId, id, FollowUpDraft.parse({ title: "Look again" }), null, noon);
  addOutcome(
    db,
    companyId,
    id,
    { verdict: "missed", actual: "", actualValue: null, lesson: "", closedOn: "2026-11-20" },
    noon,
  );
  expect(() => db.exec("UPDATE outcome SET verdict = 'reached'")).toThrow("never changed");
});
