import type { Fact, FactDraft, FactKind } from "../contract/company.ts";
import { SextantError } from "../contract/errors.ts";
import type { CompanyId, FactId, IsoDay, IsoTime } from "../contract/ids.ts";
import type { Per, Unit } from "../contract/quantity.ts";
import { inTransaction, type Db } from "./db.ts";

/** A fact as it is read: its head and one of its revisions. */
export interface FactRow {
  id: FactId;
  company_id: CompanyId;
  number: number;
  created_at: IsoTime;
  retired_at: IsoTime | null;
  revision: number;
  kind: FactKind;
  label: string;
  metric: string | null;
  value: string | null;
  unit: Unit | null;
  currency: string | null;
  per: Per | null;
  period: string;
  text: string;
  source: string;
  as_of: IsoDay;
  revised_at: IsoTime;
}

/** The columns of a `FactRow`, of `fact AS f` joined with `fact_revision AS r`. */
export const factColumns =
  "f.id, f.company_id, f.number, f.created_at, f.retired_at, r.revision, r.kind, r.label, r.metric, r.value, r.unit, " +
  "r.currency, r.per, r.period, r.text, r.source, r.as_of, r.revised_at";
const current = `SELECT ${factColumns} FROM fact AS f JOIN fact_revision AS r ON r.fact_id = f.id AND r.revision = f.revision`;

/** Adds a fact under the company's next number; a number is never given twice, retired facts included. */
export function addFact(db: Db, companyId: CompanyId, id: FactId, draft: FactDraft, now: IsoTime): Fact {
  return inTransaction(db, () => {
    db.prepare(
      `INSERT INTO fact (id, company_id, number, revision, created_at)
       VALUES (?, ?, (SELECT coalesce(max(number), 0) + 1 FROM fact WHERE company_id = ?), 1, ?)`,
    ).run(id, companyId, companyId, now);
    insertRevision(db, id, 1, draft, now);
    return readFact(db, companyId, id);
  });
}

/**
 * Says a fact anew. The earlier revision is kept for the sessions that saw it.
 * @throws SextantError `fact.missing`, or `fact.retired` for a fact that must be restored first
 */
export function reviseFact(db: Db, companyId: CompanyId, id: FactId, draft: FactDraft, now: IsoTime): Fact {
  return inTransaction(db, () => {
    const fact = readFact(db, companyId, id);
    if (fact.retiredAt !== null)
      throw new SextantError("fact.retired", `${fact.ref} is retired and can't be changed.`, {
        hint: "Nothing was changed. Restore the fact first, then change it.",
      });
    insertRevision(db, id, fact.revision + 1, draft, now);
    db.prepare("UPDATE fact SET revision = ? WHERE id = ? AND company_id = ?").run(fact.revision + 1, id, companyId);
    return readFact(db, companyId, id);
  });
}

/**
 * Takes a fact out of what new sessions see. Nothing is removed; a fact that is retired already stays as it is.
 * @throws SextantError `fact.missing`
 */
export function retireFact(db: Db, companyId: CompanyId, id: FactId, now: IsoTime): Fact {
  db.prepare("UPDATE fact SET retired_at = ? WHERE id = ? AND company_id = ? AND retired_at IS NULL").run(
    now,
    id,
    companyId,
  );
  return readFact(db, companyId, id);
}

/**
 * Takes a retired fact back.
 * @throws SextantError `fact.missing`
 */
export function restoreFact(db: Db, companyId: CompanyId, id: FactId): Fact {
  db.prepare("UPDATE fact SET retired_at = NULL WHERE id = ? AND company_id = ?").run(id, companyId);
  return readFact(db, companyId, id);
}

/** A company's facts by number, as they stand now; retired ones only with `retired`. */
export function listFacts(db: Db, companyId: CompanyId, { retired }: { retired: boolean }): Fact[] {
  const filter = retired ? "" : " AND f.retired_at IS NULL";
  return db
    .prepare<[string], FactRow>(`${current} WHERE f.company_id = ?${filter} ORDER BY f.number`)
    .all(companyId)
    .map(toFact);
}

/**
 * One fact as it stands now.
 * @throws SextantError `fact.missing`
 */
export function readFact(db: Db, companyId: CompanyId, id: FactId): Fact {
  const row = db
    .prepare<[string, string], FactRow>(`${current} WHERE f.company_id = ? AND f.id = ?`)
    .get(companyId, id);
  if (row === undefined)
    throw new SextantError("fact.missing", "This fact is not among the company's facts.", {
      hint: "Read the list of facts again.",
    });
  return toFact(row);
}

/** The fact that a company knows as `F` and `number`, retired or not; null if there is none. */
export function readFactByNumber(db: Db, companyId: CompanyId, number: number): Fact | null {
  const row = db
    .prepare<[string, number], FactRow>(`${current} WHERE f.company_id = ? AND f.number = ?`)
    .get(companyId, number);
  return row === undefined ? null : toFact(row);
}

/** Every revision of a fact, the first one first. */
export function listRevisions(db: Db, companyId: CompanyId, id: FactId): Fact[] {
  return db
    .prepare<[string, string], FactRow>(
      `SELECT ${factColumns} FROM fact AS f JOIN fact_revision AS r ON r.fact_id = f.id
       WHERE f.company_id = ? AND f.id = ? ORDER BY r.revision`,
    )
    .all(companyId, id)
    .map(toFact);
}

/** A row as the contract's fact. */
export function toFact(row: FactRow): Fact {
  return {
    id: row.id,
    companyId: row.company_id,
    number: row.number,
    ref: `F${row.number}`,
    revision: row.revision,
    kind: row.kind,
    label: row.label,
    metric: row.metric,
    value: row.value,
    unit: row.unit,
    currency: row.currency,
    per: row.per,
    period: row.period,
    text: row.text,
    source: row.source,
    asOf: row.as_of,
    createdAt: row.created_at,
    revisedAt: row.revised_at,
    retiredAt: row.retired_at,
  };
}

function insertRevision(db: Db, id: FactId, revision: number, d: FactDraft, now: IsoTime): void {
  db.prepare(
    `INSERT INTO fact_revision
     (fact_id, revision, kind, label, metric, value, unit, currency, per, period, text, source, as_of, revised_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    id,
    revision,
    d.kind,
    d.label,
    d.metric,
    d.value,
    d.unit,
    d.currency,
    d.per,
    d.period,
    d.text,
    d.source,
    d.asOf,
    now,
  );
}
