import { measurePlainness } from "../../analysis/language/measure-plainness.ts";
import type { Material } from "../../advisor/advisor.ts";
import type { Correction } from "../../contract/brief.ts";
import { Audience } from "../../contract/playbook.ts";
import { addBriefVersion, noteCorrections, readBrief } from "../../store/briefs.ts";
import { checkBrief, type CheckedBrief } from "../brief/check-brief.ts";
import { askAdvisor } from "./ask-advisor.ts";
import { tellPhase, type JobRim } from "./job-rim.ts";
import { settleOpenTurn } from "./settle-open-turn.ts";
import { whyNotPlainer } from "./why-not-plainer.ts";

/** The hardest sentences that one rewrite names: more than these would be a new text. */
const mostSentences = 12;

/**
 * Where the page has an audience and reads above its target grade: one more turn that names the sentences that are too hard and
 * the terms that stand unexplained. The plainer text becomes a further version if it is plainer, kept every mark and number and is
 * no worse proven; else the page stays as it is, with a note that says why. The rewrite itself is kept as a turn in every case.
 */
export async function rewritePlainly(rim: JobRim, brief: CheckedBrief): Promise<void> {
  const { context, scope, material } = rim;
  const audience = audienceOf(material);
  if (audience === null) return;
  const before = measurePlainness(brief.prose, audience);
  if (!before.above || before.grade === null || before.target === null) return;
  const turn = rim.openNext("rewrite");
  tellPhase(context, scope, turn, "rewriting", before.grade.toFixed(1));
  const ask = {
    kind: "rewrite" as const,
    prose: brief.prose,
    grade: before.grade,
    target: before.target,
    sentences: before.hardest.slice(0, mostSentences).map(({ span }) => brief.prose.slice(span.start, span.end)),
    terms: before.unexplained.map(({ term }) => term),
  };
  const told = (now: string, mended: boolean): Correction => ({
    kind: "plainness",
    problem: `The page read at grade ${ask.grade.toFixed(1)}; its readers' limit is ${ask.target}. ${now}`,
    quote: ask.sentences[0] ?? "",
    mended,
  });
  const noteOnPage = (why: string): void => {
    const page = readBrief(context.db, scope)?.current;
    if (page)
      noteCorrections(context.db, scope, page.number, [...page.corrections, told(`It stays as it was. ${why}`, false)]);
  };
  const outcome = await askAdvisor(context, scope, turn, ask, material, rim.signal);
  if (outcome.state !== "finished")
    return settleOpenTurn(context, scope, turn, outcome, null, () => noteOnPage(outcome.problem?.message ?? ""));
  const after = measurePlainness(outcome.text, audience);
  const plainer = checkBrief(material, outcome.text, brief.parts);
  settleOpenTurn(context, scope, turn, outcome, plainer.grounding, () => {
    const why = whyNotPlainer({ ...brief, grade: before.grade }, { ...plainer, grade: after.grade });
    if (why !== "" || after.grade === null) return noteOnPage(why);
    const earlier = readBrief(context.db, scope)?.current.corrections.filter(({ mended }) => mended) ?? [];
    const { prose, grounding, faults } = plainer;
    const version = {
      origin: "rewrite" as const,
      author: outcome.author,
      prose,
      grounding,
      corrections: [
        ...earlier,
        ...faults,
        told(`It reads at ${after.grade.toFixed(1)} now.`, after.grade <= ask.target),
      ],
    };
    addBriefVersion(context.db, scope, { ...version, turnId: turn.id }, context.now());
  });
}

/** Whom the page is for: as answered; a founder where that was asked and is not known; null where the playbook does not ask. */
function audienceOf({ playbook, answers }: Material): Audience | null {
  if (!playbook.questions.some(({ id }) => id === "audience")) return null;
  const said = answers.find((answer) => answer.questionId === "audience")?.value ?? "";
  return said === "" ? "founder" : (Audience.safeParse(said).data ?? null);
}
