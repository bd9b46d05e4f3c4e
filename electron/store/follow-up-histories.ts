import type { FollowUp, FollowUpNote, Outcome } from "../contract/follow-up.ts";
import type { FollowUpId } from "../contract/ids.ts";
import type { Db } from "./db.ts";
import { toFollowUp, type FollowUpRow } from "./follow-up-rows.ts";

/** Whose a remark or an outcome is. A row of either hangs on its follow-up by a key that holds the company too. */
interface Owned {
  follow_up_id: FollowUpId;
}
const ofThese = "WHERE follow_up_id IN (SELECT value FROM json_each(?)) ORDER BY follow_up_id, number";

/** Rows with their remarks and outcomes, in two reads for all of them: hundreds are read with every session that is shown. */
export function withHistories(db: Db, rows: readonly FollowUpRow[]): FollowUp[] {
  const ids = JSON.stringify(rows.map(({ id }) => id));
  const notes = byOwner(
    db
      .prepare<[string], FollowUpNote & Owned>(
        `SELECT follow_up_id, text, written_at AS writtenAt FROM follow_up_note ${ofThese}`,
      )
      .all(ids),
  );
  const outcomes = byOwner(
    db
      .prepare<[string], Outcome & Owned>(
        `SELECT follow_up_id, number, verdict, predicted, predicted_value AS predictedValue, baseline_value AS baselineValue, actual,
         actual_value AS actualValue, lesson, closed_on AS closedOn, written_at AS writtenAt FROM outcome ${ofThese}`,
      )
      .all(ids),
  );
  return rows.map((row) => toFollowUp(row, notes.get(row.id) ?? [], outcomes.get(row.id) ?? []));
}

/** What belongs to each follow-up, in its order, without saying whose it is. */
function byOwner<R extends Owned>(all: readonly R[]): Map<FollowUpId, Omit<R, keyof Owned>[]> {
  const lists = new Map<FollowUpId, Omit<R, keyof Owned>[]>();
  for (const { follow_up_id: owner, ...own } of all) {
    const list = lists.get(owner) ?? [];
    list.push(own);
    lists.set(owner, list);
  }
  return lists;
}
