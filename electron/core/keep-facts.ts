import type { CallParsed } from "../contract/calls.ts";
import type { Fact } from "../contract/company.ts";
import { FactId } from "../contract/ids.ts";
import { readCompany } from "../store/companies.ts";
import { addFact, listFacts, restoreFact, retireFact, reviseFact } from "../store/facts.ts";
import type { AppContext } from "./app-context.ts";
import { checkFact } from "./check-fact.ts";

/**
 * The facts of a company, by number.
 * @throws SextantError `company.missing`
 */
export function showFacts(context: AppContext, input: CallParsed<"fact.list">): Fact[] {
  readCompany(context.db, input.companyId);
  return listFacts(context.db, input.companyId, { retired: input.retired });
}

/**
 * Adds a fact under the company's next number.
 * @throws SextantError `company.missing`, `call.invalid`
 */
export function recordFact(context: AppContext, input: CallParsed<"fact.add">): Fact {
  readCompany(context.db, input.companyId);
  const beside = listFacts(context.db, input.companyId, { retired: false });
  const draft = checkFact(input.draft, beside, context.today());
  const id = FactId.parse(context.newId());
  return told(context, addFact(context.db, input.companyId, id, draft, context.now()));
}

/**
 * Says a fact anew, as a new revision.
 * @throws SextantError `fact.missing`, `fact.retired`, `call.invalid`
 */
export function changeFact(context: AppContext, input: CallParsed<"fact.revise">): Fact {
  const beside = listFacts(context.db, input.companyId, { retired: false }).filter(({ id }) => id !== input.factId);
  const draft = checkFact(input.draft, beside, context.today());
  return told(context, reviseFact(context.db, input.companyId, input.factId, draft, context.now()));
}

/**
 * Takes a fact out of what new sessions see.
 * @throws SextantError `fact.missing`
 */
export function setFactAside(context: AppContext, input: CallParsed<"fact.retire">): Fact {
  return told(context, retireFact(context.db, input.companyId, input.factId, context.now()));
}

/**
 * Takes a retired fact back.
 * @throws SextantError `fact.missing`
 */
export function takeFactBack(context: AppContext, input: CallParsed<"fact.restore">): Fact {
  return told(context, restoreFact(context.db, input.companyId, input.factId));
}

function told(context: AppContext, fact: Fact): Fact {
  context.emit({ name: "company.changed", companyId: fact.companyId });
  return fact;
}
