import type { Decision } from "../../contract/decision.ts";
import type { FollowUp } from "../../contract/follow-up.ts";
import { formatQuantity } from "../../contract/format-quantity.ts";
import { oneLine } from "../../contract/text.ts";
import type { Material } from "../advisor.ts";
import { dayInWords } from "./day-words.ts";
import { stopped } from "./joined.ts";
import type { LeftOut } from "./write-actions.ts";

/** More than these make a report of what should be an opening. */
const mostPromises = 3;
/** A longer outcome or reason stays in the log. */
const longestQuoted = 120;

/**
 * What became of the last promises, and what is left out because it was not to be brought up again: one short paragraph. Null where
 * there is nothing to tell.
 */
export function writeLookBack({ sinceLast, company }: Material, leftOut: readonly LeftOut[]): string | null {
  const closed = sinceLast?.closed ?? [];
  const due = sinceLast?.due ?? [];
  const told = [
    ...[...closed].sort(newestFirst).map((one) => sayOutcome(one, company.currency)),
    ...due.map(sayDue),
    ...(sinceLast?.dropped ?? []).map(({ ref, title }) => `${quoted(title)} [${ref}] was given up.`),
  ];
  const more = told.length > mostPromises ? ["The list of follow-ups has the others."] : [];
  const sentences = [...told.slice(0, mostPromises), ...more, ...leftOut.map(sayLeftOut)];
  if (sentences.length === 0) return null;
  return `${told.length > 0 ? "First, what became of the last promises: " : ""}${sentences.join(" ")}`;
}

const quoted = (title: string): string => `“${oneLine(title).replace(/[.!?\s]+$/, "")}”`;

const newestFirst = (one: FollowUp, other: FollowUp): number =>
  (other.outcomes.at(-1)?.closedOn ?? "").localeCompare(one.outcomes.at(-1)?.closedOn ?? "") ||
  other.number - one.number;

function sayOutcome(followUp: FollowUp, currency: string): string {
  const { ref, title, outcomes, target, targetValue } = followUp;
  const last = outcomes.at(-1);
  const name = `${quoted(title)} [${ref}]`;
  const verdict = {
    reached: "reached what was promised",
    partly: "came part of the way",
    missed: "missed what was promised",
    unclear: "ended without a clear answer",
  }[last?.verdict ?? "unclear"];
  const came = sayValue(followUp, last?.actualValue ?? null, last?.actual ?? "", "actual", currency);
  const promised = sayValue(followUp, targetValue, target, "target", currency);
  if (came === "") return `${name} ${verdict}.`;
  return `${name} ${verdict}: ${came}${promised === "" ? "" : `, where ${promised} was promised`}.`;
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

const sayDue = ({ ref, title, dueOn }: FollowUp): string =>
  `${quoted(title)} [${ref}] was due on ${dayInWords(dueOn ?? "")} and is still open.`;

function sayLeftOut({ title, decision }: LeftOut): string {
  const reason = reasonOf(decision);
  const why = reason === "" ? "" : `, because: ${reason}`;
  return stopped(
    `${quoted(title)} is not proposed: on ${dayInWords(decision.decidedOn)} it was said not to bring this up again${why} [${decision.ref}]`,
  );
}

function reasonOf({ barredReason, reasons }: Decision): string {
  const line = oneLine(barredReason || reasons).replace(/[.!?\s]+$/, "");
  return line.length > longestQuoted ? "" : line;
}
