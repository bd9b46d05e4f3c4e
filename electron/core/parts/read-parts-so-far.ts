import { Allow, parse } from "partial-json";
import type { BriefParts } from "../../contract/brief.ts";
import { easeParts, unwrapParts, withOurKeys } from "./ease-parts.ts";
import { asDay, asHours, asList, asText, asWeeks, isLoose, nestsTooDeep, type Loose } from "./ease-values.ts";
import { jsonText } from "./json-text.ts";

/** The parts' object out of unfinished JSON; empty where none can be seen yet. */
function parseLoose(text: string, allow: number): Loose {
  try {
    const value: unknown = parse(text, allow);
    return isLoose(value) && !nestsTooDeep(value) ? unwrapParts(value) : {};
  } catch {
    return {};
  }
}

/** Half of a two-unit character at the end would show as a box, and a joiner that still waits for what it joins by its name. */
const whole = (text: string) => text.replace(/[\uD800-\uDBFF]$/, "").replace(/(?:\[U\+[0-9A-F]{4,6}\])+$/, "");

const wholeTexts = <T extends object>(row: T): T =>
  Object.fromEntries(
    Object.entries(row).map(([key, value]) => [key, typeof value === "string" ? whole(value) : value]),
  ) as T;

/** One row with our keys and without the fields whose value must not be shown while it grows. */
const growingRow = (row: unknown, hidden: readonly string[]): unknown =>
  isLoose(row) ? Object.fromEntries(Object.entries(withOurKeys(row)).filter(([key]) => !hidden.includes(key))) : row;

const settledRow = (rows: unknown, index: number): Loose => {
  const row = asList(rows)[index];
  return isLoose(row) ? withOurKeys(row) : {};
};

/**
 * The action cards and rules as far as they can be read while they still stream. Never throws. Grows only: a text that was
 * shown is later the same or longer, and numbers and days show when they are complete, not while they grow. An action shows
 * from the first letter of its title.
 */
export function readPartsSoFar(raw: string): Partial<BriefParts> {
  const text = jsonText(raw);
  if (text === "") return {};
  const growing = parseLoose(text, Allow.OBJ | Allow.ARR | Allow.STR);
  const settled = parseLoose(text, Allow.OBJ | Allow.ARR);
  const { parts } = easeParts({
    actions: asList(growing["actions"]).map((row) => growingRow(row, ["firstStepHours", "by", "liveOn"])),
    options: asList(growing["options"]).map((row) => growingRow(row, ["personWeeks"])),
    continueRule: growing["continueRule"],
    changeRule: growing["changeRule"],
  });
  const actions = parts.actions
    .filter((action) => action.title !== "")
    .map((action, index) => {
      const row = settledRow(settled["actions"], index);
      return {
        ...wholeTexts(action),
        firstStepHours: asHours(row["firstStepHours"]).value,
        by: asDay(row["by"]).value,
        liveOn: asDay(row["liveOn"]).value,
      };
    });
  const options = parts.options
    .filter((option) => option.title !== "")
    .map((option, index) => ({
      ...wholeTexts(option),
      personWeeks: asWeeks(settledRow(settled["options"], index)["personWeeks"]).value,
    }));
  const questions = asList(settled["openQuestions"]).map(asText).filter(Boolean).slice(0, 8);

  const seen: Partial<BriefParts> = {};
  if (actions.length > 0) seen.actions = actions;
  if (parts.continueRule !== "") seen.continueRule = whole(parts.continueRule);
  if (parts.changeRule !== "") seen.changeRule = whole(parts.changeRule);
  if (options.length > 0) seen.options = options;
  if (questions.length > 0) seen.openQuestions = questions;
  return seen;
}
