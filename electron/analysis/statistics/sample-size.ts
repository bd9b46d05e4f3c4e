import type { Knob } from "../../contract/analysis.ts";
import type { Measured } from "../../contract/measured.ts";
import { figure, settle, type AnalysisDefinition } from "../frame/analysis-definition.ts";
import { sayNumber, sayPercent } from "../frame/format-figure.ts";
import { amountKnob, rateKnob } from "../frame/knobs.ts";
import { derive, measured, unknown, valueOf } from "../frame/measure.ts";
import { difference, product, quotient } from "../frame/money.ts";
import type { Reader } from "../frame/read-inputs.ts";
import { readStages, stageKeys, stageNames, type StageKey } from "../growth/stages.ts";
import { readTarget } from "../growth/targets.ts";
import { detectableLift, peopleNeeded, plannedPower, powerOfTest } from "./two-proportions.ts";
import { thinBelow } from "./wilson.ts";

/** A test runs this long unless the user says otherwise. Assumed. */
const usualWeeks = 4;
const weeksOfMonth = 52 / 12;
const testSource = {
  title: "Test of two proportions, normal approximation, 5 % two-sided, 80 % power",
  heuristic: false,
};

/** What a planned test can show with the people whom it will see, and whether the target lies outside luck. */
export const sampleSize: AnalysisDefinition = {
  knobs,
  compute(reader) {
    const stageKey = stageOf(reader);
    const { entrants, rate } = readStages(reader)[stageKey];
    const { label, enters } = stageNames[stageKey];
    const target = targetOf(reader, stageKey);
    const perHalf = derive([peopleIn(reader, entrants)], ([people = 0], inputs) =>
      measured(
        { value: Math.floor(people / 2), unit: "count", of: enters },
        { formula: "people in the test / 2", inputs },
      ),
    );
    const power = derive([rate, target, perHalf], ([now = 0, wanted = 0, people = 0], inputs) => {
      if (people < 1) return unknown("The test sees nobody.");
      if (now === wanted) return unknown("The target is today's rate: there is nothing to show.");
      return measured(
        { value: Math.min(1, powerOfTest(now, wanted, people)), unit: "percent" },
        { formula: "power of two proportions, 5 % two-sided", inputs, source: testSource },
      );
    });
    const lift = derive([rate, perHalf], ([now = 0, people = 0], inputs) => {
      const least = people < 1 ? null : detectableLift(now, people);
      return least === null
        ? unknown("With these people no rise would show with 80 % power.")
        : measured(
            { value: least, unit: "points" },
            { formula: "smallest rise with 80 % power, two proportions", inputs, source: testSource },
          );
    });
    const needed = derive([rate, target], ([now = 0, wanted = 0], inputs) => {
      const people = peopleNeeded(now, wanted);
      return people === null
        ? unknown("The target is today's rate: there is nothing to show.")
        : measured(
            { value: people, unit: "count", of: enters },
            { formula: "people per half for 80 % power, two proportions", inputs, source: testSource },
          );
    });
    const weeks = derive([needed, entrants], ([people = 0, monthly = 0], inputs) =>
      monthly <= 0
        ? unknown("Nobody enters this step.")
        : measured(
            { value: quotient(product(2, people), monthly / weeksOfMonth), unit: "weeks" },
            { formula: "2 x people per half / entrants a week", inputs },
          ),
    );
    return settle({
      kind: "sample-size",
      message: say(label, rate, target, perHalf, power, enters),
      figures: [
        figure("rate_now", `${label} today`, rate),
        figure("target_rate", `Target: ${label.toLowerCase()}`, target),
        figure("target_beyond_interval", "Target beyond the upper bound of today's interval", beyond(rate, target)),
        figure("people_per_half", "People in each half of the test", perHalf),
        figure("power", "Chance that the test shows the target's rise", power),
        figure("detectable_lift", "Smallest rise that the test shows with 80 % power", lift),
        figure("people_per_half_needed", "People in each half needed for the target's rise", needed),
        figure("weeks_needed", "Weeks until that many have come", weeks),
      ],
      conventions: [
        "The test splits people into two equal halves at random, one as today, one with the change.",
        "5 % two-sided, 80 % power, normal approximation.",
      ],
      cautions: cautionsOf(reader, stageKey, rate, target, power),
      knobs: knobs(reader),
    });
  },
};

