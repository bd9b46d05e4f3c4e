import type { Table } from "../../contract/analysis.ts";
import type { MatrixCell, Picture } from "../../contract/picture.ts";
import { settle, type AnalysisDefinition } from "../frame/analysis-definition.ts";
import { sayList, sayNumber, sayPercent } from "../frame/format-figure.ts";
import { amountKnob } from "../frame/knobs.ts";
import type { Reader } from "../frame/read-inputs.ts";
import { candidateFigures, showCandidates } from "./candidate-figures.ts";
import { dutyKeys, dutyNames, homes, hurtNames, hurts, roleKeys, roleNames, sayHome, type RoleKey } from "./duties.ts";
import { hireCosts } from "./hire-costs.ts";
import { selectionSources } from "./hiring-scales.ts";
import { kitTables } from "./interview-kit.ts";
import { needFigures } from "./need-figures.ts";
import { readCandidates } from "./read-candidates.ts";
import { hoursOf, readDuties, takenBy, type Duty } from "./read-duties.ts";
import { fitOf, rankOffices } from "./role-fit.ts";

const knobInputs = [
  "week_hours",
  "months_to_hire",
  "vacancy_cost_month",
  "notice_months",
  "fractional_day_cost",
  "inside_hours",
] as const;
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** Which leader the duties ask for, how much of one, in which way; what the empty and the wrongly filled seat cost; who of the candidates. */
export const leaderHiring: AnalysisDefinition = {
  knobs,
  compute(reader) {
    const read = readDuties(reader);
    const rows = "known" in read ? [] : read.rows;
    const candidates = readCandidates(reader);
    const shown = showCandidates(candidates);
    const fit = fitOf(rows);
    const message = sayNeed(rows);
    const need = needFigures(reader, read);
    const officeHours = need.find(({ key }) => key === "office_hours")!.measured;
    return settle({
      kind: "leader-hiring",
      message,
      figures: [...need, ...hireCosts(reader, read, officeHours), ...candidateFigures(candidates)],
      tables: [...(rows.length > 0 ? dutyTables(rows) : []), ...shown.tables, ...kitTables(rows)],
      pictures: [
        ...(fit ? [fitPicture(fit, message)] : []),
        ...(rows.length > 0 ? [dutyPicture(rows)] : []),
        ...shown.pictures,
      ],
      conventions: [
        "A duty weighs its hours a week times how much it hurts, from 0 to 3. What does not hurt has a home and asks for nobody.",
        "Which duty is at home in which role is a convention of this playbook; the table shows it.",
        "A month has 52 / 12 weeks, a week five working days.",
        "The cost of a wrong hire holds pay and a second search. What they break or drive away is not in it.",
      ],
      cautions: [
        ...("known" in read || read.lacking.length === 0
          ? []
          : [`Not counted, because hours or hurt are missing: ${sayList(read.lacking)}.`]),
        ...(rows.length > 0
          ? ["Hours and hurt are what was entered; whoever does a duty today may see them otherwise."]
          : []),
        ...shown.cautions,
      ],
      knobs: knobs(reader),
      sources: rows.length > 0 ? selectionSources : [],
    });
  },
};

function knobs(reader: Reader) {
  return knobInputs
    .flatMap((key) => amountKnob(reader, key, reader.read(key)))
    .map((knob) =>
      knob.unit === "hours"
        ? { ...knob, max: Math.min(168, knob.max) }
        : knob.unit === "months"
          ? { ...knob, max: Math.min(60, knob.max) }
          : knob,
    );
}

function sayNeed(rows: readonly Duty[]): string {
  if (rows.length === 0) return "Which leader is needed can't be said without the duties";
  const fit = fitOf(rows);
  const [first] = fit ? rankOffices(fit) : [];
  if (!fit || !first) return "None of the duties hurts, so no new role is asked for";
  return `${sayPercent(fit[first], 0)} of what hurts is at home with a ${roleNames[first]}, in ${sayNumber(hoursOf(takenBy(first, rows)))} hours a week`;
}

function fitPicture(fit: Record<RoleKey, number>, title: string): Picture {
  const [best] = rankOffices(fit);
  return {
    shape: "bars",
    title,
    unit: { value: 0, unit: "percent" },
    bars: roleKeys
      .toSorted((a, b) => fit[b] - fit[a])
      .map((role) => ({
        label: capital(roleNames[role]),
        value: fit[role],
        detail: role === "fractional" ? "by days from outside" : role === "inside" ? "without hiring" : "",
        muted: role !== best,
      })),
  };
}

function dutyPicture(rows: readonly Duty[]): Picture {
  const cell = (text: string, value: number | null, mark: MatrixCell["mark"] = "none"): MatrixCell => ({
    value,
    text,
    mark,
  });
  return {
    shape: "matrix",
    title: "Which duty is at home in which role, and which has no home today",
    unit: null,
    corner: "Duty",
    columns: ["Who does it", "How much it hurts", ...roleKeys.map((role) => capital(roleNames[role]))],
    rows: rows.map((row) => ({
      label: capital(row.label),
      cells: [
        row.who === "" ? cell("nobody", null, hurts[row.hurt] > 0 ? "gap" : "none") : cell(row.who, null),
        cell(hurtNames[row.hurt], hurts[row.hurt]),
        ...roleKeys.map((role) =>
          cell(sayHome(homes[row.key][role]), homes[row.key][role], homes[row.key][role] === 1 ? "good" : "none"),
        ),
      ],
    })),
  };
}

function dutyTables(rows: readonly Duty[]): Table[] {
  return [
    {
      title: "The duties, heaviest first",
      columns: ["Duty", "Hours a week", "How much it hurts", "Who does it"],
      rows: rows
        .toSorted((a, b) => b.hours * hurts[b.hurt] - a.hours * hurts[a.hurt])
        .map((row) => [
          capital(row.label),
          { value: row.hours, unit: "hours" },
          hurtNames[row.hurt],
          row.who || "nobody",
        ]),
    },
    {
      title: "Which duty is at home in which role: a convention of this playbook",
      columns: ["Duty", ...roleKeys.map((role) => capital(roleNames[role]))],
      rows: dutyKeys
        .filter((key) => key !== "other")
        .map((key) => [capital(dutyNames[key]), ...roleKeys.map((role) => sayHome(homes[key][role]))]),
    },
  ];
}
