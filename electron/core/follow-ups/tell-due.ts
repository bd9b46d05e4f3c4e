import type { FollowUp } from "../../contract/follow-up.ts";
import { inTransaction } from "../../store/db.ts";
import { markTold, untoldFollowUps } from "../../store/follow-ups.ts";
import type { AppContext } from "../app-context.ts";

/**
 * The follow-ups that came due and that the user was not told of yet, the longest overdue first. From then on they count as told; one whose
 * day is moved is told of again when it comes.
 */
export function takeDue({ db, today }: Pick<AppContext, "db" | "today">): FollowUp[] {
  return inTransaction(db, () => {
    const due = untoldFollowUps(db, today());
    for (const { companyId, id } of due) markTold(db, companyId, id, today());
    return due;
  });
}
