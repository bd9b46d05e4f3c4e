import { gateVerdict, type ProposedTarget } from "../../analysis/growth/break-even.ts";
import type { Analysis } from "../../contract/analysis.ts";
import type { ActionDraft, Correction } from "../../contract/brief.ts";
import type { Fact } from "../../contract/company.ts";
import { formatQuantity } from "../../contract/format-quantity.ts";
import { fault, type CheckedDraft } from "./fault.ts";
import { onlyRate, proposedGates, rateToday, type Gate, type RateName } from "./read-gates.ts";

const rateWords: Record<RateName, string> = {
  signup: "sign-up",
  activation: "activation",
  paid: "activated-to-paying",
  churn: "churn",
};
const percent = (value: number) => formatQuantity({ value, unit: "percent" });
const asTarget = ({ rate, value }: Gate): ProposedTarget => ({ figureKey: rate, target: value });

/** Whether a proposed value is better than today's by more than its last digit; null for a rate that no analysis knows. */
function isBetter(gate: Gate, analyses: readonly Analysis[]): boolean | null {
  const today = rateToday(analyses, gate.rate);
  if (today === null) return null;
  return (gate.rate === "churn" ? today.value - gate.value : gate.value - today.value) >= 0.0005;
}

/**
 * Gates of one text, held together with what the actions aim at for the other steps: a gate below today's value is a guard rail
 * while the others outweigh it, and a gate without gain when they do not.
 */
function gatesOf(
  text: string,
  gates: readonly Gate[],
  aims: readonly Gate[],
  analyses: readonly Analysis[],
): Correction[] {
  return gates.flatMap((gate) => {
    const better = isBetter(gate, analyses);
    if (better === null) return [];
    const others = [...gates, ...aims.filter((aim) => !gates.some(({ rate }) => rate === aim.rate))].filter(
      ({ rate }) => rate !== gate.rate,
    );
    const verdict = gateVerdict(analyses, asTarget(gate), better ? [] : others.map(asTarget));
    if (verdict === null) return [];
    if (!better && verdict.belowBreakEven) return fault("gate", verdict.words, text);
    return better && verdict.insideNoise ? fault("noise", verdict.words, text) : [];
  });
}

/** The target of a card: there is no guard rail among targets, so one that is no better than today is a fault. */
function targetFaults(action: ActionDraft, gates: readonly Gate[], analyses: readonly Analysis[]): Correction[] {
  return gates.flatMap((gate) => {
    const today = rateToday(analyses, gate.rate);
    if (today === null || isBetter(gate, analyses) === true) return gatesOf(action.target, [gate], [], analyses);
    return fault(
      "gate",
      `${gate.text} for ${rateWords[gate.rate]} is no better than today's ${percent(today.value)}: at this target nothing is gained.`,
      action.target,
    );
  });
}

/** The rate that a card is about: by its baseline, else its measure, where that speaks of one rate only. */
const rateOfCard = (action: ActionDraft, facts: readonly Fact[]) =>
  onlyRate(action.baseline, facts) ?? onlyRate(action.measure, facts) ?? onlyRate(action.target, facts);

/** The target of a card as a gate; a bare "25 %" counts, because a target is proposed by its place. */
function aimsOf(action: ActionDraft, facts: readonly Fact[]): Gate[] {
  const rate = rateOfCard(action, facts);
  const marked = proposedGates(action.target, facts, rate);
  if (marked.length > 0 || rate === null) return marked;
  const percents = [...action.target.matchAll(/(\d+(?:\.\d+)?)\s?(?:%|per ?cent\b)(?!\s*\[[FA=])/g)];
  const [only] = percents;
  return only && percents.length === 1 ? [{ rate, value: Number(only[1]) / 100, text: only[0] }] : [];
}

const sentencesOf = (prose: string) =>
  prose.split(/(?<=[.!?])\s+(?!\[)|\n+/).filter((sentence) => sentence.trim() !== "");

/** Words of a rule that says when to stop: its threshold lies near today's value on purpose. */
const stops =
  /\b(?:stop|stops|stopped|drop|abandon|change course|turn back|roll back|below|under|less than|falls?|unless|otherwise)\b/i;

/**
 * Proposed values of known rates that can't do their work: targets and rules to go on that bring nothing over today, alone or
 * together, or that one lucky month would reach; rules to stop that bad luck alone fires; targets without today's value beside them.
 * Values that are not marked as proposed, and rates that no analysis knows, are left alone.
 */
export function gateFaults(draft: CheckedDraft): Correction[] {
  const { prose, parts, analyses, facts } = draft;
  const aims = parts.actions.flatMap((action) => aimsOf(action, facts));
  const ofCards = parts.actions.flatMap((action) => [
    ...targetFaults(action, aimsOf(action, facts), analyses),
    ...(action.target !== "" && action.baseline === ""
      ? [
          fault(
            "gate",
            `“${action.title}” has a target and does not say where the measure stands today.`,
            action.target,
          ),
        ]
      : []),
  ]);
  const toGoOn = gatesOf(parts.continueRule, proposedGates(parts.continueRule, facts), aims, analyses);
  const toStop = proposedGates(parts.changeRule, facts).filter((gate) => {
    const today = rateToday(analyses, gate.rate);
    if (today === null || today.low === null || today.high === null) return false;
    return gate.rate === "churn"
      ? gate.value > today.value && gate.value < today.high
      : gate.value < today.value && gate.value > today.low;
  });
  const ofProse = sentencesOf(prose)
    .filter((sentence) => !stops.test(sentence))
    .flatMap((sentence) => gatesOf(sentence, proposedGates(sentence, facts), aims, analyses));
  return [
    ...ofCards,
    ...toGoOn,
    ...toStop.map((gate) =>
      fault(
        "noise",
        `${gate.text} for ${rateWords[gate.rate]} lies inside the interval of luck around today's value: one unlucky month would fire this rule with nothing changed.`,
        parts.changeRule,
      ),
    ),
    ...ofProse,
  ];
}
