import { z } from "zod";
import type { CompanyId, FactId, IsoTime } from "./ids.ts";
import { IsoDay } from "./ids.ts";
import { Currency, Per, Unit } from "./quantity.ts";
import { DecimalText, Line, OptionalLine, Prose } from "./text.ts";

export const Stage = z.enum(["idea", "pre-seed", "seed", "series-a", "growth", "established"]);
export type Stage = z.infer<typeof Stage>;
export const BusinessModel = z.enum([
  "subscription",
  "marketplace",
  "transaction",
  "services",
  "hardware",
  "advertising",
  "other",
]);
export type BusinessModel = z.infer<typeof BusinessModel>;

/** What the user says of a company. Goals and what it sells are prose. */
export const CompanyProfile = z.object({
  name: Line,
  industry: OptionalLine.default(""),
  stage: Stage,
  businessModel: BusinessModel,
  headcount: z.number().int().min(0).max(10_000_000).nullable().default(null),
  currency: Currency,
  sells: Prose.default(""),
  goals: Prose.default(""),
});
export type CompanyProfile = z.infer<typeof CompanyProfile>;
/** What a form sends: as `CompanyProfile`, before cleaning. */
export type CompanyProfileInput = z.input<typeof CompanyProfile>;

/** `made-up` and `published` are shown wherever a sample company shows. */
export const Origin = z.enum(["own", "made-up", "published"]);
export type Origin = z.infer<typeof Origin>;

export interface Company extends CompanyProfile {
  id: CompanyId;
  origin: Origin;
  createdAt: IsoTime;
  updatedAt: IsoTime;
}
export const SampleId = z.enum(["ledgerly", "buffer", "thirty-seven-signals", "konflux"]);
export type SampleId = z.infer<typeof SampleId>;

export const FactKind = z.enum(["metric", "system", "person", "constraint", "goal", "text"]);
export type FactKind = z.infer<typeof FactKind>;

/** The names under which analyses and playbooks ask for a metric. A metric may also have none (`null`): it is then only cited. */
export const MetricKey = z.string().regex(/^[a-z][a-z0-9_]{1,48}$/);
export type MetricKey = z.infer<typeof MetricKey>;

/**
 * What the user says of one fact.
 * A metric and a numeric goal carry value and unit; `value` is kept as typed decimal text: money in major units, percent as a
 * fraction (0.041 is 4.1 %). `period` says which time the value covers ("2026-10", "2026-Q3", "2026-08..2026-10", "2026-10-31", "by 2027-06").
 */
export const FactDraft = z.object({
  kind: FactKind,
  label: Line,
  metric: MetricKey.nullable().default(null),
  value: DecimalText.nullable().default(null),
  unit: Unit.nullable().default(null),
  currency: Currency.nullable().default(null),
  per: Per.nullable().default(null),
  period: OptionalLine.default(""),
  text: Prose.default(""),
  source: Line,
  asOf: IsoDay,
});
export type FactDraft = z.infer<typeof FactDraft>;
export type FactDraftInput = z.input<typeof FactDraft>;

/** One dated, sourced piece of company context. `number` never changes; every edit makes a new `revision`. */
export interface Fact extends FactDraft {
  id: FactId;
  companyId: CompanyId;
  number: number;
  /** `F` and the number. */
  ref: string;
  revision: number;
  createdAt: IsoTime;
  revisedAt: IsoTime;
  retiredAt: IsoTime | null;
}

/** A fact older than this many days shows as stale. */
export const staleAfterDays = 90;
