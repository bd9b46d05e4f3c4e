import type { Brief } from "../../contract/brief.ts";
import { cutFromText } from "../../contract/cut-from-text.ts";
import type { Grounding, Span } from "../../contract/grounding.ts";

/**
 * A brief without the statements in which a number does not hold: sentences are cut from the prose, a card's text that holds one is left
 * empty. What is only without evidence stays; it is said to be so where it stands. The brief that is kept in the app is not touched.
 */
export function withoutUnsupported(brief: Brief): Brief {
  const { prose, grounding } = brief.current;
  const left = cutFromText({ text: prose, grounding }, failing(grounding));
  const kept = (place: string, text: string): string => (holds(brief.fields[place]) ? text : "");
  return {
    ...brief,
    current: { ...brief.current, prose: left.text, grounding: left.grounding },
    actions: brief.actions.map((action) => {
      const text = (field: "why" | "firstStep" | "measure" | "baseline" | "target" | "price" | "risk"): string =>
        kept(`actions.${action.id}.${field}`, action[field]);
      return {
        ...action,
        why: text("why"),
        firstStep: text("firstStep"),
        measure: text("measure"),
        baseline: text("baseline"),
        target: text("target"),
        price: text("price"),
        risk: text("risk"),
      };
    }),
    objections: brief.objections.filter(({ id }) => holds(brief.fields[`objections.${id}.claim`])),
    parts: {
      ...brief.parts,
      continueRule: kept("continueRule", brief.parts.continueRule),
      changeRule: kept("changeRule", brief.parts.changeRule),
      privateNotes: holds(brief.fields["privateNotes"]) ? brief.parts.privateNotes : "",
      options: brief.parts.options.map((option, at) => ({
        ...option,
        effect: kept(`options.${at}.effect`, option.effect),
        cost: kept(`options.${at}.cost`, option.cost),
        assumes: kept(`options.${at}.assumes`, option.assumes),
      })),
      openQuestions: brief.parts.openQuestions.map((text, at) => kept(`openQuestions.${at}`, text)),
    },
  };
}

const failing = (grounding: Grounding): Span[] =>
  grounding.statements.filter(({ standing }) => standing === "unsupported").map(({ span }) => span);

const holds = (grounding: Grounding | undefined): boolean => grounding === undefined || failing(grounding).length === 0;
