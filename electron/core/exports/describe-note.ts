import { formatQuantity } from "../../contract/format-quantity.ts";
import type { Mark } from "../../contract/grounding.ts";
import { replyRef } from "../../contract/reply-names.ts";
import type { SessionView } from "../../contract/session.ts";
import { keepsGround } from "./appendix-blocks.ts";
import type { NoteEntry } from "./notes.ts";
import { sayDay } from "./say-day.ts";
import { sayFact, sayGround } from "./say-ground.ts";
import { exportWords as words } from "./words.ts";

/** What is known of a fact or a figure: its value in words, and what that rests on. */
interface Known {
  label: string;
  value: string;
  ground: string;
}

/**
 * What stands behind a mark, so that its note is the whole proof: a fact with its source and day, a figure with its formula and threshold,
 * and of what was computed in the text everything that went in, with its value.
 * @param internal whether the document is for the user: of a page for somebody else, what went into a calculation is not told
 */
export function describeMark(view: SessionView, internal: boolean): (mark: Mark) => NoteEntry {
  const operands = keepsGround(view, internal);
  return ({ kind, body, label, valueText, refs }) => {
    if (kind === "expression") {
      const given = operands ? refs.flatMap((ref) => sayOperand(ref, find(view, ref))) : [];
      return {
        label: label || words.computed,
        value: valueText,
        detail: [body, ...(given.length === 0 ? [] : [given.join("; ")])].join(" · "),
      };
    }
    const ref = refs[0] ?? "";
    const fact = view.facts.find((each) => each.ref === ref.split(".")[0]);
    const found = find(view, ref);
    const told = operands || !ref.startsWith("R");
    return {
      label: fact?.label ?? (label || body),
      value: valueText || (fact === undefined ? "" : (found?.value ?? "")),
      detail: [fact === undefined ? body : fact.ref, told ? (found?.ground ?? "") : ""]
        .filter((text) => text !== "")
        .join(" · "),
    };
  };
}

const sayOperand = (ref: string, found: Known | null): string[] =>
  found === null || found.value === "" ? [] : [`${ref}: ${found.label}, ${found.value}`];

function find({ facts, analyses, company, questions }: SessionView, mark: string): Known | null {
  const [ref = "", key = "", end] = mark.split(".");
  const fact = facts.find((each) => each.ref === ref);
  if (fact !== undefined)
    return {
      label: fact.label,
      value: sayFact(fact, company.currency),
      ground: `${fact.source}, ${sayDay(fact.asOf)}`,
    };
  const asked = questions.map(({ question }) => question);
  const question = asked.find(({ id }) => replyRef(asked, id) === ref);
  if (question !== undefined) return { label: question.id, value: "", ground: words.answerTo(question.ask) };
  const analysis = analyses.find((each) => each.ref === ref);
  if (analysis !== undefined && key === "") return { label: ref, value: "", ground: analysis.message };
  const figure = analysis?.figures.find((each) => each.key === key);
  if (figure?.measured.known !== true) return null;
  const { measured, label } = figure;
  return {
    label,
    value: measured.words ?? formatQuantity(measured.quantity), // What is said of a value is not said of an end of its range.
    ground: end === undefined ? sayGround(measured) : measured.formula,
  };
}
