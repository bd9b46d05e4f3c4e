import { noteCorrections, readBrief } from "../../store/briefs.ts";
import { checkBrief, type CheckedBrief } from "../brief/check-brief.ts";
import { readParts } from "../parts/read-parts.ts";
import { keepEarlierParts, keepParts, partsProblem } from "../brief/keep-draft.ts";
import { askAdvisor } from "./ask-advisor.ts";
import { tellPhase, type JobRim } from "./job-rim.ts";
import { settleOpenTurn } from "./settle-open-turn.ts";
import type { OpenTurn } from "./start-job.ts";

/**
 * One request for the cards alone, with what was wrong with those that came. When they still can't be read, the page stays
 * with a notice, and the user may try again. When they can, the brief is checked with them, and what code finds is kept with its
 * newest version, whether or not a second pass follows.
 * @param turn the repair turn, pending
 * @param raw what came, or null when nothing did  @param fault why it could not be read
 * @returns the brief with its cards, checked, or null when they still can't be read
 */
export async function repairCards(
  rim: JobRim,
  turn: OpenTurn,
  prose: string,
  raw: string | null,
  fault: string,
): Promise<CheckedBrief | null> {
  const { context, scope } = rim;
  tellPhase(context, scope, turn, "repairing", fault);
  const outcome = await askAdvisor(
    context,
    scope,
    turn,
    { kind: "repair", prose, raw, fault },
    rim.material,
    rim.signal,
  );
  // A model without tools may answer with the bare JSON as text.
  const read = readParts(outcome.partsText === "" ? outcome.text : outcome.partsText);
  const checked = read.ok ? checkBrief(rim.material, prose, read.parts) : null;
  settleOpenTurn(context, scope, turn, outcome, null, () => {
    if (!read.ok) keepEarlierParts(context, scope, partsProblem(outcome.problem?.message ?? read.error));
    else keepParts(context, scope, read.parts, null);
    if (checked !== null) noteFaults(rim, checked);
  });
  return checked;
}

/** Puts what code finds now in the place of what it found without the cards; what was mended, and why the page was not put more plainly, stays. */
function noteFaults({ context, scope }: JobRim, { faults }: CheckedBrief): void {
  const page = readBrief(context.db, scope)?.current;
  if (page === undefined) return;
  const settled = page.corrections.filter(({ kind, mended }) => mended || kind === "plainness");
  noteCorrections(context.db, scope, page.number, [...settled, ...faults]);
}
