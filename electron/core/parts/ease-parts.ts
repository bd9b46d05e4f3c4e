import type { BriefParts } from "../../contract/brief.ts";
import { asDay, asHours, asList, asText, asWeeks, isLoose, type Loose } from "./ease-values.ts";

/** Parts with every field in place and of the right make, but not yet held against the schema. */
type EasedParts = { [K in keyof BriefParts]: BriefParts[K] };

const mostActions = 3;
const mostOptions = 8;
const mostQuestions = 8;
const mostTerms = 30;

/** Keys as the contract writes them: `first_step` and `First step` are `firstStep`. */
export function withOurKeys(loose: Loose): Loose {
  const key = (name: string) =>
    name
      .trim()
      .replace(/[\s_-]+(\w)/g, (_, letter: string) => letter.toUpperCase())
      .replace(/^\w/, (letter) => letter.toLowerCase());
  return Object.fromEntries(Object.entries(loose).map(([name, value]) => [key(name), value]));
}

/** Appends what could not be put into a field of its own, so that it is not lost. */
const beside = (text: string, lead: string, leftOver: string) =>
  leftOver === "" ? text : `${text}${text === "" ? "" : " "}(${lead}${leftOver})`;

function easeAction(value: unknown): BriefParts["actions"][number] {
  const loose = isLoose(value) ? withOurKeys(value) : { title: value };
  const hours = asHours(loose["firstStepHours"]);
  const by = asDay(loose["by"]);
  const live = asDay(loose["liveOn"]);
  return {
    title: asText(loose["title"]),
    why: asText(loose["why"]),
    owner: asText(loose["owner"]),
    firstStep: beside(asText(loose["firstStep"]), "", hours.leftOver),
    firstStepHours: hours.value,
    measure: beside(beside(asText(loose["measure"]), "by ", by.leftOver.replace(/^by /i, "")), "live: ", live.leftOver),
    baseline: asText(loose["baseline"]),
    target: asText(loose["target"]),
    by: by.value,
    liveOn: live.value,
    price: asText(loose["price"]),
    risk: asText(loose["risk"]),
  };
}

function easeOption(value: unknown): BriefParts["options"][number] {
  const loose = isLoose(value) ? withOurKeys(value) : { title: value };
  const weeks = asWeeks(loose["personWeeks"]);
  return {
    title: asText(loose["title"]),
    effect: asText(loose["effect"]),
    cost: beside(asText(loose["cost"]), "person-weeks: ", weeks.leftOver),
    personWeeks: weeks.value,
    assumes: asText(loose["assumes"]),
  };
}

/** Terms from a list of objects under the names that models use, or from one object with a term a key. */
function easeGlossary(value: unknown): BriefParts["glossary"] {
  const entries =
    isLoose(value) && !("term" in value)
      ? Object.entries(value).map(([term, meaning]) => ({ term, meaning }))
      : asList(value);
  return entries
    .map((entry) => {
      const loose = isLoose(entry) ? withOurKeys(entry) : { term: entry };
      return {
        term: asText(loose["term"] ?? loose["word"] ?? loose["name"]),
        meaning: asText(loose["meaning"] ?? loose["definition"] ?? loose["explanation"]),
      };
    })
    .filter((entry) => entry.term !== "" || entry.meaning !== "");
}

/**
 * The object that holds the parts, with keys as the contract writes them: itself, or one level down where a model wrapped it
 * (`{"brief": {"actions": …}}`).
 */
export function unwrapParts(loose: Loose): Loose {
  const ours = withOurKeys(loose);
  const inner = Object.values(ours).find((value) => isLoose(value) && "actions" in value);
  return "actions" in ours || !isLoose(inner) ? ours : withOurKeys(inner);
}

/**
 * Brings what a model sent into the contract's make without losing a word of it: names of keys, numbers and days written as
 * text, one thing where a list belongs. What is over a limit moves: a fourth action becomes an open question, further questions,
 * options and terms go to the private notes. `moved` says so, a sentence each.
 */
export function easeParts(value: Loose): { parts: EasedParts; moved: string[] } {
  const loose = unwrapParts(value);
  const moved: string[] = [];
  const notes = [asText(loose["privateNotes"])].filter(Boolean);

  const actions = asList(loose["actions"]).map(easeAction);
  const questions = asList(loose["openQuestions"]).map(asText).filter(Boolean);
  const later = actions.slice(mostActions);
  for (const action of later) {
    questions.push(
      `Proposed beyond the three actions: ${[action.title, action.why, action.firstStep].filter(Boolean).join(" — ")}. Is it worth one of the three places?`,
    );
  }
  if (later.length > 0)
    moved.push(
      `${later.length === 1 ? "One action more than three was" : `${later.length} actions more than three were`} moved to the open questions.`,
    );

  const options = asList(loose["options"]).map(easeOption);
  const glossary = easeGlossary(loose["glossary"]);
  const over = [
    ...questions.slice(mostQuestions),
    ...options.slice(mostOptions).map((o) => [o.title, o.effect, o.cost, o.assumes].filter(Boolean).join(" — ")),
    ...glossary.slice(mostTerms).map((entry) => `${entry.term}: ${entry.meaning}`),
  ];
  if (over.length > 0) {
    notes.push(over.map((line) => `- ${line}`).join("\n"));
    moved.push(
      `${over.length} more ${over.length === 1 ? "entry than fits was" : "entries than fit were"} moved to the private notes.`,
    );
  }
  return {
    parts: {
      actions: actions.slice(0, mostActions),
      continueRule: asText(loose["continueRule"]),
      changeRule: asText(loose["changeRule"]),
      options: options.slice(0, mostOptions),
      openQuestions: questions.slice(0, mostQuestions),
      glossary: glossary.slice(0, mostTerms),
      privateNotes: notes.join("\n\n"),
    },
    moved,
  };
}
