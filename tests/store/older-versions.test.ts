import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { plainAccess } from "../../electron/store/access.ts";
import { nameBackups } from "../../electron/store/backups/list.ts";
import { verifyFile } from "../../electron/store/backups/verify.ts";
import { migrations } from "../../electron/store/migrations/all.ts";
import { openStore } from "../../electron/store/open-store.ts";
import { versionOf } from "../../electron/store/version-of.ts";
import { noon, oneOClock } from "../support/examples.ts";
import { allRows, fillTables } from "../support/fill-tables.ts";
import { tempFolder } from "../support/temp-folder.ts";

const newest = migrations.length;
const olderVersions = migrations.map(({ version }) => version).slice(0, -1);

/** A store as version `version` of its shape left it, with rows in every table. */
function makeOlder(version: number): { file: string; rows: ReturnType<typeof allRows> } {
  const file = join(tempFolder(), "sextant.db");
  const db = openStore(file, noon, migrations.slice(0, version));
  fillTables(db);
  expect(db.pragma("foreign_key_check")).toEqual([]);
  const rows = allRows(db);
  db.close();
  return { file, rows };
}

it.each(olderVersions)("brings a store of version %i to the newest shape with every row as it was", (version) => {
  const { file, rows } = makeOlder(version);
  expect(Object.values(rows).every((found) => found.length === 2)).toBe(true);
  const db = openStore(file, oneOClock);
  expect(versionOf(db)).toBe(newest);
  expect(allRows(db, rows)).toEqual(rows);
  expect(db.pragma("integrity_check", { simple: true })).toBe("ok");
  expect(db.pragma("foreign_key_check")).toEqual([]);
  db.close();
  const [backup] = nameBackups(file);
  expect(backup?.reason).toBe("before-migration");
  expect(verifyFile(backup!.path, plainAccess).version).toBe(version);
});

it("goes on at the step in which the process was killed, for every step, with every row as it was", async () => {
  const program = fileURLToPath(new URL("./migrate-until-killed.ts", import.meta.url));
  const killed = migrations
    .map(({ version }) => version)
    .slice(1)
    .map((version) => ({ version, ...makeOlder(1) }));
  await Promise.all(
    killed.map(async ({ file, version }) => {
      const child = spawn(process.execPath, [program, file, String(version)], {
        stdio: ["ignore", "inherit", "inherit"],
      });
      await once(child, "exit");
      expect(child.signalCode).toBe("SIGKILL");
    }),
  );
  for (const { file, version, rows } of killed) {
    const stopped = openStore(file, noon, migrations.slice(0, version - 1));
    expect(versionOf(stopped)).toBe(version - 1);
    expect(allRows(stopped, rows)).toEqual(rows);
    stopped.close();
    const db = openStore(file, oneOClock);
    expect(versionOf(db)).toBe(newest);
    expect(allRows(db, rows)).toEqual(rows);
    expect(db.pragma("integrity_check", { simple: true })).toBe("ok");
    db.close();
  }
}, 60_000);
