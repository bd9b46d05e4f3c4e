import { figure, settle, type AnalysisDefinition } from "../frame/analysis-definition.ts";
import { amountKnob } from "../frame/knobs.ts";
import { derive, measured, unknown } from "../frame/measure.ts";
import { quotient } from "../frame/money.ts";
import type { Reader } from "../frame/read-inputs.ts";
import { hoursThere, loadFigures } from "./load-figures.ts";
import { ninetyDays, weeksOfNinetyDays } from "./ninety-days.ts";
import { readStakeholders, stakeholderMap } from "./stakeholders.ts";
import { readWeekItems } from "./read-week-items.ts";

/** The first ninety days in a leading role: who has to be won, what is to be there by when, and whether the week has the hours. */
export const newLeaderPlan: AnalysisDefinition = {
  knobs: (reader) =>
    [
      ...amountKnob(reader, "week_hours", reader.read("week_hours")),
      ...amountKnob(reader, "fixed_hours", reader.read("fixed_hours")),
    ].map((knob) => ({ ...knob, max: Math.min(168, knob.max) })),
  compute(reader) {
    const people = readStakeholders(reader);
    const rows = readWeekItems(reader.rows("plan_rows"), "thing", weeksOfNinetyDays, "The plan with weeks and hours");
    const map = stakeholderMap(people);
    const plan = ninetyDays(rows, people);
    const load = loadFigures(rows, hoursThere(reader), weeksOfNinetyDays);
    return settle({
      kind: "new-leader-plan",
      message: load.message,
      figures: [...map.figures, ...plan.figures, ...load.figures, talkedShare(reader)],
      tables: [...map.tables, ...plan.tables, ...load.tables],
      pictures: [...map.pictures, ...plan.pictures, ...load.pictures],
      conventions: [
        "Influence and support are judgements from 1 to 5; 4 and 5 count as much, 1 and 2 of support as against.",
        "What ends with week 4 belongs to day 30, with week 8 to day 60, with week 13 to day 90.",
        "Hours of a row are taken in each of its weeks alike.",
      ],
      cautions: [
        ...plan.cautions,
        ...(Array.isArray(people) && people.some(({ heard }) => !heard)
          ? ["Some places on the map are guesses. A guess about somebody is changed by one talk."]
          : []),
      ],
      knobs: newLeaderPlan.knobs(reader),
    });
  },
};

/** How much of the team has been heard alone. */
function talkedShare(reader: Reader) {
  return figure(
    "talked_share",
    "Share of the team talked with alone",
    derive([reader.read("talked_people"), reader.read("team_people")], ([talked = 0, team = 0], inputs) =>
      team === 0
        ? unknown("There is nobody in the team.")
        : talked > team
          ? unknown("More people were talked with than are in the team.")
          : measured({ value: quotient(talked, team), unit: "percent" }, { formula: "talked with / people", inputs }),
    ),
  );
}
