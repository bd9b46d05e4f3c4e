import { figure, settle, type AnalysisDefinition } from "../frame/analysis-definition.ts";
import { sayCount, sayNumber } from "../frame/format-figure.ts";
import { amountKnob } from "../frame/knobs.ts";
import { measured, unknown, valueOf } from "../frame/measure.ts";
import { sum } from "../frame/money.ts";
import { userWords } from "../frame/user-words.ts";
import { causeFigures, habitFigures } from "./cause-figures.ts";
import { causeWords, isCause } from "./causes.ts";
import { findContradictions, type Contradiction } from "./contradictions.ts";
import { convention } from "./diagnosis-scales.ts";
import { evidencePictures, fireTable } from "./evidence-pictures.ts";
import { experimentTable } from "./experiment-figures.ts";
import { rateFigures, watchOf } from "./fire-rate.ts";
import { leadFigures } from "./lead-figures.ts";
import { standingOf, type Standing } from "./leading-cause.ts";
import { isDisputed, readFires } from "./read-fires.ts";
import { readObservations } from "./read-observations.ts";

/** Whether fires begin with people, process or technology: evidence sorted by cause, what contradicts itself, and what to try first. */
export const causeDiagnosis: AnalysisDefinition = {
  knobs: (reader) => [
    ...amountKnob(reader, "crew", reader.read("crew")),
    ...amountKnob(reader, "period_weeks", reader.read("period_weeks")).map((knob) => ({
      ...knob,
      min: Math.min(1, knob.value),
      max: Math.max(knob.value, Math.min(520, knob.max)),
    })),
  ],
  compute(reader) {
    const { fires, impossible, problem } = readFires(reader);
    const { observations, unusable } = readObservations(reader);
    const belief = reader.text("believed") ?? "";
    const believed = isCause(belief) ? belief : null;
    const standing = standingOf(fires);
    const watch = problem ?? watchOf(reader, fires);
    const failRate = reader.read("change_fail_rate");
    const found = findContradictions({
      fires,
      standing,
      observations,
      believed,
      agreed: reader.text("agreed_way"),
      failRate: valueOf(failRate),
    });
    const timed = fires.filter(({ hours }) => hours !== null);
    const causeOnes = causeFigures(fires, problem, observations, watch);
    const count = (key: string, label: string, value: number, of: string, formula: string) =>
      figure(key, label, problem ?? measured({ value, unit: "count", of }, { formula }));
    const ofKind = (kind: Contradiction["kind"]) => found.filter((one) => one.kind === kind).length;
    const message = sayStanding(standing);
    const settled = (key: string, label: string, kind: Contradiction["kind"]) =>
      count(key, label, ofKind(kind), "contradictions", "counted by the rule of its kind");
    const about = (key: string, label: string, kind: Contradiction["kind"], say: (one: Contradiction) => string) => {
      const first = found.find((one) => one.kind === kind);
      return figure(
        key,
        label,
        problem ??
          (first
            ? measured(
                { value: 1, unit: "count" },
                { formula: "the first of its kind in the table", words: say(first) },
              )
            : unknown("There is none.")),
      );
    };
    return settle({
      kind: "cause-diagnosis",
      message,
      figures: [
        count("fires", "Fires", fires.length, "fires", "rows of the table, each fire once"),
        count(
          "sorted_fires",
          "Fires with one cause",
          fires.filter(({ cause }) => cause !== null).length,
          "fires",
          "fires whose first thing is known and not in dispute",
        ),
        count(
          "disputed_fires",
          "Fires with two causes",
          fires.filter(isDisputed).length,
          "fires",
          "fires whose rows name two",
        ),
        figure(
          "impossible_rows",
          "Rows that can't be true",
          measured({ value: impossible.length, unit: "count", of: "rows" }, { formula: "left out" }),
        ),
        figure(
          "impossible_first",
          "The first of them",
          impossible[0]
            ? measured({ value: 1, unit: "count" }, { formula: "the first that was left out", words: impossible[0] })
            : unknown("Every row can be true."),
        ),
        figure(
          "fire_hours",
          "Hours that the fires took",
          problem ??
            (timed.length === 0
              ? unknown("Not enough data: needs Hours of each fire.", ["Hours of each fire"])
              : measured(
                  { value: sum(...timed.map(({ hours }) => hours ?? 0)), unit: "hours" },
                  { formula: "sum of the hours" },
                )),
        ),
        ...leadFigures(fires, problem, standing, believed),
        ...causeOnes,
        ...habitFigures(fires, problem),
        ...rateFigures(reader, watch, problem),
        count("contradictions", "Contradictions", found.length, "contradictions", "all that were found"),
        figure(
          "contradiction_first",
          "The first of them",
          problem ??
            (found[0]
              ? measured(
                  { value: 1, unit: "count" },
                  { formula: "the first in the table", words: userWords(`${found[0].one}; ${found[0].other}`) },
                )
              : unknown("Nothing contradicts itself.")),
        ),
        settled("belief_against", "Belief against the fires", "belief"),
        settled("named_twice", "Same fire put down to two causes", "twice"),
        about("named_first", "The first of these fires", "twice", ({ about: fire }) => fire),
        settled("called_new", "Called new, and in the list before", "new"),
        settled("sources_against", "Sources that disagree on a cause", "sources"),
        about("sources_cause", "The first of these causes", "sources", ({ about: cause }) => cause),
        about("sources_sides", "Which sources speak on which side", "sources", ({ sides }) => sides ?? ""),
        settled("skipped_without_way", "A skipped step where there is said to be none", "process"),
        settled("measure_against", "Belief against a measure", "measure"),
        count("observations", "Observations", observations.length, "observations", "rows with a source and a cause"),
        figure(
          "change_fail_rate",
          "Changes that fail",
          reader.has("change_fail_rate") ? failRate : unknown("Nobody has said how many changes fail."),
        ),
      ],
      tables: [
        ...(fires.length > 0 ? [fireTable(fires)] : []),
        ...(found.length > 0
          ? [
              {
                title: "What contradicts itself",
                columns: ["This", "Against this", "What to make of it"],
                rows: found.map(({ one, other, settle: word }) => [one, other, word]),
              },
            ]
          : []),
        ...(standing ? [experimentTable(fires, causeOnes)] : []),
      ],
      pictures: evidencePictures(message, causeOnes),
      conventions: [
        "A fire counts for the cause of the first thing that went wrong. That is a convention: most fires have several causes, and the first is where it could have been stopped.",
        "People means who owns and who knows. No row judges a person.",
        "Sources are ranked and never added up: measured, told by several, seen by you, told by one.",
        "A fire whose rows name two causes counts for neither.",
        "Where two causes can't be told apart, people are tried before process and process before technology: it costs least.",
        "A working month has 160 hours for each person.",
      ],
      cautions: [
        ...(problem === null
          ? [
              "The list holds the fires that somebody remembers, and loud ones are remembered better than frequent small ones.",
            ]
          : []),
        ...(standing
          ? ["How often each cause burns rests on few fires, so the weeks of quiet are rough; be ready to wait longer."]
          : []),
        ...(timed.length > 0 && timed.length < fires.length
          ? ["Some fires have no hours, so the hours are a lower bound."]
          : []),
        ...(unusable > 0 ? ["Some observations have no source or no clear cause, and count for nothing."] : []),
        "A fire that stopped burning after you tried something need not have stopped because of it.",
      ],
      knobs: causeDiagnosis.knobs(reader),
      sources: [convention],
    });
  },
};

function sayStanding(standing: Standing | null): string {
  if (standing === null) return "Where the fires begin is not known";
  const { lead, second, counts, needed } = standing;
  const sorted = sum(...Object.values(counts));
  if (counts[lead] >= needed)
    return `Of ${sayCount(sorted, "fire")}, ${sayNumber(counts[lead])} began with ${causeWords[lead]}, which is more than luck`;
  if (sorted === 1) return `Of one fire the cause is known: ${causeWords[lead]}`;
  if (counts[second] === 0)
    return `All ${sayCount(sorted, "fire")} began with ${causeWords[lead]}, too few to rule luck out`;
  return `Of ${sayCount(sorted, "fire")}, ${sayNumber(counts[lead])} began with ${causeWords[lead]} and ${sayNumber(counts[second])} with ${causeWords[second]}, a gap that luck alone can give`;
}
