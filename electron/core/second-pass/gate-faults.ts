import { formatQuantity } from "../../contract/format-quantity.ts";
import type { Analysis } from "../../contract/analysis.ts";
import type { ActionDraft, Correction } from "../../contract/brief.ts";
import type { Fact } from "../../contract/company.ts";
import { fault, type CheckedDraft } from "./fault.ts";
import { onlyRate, proposedGates, rateToday, type Gate, type RateName } from "./read-gates.ts";

/** Rates of the way to a customer: new customers are their product. */
const steps: readonly RateName[] = ["signup", "activation", "paid"];
const rateWords: Record<RateName, string> = { signup: "sign-up", activation: "activation", paid: "activated-to-paid", churn: "churn" };
const percent = (value: number) => formatQuantity({ value, unit: "percent" });

/** Factor below which two products of rates are the same for anybody who plans by them. */
const sameWithin = 1.005;

/** Where a proposed value stands against today's: better, no better, or better only within luck. */
function standing(gate: Gate, analyses: readonly Analysis[]): "beyond" | "inside-luck" | "no-better" | "unknown" {
  const today = rateToday(analyses, gate.rate);
  if (today === null) return "unknown";
  const lowerIsBetter = gate.rate === "churn";
  // A rate is written with one decimal: 20 % against 20.04 % is today's value.
  const step = lowerIsBetter ? today.value - gate.value : gate.value - today.value;
  if (step < 0.0005) return "no-better";
  const edge = lowerIsBetter ? today.low : today.high;
  if (edge === null) return "beyond";
  return (lowerIsBetter ? gate.value >= edge : gate.value <= edge) ? "inside-luck" : "beyond";
}

function luckFault(gate: Gate, analyses: readonly Analysis[], quote: string): Correction {
  const today = rateToday(analyses, gate.rate);
  const range = today?.low == null || today.high == null ? "" : ` (${percent(today.low)} to ${percent(today.high)})`;
  return fault("noise", `${gate.text} for ${rateWords[gate.rate]} lies inside the interval of luck around today's ${percent(today?.value ?? 0)}${range}: one lucky month would reach it with nothing changed.`, quote);
}

function noGainFault(gate: Gate, analyses: readonly Analysis[], quote: string): Correction {
  const today = rateToday(analyses, gate.rate)?.value ?? 0;
  return fault("gate", `${gate.text} for ${rateWords[gate.rate]} is no better than today's ${percent(today)}: at this gate nothing is gained.`, quote);
}

/** What gates give together: new customers as a multiple of today's, all other rates as they are; null when a rate is unknown. */
function together(gates: readonly Gate[], analyses: readonly Analysis[]): number | null {
  let factor = 1;
  for (const gate of gates) {
    const today = rateToday(analyses, gate.rate)?.value;
    if (today === undefined || today <= 0) return null;
    factor *= gate.value / today;
  }
  return factor;
}

/** New customers of a month today, if an analysis counted with them. */
function customersToday(analyses: readonly Analysis[], facts: readonly Fact[]): number | null {
  const fact = facts.find((one) => one.metric === "new_customers" && one.retiredAt === null && one.value !== null);
  const known = analyses.flatMap((a) => a.figures).flatMap(({ measured }) => (measured.known ? measured.inputs : [])).find((input) => input.ref === fact?.ref);
  return fact ? (known?.quantity.value ?? Number(fact.value)) : null;
}

/**
 * Gates of one text, held together with what the actions aim at for the other steps: a gate below today's value is a guard rail
 * while the others outweigh it, and a gate without gain when they do not.
 */
