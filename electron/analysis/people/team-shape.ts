import { figure, settle, type AnalysisDefinition } from "../frame/analysis-definition.ts";
import { sayCount } from "../frame/format-figure.ts";
import { rateKnob } from "../frame/knobs.ts";
import { derive, measured, unknown } from "../frame/measure.ts";
import { quotient } from "../frame/money.ts";
import type { Reader } from "../frame/read-inputs.ts";
import { capacity, usualJoinerShare } from "./capacity.ts";
import { ownership } from "./ownership.ts";
import { readRoles, roleMix } from "./role-mix.ts";
import { spans } from "./spans.ts";

/** The shape of the teams that build: their roles, their leads, what hangs on one person, and what they can carry against the plan. */
export const teamShape: AnalysisDefinition = {
  knobs: (reader) => [
    ...rateKnob("planned_share", "Share of time for planned work", reader.readOr("planned_share", 1), 0.01),
    ...rateKnob(
      "joiner_share",
      "What a new person gives in the first quarter",
      reader.readOr("joiner_share", usualJoinerShare),
      0.05,
    ),
  ],
  compute(reader) {
    const load = capacity(reader);
    const parts = [load, roleMix(reader), spans(reader), ownership(reader)];
    return settle({
      kind: "team-shape",
      message: load.message,
      figures: [...parts.flatMap((part) => part.figures), ...squadFigures(reader)],
      tables: parts.flatMap((part) => part.tables),
      pictures: parts.flatMap((part) => part.pictures),
      conventions: [
        "Needs and what can be carried are counted in people who work on planned things all the time.",
        "Whoever leaves in a quarter is not counted in it; whoever joins is counted in part in the first quarter and in full after it.",
        "The weights of the wanted mix are normalised: each is divided by their sum.",
      ],
      cautions: [...parts.flatMap((part) => part.cautions), ...countCautions(reader)],
      knobs: teamShape.knobs(reader),
    });
  },
};

/** Engineers and projects for each squad. */
function squadFigures(reader: Reader) {
  const perSquad = (key: string, of: string, label: string) =>
    figure(
      `${of}_per_squad`,
      label,
      derive([reader.read(key), reader.read("squads")], ([all = 0, squads = 0], inputs) =>
        squads === 0
          ? unknown("There are no squads.")
          : measured({ value: quotient(all, squads), unit: "count", of }, { formula: `${of} / squads`, inputs }),
      ),
    );
  return [
    perSquad("engineers", "engineers", "Engineers for each squad"),
    perSquad("parallel_projects", "projects", "Projects under way for each squad"),
  ];
}

/** Says when the table of roles and the company's facts count different people. */
function countCautions(reader: Reader): string[] {
  const engineers = reader.read("engineers");
  const roles = readRoles(reader);
  if (!engineers.known || roles === null || roles.length === 0) return [];
  const people = roles.reduce((all, role) => all + role.now, 0);
  return Math.abs(people - engineers.quantity.value) < 1e-9
    ? []
    : [
        `The table of roles holds ${sayCount(people, "person").replace(/persons$/, "people")}, the facts ${sayCount(engineers.quantity.value, "engineer")}: say who is counted.`,
      ];
}
