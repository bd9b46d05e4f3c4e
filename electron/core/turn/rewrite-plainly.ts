import { measurePlainness } from "../../analysis/language/measure-plainness.ts";
import { Audience } from "../../contract/playbook.ts";
import type { Correction } from "../../contract/brief.ts";
import { addBriefVersion } from "../../store/briefs.ts";
import { checkBrief, type CheckedBrief } from "../brief/check-brief.ts";
import { askAdvisor } from "./ask-advisor.ts";
import { tellPhase, type JobRim } from "./job-rim.ts";
import { settleOpenTurn } from "./settle-open-turn.ts";

/** The hardest sentences that one rewrite names: more than these would be a new text. */
const mostSentences = 12;

/**
 * Where the page has an audience and reads above its target grade: one more turn that names the sentences that are too hard and
 * the terms that stand unexplained. The plainer text becomes a further version if it is plainer and no worse proven; else the page
 * stays as it is, and the rewrite can be read as a turn.
 */
export async function rewritePlainly(rim: JobRim, brief: CheckedBrief): Promise<void> {
  const { context, scope, material } = rim;
  const audience = Audience.safeParse(material.answers.find((answer) => answer.questionId === "audience")?.value);
  if (!audience.success) return;
  const before = measurePlainness(brief.prose, audience.data);
  if (!before.above || before.grade === null || before.target === null) return;
  const turn = rim.openNext("rewrite");
  tellPhase(context, scope, turn, "rewriting", before.grade.toFixed(1));
  const ask = {
    kind: "rewrite" as const,
    prose: brief.prose,
    grade: before.grade,
    target: before.target,
    sentences: before.hardest.slice(0, mostSentences).map(({ sentence }) => sentence),
    terms: before.unexplained.map(({ term }) => term),
  };
  const outcome = await askAdvisor(context, scope, turn, ask, material, rim.signal);
  if (outcome.state !== "finished") return settleOpenTurn(context, scope, turn, outcome, null);
  const after = measurePlainness(outcome.text, audience.data);
  const plainer = checkBrief(material, outcome.text, brief.parts);
  settleOpenTurn(context, scope, turn, outcome, plainer.grounding, () => {
    if (after.grade === null || after.grade >= ask.grade || failing(plainer) > failing(brief)) return;
    const told: Correction = {
      kind: "plainness",
      problem: `The page read at grade ${ask.grade.toFixed(1)}; its readers' limit is ${ask.target}. It reads at ${after.grade.toFixed(1)} now.`,
      quote: ask.sentences[0] ?? "",
      mended: after.grade <= ask.target,
    };
    const { prose, grounding, faults } = plainer;
    const version = {
      origin: "rewrite" as const,
      author: outcome.author,
      prose,
      grounding,
      corrections: [...faults, told],
    };
    addBriefVersion(context.db, scope, { ...version, turnId: turn.id }, context.now());
  });
}

/** Numbers that a brief can't prove. */
function failing({ grounding }: CheckedBrief): number {
  return grounding.counts.unsupported + grounding.counts.noEvidence;
}
