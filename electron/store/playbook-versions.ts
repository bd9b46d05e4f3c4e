import type { ContentHash, IsoTime, PlaybookId } from "../contract/ids.ts";
import type { PlaybookVersion } from "../contract/own-playbook.ts";
import type { Db } from "./db.ts";
import type { HashedText } from "./own-playbooks.ts";

/**
 * Adds a version of the user's copy of a playbook. Versions belong to the user, not to a company; they are never changed or
 * deleted. A text that was saved before is the version that it was then.
 */
export function addVersion(
  db: Db,
  playbookId: PlaybookId,
  version: HashedText & { title: string },
  now: IsoTime,
): void {
  db.prepare(
    "INSERT INTO playbook_version (hash, playbook_id, title, text, saved_at) VALUES (?, ?, ?, ?, ?) ON CONFLICT (hash) DO NOTHING",
  ).run(version.hash, playbookId, version.title, version.text, now);
}

/** The saved versions of a copy, the newest first. */
export function listVersions(db: Db, playbookId: PlaybookId): PlaybookVersion[] {
  return db
    .prepare<[string], { hash: ContentHash; title: string; saved_at: IsoTime }>(
      "SELECT hash, title, saved_at FROM playbook_version WHERE playbook_id = ? ORDER BY saved_at DESC, rowid DESC",
    )
    .all(playbookId)
    .map((row) => ({ hash: row.hash, title: row.title, savedAt: row.saved_at }));
}

/** The text of a saved version of this copy, or null. */
export function readVersionText(db: Db, playbookId: PlaybookId, hash: ContentHash): string | null {
  const row = db
    .prepare<[string, string], { text: string }>("SELECT text FROM playbook_version WHERE playbook_id = ? AND hash = ?")
    .get(playbookId, hash);
  return row?.text ?? null;
}

/** Uses a version of this copy from now on, or none. The foreign key refuses another playbook's version. */
export function putInUse(db: Db, playbookId: PlaybookId, hash: ContentHash | null): void {
  db.prepare("UPDATE own_playbook SET in_use = ? WHERE playbook_id = ?").run(hash, playbookId);
}

/** Says what is in use of all copies, without reading their texts. */
export function stampInUse(db: Db): string {
  const row = db
    .prepare<[], { stamp: string | null }>(
      "SELECT group_concat(in_use) AS stamp FROM (SELECT in_use FROM own_playbook WHERE in_use IS NOT NULL ORDER BY in_use)",
    )
    .get();
  return row?.stamp ?? "";
}

/** The texts of the versions that are in use, by the playbook's id. */
export function listTextsInUse(db: Db): (HashedText & { playbookId: PlaybookId })[] {
  return db
    .prepare<[], { playbook_id: PlaybookId; hash: ContentHash; text: string }>(
      `SELECT o.playbook_id, v.hash, v.text FROM own_playbook AS o
       JOIN playbook_version AS v ON v.playbook_id = o.playbook_id AND v.hash = o.in_use ORDER BY o.playbook_id`,
    )
    .all()
    .map((row) => ({ playbookId: row.playbook_id, hash: row.hash, text: row.text }));
}
