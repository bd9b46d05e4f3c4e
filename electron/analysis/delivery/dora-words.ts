import type { Measured } from "../../contract/measured.ts";
import { formatValue } from "../../contract/format-quantity.ts";
import { sayList, sayNumber, sayPercent } from "../frame/format-figure.ts";
import type { Reader } from "../frame/read-inputs.ts";
import type { Measures } from "./dora-measures.ts";
import type { Scores } from "./dora-scores.ts";

const starts = new Map([
  ["idea", "from the idea"],
  ["commit", "from the first commit"],
  ["merge", "from the merge"],
]);
const ends = new Map([
  ["merge", "to the merge"],
  ["production", "to running in production"],
  ["users", "to users having it"],
]);

/** "from the first commit to running in production"; says where an end is not known. */
export function sayClock(reader: Reader): string {
  const from = starts.get(reader.text("lead_from") ?? "") ?? "from where, nobody has said";
  const to = ends.get(reader.text("lead_to") ?? "") ?? "to where, nobody has said";
  return from.includes("nobody") && to.includes("nobody") ? "from where to where nobody has said" : `${from} ${to}`;
}

const plain = (value: Measured) => (value.known ? (value.words ?? formatValue(value.quantity)) : "");
const points = (value: Measured) => (value.known ? sayNumber(value.quantity.value) : "");

/** The one sentence: the mean score against all industries and what is furthest behind, or the measures that are known. */
export function sayDelivery(
  measures: Measures,
  scores: Scores,
  means: { overall: Measured; four: Measured; industry: Measured; industryFour: Measured },
  against: readonly [string, Measured][],
): string {
  const [whole, mean, rest] = means.overall.known
    ? [means.overall, means.industry, ""]
    : [means.four, means.industryFour, " without rework"];
  if (whole.known) {
    const [last] = against
      .flatMap(([name, gap]) => (gap.known ? [{ name, gap: gap.quantity.value }] : []))
      .sort((a, b) => a.gap - b.gap);
    const behind =
      last === undefined || last.gap >= 0 ? "nothing lies below its mean" : `furthest behind is ${last.name}`;
    return `On the quick check delivery scores ${points(whole)}${rest}, all industries score ${points(mean)}, and ${behind}.`;
  }
  const known = [
    ...(measures.lead.known ? [`lead time is ${plain(measures.lead)}`] : []),
    ...(measures.deploysWeek.known
      ? [`there are ${sayNumber(measures.deploysWeek.quantity.value)} deployments a week`]
      : []),
    ...(measures.failRate.known ? [`${sayPercent(measures.failRate.quantity.value, 2)} of the deployments fail`] : []),
    ...(measures.recovery.known ? [`recovery takes ${plain(measures.recovery)}`] : []),
  ];
  if (known.length === 0 || !Object.values(scores).some((score: Measured) => score.known))
    return known.length === 0
      ? "Whether delivery is fast or stable can't be said yet: no measure is known."
      : `${capital(sayList(known))}; there is no score for it yet.`;
  return `${capital(sayList(known))}.`;
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** A few failures say little; fewer than this are called thin. Heuristic. */
const thinFailures = 5;
/** Weeks below which a table says more about a month than about a team. Heuristic. */
const shortTable = 4;

/** What the figures do not show, most important first. */
export function deliveryCautions(reader: Reader, measures: Measures, weeks: number | null): string[] {
  const from = reader.text("lead_from");
  const to = reader.text("lead_to");
  const means = reader.text("failure_means");
  const failed = measures.rows?.filter(({ failed: one }) => one).length ?? null;
  const stray =
    measures.rows?.filter(({ failed: one, recoveryHours }) => one !== true && recoveryHours !== null).length ?? 0;
  return [
    ...(measures.lead.known && (from === null || to === null)
      ? ["A lead time without its first and last moment can be off by weeks: say from what to what it runs."]
      : []),
    ...(measures.lead.known && measures.toMerge.known
      ? [
          "What lies after the merge is one middle value less another, not a wait that somebody measured: it can be off by days.",
        ]
      : []),
    ...(from === "merge"
      ? ["The clock starts at the merge, after the first part of the way, so the real lead time is longer."]
      : []),
    ...(from === "idea"
      ? ["The clock starts at the idea, earlier than the quick check's, so the score is lower than it would count."]
      : []),
    ...(means === "pipeline"
      ? [
          "A deployment that ran through and broke something for users does not count as failed here, so the real rate is higher.",
        ]
      : []),
    ...(means === "incident"
      ? ["An incident near a deployment need not come from it, so the real rate may be lower."]
      : []),
    ...(measures.failRate.known && means === null
      ? [
          "Nobody has said what counts as a failed deployment. By another count the rate can be many times higher or lower.",
        ]
      : []),
    ...(failed !== null && failed < thinFailures && measures.counted.failures
      ? ["Few deployments failed, so one more or less would change the rate and the recovery time a lot."]
      : []),
    ...(weeks !== null && weeks < shortTable
      ? ["The table covers less than four weeks: it may be an unusual month."]
      : []),
    ...(stray > 0 ? [`${stray} of the rows have a recovery time and no failure; these times are not counted.`] : []),
    ...(measures.lead.known && !measures.counted.lead
      ? ["If the lead time is a mean, a few old changes pull it up, and most changes may be much faster."]
      : []),
    "The means of all industries come from what people answered in a survey, not from counts.",
  ];
}
