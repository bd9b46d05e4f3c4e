import type { Calibration, FollowUp, Outcome, Verdict } from "../../contract/follow-up.ts";
import { shareThatCame } from "../../contract/share-that-came.ts";

/**
 * How good predictions were, by playbook: of each closed follow-up the last outcome. Those of no playbook stand last.
 */
export function calibrate(followUps: readonly FollowUp[]): Calibration[] {
  const byPlaybook = new Map<string | null, Calibration>();
  for (const followUp of followUps) {
    const outcome = followUp.outcomes.at(-1);
    if (followUp.standing !== "done" || outcome === undefined) continue;
    const known = byPlaybook.get(followUp.playbookId) ?? none(followUp);
    byPlaybook.set(followUp.playbookId, added(known, followUp, outcome));
  }
  return [...byPlaybook.values()].sort(
    (a, b) => Number(a.playbookId === null) - Number(b.playbookId === null) || b.closed - a.closed,
  );
}

const none = ({ playbookId, playbookTitle }: FollowUp): Calibration => ({
  playbookId,
  playbookTitle,
  closed: 0,
  reached: 0,
  partly: 0,
  missed: 0,
  unclear: 0,
  shares: [],
});

function added(known: Calibration, { ref, title, companyName }: FollowUp, outcome: Outcome): Calibration {
  const share = shareThatCame(outcome);
  const counted: Record<Verdict, number> = known;
  return {
    ...known,
    closed: known.closed + 1,
    [outcome.verdict]: counted[outcome.verdict] + 1,
    shares: share === null ? known.shares : [...known.shares, { ref, title, companyName, share }],
  };
}
