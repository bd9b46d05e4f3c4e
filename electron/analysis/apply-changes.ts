import type { AnalysisInputs, Knob, WhatIfChange } from "../contract/analysis.ts";
import { knownMetrics } from "../contract/metrics.ts";
import { sayQuantity } from "./frame/format-figure.ts";
import { inputSpec } from "./frame/known-inputs.ts";
import { valueOf } from "./frame/measure.ts";
import { readInputs } from "./frame/read-inputs.ts";
import { readStages, stageKeys } from "./growth/stages.ts";

/** Metrics that a change sets as metrics; every other change is an answer. */
const metricKeys = new Set([...knownMetrics.map(({ key }) => key), "arpa"]);
const chain = ["visitors", "signups", "activated", "new_customers"] as const;
const rateKnobs = new Set(stageKeys.map((key) => `${key}_rate`));

/**
 * The inputs with changes made. A changed stage rate moves the counts behind it, the other rates staying as they are: 25 % activation in
 * place of 20 % brings a quarter more activated sign-ups and new customers. What was changed, or moved with it, is named in `changed`.
 * @throws RangeError when a change names no knob, or a value outside its bounds; its text can be shown
 */
export function applyChanges(
  inputs: AnalysisInputs,
  knobs: readonly Knob[],
  changes: readonly WhatIfChange[],
): AnalysisInputs {
  const to = new Map<string, number>();
  for (const change of changes) {
    const knob = knobs.find(({ input }) => input === change.input);
    if (!knob)
      throw new RangeError(
        `"${change.input}" can't be changed here. What can: ${knobs.map(({ input }) => input).join(", ") || "nothing"}.`,
      );
    const said = (value: number) =>
      sayQuantity({ value, unit: knob.unit, ...(knob.currency ? { currency: knob.currency } : {}) });
    if (!Number.isFinite(change.to) || change.to < knob.min || change.to > knob.max)
      throw new RangeError(`${knob.label} must lie between ${said(knob.min)} and ${said(knob.max)}.`);
    to.set(change.input, change.to);
  }

  const metrics = new Map(inputs.metrics);
  const answers = new Map(inputs.answers);
  const changed = new Set(to.keys());
  const setMetric = (key: string, value: number) => {
    const spec = inputSpec(key);
    if (!spec) throw new RangeError(`"${key}" can't be changed.`);
    const old = metrics.get(key);
    const { unit, per, of } = spec;
    const quantity = {
      value,
      unit,
      ...(unit === "money" ? { currency: inputs.currency } : {}),
      ...(per ? { per } : {}),
      ...(of ? { of } : {}),
    };
    // A changed value is nobody's measurement: it keeps the period of the fact, not its reference.
    changed.add(key);
    metrics.set(key, {
      label: old?.label ?? spec.label,
      quantity,
      period: old?.period ?? "",
      asOf: old?.asOf ?? inputs.today,
      text: old?.text,
    });
    answers.delete(key);
  };

  moveCounts(inputs, to, setMetric);
  for (const [key, value] of to) {
    if (rateKnobs.has(key)) continue;
    if (metricKeys.has(key)) setMetric(key, value);
    else {
      answers.set(key, value);
      metrics.delete(key);
    }
  }
  return { ...inputs, metrics, answers, changed };
}

/** Sets the counts of the funnel that follow from changed rates or visitors. */
function moveCounts(
  inputs: AnalysisInputs,
  to: ReadonlyMap<string, number>,
  setMetric: (key: string, value: number) => void,
): void {
  if (!["visitors", ...rateKnobs].some((key) => to.has(key))) return;
  const stages = readStages(readInputs(inputs));
  let factor = 1;
  const visitors = valueOf(readInputs(inputs).read("visitors"));
  const newVisitors = to.get("visitors");
  if (newVisitors !== undefined && visitors) factor = newVisitors / visitors;
  stageKeys.forEach((key, at) => {
    const stage = stages[key];
    const rate = valueOf(stage.rate);
    const entrants = valueOf(stage.entrants);
    const through = valueOf(stage.through);
    const target = chain[at + 1];
    if (target === undefined) return;
    const changed = to.get(`${key}_rate`);
    if (changed !== undefined && rate !== null && entrants !== null) {
      setMetric(target, entrants * factor * changed);
      // From no one who passed there is no rate behind it to keep: the later counts stay what they are.
      factor = rate > 0 ? (factor * changed) / rate : factor;
    } else if (factor !== 1 && through !== null) {
      setMetric(target, through * factor);
    }
  });
}
