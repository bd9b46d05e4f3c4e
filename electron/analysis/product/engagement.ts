import type { Knob } from "../../contract/analysis.ts";
import { settle, type AnalysisDefinition } from "../frame/analysis-definition.ts";
import { sayCount, sayNumber, sayPercent } from "../frame/format-figure.ts";
import { amountKnob, rateKnob } from "../frame/knobs.ts";
import { valueOf } from "../frame/measure.ts";
import { quotient } from "../frame/money.ts";
import type { Reader } from "../frame/read-inputs.ts";
import { thinBelow } from "../statistics/wilson.ts";
import { readCohorts, type Cohorts } from "./cohort-rows.ts";
import { engagementPictures, engagementTables } from "./engagement-drawings.ts";
import { featureFigures, readFeatures } from "./feature-use.ts";
import { usualLittleUsed } from "./product-scales.ts";
import { curveOf, lastStep, retention } from "./retention.ts";
import { usage } from "./usage.ts";

/** Whether people come back, how often, and to what; held against what went into it. */
export const engagement: AnalysisDefinition = {
  knobs,
  compute(reader) {
    const cohorts = readCohorts(reader);
    const features = readFeatures(reader);
    const figures = [
      ...usage(reader),
      ...retention(cohorts, reader.text("changed_from")),
      ...featureFigures(reader, features),
    ];
    const sentence = messageOf(figures, cohorts);
    return settle({
      kind: "engagement",
      message: sentence,
      figures,
      tables: engagementTables(cohorts, features),
      pictures: engagementPictures(cohorts, features, sentence),
      conventions: [
        "A cohort is everybody who started in the same period; it is held against all who started, whether or not they were active in between.",
        "Periods that were not over on the day of the count are left out, because they always look like a fall.",
        "The last steps of the curve hold only the oldest cohorts: other people than its first steps.",
        "Where no month of a change is known, the older half of the cohorts is held against the newer half; an odd one in the middle is an older one.",
      ],
      cautions: cautionsOf(reader, cohorts, features),
      knobs: knobs(reader),
    });
  },
};

function knobs(reader: Reader): Knob[] {
  const features = readFeatures(reader);
  return [
    ...amountKnob(reader, "daily_active", reader.read("daily_active")),
    ...amountKnob(reader, "monthly_active", reader.read("monthly_active")),
    ...("known" in features
      ? []
      : rateKnob(
          "little_used_below",
          "Adoption below which a feature counts as little used",
          reader.readOr("little_used_below", usualLittleUsed),
          0.01,
        )),
  ];
}

function messageOf(figures: ReturnType<typeof usage>, found: ReturnType<typeof readCohorts>): string {
  const of = (key: string) => {
    const measured = figures.find((one) => one.key === key)?.measured;
    return measured ? valueOf(measured) : null;
  };
  if (!("known" in found)) {
    const curve = curveOf(found.cohorts);
    const last = lastStep(curve);
    const first = curve[0];
    if (first && last) {
      const say = (step: typeof first) =>
        `${sayPercent(quotient(step.through, step.entrants))} after ${sayCount(step.step, found.period)}`;
      return first.step === last.step
        ? `Of those who start, ${say(first)} are still active`
        : `Of those who start, ${say(first)} are still active, and ${say(last)}`;
    }
  }
  const days = of("active_days");
  if (days !== null) return `Whoever comes at all in a month comes on ${sayNumber(days)} days of it`;
  const share = of("little_used_share");
  return share === null
    ? "Whether people come back is not known: neither cohorts nor active people were counted"
    : `${sayPercent(share)} of the engineer-days went into features that are little used`;
}

function cautionsOf(
  reader: Reader,
  cohorts: ReturnType<typeof readCohorts>,
  features: ReturnType<typeof readFeatures>,
): string[] {
  return [
    ...("known" in cohorts ? [] : cohortCautions(cohorts)),
    ...("known" in features
      ? []
      : [
          ...features.leftOut,
          ...(reader.has("little_used_below")
            ? []
            : [
                `A feature counts as little used below ${sayPercent(usualLittleUsed)} of those it is for: assumed. What is needed once a year looks little used in most months.`,
              ]),
          "That those who use a feature stay longer does not show that it keeps them: whoever stays uses more.",
        ]),
    ...(reader.text("active_means") === null
      ? ["Nobody has said what counts as active. Logging in is not using."]
      : []),
  ];
}

function cohortCautions({ leftOut, unfinished, dated, cohorts, period }: Cohorts): string[] {
  const thin = cohorts.filter(({ started }) => started < thinBelow).length;
  return [
    ...leftOut,
    ...(unfinished > 0 ? [`${sayCount(unfinished, "cell")} left out: the ${period} was not over yet.`] : []),
    ...(dated
      ? []
      : [
          `The names of the cohorts tell no day, so nobody can see whether their last ${period} is over. If it is not, the end of the curve falls for no reason.`,
        ]),
    ...(thin > 0
      ? [
          `${sayCount(thin, "cohort")} ${thin === 1 ? "has" : "have"} fewer than ${thinBelow} people: the rates of one cohort jump by luck.`,
        ]
      : []),
  ];
}
