import type { Decision } from "../contract/decision.ts";
import type { FollowUp } from "../contract/follow-up.ts";
import { formatQuantity } from "../contract/format-quantity.ts";
import type { HeldValue, MovedMetric, SinceLast } from "../contract/since-last.ts";
import { dataBlock, oneLine, type DataBlock } from "./fence-block.ts";
import type { PromptMaterial } from "./request-kinds.ts";

/** The most entries of one list that a request carries: a log may be years long. */
const mostEntries = 40;
/** The longest text of somebody's in one entry. */
const longestText = 400;

const cut = (text: string): string => {
  const line = oneLine(text);
  return line.length <= longestText ? line : `${line.slice(0, longestText).replace(/[\uD800-\uDBFF]$/, "")} …`;
};

const standingWords: Record<Decision["standing"], string> = {
  accepted: "decided, holds",
  "turned-down": "turned down",
  superseded: "gave way to a later one",
  withdrawn: "taken back",
};

function decisionEntry(decision: Decision): string {
  const { ref, title, standing, decidedOn, reasons, barred, barredReason, supersededBy, withdrawnReason } = decision;
  return [
    `${ref} ${cut(title)}`,
    `${standingWords[standing]}${supersededBy === null ? "" : ` (${supersededBy})`}, ${decidedOn}`,
    ...(reasons === "" ? [] : [`reasons: ${cut(reasons)}`]),
    ...(withdrawnReason === "" ? [] : [`taken back because: ${cut(withdrawnReason)}`]),
    ...(barred ? [`not to be brought up again${barredReason === "" ? "" : `: ${cut(barredReason)}`}`] : []),
  ].join(" · ");
}

/** A follow-up as it was promised. A value that can be cited by its own name says so. */
function promise({ ref, title, owner, measure, baseline, baselineValue, target, targetValue, decisionRef }: FollowUp) {
  return [
    `${ref} ${cut(title)}${decisionRef === null ? "" : ` (from ${decisionRef})`}`,
    ...(owner === "" ? [] : [`owner ${cut(owner)}`]),
    ...(measure === "" ? [] : [`measure ${cut(measure)}`]),
    ...(baseline === "" ? [] : [`before ${cut(baseline)}${baselineValue === null ? "" : ` [${ref}.baseline]`}`]),
    ...(target === "" ? [] : [`promised ${cut(target)}${targetValue === null ? "" : ` [${ref}.target]`}`]),
  ];
}

function closedEntry(followUp: FollowUp): string {
  const last = followUp.outcomes.at(-1);
  if (last === undefined) return promise(followUp).join(" · ");
  const actual = `${cut(last.actual)}${last.actualValue === null ? "" : ` [${followUp.ref}.actual]`}`;
  return [
    ...promise(followUp),
    `${last.verdict} on ${last.closedOn}`,
    ...(last.actual === "" ? [] : [`came ${actual}`]),
    ...(last.lesson === "" ? [] : [`learnt: ${cut(last.lesson)}`]),
  ].join(" · ");
}

function dueEntry(followUp: FollowUp, today: string): string {
  const days = Math.round((Date.parse(today) - Date.parse(followUp.dueOn ?? today)) / 86_400_000);
  const late = days === 0 ? "due today" : `due ${followUp.dueOn}, ${days} days ago [${followUp.ref}.overdue]`;
  return [...promise(followUp), late].join(" · ");
}

function movedEntry({ ref, label, from, to }: MovedMetric, currency: string): string {
  const was = `${sayHeld(from, currency)}${day(from)} [${ref}.before]`;
  return `${cut(label)}: ${was} to ${sayHeld(to, currency)}${day(to)} [${ref}]`;
}

const day = ({ asOf, period }: HeldValue) => ` (as of ${asOf}${period === "" ? "" : `, period ${oneLine(period)}`})`;

function sayHeld({ value, unit, currency, per }: HeldValue, companyCurrency: string): string {
  return formatQuantity({
    value: Number(value),
    unit: unit ?? "count",
    ...(unit === "money" ? { currency: currency ?? companyCurrency } : {}),
    ...(per === null ? {} : { per }),
  });
}

function listed<T>(lead: string, entries: readonly T[], say: (entry: T) => string): string[] {
  if (entries.length === 0) return [];
  const more = entries.length > mostEntries ? [`  (${entries.length - mostEntries} more)`] : [];
  return [`${lead}:`, ...entries.slice(0, mostEntries).map((entry) => `  - ${say(entry)}`), ...more];
}

function sinceLastBlock(since: SinceLast, { company, today }: PromptMaterial): DataBlock[] {
  const lines = [
    ...listed("promises that came to an end", since.closed, closedEntry),
    ...listed("promises that are due or overdue", since.due, (one) => dueEntry(one, today)),
    ...listed("promises that were given up", since.dropped, (one) =>
      [...promise(one), ...(one.droppedReason === "" ? [] : [`because: ${cut(one.droppedReason)}`])].join(" · "),
    ),
    ...listed("decided since then", since.decisions, decisionEntry),
    ...listed("figures that moved", since.moved, (one) => movedEntry(one, company.currency)),
  ];
  if (lines.length === 0) return [];
  const { title, playbookTitle, startedAt } = since.session;
  const last = `the last session: "${cut(title)}" (${oneLine(playbookTitle)}), ${startedAt.slice(0, 10)}`;
  return [dataBlock("since last time", [last, ...lines].join("\n"))];
}

/**
 * What the company's past gives to this session: what became of things since the last one, what is not to be brought up again, and what
 * was decided earlier, where it still says something. A block with nothing in it is left out.
 */
export function historyBlocks(material: PromptMaterial): DataBlock[] {
  const { decisions, sinceLast } = material;
  const barred = decisions.filter((decision) => decision.barred);
  const told = new Set([...barred, ...(sinceLast?.decisions ?? [])].map(({ ref }) => ref));
  const earlier = decisions.filter(
    ({ ref, standing }) => !told.has(ref) && (standing === "accepted" || standing === "turned-down"),
  );
  const block = (name: string, entries: readonly Decision[], say: (decision: Decision) => string) =>
    entries.length === 0 ? [] : [dataBlock(name, listed("entries of the decision log", entries, say).join("\n"))];
  return [
    ...(sinceLast === null ? [] : sinceLastBlock(sinceLast, material)),
    ...block("not to be brought up again", barred, ({ ref, title, decidedOn, barredReason, reasons }) => {
      const reason = barredReason || reasons;
      return `${ref} ${cut(title)} · ${decidedOn}${reason === "" ? "" : ` · because: ${cut(reason)}`}`;
    }),
    ...block("decided earlier", earlier, decisionEntry),
  ];
}
