import type { Abilities } from "./capability-memory.ts";
import type { Plan } from "./completion-request.ts";
import { troubleIn } from "./explain-told.ts";
import type { Fault } from "./fault.ts";

const namesUsage = /stream_options|include_usage/i;
const namesChoice = /tool[_ ]choice/i;
const namesTools = /\btools?\b|tool[_ ](?:use|call)|function[_ ]?call|functions? for|for function|--jinja/i;
/** Statuses with which endpoints turn down what they don't know; a few answer with 500 and say why. */
const turnsDown = new Set([400, 404, 405, 415, 422, 500, 501]);

/** A humbler way to ask. */
export interface Lowered {
  abilities: Abilities;
  /** Whether to remember it: the endpoint named what it doesn't take; or only if it works; or not at all. */
  remember: "now" | "if-it-works" | "no";
}

/**
 * What to leave out when an endpoint turned a request down for what it doesn't take: token count or function calls, as named
 * in its words. A bare 400 or 422 that names nothing known gets one try without either.
 * @param model its name is no word of the endpoint's, though it may well hold "tool"
 * @returns null when the fault is about something else, or there is nothing left to leave out
 */
export function lowerAbilities(fault: Fault, plan: Plan, abilities: Abilities, model: string): Lowered | null {
  if (fault.kind !== "refused" || !turnsDown.has(fault.status)) return null;
  const trouble = troubleIn(fault);
  if (trouble === "context-full" || trouble === "quota") return null;
  const words = `${fault.code} ${fault.said}`.split(model).join("");
  const offersTools = plan.parts === "tool" || plan.whatIf;
  if (plan.usage && namesUsage.test(words)) return { abilities: { ...abilities, usage: false }, remember: "now" };
  // Forced calls are refused by some models that take free ones: this answer does without, the next may try again.
  if (offersTools && namesChoice.test(words) && plan.forced)
    return { abilities: { ...abilities, tools: false }, remember: "no" };
  if (offersTools && namesTools.test(words)) return { abilities: { ...abilities, tools: false }, remember: "now" };
  const unnamed = trouble === null && (fault.status === 400 || fault.status === 422);
  return unnamed && (offersTools || plan.usage)
    ? { abilities: { tools: false, usage: false }, remember: "if-it-works" }
    : null;
}
