import { settle, type AnalysisDefinition } from "../frame/analysis-definition.ts";
import { sayCount, sayMoney, sayPercent } from "../frame/format-figure.ts";
import type { Figure } from "../../contract/analysis.ts";
import { valueOf } from "../frame/measure.ts";
import type { Reader } from "../frame/read-inputs.ts";
import { reviewAreas } from "./areas.ts";
import { priceFindings } from "./findings.ts";

/** A company's technology as a reviewer found it: areas with how each is known, and findings with what mending them costs. */
export const dueDiligence: AnalysisDefinition = {
  knobs: (reader) => {
    const now = valueOf(reader.readOr("fix_overrun", 1));
    return now === null || (reader.rows("findings") ?? []).length === 0
      ? []
      : [
          {
            input: "fix_overrun",
            label: "How many times its estimate the mending costs",
            unit: "multiple",
            value: now,
            min: 1,
            max: 10,
            step: 0.1,
          },
        ];
  },
  compute(reader) {
    const areas = reviewAreas(reader);
    const found = priceFindings(reader);
    const figures = [...areas.figures, ...found.figures];
    return settle({
      kind: "due-diligence",
      message: messageOf(figures, reader),
      figures,
      tables: [...areas.tables, ...found.tables],
      pictures: [...areas.pictures, ...found.pictures],
      conventions: [
        "Scores run from 1, it stands in the way, to 5, it helps. They are a reviewer's judgement.",
        "A finding costs its money and its engineer-days together. What is not priced is counted, not priced at nothing.",
        "Seen means that the reviewer looked at it; told means that somebody of the company said so.",
      ],
      cautions: [
        "A week sees what people show. What was never looked at is in none of these figures.",
        ...found.cautions,
      ],
      knobs: dueDiligence.knobs(reader),
    });
  },
};

function messageOf(figures: readonly Figure[], reader: Reader): string {
  const of = (key: string): number | null => {
    const found = figures.find((each) => each.key === key);
    return found ? valueOf(found.measured) : null;
  };
  const flags = of("red_flags");
  const cost = of("fix_cost");
  const seen = of("seen_share");
  if (flags === null && seen === null)
    return "There is nothing to judge yet: no area has a score, and nothing was found.";
  const parts = [
    ...(flags === null
      ? []
      : [flags === 0 ? "nothing found could stop the deal" : `${sayCount(flags, "finding")} could stop the deal`]),
    ...(cost === null ? [] : [`mending costs about ${sayMoney(cost, reader.currency)}`]),
    ...(seen === null ? [] : [`${sayPercent(seen, 0)} of what counts was seen`]),
  ];
  const sentence = parts.length > 1 ? `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}` : parts[0]!;
  return sentence[0]!.toUpperCase() + sentence.slice(1);
}
