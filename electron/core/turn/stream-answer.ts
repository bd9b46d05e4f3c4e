import type { Advisor, AdvisorEvent, AdvisorRequest } from "../../advisor/advisor.ts";
import type { Problem } from "../../contract/errors.ts";
import { ShownStream } from "../../contract/hidden-signs.ts";
import type { TurnId } from "../../contract/ids.ts";
import type { TurnState } from "../../contract/session.ts";
import type { SessionScope } from "../../store/session-scope.ts";
import { checkpointTurn } from "../../store/turns.ts";
import { findContradictions } from "../decisions/find-contradictions.ts";
import { longestParts } from "../parts/json-text.ts";
import { readPartsSoFar } from "../parts/read-parts-so-far.ts";
import type { SessionContext } from "../session-context.ts";
import { LiveTurn } from "./live-turn.ts";
import { problemOf } from "./problem-of.ts";

/** How one answer ended, with all of it that came. */
export interface Outcome {
  state: Exclude<TurnState, "pending">;
  text: string;
  partsText: string;
  problem: Problem | null;
  /** The name by which the endpoint calls the model, or the advisor's own. */
  author: string;
}

/**
 * Asks the advisor and follows its answer: tells the renderer each piece, keeps it in the store at least every 250 ms.
 * Never throws: what went wrong is in the outcome, with the text so far. The turn is still pending when this returns.
 */
export async function streamAnswer(
  context: SessionContext,
  scope: SessionScope,
  turnId: TurnId,
  advisor: Advisor,
  request: AdvisorRequest,
  signal: AbortSignal,
): Promise<Outcome> {
  const place = { sessionId: scope.sessionId, turnId };
  // A store that refuses a checkpoint (a full disk) must end the answer, not the app: the timer has nobody to throw to.
  const refused = new AbortController();
  let refusal: unknown = null;
  const live = new LiveTurn({
    keep: (text, partsText) => {
      try {
        checkpointTurn(context.db, scope, turnId, text, partsText);
      } catch (error) {
        refusal = error;
        refused.abort();
      }
    },
    show: (partsText) => {
      const parts = readPartsSoFar(partsText);
      const contradictions = (parts.actions ?? []).map((action) =>
        findContradictions(action, request.material.decisions),
      );
      context.emit({ name: "turn.parts-read", ...place, parts, contradictions });
    },
    tell: (seq, text) => context.emit({ name: "turn.delta", ...place, seq, text }),
    clock: () => performance.now(),
  });
  let finish: Extract<AdvisorEvent, { kind: "finished" }> | null = null;
  let problem: Problem | null = null;
  let waiting = false;
  // What nobody sees is shown from the first letter on: the page, the check of the numbers and the store have the same text.
  const prose = new ShownStream();
  try {
    for await (const event of advisor.advise(request, anyOf(signal, refused.signal))) {
      if (event.kind === "prose") {
        if (waiting) context.emit({ name: "turn.phase-changed", ...place, phase: "writing", detail: "" });
        waiting = false;
        live.append(prose.push(event.text));
      } else if (event.kind === "parts") {
        if (live.partsText === "")
          context.emit({ name: "turn.phase-changed", ...place, phase: "reading-cards", detail: "" });
        live.appendParts(event.text);
        if (live.partsText.length > longestParts) {
          // The page is there; whoever reads the cards says that they are too long, and they can be asked for again.
          finish = { kind: "finished", reason: "stop", model: advisor.name, tokensIn: null, tokensOut: null };
          break;
        }
      } else if (event.kind === "waiting") {
        waiting = true;
        context.emit({
          name: "turn.phase-changed",
          ...place,
          phase: "waiting",
          detail: `${event.seconds} s: ${event.reason}`,
        });
      } else finish = event;
    }
  } catch (error) {
    problem = problemOf(refusal ?? error, context.report);
  } finally {
    live.append(prose.end());
    live.end();
  }
  const all = { text: live.text, partsText: live.partsText, author: finish?.model ?? advisor.name };
  if (problem !== null)
    return { ...all, state: problem.code === "advisor.stopped" ? "interrupted" : "failed", problem };
  const said = request.kind === "repair" ? live.text + live.partsText : live.text;
  return { ...all, ...endOf(finish, said) };
}

/** What a finish reason means for the turn. */
function endOf(
  finish: Extract<AdvisorEvent, { kind: "finished" }> | null,
  said: string,
): Pick<Outcome, "state" | "problem"> {
  if (finish === null)
    return failed(
      "advisor.cut-off",
      "The answer broke off before its end.",
      "The text so far is kept. Try again, or finish offline.",
    );
  if (finish.reason === "refusal")
    return {
      state: "refused",
      problem: {
        code: "advisor.refused",
        message: "The model declined to answer.",
        hint: "Your session is kept as it is. Say the problem in other words, choose another model, or finish offline.",
      },
    };
  if (finish.reason === "filtered")
    return failed(
      "advisor.filtered",
      "The model's provider stopped the answer with its content filter.",
      "The text so far is kept. Say the problem in other words, or finish offline.",
    );
  if (finish.reason === "length")
    return failed(
      "advisor.too-long",
      "The model reached its longest answer before the end.",
      "The text so far is kept. Try again, choose a model with longer answers, or keep this text as the brief.",
    );
  if (said.trim() === "")
    return failed(
      "advisor.empty",
      "The model sent an empty answer.",
      "Your session is kept as it is. Try again, or finish offline.",
    );
  return { state: "finished", problem: null };
}

function failed(code: Problem["code"], message: string, hint: string): Pick<Outcome, "state" | "problem"> {
  return { state: "failed", problem: { code, message, hint } };
}

/** One signal for two; `AbortSignal.any` is missing in the oldest runtime that we support. */
function anyOf(first: AbortSignal, second: AbortSignal): AbortSignal {
  const both = new AbortController();
  for (const signal of [first, second]) {
    if (signal.aborted) both.abort();
    signal.addEventListener("abort", () => both.abort(), { once: true });
  }
  return both.signal;
}
