import type { Knob } from "../../contract/analysis.ts";
import { settle, type AnalysisDefinition } from "../frame/analysis-definition.ts";
import { sayCount } from "../frame/format-figure.ts";
import { amountKnob, rateKnob } from "../frame/knobs.ts";
import { inputSpec } from "../frame/known-inputs.ts";
import { valueOf } from "../frame/measure.ts";
import type { Reader } from "../frame/read-inputs.ts";
import { usualUse } from "./automation-scales.ts";
import { bestFigures, otherWays } from "./best-figures.ts";
import { countFigures } from "./count-figures.ts";
import { ideaPictures, ideaTable } from "./idea-pictures.ts";
import { ofFate, weighIdeas, type WeighedIdea } from "./weigh-ideas.ts";

/** Which ideas for a language model are worth trying: what each leaves, which fail a gate, how many answers may be wrong, and what not to do. */
export const aiOpportunities: AnalysisDefinition = {
  knobs,
  compute(reader) {
    const weighed = weighIdeas(reader);
    const ideas = weighed?.ideas ?? [];
    const message = sayIdeas(ideas);
    const revenue = valueOf(reader.read("mrr"));
    const beyond = ideas.filter(({ revenueMonth }) => revenue !== null && (revenueMonth ?? 0) > revenue);
    const isWhole = ideas.some(({ revenueMonth }) => (revenueMonth ?? 0) > 0) && !reader.has("gross_margin");
    return settle({
      kind: "ai-opportunities",
      message,
      figures: [
        ...countFigures(reader, ideas, weighed?.leftOut.length ?? 0),
        ...bestFigures(reader, ideas),
        ...otherWays(ideas),
      ],
      tables: ideaTable(ideas),
      pictures: ideaPictures(ideas, message, reader.currency),
      conventions: [
        "Use is a convention of this playbook: 50 % to 80 % of the work where people asked for it, 20 % to 50 % where they would try it, 5 % to 20 % where they must be persuaded.",
        "A bill comes whatever is used; calls and checking grow with use. An idea is ranked by what a first year leaves at the least use.",
        "A gate is failed by a harmful answer that nobody checks, by data that are not there, by costs above the gain at full use, by people who must be persuaded, by a test that found too many wrong answers, and by a rule or a form that leaves as much. Only what passes all of them is ranked.",
        "A wrong answer is of no use, and costs what was entered on top. Where a person catches it or it does no harm, nothing on top unless something was entered.",
      ],
      cautions: [
        ...(weighed?.leftOut ?? []),
        ...beyond.map(({ name }) => `“${name}” would earn more a month than the whole company does today.`),
        ...(isWhole
          ? ["Revenue is counted whole because the gross margin is not known, so it is the most that can be."]
          : []),
        ...(ideas.length > 0
          ? [
              "Hours saved are money only when they are used for something else.",
              "What an idea saves is an estimate until somebody has measured it on real cases.",
            ]
          : []),
      ],
      knobs: knobs(reader),
    });
  },
};

function sayIdeas(ideas: readonly WeighedIdea[]): string {
  if (ideas.length === 0) return "Which idea is worth trying can't be said yet: none was named";
  const ranked = ofFate(ideas, "ranked").length;
  const failed = ofFate(ideas, "failed").length;
  const plain = ofFate(ideas, "plain").length;
  const parts = [
    `${ranked} ${ranked === 1 ? "passes" : "pass"} every gate`,
    ...(plain > 0 ? [`${plain} ${plain === 1 ? "needs" : "need"} only a rule or a form`] : []),
    ...(failed > 0 ? [`${failed} ${failed === 1 ? "fails" : "fail"}`] : []),
  ];
  return `Of ${sayCount(ideas.length, "idea")} ${parts.join(", ")}`;
}

function knobs(reader: Reader): Knob[] {
  const shares = (["asked", "try", "persuade"] as const).flatMap((wish) =>
    (["low", "high"] as const).flatMap((end) => {
      const key = `use_${wish}_${end}`;
      return rateKnob(key, inputSpec(key)?.label ?? key, reader.readOr(key, usualUse[wish][end]), 0.01);
    }),
  );
  const amounts = ["hour_cost", "try_budget", "bought_month"].flatMap((key) =>
    amountKnob(reader, key, reader.read(key)),
  );
  return [...amounts, ...shares];
}
