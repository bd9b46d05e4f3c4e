import type { Action, Brief } from "../../contract/brief.ts";
import type { Decision, DecisionDraft, Evidence, TurnedDownOption } from "../../contract/decision.ts";
import type { FollowUpDraft } from "../../contract/follow-up.ts";
import { DecisionId, FollowUpId } from "../../contract/ids.ts";
import type { SessionView } from "../../contract/session.ts";
import { longestLine, oneLine } from "../../contract/text.ts";
import { withoutMarks } from "../../contract/without-marks.ts";
import { addDecision, barDecision, decisionOfAction, restateDecision, standDecision } from "../../store/decisions.ts";
import { addFollowUp, followUpsOf, restateFollowUp, standFollowUp } from "../../store/follow-ups.ts";
import type { AppContext } from "../app-context.ts";
import { dropOpenFollowUps } from "../follow-ups/drop-open.ts";
import { readAmounts } from "../follow-ups/read-amount.ts";

/** Why a decision is withdrawn whose action was opened again. */
export const takenBack = "Taken back in the brief.";
const notTaken = "The action was put aside.";

/**
 * Carries into the decision log what the user did with an action of a brief. Accepted: a decision with a follow-up. Put aside: a decision
 * that was turned down, and barred where the user says that it is not to come up again. Taken back: the decision is withdrawn and its open
 * follow-ups are dropped; nothing is removed, and accepting once more brings both back. Words that the user wrote in the log stay, and a
 * decision that gave way to a later one stays so, whatever becomes of its action: it is the log that takes it up again.
 * @param view the session as it stands after the action was settled
 * @param bar whether it is not to be brought up again; null leaves that as it is
 */
export function decideAction(
  context: AppContext,
  view: SessionView,
  action: Action,
  bar: boolean | null,
): Decision | null {
  const { db } = context;
  const companyId = view.company.id;
  const now = context.now();
  const earlier = decisionOfAction(db, companyId, action.id);
  if (earlier?.standing === "superseded") return earlier;
  if (action.standing === "proposed") {
    if (earlier === null) return null;
    dropOpenFollowUps(context, earlier, takenBack);
    // Whoever opens an action again wants it to come up again.
    if (earlier.barred) barDecision(db, companyId, earlier.id, false, "", now);
    // Why the action was put aside is no reason of anything any more.
    const draft = { ...draftOf(view, action, context.today()), decidedOn: earlier.decidedOn };
    const origin = { standing: "accepted", options: earlier.options, evidence: earlier.evidence } as const;
    restateDecision(db, companyId, earlier.id, draft, origin, now);
    return standDecision(db, companyId, earlier.id, "withdrawn", takenBack, now);
  }
  const standing = action.standing === "rejected" ? "turned-down" : "accepted";
  const draft = draftOf(view, action, context.today());
  const origin = { standing, options: optionsOf(view.brief), evidence: evidenceOf(view, action) } as const;
  const decision =
    earlier === null
      ? addDecision(
          db,
          companyId,
          DecisionId.parse(context.newId()),
          draft,
          { ...origin, sessionId: view.id, actionId: action.id },
          now,
        )
      : restateDecision(db, companyId, earlier.id, draft, origin, now);
  if (standing === "turned-down") {
    dropOpenFollowUps(context, decision, notTaken);
    return bar === null ? decision : barDecision(db, companyId, decision.id, bar, action.reason, now);
  }
  followAction(context, view, action, decision, earlier?.standing === "accepted");
  return decision;
}

/** @param held whether the decision held before: else what is open of it was added by the user meanwhile, and is not the action's own */
function followAction(context: AppContext, view: SessionView, action: Action, decision: Decision, held: boolean): void {
  const { db } = context;
  const draft = followUpOf(action, view.company.currency);
  const all = followUpsOf(db, decision.companyId, decision.id);
  const hasOwn = all.some(({ standing }) => held || standing !== "open");
  if (!hasOwn)
    addFollowUp(db, decision.companyId, FollowUpId.parse(context.newId()), draft, decision.id, context.now());
  for (const { id, standing, droppedReason } of all) {
    restateFollowUp(db, decision.companyId, id, draft, context.now());
    if (standing === "dropped" && [takenBack, notTaken].includes(droppedReason))
      standFollowUp(db, decision.companyId, id, "open", "", context.now());
  }
}

/** A text as one line, as long as a line may be, never cut inside a character. */
const line = (text: string): string =>
  oneLine(withoutMarks(text))
    .slice(0, longestLine)
    .replace(/[\uD800-\uDBFF]$/, "");

function draftOf(view: SessionView, action: Action, today: string): DecisionDraft {
  const accepted = action.standing !== "rejected";
  return {
    title: line(action.title) || view.playbook.title,
    // A page for somebody else does not carry the user's sentence about them, and no more does the log that is handed over.
    context: view.playbook.privateNotes ? "" : view.problem,
    choice: withoutMarks(action.firstStep),
    reasons: withoutMarks(accepted || action.reason === "" ? action.why : action.reason),
    consequences: [action.price, action.risk].map(withoutMarks).filter(Boolean).join("\n"),
    decidedOn: today,
  };
}

/** What comes due from an accepted action, in the action's words; its baseline and target as numbers where they are. */
function followUpOf(action: Action, currency: string): FollowUpDraft {
  const baseline = line(action.baseline);
  const target = line(action.target);
  return {
    title: line(action.title),
    owner: line(action.owner),
    dueOn: action.by,
    measure: line(action.measure),
    metric: null,
    baseline,
    target,
    ...readAmounts(baseline, target, currency),
  };
}

/** The options of the brief, as what else there was. */
function optionsOf(brief: Brief | null): TurnedDownOption[] {
  return (brief?.parts.options ?? []).map(({ title, effect, cost, assumes }) => ({
    title: withoutMarks(title),
    effect: withoutMarks(effect),
    cost: withoutMarks(cost),
    assumes: withoutMarks(assumes),
  }));
}

/** What the action's texts point at, with the values that it had for them. */
function evidenceOf(view: SessionView, action: Action): Evidence[] {
  const fields = Object.entries(view.brief?.fields ?? {}).filter(([place]) =>
    place.startsWith(`actions.${action.id}.`),
  );
  const marks = fields.flatMap(([, grounding]) => grounding.marks).filter(({ kind, ok }) => kind === "reference" && ok);
  const seen = new Map(marks.map((mark) => [mark.body, mark]));
  return [...seen.values()].map(({ body, label, valueText }) => {
    const fact = view.facts.find(({ ref }) => ref === body.split(".")[0]);
    const analysis = view.analyses.find(({ ref }) => ref === body.split(".")[0]);
    return {
      ref: body,
      label,
      value: valueText,
      source: fact?.source ?? (analysis === undefined ? "" : view.playbook.title),
      asOf: fact?.asOf ?? (analysis === undefined ? "" : view.updatedAt.slice(0, 10)),
    };
  });
}
