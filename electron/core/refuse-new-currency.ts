import { SextantError } from "../contract/errors.ts";
import type { CompanyId } from "../contract/ids.ts";
import { knownMetrics } from "../contract/metrics.ts";
import type { Question } from "../contract/playbook.ts";
import { listSaid } from "../store/answers.ts";
import { readCompany } from "../store/companies.ts";
import type { Db } from "../store/db.ts";
import { readSession } from "../store/sessions.ts";

/**
 * Refuses another currency for a company in whose sessions amounts of money were said: an answer is kept as a plain number, so it
 * would mean another amount from then on. A fact carries its own currency and does not stand in the way.
 * @throws SextantError `call.invalid`, and `company.missing`
 */
export function refuseNewCurrency(db: Db, companyId: CompanyId, currency: string): void {
  const before = readCompany(db, companyId).currency;
  if (currency === before) return;
  for (const [sessionId, said] of listSaid(db, companyId)) {
    const { playbook, title } = readSession(db, { companyId, sessionId });
    if (!playbook.questions.some((question) => said.has(question.id) && asksMoney(question))) continue;
    throw new SextantError(
      "call.invalid",
      `The currency stays ${before}: amounts in it were answered in the session “${title}”, and would mean others in ${currency}.`,
      { hint: `Nothing was changed. For amounts in ${currency}, add a company of its own.` },
    );
  }
}

function asksMoney({ type, unit, metric, columns = [] }: Question): boolean {
  const known = metric === undefined ? undefined : knownMetrics.find(({ key }) => key === metric);
  return (
    type === "money" ||
    (unit ?? known?.unit) === "money" ||
    columns.some((column) => column.type === "money" || column.unit === "money")
  );
}
