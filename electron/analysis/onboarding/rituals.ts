import type { Figure, Table } from "../../contract/analysis.ts";
import type { Measured } from "../../contract/measured.ts";
import { figure } from "../frame/analysis-definition.ts";
import { numberIn, textIn } from "../frame/cells.ts";
import { sayList } from "../frame/format-figure.ts";
import { derive, measured, notEnough, unknown, valueOf, type Unknown } from "../frame/measure.ts";
import { product, quotient, sum } from "../frame/money.ts";
import type { Reader } from "../frame/read-inputs.ts";
import { judge } from "../frame/scale.ts";
import { userWords } from "../frame/user-words.ts";
import { contactRule, contactScale, daysOfWeek } from "./onboarding-scales.ts";

/** Something that brings the starter together with others at the same time. */
interface Ritual {
  name: string;
  timesWeek: number;
  hours: number;
  /** Hour of the team's day at which it begins; null where not said. */
  at: number | null;
}

function readRituals(reader: Reader): Ritual[] | Unknown {
  const rituals: Ritual[] = [];
  for (const row of reader.rows("rituals") ?? []) {
    const name = textIn(row, "ritual");
    if (name === "") continue;
    const timesWeek = numberIn(row, "times_week");
    const minutes = numberIn(row, "minutes");
    const at = numberIn(row, "at_hour");
    if (timesWeek === null || minutes === null) return notEnough([`How often "${name}" is and how long it takes`]);
    if (timesWeek < 0 || minutes < 0 || minutes > 1_440) return unknown(`"${name}" takes a time that cannot be.`);
    if (at !== null && (at < 0 || at >= 24)) return unknown(`"${name}" begins at an hour that no day has.`);
    if (product(timesWeek, minutes) > 7 * 1_440) return unknown(`"${name}" takes more hours than a week has.`);
    rituals.push({ name: userWords(name), timesWeek, hours: quotient(minutes, 60), at });
  }
  return rituals.length === 0 ? notEnough(["What brings the starter together with others each week"]) : rituals;
}

const timesOf = (some: readonly Ritual[]) => sum(...some.map(({ timesWeek }) => timesWeek));

