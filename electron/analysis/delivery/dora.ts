import type { Knob } from "../../contract/analysis.ts";
import { figure, settle, type AnalysisDefinition } from "../frame/analysis-definition.ts";
import { amountKnob, rateKnob } from "../frame/knobs.ts";
import { derive, measured, unknown } from "../frame/measure.ts";
import { difference, product, quotient } from "../frame/money.ts";
import { readInputs, type Reader } from "../frame/read-inputs.ts";
import { judge } from "../frame/scale.ts";
import { allIndustries, leadScale } from "./delivery-scales.ts";
import { readMeasures, withDigits, withTier, type Measures } from "./dora-measures.ts";
import { against, industryMean, industryScores, meanScore, scoreMeasures, smallest } from "./dora-scores.ts";
import { bandsPicture, measuresTable, monthsTable, movedTable } from "./dora-tables.ts";
import { deliveryCautions, sayClock, sayDelivery } from "./dora-words.ts";
import { weeksOf } from "./deployment-rows.ts";

const scoreNames = "lead time, frequency, recovery and change fail rate";

/** How fast and how stable changes reach users: DORA's measures, scored by its quick check and held against all industries. */
export const dora: AnalysisDefinition = {
  knobs: (reader) => knobsOf(reader, readMeasures(reader)),
  compute(reader) {
    const read = readMeasures(reader);
    const measures = {
      ...read,
      failRate: withTier(read.failRate),
      failRateOther: withTier(read.failRateOther),
      deployDaysWeek: withDigits(read.deployDaysWeek),
    };
    const scores = scoreMeasures(reader, measures);
    const four = [scores.lead, scores.frequency, scores.recovery, scores.fail];
    const others = [scores.lead, scores.frequencyByDays, scores.recoveryByMean, scores.failOther];
    const overall = meanScore([...four, scores.rework], `${scoreNames}, and rework`, [...others, scores.rework]);
    const overallFour = meanScore(four, scoreNames, others);
    const gaps = [scores.lead, scores.frequency, scores.recovery, scores.fail, scores.rework].map((score, at) =>
      against(score, industryScores[at]!),
    );
    const [lead, frequency, recovery, fail, rework] = gaps as [Gap, Gap, Gap, Gap, Gap];
    const industry = industryMean(5);
    const industryFour = industryMean(4);
    const wait = waitOf(measures);
    const clock = sayClock(reader);
    const message = sayDelivery(measures, scores, { overall, four: overallFour, industry, industryFour }, [
      ["lead time", lead],
      ["deployment frequency", frequency],
      ["recovery", recovery],
      ["the change fail rate", fail],
      ["rework", rework],
    ]);
    const picture = bandsPicture(measures, reader.text("deploy_on_demand") === "yes", clock, message);
    const weeks = measures.rows === null ? null : weeksOf(measures.rows);
    const earlier = reader.inputs.earlierTables?.get("deployments");
    const before =
      earlier === undefined || measures.rows === null
        ? null
        : readMeasures(readInputs({ ...reader.inputs, tables: new Map([["deployments", earlier.rows]]) }));
    const sinceThen = before === null || earlier === undefined ? null : movedTable(before, measures, earlier.day);
    return settle({
      kind: "dora",
      message,
      figures: [
        figure("lead_days", "Lead time", timeVerdict(measures)),
        figure("lead_slow_days", "Lead time of the slower ones: 85 % are faster", measures.leadSlow),
        figure("lead_to_merge_days", "Time to merge", measures.toMerge),
        figure("wait_days", "Lead time that lies after the merge", wait.days),
        figure("wait_share", "Part of the lead time after the merge", wait.share),
        figure("changes_waiting", "Merged changes that wait for production", wait.changes),
        figure("deploys_week", "Deployments a week", measures.deploysWeek),
        figure("deploy_days_week", "Deployment days a week", measures.deployDaysWeek),
        figure("fail_rate", "Change fail rate", measures.failRate),
        figure("fail_rate_other", "Change fail rate by the other definition", measures.failRateOther),
        figure("fail_definitions_ratio", "The higher change fail rate against the lower one", ratioOf(measures)),
        figure("recovery_hours", "Recovery time", measures.recovery),
        figure("recovery_mean_hours", "Mean recovery time", measures.recoveryMean),
        figure("rework_rate", "Rework rate", measures.rework),
        figure("lead_score", "Score: lead time", scores.lead),
        figure("frequency_score", "Score: deployment frequency", scores.frequency),
        figure("frequency_days_score", "Score: frequency, counted in days with a deployment", scores.frequencyByDays),
        figure("recovery_score", "Score: recovery time", scores.recovery),
        figure("recovery_mean_score", "Score: recovery time, by the mean", scores.recoveryByMean),
        figure("fail_score", "Score: change fail rate", scores.fail),
        figure("fail_other_score", "Score: change fail rate by the other definition", scores.failOther),
        figure("rework_score", "Score: rework rate", scores.rework),
        figure(
          "throughput",
          "Throughput: mean of lead time, frequency and recovery",
          meanScore([scores.lead, scores.frequency, scores.recovery], "lead time, frequency and recovery"),
        ),
        figure(
          "stability",
          "Stability: mean of change fail rate and rework",
          meanScore([scores.fail, scores.rework], "change fail rate and rework"),
        ),
        figure("overall", "Overall score of the quick check", overall),
        figure("overall_four", "Overall score without rework", overallFour),
        figure("industry_overall", "All industries: overall score", industry),
        figure("industry_overall_four", "All industries: overall score without rework", industryFour),
        figure("lead_against", "Lead time's score less the mean of all industries", lead),
        figure("frequency_against", "Frequency's score less the mean of all industries", frequency),
        figure("recovery_against", "Recovery's score less the mean of all industries", recovery),
        figure("fail_against", "Change fail rate's score less the mean of all industries", fail),
        figure("rework_against", "Rework's score less the mean of all industries", rework),
        figure("lowest_against", "The furthest behind of these", smallest(gaps)),
      ],
      tables: [
        measuresTable(measures, scores, industryScores),
        ...(sinceThen === null ? [] : [sinceThen]),
        ...(measures.rows === null ? [] : [monthsTable(measures.rows)]),
      ].filter(({ rows }) => rows.length > 0),
      pictures: picture === null ? [] : [picture],
      conventions: [
        `The lead time runs ${clock}.`,
        "A month is 30 days, and once a day is five deployments a week. Times of a table are medians.",
        "The overall score is the mean of five scores. Where rework is not known there is none; the mean of the other four is held against the same four of all industries.",
        "A table of deployments counts before entered figures.",
      ],
      cautions: deliveryCautions(reader, measures, weeks),
      knobs: knobsOf(reader, measures),
      sources: [allIndustries.source],
    });
  },
};

