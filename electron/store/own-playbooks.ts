import { SextantError } from "../contract/errors.ts";
import type { ContentHash, IsoTime, PlaybookId } from "../contract/ids.ts";
import { inTransaction, type Db } from "./db.ts";

/**
 * The user's copy of a playbook. Copies belong to the user and not to a company: a session of any company may be started with one,
 * so these functions take no company's id.
 */
export interface OwnPlaybookRecord {
  playbookId: PlaybookId;
  sourceId: PlaybookId;
  /** The hash of the built-in playbook `sourceId` when it was copied or last looked at; null where there was none. */
  sourceHash: ContentHash | null;
  inUse: ContentHash | null;
  draft: string;
  draftHash: ContentHash;
  draftedAt: IsoTime;
  /** Counts up with every change. */
  revision: number;
}

/** A text with its hash. */
export interface HashedText {
  text: string;
  hash: ContentHash;
}

interface Row {
  playbook_id: PlaybookId;
  source_id: PlaybookId;
  source_hash: ContentHash | null;
  in_use: ContentHash | null;
  draft: string;
  draft_hash: ContentHash;
  drafted_at: IsoTime;
  revision: number;
}

const columns = "playbook_id, source_id, source_hash, in_use, draft, draft_hash, drafted_at, revision";

const toRecord = (row: Row): OwnPlaybookRecord => ({
  playbookId: row.playbook_id,
  sourceId: row.source_id,
  sourceHash: row.source_hash,
  inUse: row.in_use,
  draft: row.draft,
  draftHash: row.draft_hash,
  draftedAt: row.drafted_at,
  revision: row.revision,
});

/** Every copy, by id. */
export function listOwnPlaybooks(db: Db): OwnPlaybookRecord[] {
  return db.prepare<[], Row>(`SELECT ${columns} FROM own_playbook ORDER BY playbook_id`).all().map(toRecord);
}

/** One copy, or null when there is none of that id. */
export function findOwnPlaybook(db: Db, playbookId: PlaybookId): OwnPlaybookRecord | null {
  const row = db.prepare<[string], Row>(`SELECT ${columns} FROM own_playbook WHERE playbook_id = ?`).get(playbookId);
  return row === undefined ? null : toRecord(row);
}

/** Adds a copy with its first draft; nothing is in use yet. There must be none of that id. */
export function addOwnPlaybook(
  db: Db,
  copy: Pick<OwnPlaybookRecord, "playbookId" | "sourceId" | "sourceHash">,
  draft: HashedText,
  now: IsoTime,
): void {
  db.prepare(
    `INSERT INTO own_playbook (playbook_id, source_id, source_hash, draft, draft_hash, drafted_at, revision, created_at)
     VALUES (?, ?, ?, ?, ?, ?, 0, ?)`,
  ).run(copy.playbookId, copy.sourceId, copy.sourceHash, draft.text, draft.hash, now, now);
}

/**
 * Makes one change of a copy: checks that `revision` is the one that stands, counts it up, then does `work`, all in one transaction.
 * @returns the new revision
 * @throws SextantError `playbook.missing`; `playbook.changed-elsewhere` when something else has changed it since `revision`
 */
export function changeOwnPlaybook(
  db: Db,
  playbookId: PlaybookId,
  revision: number,
  work: (before: OwnPlaybookRecord) => void,
): number {
  return inTransaction(db, () => {
    const before = findOwnPlaybook(db, playbookId);
    if (before === null)
      throw new SextantError("playbook.missing", `There is no playbook "${playbookId}" of your own.`, {
        hint: "Nothing was changed. Copy it from the gallery first.",
      });
    if (before.revision !== revision)
      throw new SextantError("playbook.changed-elsewhere", "This playbook was changed in another window.", {
        hint: "What you typed here is still here, and what was typed there is kept. Choose which of the two to go on with.",
      });
    db.prepare("UPDATE own_playbook SET revision = revision + 1 WHERE playbook_id = ?").run(playbookId);
    work(before);
    return revision + 1;
  });
}

/** Puts a text in the place of the draft. */
export function putDraft(db: Db, playbookId: PlaybookId, draft: HashedText, now: IsoTime): void {
  db.prepare("UPDATE own_playbook SET draft = ?, draft_hash = ?, drafted_at = ? WHERE playbook_id = ?").run(
    draft.text,
    draft.hash,
    now,
    playbookId,
  );
}

/** Keeps the draft as it stands apart, so that another text can take its place. One that is a saved version is kept already. */
export function setDraftAside(db: Db, { playbookId, draft, draftHash }: OwnPlaybookRecord, now: IsoTime): void {
  db.prepare(
    `INSERT INTO set_aside_draft (playbook_id, hash, text, set_aside_at) SELECT ?, ?, ?, ?
     WHERE NOT EXISTS (SELECT 1 FROM playbook_version WHERE hash = ?) ON CONFLICT DO NOTHING`,
  ).run(playbookId, draftHash, draft, now, draftHash);
}

/** The drafts of a copy that were set aside, the newest first. */
export function listSetAside(db: Db, playbookId: PlaybookId): { hash: ContentHash; setAsideAt: IsoTime }[] {
  return db
    .prepare<[string], { hash: ContentHash; set_aside_at: IsoTime }>(
      "SELECT hash, set_aside_at FROM set_aside_draft WHERE playbook_id = ? ORDER BY set_aside_at DESC, rowid DESC",
    )
    .all(playbookId)
    .map((row) => ({ hash: row.hash, setAsideAt: row.set_aside_at }));
}

/** The text of a draft that was set aside, or null. */
export function readSetAside(db: Db, playbookId: PlaybookId, hash: ContentHash): string | null {
  const row = db
    .prepare<[string, string], { text: string }>("SELECT text FROM set_aside_draft WHERE playbook_id = ? AND hash = ?")
    .get(playbookId, hash);
  return row?.text ?? null;
}

/** Remembers how the built-in playbook reads now as the one that the user knows. */
export function putSourceHash(db: Db, playbookId: PlaybookId, hash: ContentHash | null): void {
  db.prepare("UPDATE own_playbook SET source_hash = ? WHERE playbook_id = ?").run(hash, playbookId);
}
