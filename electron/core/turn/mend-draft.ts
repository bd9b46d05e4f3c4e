import { addBriefVersion } from "../../store/briefs.ts";
import { checkBrief, type CheckedBrief } from "../brief/check-brief.ts";
import { keepParts } from "../brief/keep-draft.ts";
import { readParts } from "../parts/read-parts.ts";
import { settleCorrections } from "../second-pass/settle-corrections.ts";
import { askAdvisor } from "./ask-advisor.ts";
import { tellPhase, type JobRim } from "./job-rim.ts";
import { settleOpenTurn } from "./settle-open-turn.ts";

/**
 * The second pass: names to the model what code found wrong in its draft, and keeps the mended brief as a further version if it is
 * no worse. Does nothing when code found nothing. Stopped or failed, the draft stays with its faults shown.
 * @returns the brief that stands afterwards
 */
export async function mendDraft(rim: JobRim, draft: CheckedBrief): Promise<CheckedBrief> {
  const { context, scope, material } = rim;
  if (draft.faults.length === 0) return draft;
  const turn = rim.openNext("second-pass");
  tellPhase(context, scope, turn, "mending", String(draft.faults.length));
  const { prose, parts, faults } = draft;
  const outcome = await askAdvisor(
    context,
    scope,
    turn,
    { kind: "second-pass", prose, parts, faults },
    material,
    rim.signal,
  );
  if (outcome.state !== "finished") {
    settleOpenTurn(context, scope, turn, outcome, null);
    return draft;
  }
  const read = readParts(outcome.partsText);
  const mended = checkBrief(material, outcome.text, read.ok ? read.parts : parts);
  const settled = settleCorrections(draft, mended);
  const stands = settled.kept === "mended" ? mended : draft;
  settleOpenTurn(context, scope, turn, outcome, mended.grounding, () => {
    if (settled.kept === "draft") return;
    addBriefVersion(
      context.db,
      scope,
      {
        origin: "second-pass",
        author: outcome.author,
        prose: mended.prose,
        grounding: mended.grounding,
        corrections: settled.corrections,
        turnId: turn.id,
      },
      context.now(),
    );
    if (read.ok) keepParts(context, scope, read.parts, null);
  });
  return stands;
}
