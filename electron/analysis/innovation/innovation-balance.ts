import type { Knob } from "../../contract/analysis.ts";
import { settle, type AnalysisDefinition } from "../frame/analysis-definition.ts";
import { sayCount, sayList, sayPercent } from "../frame/format-figure.ts";
import { amountKnob } from "../frame/knobs.ts";
import { quotient } from "../frame/money.ts";
import type { Reader } from "../frame/read-inputs.ts";
import { betFigures } from "./bet-figures.ts";
import { findBalance, type Found } from "./found.ts";
import { horizonFigures } from "./horizon-figures.ts";
import { balancePictures, balanceTables } from "./innovation-drawings.ts";
import { splitSource } from "./innovation-scales.ts";
import { optionFigures } from "./option-figures.ts";
import { uncountedWork } from "./read-work.ts";
import { splitFigures } from "./split-figures.ts";

/** Where the time goes between running, improving and inventing, what each is expected to bring, and what has to stop. */
export const innovationBalance: AnalysisDefinition = {
  knobs,
  compute(reader) {
    const found = findBalance(reader);
    const message = messageOf(found);
    return settle({
      kind: "innovation-balance",
      message,
      figures: [
        ...splitFigures(reader, found),
        ...betFigures(reader, found),
        ...horizonFigures(reader, found),
        ...optionFigures(reader, found),
      ],
      tables: balanceTables(reader, found),
      pictures: balancePictures(reader, found, message),
      conventions: [
        "What a work brings is chance x value of its first year, less what is paid outside until one knows. What a day brings is that over its person-days until one knows, before pay.",
        "Work that keeps things running and has no end is charged for a year. Upkeep of which nobody said that it may stop is taken as an obligation.",
        "A range takes each chance half as high, and half as high again. That is a convention, not a measurement.",
        "To reach the target, what brings least a day goes first, whole until the last of it. What freed or bought days will bring is not counted, because no work is named for them.",
        "The target is taken of the days that there are; shares that don't add up to the whole are taken in proportion.",
      ],
      cautions: cautionsOf(reader, found),
      knobs: knobs(reader),
      sources: [splitSource],
    });
  },
};

function knobs(reader: Reader): Knob[] {
  return ["engineer_day_cost", "outside_day_rate"]
    .flatMap((key) => amountKnob(reader, key, reader.read(key)))
    .concat(amountKnob(reader, "chance_factor", reader.readOr("chance_factor", 1)));
}

function messageOf({ read, now, listed }: Found): string {
  if (!Array.isArray(read)) return "Where the time goes is not known";
  const part = (days: number) => sayPercent(quotient(days, listed), 0);
  return `${part(now.keep)} of the time listed keeps things running, ${part(now.improve)} improves what is sold and ${part(now.new)} tries something new`;
}

function cautionsOf(reader: Reader, { target, bets, base }: Found): string[] {
  const uncounted = uncountedWork(reader);
  const certain = bets.filter(({ kind, chance }) => kind === "new" && chance === 1).map(({ name }) => name);
  return [
    ...(uncounted.length > 0 ? [`Without kind or days, and so counted nowhere: ${uncounted.join(", ")}.`] : []),
    ...("known" in target || Math.abs(target.sum - 1) < 0.005
      ? []
      : [`The target adds up to ${sayPercent(target.sum)}; it is taken in proportion.`]),
    ...(certain.length > 0
      ? [`Nothing new is certain before it was tried, and this stands at 100 %: ${sayList(certain)}.`]
      : []),
    ...(bets.length > 0
      ? [
          "Chances and values are judgements. Only the first year of a success counts, so what lasts longer is worth more than it looks here; what has to be built after one knows is not in the price.",
          "One bet may hang on another; the figures take each alone.",
        ]
      : []),
    ...(typeof base === "number" && !reader.has("capacity_days_month") && reader.has("engineers")
      ? [`The days there are rest on ${sayCount(20, "working day")} a month for each person, which nobody counted.`]
      : []),
  ];
}
