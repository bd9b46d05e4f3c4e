import type { CallParsed } from "../../contract/calls.ts";
import type { ActionDraft } from "../../contract/brief.ts";
import { SextantError } from "../../contract/errors.ts";
import { ActionId } from "../../contract/ids.ts";
import type { SessionView } from "../../contract/session.ts";
import { takeInAction } from "../../store/actions.ts";
import { addBriefVersion, readBrief } from "../../store/briefs.ts";
import { inTransaction } from "../../store/db.ts";
import { readOpinion } from "../../store/opinions.ts";
import { scopeOfSession } from "../../store/session-scope.ts";
import { touchSession } from "../../store/sessions.ts";
import { checkBrief } from "../brief/check-brief.ts";
import { readView } from "../session/read-view.ts";
import type { SessionContext } from "../session-context.ts";
import { gatherMaterial } from "../turn/gather-material.ts";
import { refuseWhileWriting } from "./refuse-while-writing.ts";

/**
 * Takes one action of an opinion into the brief: a card more, or in the place of another, and a further version of the page that
 * names it and where it comes from. An action that gives way is set aside with its words, never removed.
 * @throws SextantError `opinion.missing`, `action.missing`, `call.invalid` where three are there and none gives way,
 * `session.busy` while an answer is being written
 */
export function takeOpinionAction(context: SessionContext, input: CallParsed<"opinion.takeAction">): SessionView {
  const { db } = context;
  const scope = scopeOfSession(db, input.sessionId);
  refuseWhileWriting(context, scope);
  const opinion = readOpinion(db, scope, input.opinionId);
  const draft = opinion.parts.actions[input.index];
  const before = readBrief(db, scope);
  if (draft === undefined || before === null)
    throw new SextantError("action.missing", "This opinion has no such action.", {
      hint: "Open the session again and choose among its actions.",
    });
  inTransaction(db, () => {
    const id = ActionId.parse(context.newId());
    const actions = takeInAction(db, scope, { id, draft }, input.replaces, context.now());
    const prose = withAction(before.current.prose, draft, opinion.author);
    const checked = checkBrief(gatherMaterial(context, scope), prose, { ...before.parts, actions });
    const { grounding, faults } = checked;
    addBriefVersion(
      db,
      scope,
      { origin: "opinion-action", author: "you", prose, grounding, corrections: faults, turnId: null },
      context.now(),
    );
    touchSession(db, scope, context.now());
  });
  // What was compared with the brief is compared anew.
  context.emit({ name: "session.changed", sessionId: scope.sessionId });
  return readView(context, scope);
}

/** The page with the action named on it: before the question that ends it, where one does, so that the question stays last. */
function withAction(prose: string, { title, why }: ActionDraft, author: string): string {
  const from = author === "offline" ? "the advice without a model" : author;
  const stop = /[.!?…]$/.test(title) ? "" : ".";
  const paragraph = `**Taken over from a second opinion (${from}):** ${title}${stop} ${why}`;
  const blocks = prose.trimEnd().split(/\n\s*\n/);
  const last = blocks.at(-1) ?? "";
  const endsInQuestion = blocks.length > 1 && /\?\s*$/.test(last.replace(/\[[^\]\n]*\]\s*$/, "").trimEnd());
  const at = endsInQuestion ? blocks.length - 1 : blocks.length;
  return [...blocks.slice(0, at), paragraph, ...blocks.slice(at)].join("\n\n");
}
