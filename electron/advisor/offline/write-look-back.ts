import type { FollowUp } from "../../contract/follow-up.ts";
import { formatQuantity } from "../../contract/format-quantity.ts";
import { oneLine } from "../../contract/text.ts";
import type { Material } from "../advisor.ts";
import { dayInWords } from "./day-words.ts";
import { joined } from "./joined.ts";
import type { LeftOut } from "./write-actions.ts";

/** More than these of a kind make a report of what should be an opening. */
const mostOfAKind = 2;
/** A longer outcome or reason stays in the log. */
const longestQuoted = 120;

/**
 * What became of the last promises, and what is left out because it was not to be brought up again: one short paragraph. Null where
 * there is nothing to tell.
 */
export function writeLookBack({ sinceLast, company }: Material, leftOut: readonly LeftOut[]): string | null {
  const { closed = [], due = [], dropped = [] } = sinceLast ?? {};
  const told = [
    ...[...closed]
      .sort(newestFirst)
      .slice(0, mostOfAKind)
      .map((one) => sayOutcome(one, company.currency)),
    ...(due.length === 0 ? [] : [`Still open: ${joined(due.slice(0, mostOfAKind).map(sayDue))}.`]),
    ...(dropped.length === 0 ? [] : [`Given up: ${joined(dropped.slice(0, mostOfAKind).map(named))}.`]),
  ];
  const more = [closed, due, dropped].some((rows) => rows.length > mostOfAKind)
    ? ["The list of follow-ups has the others."]
    : [];
  const sentences = [...told, ...more, ...leftOut.map(sayLeftOut)];
  if (sentences.length === 0) return null;
  return `${told.length > 0 ? "First, what became of the last promises. " : ""}${sentences.join(" ")}`;
}

const quoted = (title: string): string => `“${oneLine(title).replace(/[.!?\s]+$/, "")}”`;

const newestFirst = (one: FollowUp, other: FollowUp): number =>
  (other.outcomes.at(-1)?.closedOn ?? "").localeCompare(one.outcomes.at(-1)?.closedOn ?? "") ||
  other.number - one.number;

function sayOutcome(followUp: FollowUp, currency: string): string {
  const { title, outcomes, target, targetValue } = followUp;
  const last = outcomes.at(-1);
  const verdict = {
    reached: "reached what was promised",
    partly: "came part of the way",
    missed: "missed what was promised",
    unclear: "ended without a clear answer",
  }[last?.verdict ?? "unclear"];
  const came = sayValue(followUp, last?.actualValue ?? null, last?.actual ?? "", "actual", currency);
  const promised = sayValue(followUp, targetValue, target, "target", currency);
  if (came === "") return `${named(followUp)} ${verdict}.`;
  return `${quoted(title)} ${verdict}: ${came}${promised === "" ? "" : `, where ${promised} was promised`}.`;
}

/** A value with its own reference, else short words with the follow-up's. */
function sayValue(
  { ref, unit, currency, per }: FollowUp,
  value: string | null,
  words: string,
  key: string,
  companyCurrency: string,
): string {
  if (value === null || unit === null) {
    const line = oneLine(words).replace(/[.!?\s]+$/, "");
    return line === "" || line.length > longestQuoted ? "" : `${line} [${ref}]`;
  }
  const quantity = {
    value: Number(value),
    unit,
    ...(unit === "money" ? { currency: currency ?? companyCurrency } : {}),
    ...(per === null ? {} : { per }),
  };
  return `${formatQuantity(quantity)} [${ref}.${key}]`;
}

const named = ({ ref, title }: FollowUp): string => `${quoted(title)} [${ref}]`;

const sayDue = (followUp: FollowUp): string => `${named(followUp)}, due on ${dayInWords(followUp.dueOn ?? "")}`;

/** Why it was barred stands in quotation marks: it is checked against the decision like any quotation. */
function sayLeftOut({ title, decision }: LeftOut): string {
  const reason = oneLine(decision.barredReason || decision.reasons).replace(/[.!?\s]+$/, "");
  const why = reason === "" || reason.length > longestQuoted ? "" : ` (“${reason}”)`;
  return `Not proposed, as you asked on ${dayInWords(decision.decidedOn)}${why}: ${quoted(title)} [${decision.ref}].`;
}