/** Contact points of a week against the rule of this playbook, and which rituals lie outside the hours that both sides share. */
export function ritualFigures(reader: Reader): { figures: Figure[]; tables: Table[] } {
  const read = readRituals(reader);
  const rituals = Array.isArray(read) ? read : [];
  const problem = Array.isArray(read) ? null : read;
  const worksFrom = reader.text("works_from");
  const rule = contactRule(worksFrom);
  const noRule =
    rule !== null
      ? null
      : worksFrom === null
        ? notEnough(["Where the starter works"])
        : unknown("In an office people meet by themselves; this playbook has no rule for it.");
  const contacts = timesOf(rituals);
  const weekHours: Measured =
    problem ??
    measured(
      { value: sum(...rituals.map(({ timesWeek, hours }) => product(timesWeek, hours))), unit: "hours", per: "week" },
      { formula: "sum of times a week x length" },
    );
  const overlap: Measured =
    worksFrom === "office"
      ? unknown("Whoever works in the office shares the team's whole day.")
      : reader.read("overlap");
  const shared = valueOf(overlap);
  const from = valueOf(reader.read("overlap_from"));
  const outside = shared === null ? [] : rituals.filter((one) => isOutside(one, shared, from));
  const inside = shared === null ? contacts : timesOf(rituals.filter((one) => !outside.includes(one)));
  const needsOverlap = (compute: () => Measured) => problem ?? derive([overlap], compute);
  return {
    figures: [
      figure(
        "contacts",
        "Contact points a week",
        problem ??
          measured(
            { value: contacts, unit: "count", of: "contact points", per: "week" },
            {
              formula: "sum of times a week",
              ...(rule === null ? {} : { verdict: judge(contacts, contactScale(rule)) }),
            },
          ),
      ),
      figure(
        "contacts_inside",
        "Contact points a week within the shared hours",
        needsOverlap(() =>
          measured(
            { value: inside, unit: "count", of: "contact points", per: "week" },
            { formula: "sum of times a week of the rituals that fit" },
          ),
        ),
      ),
      figure(
        "contacts_rule",
        "Contact points a week that this playbook asks for",
        noRule ??
          measured(
            { value: rule ?? 0, unit: "count", of: "contact points", per: "week" },
            {
              formula: "convention of this playbook, by where the starter works",
              source: contactScale(rule ?? 0).source,
            },
          ),
      ),
      figure(
        "contacts_short",
        "Contact points a week that are missing",
        problem ??
          noRule ??
          measured(
            { value: Math.max(0, (rule ?? 0) - inside), unit: "count", of: "contact points", per: "week" },
            { formula: "asked for - those in the shared hours, at least 0; without shared hours all count" },
          ),
      ),
      figure("ritual_hours", "Hours a week that the rituals take", weekHours),
      figure(
        "ritual_share",
        "Share of the shared hours that the rituals take",
        derive([weekHours, overlap], ([taken = 0, hours = 0], inputs) =>
          hours === 0
            ? unknown("Both sides share no hour.")
            : measured(
                { value: quotient(taken, product(daysOfWeek, hours)), unit: "percent" },
                { formula: `hours of rituals / (${daysOfWeek} x shared hours of a day)`, inputs },
              ),
        ),
      ),
      figure(
        "rituals_outside",
        "Rituals that don't fit into the shared hours",
        needsOverlap(() =>
          measured(
            { value: outside.length, unit: "count", of: "rituals" },
            { formula: from === null ? "longer than the shared hours" : "begin before them, or end behind them" },
          ),
        ),
      ),
      figure(
        "outside_list",
        "Which rituals don't fit",
        needsOverlap(() =>
          outside.length === 0
            ? unknown("All rituals fit into the shared hours.")
            : measured(
                { value: outside.length, unit: "count", of: "rituals" },
                { formula: "those outside", words: sayList(outside.map(({ name }) => name)) },
              ),
        ),
      ),
      figure(
        "ritual_list",
        "What brings you together, in words",
        problem ??
          measured(
            { value: rituals.length, unit: "count", of: "rituals" },
            { formula: "rows", words: rituals.map(sayRitual).join("\n") },
          ),
      ),
    ],
    tables: problem
      ? []
      : [
          {
            title: "What brings the starter together with others",
            columns: ["Ritual", "Times a week", "Hours each", "Begins, team's clock", "In the shared hours"],
            rows: rituals.map((one) => [
              one.name,
              { value: one.timesWeek, unit: "count" },
              { value: one.hours, unit: "hours" },
              one.at === null ? null : sayClock(one.at),
              shared === null
                ? null
                : outside.includes(one)
                  ? "no"
                  : one.at === null || from === null
                    ? "long enough"
                    : "yes",
            ]),
          },
        ],
  };
}

/** Longer than the shared time of a day; or, where both hours are known, not wholly inside it. A ritual of no length needs none of it. */
function isOutside({ hours, at }: Ritual, shared: number, from: number | null): boolean {
  if (hours > shared + 1e-9) return true;
  if (at === null || from === null) return false;
  const behind = (((at - from) % 24) + 24) % 24;
  return behind + hours > shared + 1e-9;
}

const sayClock = (hour: number) =>
  `${String(Math.floor(hour)).padStart(2, "0")}:${String(Math.min(59, Math.round((hour % 1) * 60))).padStart(2, "0")}`;

function sayRitual({ name, timesWeek }: Ritual): string {
  const often =
    timesWeek >= daysOfWeek
      ? "every working day"
      : timesWeek > 1
        ? "more than once a week"
        : timesWeek === 1
          ? "once a week"
          : "now and then";
  return `- ${name.charAt(0).toUpperCase()}${name.slice(1)}: ${often}.`;
}
