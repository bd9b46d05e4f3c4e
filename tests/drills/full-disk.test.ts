import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { plainAccess } from "../../electron/store/access.ts";
import { backupsFolder } from "../../electron/store/backups/backup-name.ts";
import { takeBackup } from "../../electron/store/backups/take.ts";
import { listBackups } from "../../electron/store/backups/list.ts";
import { addFact } from "../../electron/store/facts.ts";
import { migrations } from "../../electron/store/migrations/all.ts";
import { openStore } from "../../electron/store/open-store.ts";
import { storeProblem } from "../../electron/store/store-problem.ts";
import { aFactDraft, aFactId, noon, oneOClock } from "../support/examples.ts";
import { allRows, fillTables } from "../support/fill-tables.ts";
import { openTestApp } from "../support/open-test-app.ts";
import { addCompany } from "../support/open-test-store.ts";
import { canMount, mountSmallDisk } from "../support/small-disk.ts";

describe.skipIf(!canMount())("on a small disk", () => {
  const disk = mountSmallDisk;

  it("loses nothing that was acknowledged when the disk fills up in the middle of writing, and goes on when there is room", () => {
    const { folder, fill, makeRoom } = disk(6)!;
    const file = join(folder, "sextant.db");
    const db = openStore(file, noon);
    const company = addCompany(db, "Harbour");
    fill();
    let kept = 0;
    let problem: unknown = null;
    while (problem === null && kept < 10_000) {
      try {
        addFact(db, company.id, aFactId(), aFactDraft({ text: "x".repeat(20_000) }), noon);
        kept += 1;
      } catch (error) {
        problem = storeProblem(error);
        expect(problem).toMatchObject({ code: "store.failed", message: expect.stringContaining("disk is full") });
      }
    }
    expect(problem).not.toBeNull();
    expect(db.prepare("SELECT count(*) FROM fact").pluck().get()).toBe(kept);
    makeRoom();
    addFact(db, company.id, aFactId(), aFactDraft(), noon);
    db.close();
    const again = openStore(file, oneOClock);
    expect(again.prepare("SELECT count(*) FROM fact").pluck().get()).toBe(kept + 1);
    expect(again.pragma("integrity_check", { simple: true })).toBe("ok");
    again.close();
  });

  it("says that a backup does not fit, leaves nothing of it, and keeps the earlier one", async () => {
    const { folder, fill, makeRoom } = disk(6)!;
    const file = join(folder, "sextant.db");
    const db = openStore(file, noon);
    onTestFinished(() => void db.close());
    addCompany(db, "Harbour");
    const first = await takeBackup(db, file, "by-hand", noon);
    fill();
    await expect(takeBackup(db, file, "by-hand", oneOClock)).rejects.toMatchObject({
      code: "backup.failed",
      message: "The backup was not made, because the disk is full.",
    });
    expect(readdirSync(backupsFolder(file))).toEqual([first.name]);
    expect((await listBackups(file, plainAccess))[0]?.standing).toBe("verified");
    makeRoom();
    expect((await takeBackup(db, file, "by-hand", oneOClock)).number).toBe(2);
  });

  it("leaves an older store as it is when its new form does not fit, and brings it there when there is room", () => {
    const { folder, fill, makeRoom } = disk(4)!;
    const file = join(folder, "sextant.db");
    const older = openStore(file, noon, migrations.slice(0, 1));
    fillTables(older);
    older.prepare("UPDATE turn SET text = ?").run("x".repeat(200_000));
    const rows = allRows(older);
    older.close();
    fill();
    expect(() => openStore(file, oneOClock)).toThrow(
      expect.objectContaining({ code: "store.refused", reason: "full", hint: expect.stringContaining("Make room") }),
    );
    makeRoom();
    const db = openStore(file, oneOClock);
    expect(allRows(db, rows)).toEqual(rows);
    db.close();
  });

  it("starts on a folder that can't be written, says so, changes nothing, and opens when it can", async () => {
    const { folder, allowWriting } = disk(6)!;
    const first = await openTestApp(folder);
    await first.ask("company.createSample", { sample: "ledgerly" });
    await first.close();
    allowWriting(false);
    const app = await openTestApp(folder);
    onTestFinished(() => app.close());
    expect((await app.ask("recovery.read", {})).recovery).toMatchObject({
      reason: "read-only",
      message: expect.stringContaining("can't be written"),
      hint: expect.stringContaining("Allow Sextant to write"),
    });
    expect(existsSync(join(folder, "sextant.db-wal"))).toBe(false);
    allowWriting(true);
    expect(await app.ask("recovery.retry", {})).toEqual({ state: "open" });
    expect(await app.ask("company.list", {})).toHaveLength(1);
  });
});
