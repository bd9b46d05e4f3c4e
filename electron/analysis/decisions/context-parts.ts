import type { AnalysisRow } from "../../contract/analysis.ts";
import { textIn } from "../frame/cells.ts";
import { valueOf } from "../frame/measure.ts";
import type { Reader } from "../frame/read-inputs.ts";
import { namesIn } from "../people/ownership.ts";

/** One part of what a team needs to decide: there, there in part, or missing; and what it lacks. */
export interface ContextPart {
  name: string;
  /** 1 there, 0.5 in part, 0 missing. */
  there: 0 | 0.5 | 1;
  lacks: string;
  /** Without it a team decides something else, however much of the rest is there. */
  isNeeded: boolean;
}

const rowsWith = (reader: Reader, table: string, column: string): readonly AnalysisRow[] =>
  (reader.rows(table) ?? []).filter((row) => textIn(row, column) !== "");

/** The rows of the tables that describe a decision, those without a text left out. */
export const contextRows = (reader: Reader) => ({
  constraints: rowsWith(reader, "constraints", "constraint"),
  facts: rowsWith(reader, "known_facts", "fact"),
  changes: rowsWith(reader, "would_change", "change"),
  options: rowsWith(reader, "decision_options", "option"),
});

/** The ten parts of a decision's context, in the order in which a reader needs them. */
export function contextParts(reader: Reader): ContextPart[] {
  const { constraints, facts, changes, options } = contextRows(reader);
  const part = (name: string, isNeeded: boolean, ...steps: [isThere: boolean, lacks: string][]): ContextPart => {
    const lacking = steps.filter(([isThere]) => !isThere);
    const isEmpty = steps[0]?.[0] === false;
    return {
      name,
      isNeeded,
      there: isEmpty ? 0 : lacking.length > 0 ? 0.5 : 1,
      lacks: isEmpty ? (steps[0]?.[1] ?? "") : (lacking[0]?.[1] ?? ""),
    };
  };
  const has = (id: string) => reader.text(id) !== null;
  const deciders = namesIn(reader.text("decider") ?? "");
  const supported = facts.filter((row) => ["measured", "said"].includes(textIn(row, "how")));
  return [
    part("the question", true, [has("decision"), "what is to be decided"]),
    part(
      "the goal",
      true,
      [has("goal"), "what it is for"],
      [has("goal_measure"), "how anybody sees that it was right"],
    ),
    part(
      "the constraints",
      true,
      [constraints.length > 0, "what may not be touched"],
      [constraints.every((row) => textIn(row, "kind") !== ""), "which constraints are fixed and which are wishes"],
    ),
    part(
      "the facts",
      false,
      [facts.length > 0, "what is known"],
      [supported.length * 2 >= facts.length, "facts that somebody measured or said: most are assumed"],
    ),
    part(
      "who decides",
      true,
      [deciders.length > 0, "who decides"],
      [deciders.length < 2, "one who decides, where several are named"],
    ),
    part("the day", true, [valueOf(reader.read("decide_days")) !== null, "by when it has to be decided"]),
    part("the options", false, [options.length > 0, "between what"], [options.length > 1, "a second option"]),
    part(
      "what would change it",
      false,
      [changes.length > 0, "what would change it"],
      [changes.some((row) => textIn(row, "sign") !== ""), "how anybody would notice that"],
    ),
    part("the way back", false, [has("reversible"), "whether it can be taken back"]),
    part("who is heard", false, [has("heard"), "who has to be heard before"]),
  ];
}
