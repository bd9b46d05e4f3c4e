import { BriefParts, type Brief, type BriefVersion, type Correction, type VersionOrigin } from "../contract/brief.ts";
import { SextantError } from "../contract/errors.ts";
import type { Grounding } from "../contract/grounding.ts";
import type { IsoTime, TurnId } from "../contract/ids.ts";
import { listActions } from "./actions.ts";
import { listObjections } from "./objections.ts";
import { inTransaction, type Db } from "./db.ts";
import { putEntry } from "./search-entries.ts";
import type { SessionScope } from "./session-scope.ts";

interface VersionRow {
  number: number;
  origin: VersionOrigin;
  author: string;
  prose: string;
  grounding_json: string;
  corrections_json: string;
  created_at: IsoTime;
}
interface PartsRow {
  parts_json: string;
  parts_problem: string | null;
}
const versionColumns = "number, origin, author, prose, grounding_json, corrections_json, created_at";

/** A brief as it is kept. What the check says of the texts beside the prose is worked out when they are shown. */
export type StoredBrief = Omit<Brief, "fields" | "contradictions">;

/** What a new version of the brief holds. `turnId` is the turn that wrote it; null for the user's own edit. */
export interface NewVersion {
  origin: VersionOrigin;
  author: string;
  prose: string;
  grounding: Grounding;
  corrections: Correction[];
  turnId: TurnId | null;
}

/** Keeps a version of the brief under the next number. The text of an earlier version is never changed. */
export function addBriefVersion(db: Db, scope: SessionScope, version: NewVersion, now: IsoTime): BriefVersion {
  return inTransaction(db, () => {
    const { number } = db
      .prepare<[string], { number: number }>(
        "SELECT coalesce(max(number), 0) + 1 AS number FROM brief_version WHERE session_id = ?",
      )
      .get(scope.sessionId)!;
    db.prepare(
      `INSERT INTO brief_version (session_id, company_id, number, origin, author, prose, grounding_json, unsupported,
       corrections_json, turn_id, created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ).run(
      scope.sessionId,
      scope.companyId,
      number,
      version.origin,
      version.author,
      version.prose,
      JSON.stringify(version.grounding),
      version.grounding.counts.unsupported,
      JSON.stringify(version.corrections),
      version.turnId,
      now,
    );
    putEntry(db, scope, "brief", "prose", version.prose);
    return readVersion(db, scope, number);
  });
}

/** Keeps what code says of a version, when that is known only later: its cards came after it, or it was to be put more plainly. */
export function noteCorrections(
  db: Db,
  { companyId, sessionId }: SessionScope,
  number: number,
  corrections: readonly Correction[],
): void {
  db.prepare(
    "UPDATE brief_version SET corrections_json = ? WHERE session_id = ? AND company_id = ? AND number = ?",
  ).run(JSON.stringify(corrections), sessionId, companyId, number);
}

/** Keeps what stands beside the prose, or why it could not be read; the parts of an earlier draft are replaced. */
export function putParts(db: Db, scope: SessionScope, parts: Brief["parts"], problem: string | null): void {
  inTransaction(db, () => {
    db.prepare(
      `INSERT INTO brief (session_id, company_id, parts_json, parts_problem) VALUES (?, ?, ?, ?)
       ON CONFLICT (session_id) DO UPDATE SET company_id = excluded.company_id, parts_json = excluded.parts_json,
       parts_problem = excluded.parts_problem`,
    ).run(scope.sessionId, scope.companyId, JSON.stringify(parts), problem);
    putEntry(db, scope, "brief", "parts", writtenIn(parts));
  });
}

/** The brief as it is shown: newest version, its actions and parts; null before there is a version. */
export function readBrief(db: Db, scope: SessionScope): StoredBrief | null {
  const versions = db
    .prepare<[string, string], Pick<VersionRow, "number" | "origin" | "author" | "created_at">>(
      "SELECT number, origin, author, created_at FROM brief_version WHERE session_id = ? AND company_id = ? ORDER BY number",
    )
    .all(scope.sessionId, scope.companyId);
  const newest = versions.at(-1);
  if (newest === undefined) return null;
  const row = db
    .prepare<[string, string], PartsRow>(
      "SELECT parts_json, parts_problem FROM brief WHERE session_id = ? AND company_id = ?",
    )
    .get(scope.sessionId, scope.companyId);
  return {
    current: readVersion(db, scope, newest.number),
    versions: versions.map(({ number, origin, author, created_at }) => ({
      number,
      origin,
      author,
      createdAt: created_at,
    })),
    actions: listActions(db, scope),
    objections: listObjections(db, scope),
    parts: row === undefined ? noParts : (JSON.parse(row.parts_json) as Brief["parts"]),
    partsProblem: row?.parts_problem ?? null,
  };
}

/**
 * One version of the brief, with its prose.
 * @throws SextantError `brief.missing`
 */
export function readVersion(db: Db, { companyId, sessionId }: SessionScope, number: number): BriefVersion {
  const row = db
    .prepare<[string, string, number], VersionRow>(
      `SELECT ${versionColumns} FROM brief_version WHERE session_id = ? AND company_id = ? AND number = ?`,
    )
    .get(sessionId, companyId, number);
  if (row === undefined)
    throw new SextantError("brief.missing", "There is no such version of the brief.", {
      hint: "Open the session again and choose one of its versions.",
    });
  return {
    number: row.number,
    origin: row.origin,
    author: row.author,
    prose: row.prose,
    grounding: JSON.parse(row.grounding_json) as Grounding,
    corrections: JSON.parse(row.corrections_json) as Correction[],
    createdAt: row.created_at,
  };
}

/** The turn that wrote a version; null when the user did, or when there is no such version. */
export function readVersionTurn(db: Db, { companyId, sessionId }: SessionScope, number: number): TurnId | null {
  const row = db
    .prepare<[string, string, number], { turn_id: TurnId | null }>(
      "SELECT turn_id FROM brief_version WHERE session_id = ? AND company_id = ? AND number = ?",
    )
    .get(sessionId, companyId, number);
  return row?.turn_id ?? null;
}

const noParts: Brief["parts"] = BriefParts.omit({ actions: true }).parse({});

/** Everything in the parts that somebody wrote, for the search. */
function writtenIn(parts: Brief["parts"]): string {
  return [
    parts.continueRule,
    parts.changeRule,
    ...parts.options.flatMap((option) => [option.title, option.effect, option.cost, option.assumes]),
    ...parts.openQuestions,
    ...parts.glossary.flatMap((entry) => [entry.term, entry.meaning]),
    parts.privateNotes,
  ].join("\n");
}