function gatesOf(text: string, gates: readonly Gate[], aims: readonly Gate[], draft: CheckedDraft): Correction[] {
  const { analyses, facts } = draft;
  const others = aims.filter((aim) => steps.includes(aim.rate) && !gates.some((gate) => gate.rate === aim.rate));
  const joint = [...gates.filter((gate) => steps.includes(gate.rate)), ...others];
  const found = gates.flatMap((gate) => {
    const where = standing(gate, analyses);
    if (where === "inside-luck") return luckFault(gate, analyses, text);
    if (where !== "no-better") return [];
    const helped = steps.includes(gate.rate) && joint.some((other) => other.rate !== gate.rate && standing(other, analyses) !== "no-better");
    return helped ? [] : noGainFault(gate, analyses, text);
  });
  const lowered = gates.some((gate) => steps.includes(gate.rate) && standing(gate, analyses) === "no-better");
  const factor = together(joint, analyses);
  if (lowered && joint.length > 1 && factor !== null && factor < sameWithin && found.every((one) => one.kind !== "gate")) {
    const now = customersToday(analyses, facts);
    const count = now === null ? "" : `: new customers are then ${Math.round(now * factor)} a month, against ${Math.round(now)} today`;
    found.push(fault("gate", `${joint.map((gate) => `${gate.text} ${rateWords[gate.rate]}`).join(" and ")} together bring no gain${count}.`, text));
  }
  return found;
}

/** The rate that a card is about: by its baseline, else its measure, where that speaks of one rate only. */
const rateOfCard = (action: ActionDraft, facts: readonly Fact[]) => onlyRate(action.baseline, facts) ?? onlyRate(action.measure, facts) ?? onlyRate(action.target, facts);

/** The target of a card as a gate; a bare "25 %" counts, because a target is proposed by its place. */
function aimsOf(action: ActionDraft, facts: readonly Fact[]): Gate[] {
  const rate = rateOfCard(action, facts);
  const marked = proposedGates(action.target, facts, rate);
  if (marked.length > 0 || rate === null) return marked;
  const percents = [...action.target.matchAll(/(\d+(?:\.\d+)?)\s?(?:%|per ?cent\b)(?!\s*\[[FA=])/g)];
  const [only] = percents;
  return only && percents.length === 1 ? [{ rate, value: Number(only[1]) / 100, text: only[0] }] : [];
}

const sentencesOf = (prose: string) => prose.split(/(?<=[.!?])\s+(?!\[)|\n+/).filter((sentence) => sentence.trim() !== "");

/** Words of a rule that says when to stop: its threshold lies near today's value on purpose. */
const stops = /\b(?:stop|stops|stopped|drop|abandon|change course|turn back|roll back|below|under|less than|falls?|unless|otherwise)\b/i;

/**
 * Proposed values of known rates that can't do their work: targets and rules to go on that bring nothing over today, alone or
 * together, or that one lucky month would reach; rules to stop that bad luck alone fires; targets without today's value beside them.
 * Values that are not marked as proposed, and rates that no analysis knows, are left alone.
 */
export function gateFaults(draft: CheckedDraft): Correction[] {
  const { prose, parts, analyses, facts } = draft;
  const aims = parts.actions.flatMap((action) => aimsOf(action, facts));
  const ofCards = parts.actions.flatMap((action) => [
    ...aimsOf(action, facts).flatMap((gate) => gatesOf(action.target, [gate], [], draft)),
    ...(action.target !== "" && action.baseline === "" ? [fault("gate", `“${action.title}” has a target and does not say where the measure stands today.`, action.target)] : []),
  ]);
  const toGoOn = gatesOf(parts.continueRule, proposedGates(parts.continueRule, facts), aims, draft);
  const toStop = proposedGates(parts.changeRule, facts).filter((gate) => {
    const today = rateToday(analyses, gate.rate);
    if (today === null || today.low === null || today.high === null) return false;
    return gate.rate === "churn" ? gate.value > today.value && gate.value < today.high : gate.value < today.value && gate.value > today.low;
  });
  const ofProse = sentencesOf(prose)
    .filter((sentence) => !stops.test(sentence))
    .flatMap((sentence) => gatesOf(sentence, proposedGates(sentence, facts), aims, draft));
  return [
    ...ofCards,
    ...toGoOn,
    ...toStop.map((gate) => fault("noise", `${gate.text} for ${rateWords[gate.rate]} lies inside the interval of luck around today's value: one unlucky month would fire this rule with nothing changed.`, parts.changeRule)),
    ...ofProse,
  ];
}