function knobs(reader: Reader): Knob[] {
  const stageKey = stageOf(reader);
  const stage = readStages(reader)[stageKey];
  return [
    ...(stage.rate.known
      ? rateKnob(
          "test_target",
          `Target: ${stageNames[stageKey].label.toLowerCase()}`,
          targetOf(reader, stageKey),
          0.005,
        )
      : []),
    ...amountKnob(reader, "test_people", peopleIn(reader, stage.entrants), "People in the test, both halves"),
  ];
}

function stageOf(reader: Reader): StageKey {
  const said = reader.text("test_stage");
  return stageKeys.find((key) => key === said) ?? "activation";
}

function targetOf(reader: Reader, key: StageKey): Measured {
  return reader.has("test_target") ? reader.read("test_target") : readTarget(reader, key);
}

/** People in both halves: as answered, else those who enter in the weeks of the test. */
function peopleIn(reader: Reader, entrants: Measured): Measured {
  if (reader.has("test_people")) return reader.read("test_people");
  return derive([entrants, reader.readOr("test_weeks", usualWeeks)], ([monthly = 0, weeks = 0], inputs) =>
    measured(
      { value: Math.round(product(monthly, 12 / 52, weeks)), unit: "count", of: "people" },
      { formula: "entrants a month x 12/52 x weeks of the test, to whole people", inputs },
    ),
  );
}

function beyond(rate: Measured, target: Measured): Measured {
  return derive([target, rate], ([wanted = 0], inputs) =>
    rate.known && rate.range
      ? measured(
          { value: difference(wanted, rate.range.high), unit: "points" },
          {
            formula: "target - upper bound of the 95 % interval",
            inputs,
            note: "Below zero: a month of luck would look the same.",
          },
        )
      : unknown("Today's rate has no interval."),
  );
}

function say(
  label: string,
  rate: Measured,
  target: Measured,
  perHalf: Measured,
  power: Measured,
  enters: string,
): string {
  if (!rate.known) return `What a test of ${label.toLowerCase()} can show can't be said yet. ${rate.why}`;
  if (!power.known) return `${label} is ${sayPercent(rate.quantity.value)}. ${power.why}`;
  const enough = power.quantity.value >= plannedPower;
  const rise = `a rise from ${sayPercent(rate.quantity.value)} to ${sayPercent(valueOf(target) ?? 0)}`;
  const people = `two halves of ${sayNumber(valueOf(perHalf) ?? 0, 0)} ${enters}`;
  return enough
    ? `A test with ${people} would show ${rise}: power ${sayPercent(power.quantity.value, 0)}.`
    : `A test with ${people} would miss ${rise} too often: it shows it with a chance of ${sayPercent(power.quantity.value, 0)} only.`;
}

function cautionsOf(reader: Reader, key: StageKey, rate: Measured, target: Measured, power: Measured): string[] {
  const { label, from } = stageNames[key];
  const wanted = valueOf(target);
  const entrants = valueOf(reader.read(from));
  return [
    ...(rate.known && rate.range && wanted !== null && wanted >= rate.range.low && wanted <= rate.range.high
      ? [
          `The target of ${sayPercent(wanted)} lies inside today's 95 % interval of ${label.toLowerCase()} (${sayPercent(rate.range.low)} to ${sayPercent(rate.range.high)}): one month at it proves nothing.`,
        ]
      : []),
    ...(power.known && power.quantity.value < plannedPower
      ? ["When such a test shows nothing, that does not mean that the change does nothing."]
      : []),
    ...(rate.known && entrants !== null && entrants < thinBelow
      ? [`Today's rate rests on fewer than ${thinBelow} people: it is thin.`]
      : []),
    ...(!reader.has("test_people") && !reader.has("test_weeks")
      ? [`The test is assumed to run ${usualWeeks} weeks.`]
      : []),
  ];
}
