import type { Figure } from "../../contract/analysis.ts";
import type { AnalysisRow } from "../../contract/analysis.ts";
import type { Measured } from "../../contract/measured.ts";
import { figure } from "../frame/analysis-definition.ts";
import { textIn } from "../frame/cells.ts";
import { measured, notEnough, unknown } from "../frame/measure.ts";
import type { Reader } from "../frame/read-inputs.ts";
import { userWords } from "../frame/user-words.ts";
import { judge } from "../frame/scale.ts";
import { silenceScale } from "./language-scales.ts";

interface Line {
  text: string;
  who: string;
  /** ISO day; null where none was given or it can't be one. */
  day: string | null;
}

const dayMs = 86_400_000;
const dayWords = new Intl.DateTimeFormat("en-GB", { weekday: "long", day: "numeric", month: "long", timeZone: "UTC" });

function linesOf(rows: readonly AnalysisRow[] | null, column: string): Line[] {
  return (rows ?? []).flatMap((row) => {
    const text = textIn(row, column);
    const day = textIn(row, "day");
    const isDay = /^\d{4}-\d\d-\d\d$/.test(day) && !Number.isNaN(Date.parse(day));
    return text === "" ? [] : [{ text, who: textIn(row, "who"), day: isDay ? day : null }];
  });
}

const sayDay = (day: string) => dayWords.format(new Date(`${day}T00:00:00Z`));
const upper = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

/** "- Who leads the squad. The founder will say so by Thursday 12 November." */
function sayUnknown({ text, who, day }: Line): string {
  const answer =
    who === "" && day === null
      ? ""
      : ` ${who === "" ? "You hear about it" : `${upper(userWords(who))} tells you`}${day === null ? "" : ` by ${sayDay(day)}`}${day === null ? " as soon as it is known" : ""}.`;
  return `- ${upper(userWords(text))}.${answer}`;
}

/** "- Thursday 5 November: the founder meets both squads." */
function sayStep({ text, who, day }: Line): string {
  return `- ${day === null ? "" : `${sayDay(day)}: `}${day === null ? upper(userWords(text)) : userWords(text)}${who === "" ? "" : ` (${userWords(who)})`}.`;
}

/** What the message promises: what is not known with the day on which it will be, what happens next, and how long the silence lasts until then. */
export function promisedFigures(reader: Reader): Figure[] {
  const unknowns = linesOf(reader.rows("unknowns"), "unknown");
  const steps = linesOf(reader.rows("next_steps"), "step").toSorted((a, b) =>
    (a.day ?? "9").localeCompare(b.day ?? "9"),
  );
  const today = reader.today.slice(0, 10);
  const none = (lines: readonly Line[], need: string) => (lines.length === 0 ? notEnough([need]) : null);
  const count = (lines: readonly Line[], of: string, words?: string): Measured =>
    measured({ value: lines.length, unit: "count", of }, { formula: "rows", words });
  const noUnknowns = none(unknowns, "What is not known yet, and by when it will be");
  const noSteps = none(steps, "What happens next, with its day");
  return [
    figure("unknowns", "What is not known yet", noUnknowns ?? count(unknowns, "open points")),
    figure(
      "unknowns_promised",
      "Of these, with a day on which people hear",
      noUnknowns ??
        count(
          unknowns.filter(({ day }) => day !== null),
          "open points",
        ),
    ),
    figure(
      "unknown_list",
      "What is not known, in words",
      noUnknowns ?? count(unknowns, "open points", unknowns.map(sayUnknown).join("\n")),
    ),
    figure("steps", "What happens next", noSteps ?? count(steps, "steps")),
    figure(
      "steps_promised",
      "Of these, with a day",
      noSteps ??
        count(
          steps.filter(({ day }) => day !== null),
          "steps",
        ),
    ),
    figure("step_list", "What happens next, in words", noSteps ?? count(steps, "steps", steps.map(sayStep).join("\n"))),
    figure("silence_days", "Days until people hear the next word", silence([...unknowns, ...steps], today)),
  ];
}

/** Days from today to the first day that was promised; a promised day that has gone by is named. */
function silence(lines: readonly Line[], today: string): Measured {
  const days = lines.flatMap(({ day }) => day ?? []).sort();
  const past = days.find((day) => day < today);
  if (past !== undefined)
    return unknown(`${sayDay(past)} ${past.slice(0, 4)} has gone by: a promised day must lie ahead.`);
  const [first] = days;
  if (first === undefined) return notEnough(["A day on which people hear the next word"]);
  const value = Math.round((Date.parse(first) - Date.parse(today)) / dayMs);
  return measured(
    { value, unit: "days" },
    { formula: "first promised day - today", verdict: judge(value, silenceScale) },
  );
}
