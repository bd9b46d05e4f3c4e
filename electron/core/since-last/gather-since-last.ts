import type { Fact } from "../../contract/company.ts";
import type { Decision } from "../../contract/decision.ts";
import type { FollowUp } from "../../contract/follow-up.ts";
import type { IsoDay, IsoTime, SessionId } from "../../contract/ids.ts";
import type { MovedMetric, SinceLast } from "../../contract/since-last.ts";

/** What a look back is made from. Everything is of one company. */
export interface LookBack {
  session: { id: SessionId; startedAt: IsoTime };
  previous: SinceLast["session"];
  decisions: readonly Decision[];
  followUps: readonly FollowUp[];
  /** The facts that the previous session saw, as it saw them; none while it had no figures. */
  seen: readonly Fact[];
  /** The facts as this session sees them. */
  facts: readonly Fact[];
  /** ISO day: what is due. */
  today: IsoDay;
}

/**
 * What became of things between the beginning of a company's previous session and this one. What this session itself brought about is
 * no part of it, and no more what later sessions did: but a follow-up of before that is closed meanwhile is told with its outcome.
 */
export function gatherSinceLast(look: LookBack): SinceLast {
  const { session, previous, today } = look;
  const since = previous.startedAt;
  const before = <T extends { createdAt: IsoTime; sessionId: SessionId | null }>(row: T) =>
    row.sessionId !== session.id && (row.createdAt <= session.startedAt || row.sessionId === null);
  const decisions = look.decisions.filter(
    (decision) => before(decision) && (decision.createdAt >= since || decision.updatedAt >= since),
  );
  const holds = new Set(look.decisions.filter(({ standing }) => standing === "accepted").map(({ id }) => id));
  const followUps = look.followUps.filter(before);
  return {
    session: previous,
    decisions: [...decisions].sort((one, other) => other.number - one.number),
    closed: followUps.filter(
      ({ standing, outcomes }) => standing === "done" && (outcomes.at(-1)?.writtenAt ?? "") >= since,
    ),
    dropped: followUps.filter(
      ({ standing, updatedAt, decisionId }) =>
        standing === "dropped" && updatedAt >= since && (decisionId === null || holds.has(decisionId)),
    ),
    due: followUps
      .filter(({ standing, dueOn }) => standing === "open" && dueOn !== null && dueOn <= today)
      .sort((one, other) => (one.dueOn ?? "").localeCompare(other.dueOn ?? "") || one.number - other.number),
    moved: movedMetrics(look.seen, look.facts),
  };
}

/** The metrics of which both sides hold a value, and not the same one; in the order of the facts that hold them now. */
function movedMetrics(seen: readonly Fact[], facts: readonly Fact[]): MovedMetric[] {
  const then = newestOfEach(seen);
  const now = newestOfEach(facts.filter(({ retiredAt }) => retiredAt === null));
  return [...now.entries()]
    .flatMap(([metric, to]) => {
      const from = then.get(metric);
      if (from === undefined || isSame(from, to)) return [];
      return [{ metric, label: to.label, ref: to.ref, from: heldValue(from), to: heldValue(to), number: to.number }];
    })
    .sort((one, other) => one.number - other.number)
    .map(({ number: _number, ...moved }) => moved);
}

/** Of each metric the fact that counts: the newest by its day, of equals the later one. */
function newestOfEach(facts: readonly Fact[]): Map<string, Fact> {
  const newest = new Map<string, Fact>();
  for (const fact of [...facts].sort((one, other) => one.number - other.number)) {
    if (fact.metric === null || fact.value === null) continue;
    const known = newest.get(fact.metric);
    if (known === undefined || known.asOf <= fact.asOf) newest.set(fact.metric, fact);
  }
  return newest;
}

const isSame = (one: Fact, other: Fact): boolean =>
  Number(one.value) === Number(other.value) &&
  one.unit === other.unit &&
  one.currency === other.currency &&
  one.per === other.per;

const heldValue = ({ ref, value, unit, currency, per, period, asOf }: Fact): MovedMetric["from"] => ({
  ref,
  value,
  unit,
  currency,
  per,
  period,
  asOf,
});
