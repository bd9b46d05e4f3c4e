import type { BusinessModel, Company, CompanyProfileInput, Stage } from "../../../electron/contract/company.ts";

/** A company as it is typed. */
export interface TypedCompany {
  name: string;
  industry: string;
  stage: Stage;
  businessModel: BusinessModel;
  headcount: string;
  currency: string;
  sells: string;
  goals: string;
}

/** A company as one would type it; a new one begins with what most have. */
export function typeCompany(company: Company | null): TypedCompany {
  return {
    name: company?.name ?? "",
    industry: company?.industry ?? "",
    stage: company?.stage ?? "seed",
    businessModel: company?.businessModel ?? "subscription",
    headcount: company?.headcount?.toString() ?? "",
    currency: company?.currency ?? "USD",
    sells: company?.sells ?? "",
    goals: company?.goals ?? "",
  };
}

/** People as typed ("1,200", "1 200"): a whole number, null where nothing is typed, or undefined where it is none. */
export function readHeadcount(typed: string): number | null | undefined {
  const digits = typed.normalize("NFKC").replace(/[\s,.'’]/g, "");
  if (digits === "") return typed.trim() === "" ? null : undefined;
  const grouped = /^\s*\d{1,3}([\s,.'’]\d{3})*\s*$|^\s*\d+\s*$/.test(typed.normalize("NFKC"));
  return grouped && /^\d{1,7}$/.test(digits) ? Number(digits) : undefined;
}

/** What was typed, as the app takes it. */
export function profileOf(typed: TypedCompany): CompanyProfileInput {
  return { ...typed, currency: typed.currency.trim().toUpperCase(), headcount: readHeadcount(typed.headcount) ?? null };
}

/** The currencies to choose from, each with its name in `locale`; `own` is among them even when it is on no list. */
export function currencyChoices(own: string, locale: string): { value: string; label: string }[] {
  const codes = new Set([...usual, ...Intl.supportedValuesOf("currency"), own].filter((code) => code !== ""));
  const names = new Intl.DisplayNames([locale], { type: "currency", fallback: "code" });
  return [...codes].map((value) => {
    const name = nameOf(names, value);
    return { value, label: name === value ? value : `${value}, ${name}` };
  });
}

const usual = ["USD", "EUR", "GBP", "CHF", "INR", "CAD", "AUD", "JPY"];

function nameOf(names: Intl.DisplayNames, code: string): string {
  try {
    return names.of(code) ?? code;
  } catch {
    return code;
  }
}
