import type { BusinessModel, Company, CompanyProfile, Origin, SampleId, Stage } from "../contract/company.ts";
import { SextantError } from "../contract/errors.ts";
import type { CompanyId, IsoTime } from "../contract/ids.ts";
import type { Db } from "./db.ts";

interface CompanyRow {
  id: CompanyId;
  origin: Origin;
  name: string;
  industry: string;
  stage: Stage;
  business_model: BusinessModel;
  headcount: number | null;
  currency: string;
  sells: string;
  goals: string;
  created_at: IsoTime;
  updated_at: IsoTime;
}
const columns =
  "id, origin, name, industry, stage, business_model, headcount, currency, sells, goals, created_at, updated_at";

/** What a new company starts with. `sample` names the shipped example that it was made from. */
export interface NewCompany {
  id: CompanyId;
  origin: Origin;
  sample: SampleId | null;
  profile: CompanyProfile;
}

/** Adds a company. A second one made from the same sample is refused by the store. */
export function insertCompany(db: Db, company: NewCompany, now: IsoTime): Company {
  const p = company.profile;
  db.prepare(`INSERT INTO company (${columns}, sample) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`).run(
    company.id,
    company.origin,
    p.name,
    p.industry,
    p.stage,
    p.businessModel,
    p.headcount,
    p.currency,
    p.sells,
    p.goals,
    now,
    now,
    company.sample,
  );
  return readCompany(db, company.id);
}

/**
 * Replaces what is said of a company; its origin stays.
 * @throws SextantError `company.missing`
 */
export function reviseCompany(db: Db, companyId: CompanyId, p: CompanyProfile, now: IsoTime): Company {
  db.prepare(
    `UPDATE company SET name = ?, industry = ?, stage = ?, business_model = ?, headcount = ?, currency = ?, sells = ?,
     goals = ?, updated_at = ? WHERE id = ?`,
  ).run(p.name, p.industry, p.stage, p.businessModel, p.headcount, p.currency, p.sells, p.goals, now, companyId);
  return readCompany(db, companyId);
}

/** All companies, by name. */
export function listCompanies(db: Db): Company[] {
  return db
    .prepare<[], CompanyRow>(`SELECT ${columns} FROM company ORDER BY name COLLATE NOCASE, created_at, id`)
    .all()
    .map(toCompany);
}

/** How many companies there are. */
export function countCompanies(db: Db): number {
  return db.prepare<[], { n: number }>("SELECT count(*) AS n FROM company").get()?.n ?? 0;
}

/**
 * One company.
 * @throws SextantError `company.missing`
 */
export function readCompany(db: Db, companyId: CompanyId): Company {
  const row = db.prepare<[string], CompanyRow>(`SELECT ${columns} FROM company WHERE id = ?`).get(companyId);
  if (row === undefined)
    throw new SextantError("company.missing", "This company is not in the store.", {
      hint: "Choose another company from the list, or add it again.",
    });
  return toCompany(row);
}

/** The company that was made from a sample, if there is one. */
export function findSample(db: Db, sample: SampleId): Company | null {
  const row = db.prepare<[string], CompanyRow>(`SELECT ${columns} FROM company WHERE sample = ?`).get(sample);
  return row === undefined ? null : toCompany(row);
}

function toCompany(row: CompanyRow): Company {
  return {
    id: row.id,
    origin: row.origin,
    name: row.name,
    industry: row.industry,
    stage: row.stage,
    businessModel: row.business_model,
    headcount: row.headcount,
    currency: row.currency,
    sells: row.sells,
    goals: row.goals,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  };
}