type Gap = ReturnType<typeof against>;

/** The lead time with the tier of 2024 that it would be in, where it runs to production. */
function timeVerdict({ lead }: Measures): Measures["lead"] {
  return lead.known ? { ...lead, verdict: judge(lead.quantity.value * 24, leadScale) } : lead;
}

/** What lies between the merge and production: the days, their part, and how many changes wait there by Little's law. */
function waitOf({ lead, toMerge, deploysWeek }: Measures) {
  const days = derive([lead, toMerge], ([whole = 0, part = 0], inputs) =>
    part > whole
      ? unknown("The time to the merge is longer than the whole lead time: the two are not of the same changes.")
      : measured(
          { value: difference(whole, part), unit: "days" },
          {
            formula: "lead time - time to merge",
            inputs,
            note: "A difference of two middle values, not a measured wait.",
          },
        ),
  );
  return {
    days,
    share: derive([days, lead], ([after = 0, whole = 0], inputs) =>
      whole === 0
        ? unknown("The lead time is 0.")
        : measured(
            { value: quotient(after, whole), unit: "percent" },
            { formula: "days after the merge / lead time", inputs },
          ),
    ),
    changes: derive([deploysWeek, days], ([aWeek = 0, after = 0], inputs) =>
      measured(
        { value: quotient(product(aWeek, after), 7), unit: "count", of: "changes" },
        {
          formula: "deployments a week x weeks after the merge (Little's law), one change in each deployment",
          inputs,
          source: { title: "Little, A proof for the queuing formula L = λW", edition: "1961", heuristic: false },
          note: "At least so many: a deployment may carry several changes.",
        },
      ),
    ),
  };
}

function ratioOf({ failRate, failRateOther }: Measures) {
  return derive([failRate, failRateOther], ([one = 0, other = 0], inputs) =>
    Math.min(one, other) === 0
      ? unknown("One of the two rates is 0.")
      : measured(
          { value: quotient(Math.max(one, other), Math.min(one, other)), unit: "multiple" },
          { formula: "higher rate / lower rate", inputs },
        ),
  );
}

/** What was counted from a table is not for sliding; what was entered is. */
function knobsOf(reader: Reader, { fault, counted, failRate }: Measures): Knob[] {
  if (fault) return [];
  const entered = (isCounted: boolean, key: string) => (isCounted ? [] : amountKnob(reader, key, reader.read(key)));
  const byCounts = failRate.known && failRate.range !== undefined && reader.has("change_fail_rate");
  return [
    ...entered(counted.lead, "lead_time"),
    ...entered(false, "lead_time_to_merge"),
    ...entered(counted.frequency, "deploys_week"),
    ...(counted.failures || byCounts ? [] : rateKnob("change_fail_rate", "Change fail rate", failRate, 0.0005)),
    ...entered(counted.recovery, "recovery_time"),
    ...(counted.rework ? [] : rateKnob("rework_rate", "Rework rate", reader.read("rework_rate"), 0.005)),
  ];
}
