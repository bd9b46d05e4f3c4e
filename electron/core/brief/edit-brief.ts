import type { CallParsed } from "../../contract/calls.ts";
import { SextantError } from "../../contract/errors.ts";
import type { SessionView } from "../../contract/session.ts";
import { addBriefVersion, putParts, readBrief } from "../../store/briefs.ts";
import { inTransaction } from "../../store/db.ts";
import { scopeOfSession } from "../../store/session-scope.ts";
import { readSession, setStep } from "../../store/sessions.ts";
import { readView } from "../session/read-view.ts";
import type { SessionContext } from "../session-context.ts";
import { gatherMaterial } from "../turn/gather-material.ts";
import { checkBrief } from "./check-brief.ts";
import { noParts, partsProblem } from "./keep-draft.ts";

/**
 * Keeps the user's text as a further version of the brief, checked again. Where there is no brief yet (the model's answer broke
 * off, and its text is good enough) it becomes the first version, without cards.
 * @throws SextantError `call.invalid` for an empty text, `session.busy` while an answer is being written
 */
export function editBrief(context: SessionContext, input: CallParsed<"brief.edit">): SessionView {
  const { db } = context;
  const scope = scopeOfSession(db, input.sessionId);
  if (context.running.currentOf(scope.sessionId) !== null)
    throw new SextantError("session.busy", "The brief is still being written.", {
      hint: "Your words are still there. Wait until it is done, or stop it, then save.",
    });
  if (input.prose.trim() === "")
    throw new SextantError("call.invalid", "A brief can't be empty.", {
      hint: "The version before is kept. Write something, or cancel.",
    });
  const before = readBrief(db, scope);
  if (before?.current.prose === input.prose) return readView(context, scope);
  const parts = before === null ? noParts : { ...before.parts, actions: before.actions };
  const checked = checkBrief(gatherMaterial(context, scope), input.prose, parts);
  inTransaction(db, () => {
    const { prose, grounding, faults: corrections } = checked;
    addBriefVersion(
      db,
      scope,
      { origin: "edit", author: "you", prose, grounding, corrections, turnId: null },
      context.now(),
    );
    if (before === null) {
      const { actions: _none, ...beside } = noParts;
      putParts(db, scope, beside, partsProblem("They stand behind the text, and it broke off before them."));
    }
    setStep(db, scope, "brief", readSession(db, scope).at, context.now());
  });
  return readView(context, scope);
}
