import type { Brief } from "../../contract/brief.ts";
import { cutFromText } from "../../contract/cut-from-text.ts";
import type { Grounding, Span } from "../../contract/grounding.ts";
import { exportWords as words } from "./words.ts";

/**
 * A brief without the statements in which a number does not hold. Sentences are cut from the prose and from private notes; a card's text
 * that holds one is left empty; a title says instead that something was left out of it; an objection or a question that rests on one is
 * gone. The checks of all that is left out go with it. What is only without evidence stays; it is said to be so where it stands. The brief
 * that is kept in the app is not touched.
 */
export function withoutUnsupported(brief: Brief): Brief {
  const fields: Record<string, Grounding> = {};
  /** The text where all of it holds, else nothing. */
  const whole = (place: string, text: string): string => {
    const grounding = brief.fields[place];
    if (!holds(grounding)) return "";
    if (grounding !== undefined) fields[place] = grounding;
    return text;
  };
  /** The text without `spans` of it. */
  const rest = (place: string, text: string, spans: (grounding: Grounding) => Span[], instead?: string): string => {
    const grounding = brief.fields[place];
    if (grounding === undefined || holds(grounding)) return whole(place, text);
    const left = cutFromText({ text, grounding }, spans(grounding), instead);
    fields[place] = left.grounding;
    return left.text;
  };
  const title = (place: string, text: string): string =>
    rest(place, text, (grounding) => faultsIn(text, grounding), words.leftOut);

  const { prose, grounding, ...version } = brief.current;
  const page = cutFromText({ text: prose, grounding }, failing(grounding));
  const { parts } = brief;
  const actions = brief.actions.map((action) => {
    const own = (field: "why" | "firstStep" | "measure" | "baseline" | "target" | "price" | "risk"): string =>
      whole(`actions.${action.id}.${field}`, action[field]);
    return {
      ...action,
      title: title(`actions.${action.id}.title`, action.title),
      why: own("why"),
      firstStep: own("firstStep"),
      measure: own("measure"),
      baseline: own("baseline"),
      target: own("target"),
      price: own("price"),
      risk: own("risk"),
    };
  });
  return {
    ...brief,
    // What the second pass found quotes the very numbers that are left out.
    current: { ...version, prose: page.text, grounding: page.grounding, corrections: [] },
    actions,
    objections: brief.objections
      .filter(({ id }) => holds(brief.fields[`objections.${id}.claim`]))
      .map((objection) => ({
        ...objection,
        claim: whole(`objections.${objection.id}.claim`, objection.claim),
        wouldShow: whole(`objections.${objection.id}.wouldShow`, objection.wouldShow),
        against: actions.find(({ id }) => id === objection.actionId)?.title ?? objection.against,
      })),
    parts: {
      ...parts,
      continueRule: whole("continueRule", parts.continueRule),
      changeRule: whole("changeRule", parts.changeRule),
      privateNotes: rest("privateNotes", parts.privateNotes, failing),
      options: parts.options.map((option, at) => ({
        ...option,
        title: title(`options.${at}.title`, option.title),
        effect: whole(`options.${at}.effect`, option.effect),
        cost: whole(`options.${at}.cost`, option.cost),
        assumes: whole(`options.${at}.assumes`, option.assumes),
      })),
      openQuestions: parts.openQuestions
        .map((text, at) => ({ text, grounding: brief.fields[`openQuestions.${at}`] }))
        .filter((question) => holds(question.grounding))
        .map((question, at) => {
          if (question.grounding !== undefined) fields[`openQuestions.${at}`] = question.grounding;
          return question.text;
        }),
    },
    fields,
  };
}

const failing = (grounding: Grounding): Span[] =>
  grounding.statements.filter(({ standing }) => standing === "unsupported").map(({ span }) => span);

const holds = (grounding: Grounding | undefined): boolean => grounding === undefined || failing(grounding).length === 0;

/** Every number, quotation or reference of a title that does not hold, each with the marks right behind it. */
function faultsIn(text: string, { statements, marks }: Grounding): Span[] {
  const faults = statements.flatMap(({ span, standing, checks }) => {
    const own = checks.filter((check) => check.standing === "unsupported").map((check) => check.span);
    return own.length > 0 || standing !== "unsupported" ? own : [span];
  });
  const joined: Span[] = [];
  const join = (span: Span, isFault: boolean): void => {
    const last = joined.at(-1);
    if (last !== undefined && (span.start < last.end || text.slice(last.end, span.start).trim() === ""))
      last.end = Math.max(last.end, span.end);
    else if (isFault) joined.push({ ...span });
  };
  const all = [
    ...faults.map((span) => ({ span, isFault: true })),
    ...marks.map(({ span }) => ({ span, isFault: false })),
  ];
  for (const { span, isFault } of all.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end))
    join(span, isFault);
  return joined;
}
