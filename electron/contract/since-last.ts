import type { Fact, MetricKey } from "./company.ts";
import type { Decision } from "./decision.ts";
import type { FollowUp, Verdict } from "./follow-up.ts";
import type { IsoTime, SessionId } from "./ids.ts";

/** A value of a metric as a fact held it. */
export type HeldValue = Pick<Fact, "ref" | "value" | "unit" | "currency" | "per" | "period" | "asOf">;

/** A metric that says something else than what the company's last session saw: its fact was revised, or a newer one took its place. */
export interface MovedMetric {
  metric: MetricKey;
  label: string;
  /** The fact that holds it now. `F6.before` cites the value that the last session saw. */
  ref: string;
  from: HeldValue;
  to: HeldValue;
}

/** What became of a company's affairs since its last session. Every list holds only this company's rows. */
export interface SinceLast {
  /** The session that is looked back on: the last one before this that came to a brief, else to figures, else any. */
  session: { id: SessionId; title: string; playbookTitle: string; startedAt: IsoTime };
  /** Decisions that were made or changed their standing since it began, the newest first. */
  decisions: Decision[];
  /** Follow-ups that were closed since it began, with what was predicted and what came. */
  closed: FollowUp[];
  /** Follow-ups that were given up since it began while their decision holds. */
  dropped: FollowUp[];
  /** Open follow-ups that are due today or were before, the longest overdue first. */
  due: FollowUp[];
  moved: MovedMetric[];
}

/** A decision as a chip tells of it. */
export type DecisionLine = Pick<
  Decision,
  "id" | "companyId" | "ref" | "title" | "standing" | "decidedOn" | "reasons" | "barred" | "barredReason"
>;

/** A follow-up as a chip tells of it, with its last outcome; `actual` is empty and `verdict` null while there is none. */
export type FollowUpLine = Pick<
  FollowUp,
  "id" | "companyId" | "ref" | "title" | "standing" | "owner" | "dueOn" | "measure" | "baseline" | "target"
> & { actual: string; verdict: Verdict | null };
