import type { SessionId } from "../../contract/ids.ts";
import { withoutMarks } from "../../contract/without-marks.ts";
import type { NextPlaybook } from "../../contract/playbook.ts";
import { createRanker } from "../../playbooks/rank-playbooks.ts";
import { listAnalyses } from "../../store/analyses.ts";
import { readBrief } from "../../store/briefs.ts";
import { scopeOfSession } from "../../store/session-scope.ts";
import { readSession } from "../../store/sessions.ts";
import type { SessionContext } from "../session-context.ts";

/** A sentence of a brief that leaves something open. */
type Open = Pick<NextPlaybook, "sentence" | "from">;

const most = 3;
/** What the advisor asks weighs more than what an analysis cautions against, and that more than a gap. */
const weight: Record<NextPlaybook["from"], number> = { question: 1, caution: 0.7, missing: 0.5 };

/**
 * Up to three other playbooks for what a session's brief leaves open, best first, each with the sentence that it fits and no
 * sentence twice. Ranked here, by words alone. None before there is a brief.
 */
export function suggestNext(context: SessionContext, sessionId: SessionId): NextPlaybook[] {
  const scope = scopeOfSession(context.db, sessionId);
  const brief = readBrief(context.db, scope);
  if (brief === null) return [];
  const current = readSession(context.db, scope).playbook.id;
  const others = context.playbooks().playbooks.filter(({ id }) => id !== current);
  const rank = createRanker(others);
  const analyses = listAnalyses(context.db, scope).filter((analysis) => analysis.askedBy === "playbook");
  const open: Open[] = [
    ...brief.parts.openQuestions.map((sentence): Open => ({ sentence, from: "question" })),
    ...analyses.flatMap(({ cautions }) => cautions.map((sentence): Open => ({ sentence, from: "caution" }))),
    ...analyses.flatMap(({ missing }) =>
      missing.map(({ needs }): Open => ({ sentence: `We need to know: ${needs}.`, from: "missing" })),
    ),
  ].map((each) => ({ ...each, sentence: withoutMarks(each.sentence).trim() }));
  const pairs = open
    .flatMap((each) =>
      rank(each.sentence)
        // Words in common alone are chance: "month" or "customer" stands in most playbooks.
        .filter(({ score, named }) => score > 0 && named)
        .map(({ id, score }) => ({ ...each, id, score: score * weight[each.from] })),
    )
    .sort((a, b) => b.score - a.score);
  const chosen: typeof pairs = [];
  for (const pair of pairs) {
    if (chosen.length === most) break;
    if (!chosen.some(({ id, sentence }) => id === pair.id || sentence === pair.sentence)) chosen.push(pair);
  }
  return chosen.map(({ id, sentence, from }) => ({
    id,
    title: others.find((playbook) => playbook.id === id)?.title ?? id,
    sentence,
    from,
  }));
}
