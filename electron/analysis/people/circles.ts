import { settle, type AnalysisDefinition } from "../frame/analysis-definition.ts";
import { sayCount } from "../frame/format-figure.ts";
import { amountKnob } from "../frame/knobs.ts";
import type { Unknown } from "../frame/measure.ts";
import { circleAway } from "./circle-away-figures.ts";
import { findCircles, type CircleFindings } from "./circle-findings.ts";
import { circleMoves } from "./circle-move-figures.ts";
import { circleOptions } from "./circle-option-figures.ts";
import { circlePeople } from "./circle-people-figures.ts";
import { circleRoles, singlePoints } from "./circle-role-figures.ts";
import { circleShape } from "./circle-shape-figures.ts";

const mostHours = 168;

/**
 * Who holds which role in which circle: whose week holds less than their roles claim, what nobody holds, what hangs on one person, what
 * stops when somebody is away, and the fewest moves after which nobody has too much.
 */
export const circles: AnalysisDefinition = {
  knobs: (reader) => [
    ...amountKnob(reader, "week_hours", reader.read("week_hours")).map((knob) => ({
      ...knob,
      max: Math.min(mostHours, knob.max),
    })),
    ...amountKnob(reader, "engineer_day_cost", reader.read("engineer_day_cost")),
  ],
  compute(reader) {
    const found = findCircles(reader);
    const message = sayCircles(found);
    const parts = [
      circlePeople(found),
      circleRoles(found),
      circleMoves(found),
      circleAway(reader, found),
      circleShape(found, message),
    ];
    return settle({
      kind: "circles",
      message,
      figures: [...parts.flatMap((part) => part.figures), ...circleOptions(reader, found)],
      tables: parts.flatMap((part) => part.tables),
      pictures: parts.flatMap((part) => part.pictures),
      conventions: [
        "A role's share is a part of a full week. Who works fewer hours has that part of a full week, and nobody has more than one.",
        "A move goes to somebody named as able, else to anybody of the same circle; never above their week, and never to anybody who is or will be away.",
        "Whoever is away is replaced for that time only by people who are there all that time.",
        "A share of a week is priced at five days a week and fifty-two weeks a year.",
      ],
      cautions: [
        "organisation" in found ? found.organisation.cautions : [],
        ...parts.map((part) => part.cautions),
      ].flat(),
      knobs: circles.knobs(reader),
    });
  },
};

const sayPeople = (value: number): string => sayCount(value, "person").replace(/persons$/, "people");
const verb = (value: number, one: string, many: string): string => (value === 1 ? one : many);

function sayCircles(found: CircleFindings | Unknown): string {
  if (!("organisation" in found)) return "Who holds which role is not known";
  const { organisation, loads, vacant } = found;
  const held = organisation.seats.length;
  if (held === 0) return `Nobody holds any of ${sayCount(organisation.roles.length, "role")}`;
  const over = [...loads.values()].filter((load) => load.over > 0).length;
  const single = singlePoints(organisation).length;
  const people = `Of ${sayPeople(organisation.people.size)}, ${over === 0 ? "nobody has" : `${over} ${verb(over, "has", "have")}`} more than a week's work by these shares`;
  const roles =
    vacant.length === 0
      ? "every role is held"
      : `${sayCount(vacant.length, "role")} ${verb(vacant.length, "has", "have")} nobody`;
  const points =
    single === 0 ? "" : `, and ${sayPeople(single)} alone ${verb(single, "holds", "hold")} what stops the business`;
  return `${people}; ${roles}${points}`;
}
