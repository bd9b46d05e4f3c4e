import type { CallParsed } from "../contract/calls.ts";
import type { Company, SampleId } from "../contract/company.ts";
import { CompanyId, FactId } from "../contract/ids.ts";
import { findSample, insertCompany, reviseCompany } from "../store/companies.ts";
import { inTransaction } from "../store/db.ts";
import { addFact } from "../store/facts.ts";
import type { AppContext } from "./app-context.ts";
import { refuseNewCurrency } from "./refuse-new-currency.ts";
import { buffer } from "./samples/buffer.ts";
import { konflux } from "./samples/konflux.ts";
import { ledgerly } from "./samples/ledgerly.ts";
import type { Sample } from "./samples/sample.ts";
import { thirtySevenSignals } from "./samples/thirty-seven-signals.ts";

/** The sample companies that ship. */
export const samples: Readonly<Record<SampleId, Sample>> = {
  ledgerly,
  buffer,
  "thirty-seven-signals": thirtySevenSignals,
  konflux,
};

/** Adds a company of the user's own. */
export function createCompany(context: AppContext, input: CallParsed<"company.create">): Company {
  const id = CompanyId.parse(context.newId());
  const company = insertCompany(context.db, { id, origin: "own", sample: null, profile: input.profile }, context.now());
  context.emit({ name: "company.changed", companyId: id });
  return company;
}

/** Adds a sample company with all its facts, or gives back the one that was added before, whatever was changed in it since. */
export function createSample(context: AppContext, input: CallParsed<"company.createSample">): Company {
  const { db } = context;
  const earlier = findSample(db, input.sample);
  if (earlier !== null) return earlier;
  const { origin, profile, facts } = samples[input.sample];
  const id = CompanyId.parse(context.newId());
  const company = inTransaction(db, () => {
    const added = insertCompany(db, { id, origin, sample: input.sample, profile }, context.now());
    for (const draft of facts) addFact(db, id, FactId.parse(context.newId()), draft, context.now());
    return added;
  });
  context.emit({ name: "company.changed", companyId: id });
  return company;
}

/**
 * Says a company anew.
 * @throws SextantError `company.missing`, and `call.invalid` for another currency once amounts were answered in this one
 */
export function changeCompany(context: AppContext, input: CallParsed<"company.revise">): Company {
  refuseNewCurrency(context.db, input.companyId, input.profile.currency);
  const company = reviseCompany(context.db, input.companyId, input.profile, context.now());
  context.emit({ name: "company.changed", companyId: input.companyId });
  return company;
}
