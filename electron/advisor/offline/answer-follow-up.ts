import { formatQuantity } from "../../contract/format-quantity.ts";
import type { Analysis } from "../../contract/analysis.ts";
import type { Material, RunWhatIf } from "../advisor.ts";
import { answerWhatIf } from "./answer-what-if.ts";
import { changesInWords } from "./changes-in-words.ts";
import { dayInWords, periodInWords } from "./day-words.ts";
import { citedMessage, inSentence } from "./fill-slots.ts";
import { firedRules } from "./fired-rules.ts";
import { inner, joined, opening, stopped } from "./joined.ts";
import { materialNames, quantityOf, readable, type MaterialNames } from "./material-names.ts";
import { pickOwner } from "./pick-owner.ts";
import { knobNames, readWhatIf } from "./read-what-if.ts";
import { whereFound } from "./where-found.ts";
import { stemsOf } from "./word-stems.ts";
import { writeSections } from "./write-sections.ts";

const mostPassages = 1;
const mostValues = 3;
const mostUnknown = 2;
const mostKnobs = 4;
/** A passage answers only when it shares so many words with the question, and a short question so many of its words. */
const fewestShared = 2;

/** Something that may answer: what kind of thing it is, how much of the question it speaks of, and its words. */
interface Found {
  kind: "value" | "word" | "unknown";
  score: number;
  /** The value alone, so that the same one under two names is told once. */
  value: string;
  sentence: string;
}

/** How much of the question a text speaks of; a name counts more than the words around it, and a short name more than a long one. */
function scoreOf(asked: ReadonlySet<string>, name: string, around: string): number {
  const inName = stemsOf(name);
  const inText = stemsOf(around);
  const score = [...asked].reduce((sum, word) => sum + (inName.has(word) ? 3 : inText.has(word) ? 1 : 0), 0);
  return score === 0 ? 0 : score + 1 / (1 + inName.size);
}

function factsFound(material: Material, asked: ReadonlySet<string>, question: string, names: MaterialNames): Found[] {
  // "Who" is a word that any question holds, and here it asks for people.
  const wantsPeople = /\bwho\b/i.test(question);
  return material.facts
    .filter((fact) => fact.retiredAt === null)
    .map((fact) => {
      const quantity = quantityOf(fact, names.currency);
      const when = fact.period === "" ? dayInWords(fact.asOf) : periodInWords(fact.period);
      const told = fact.text.trim() === "" ? "named among the facts" : inSentence(fact.text);
      const value = quantity ? formatQuantity(quantity) : told;
      return {
        kind: "value",
        score: scoreOf(asked, fact.label, fact.text) + (wantsPeople && fact.kind === "person" ? 6 : 0),
        value,
        sentence: `${fact.label}${quantity ? ` (${when})` : ""}: ${value} [${fact.ref}].`,
      };
    });
}

/** Whether the sentence of an analysis says a result, not only that there is none yet. */
const hasMessage = ({ message, figures }: Analysis) =>
  message !== "" && figures.filter((figure) => figure.measured.known).length * 2 > figures.length;

/** What is true only in a what-if says so before anything else. */
const whatIf = (analysis: Analysis) =>
  analysis.changes.length === 0 ? "" : `In the what-if ${changesInWords(analysis)}: `;

function figuresFound(material: Material, asked: ReadonlySet<string>): Found[] {
  return material.analyses.flatMap((analysis) => {
    const message: Found = {
      kind: "value",
      score: scoreOf(asked, "", analysis.message),
      value: analysis.message,
      sentence: whatIf(analysis) + citedMessage(stopped(analysis.message), analysis.ref),
    };
    const figures = analysis.figures.map(({ key, label, measured }): Found => {
      const score = scoreOf(asked, label, key.replaceAll("_", " "));
      if (!measured.known)
        return { kind: "unknown", score, value: label, sentence: measured.needs.length === 0 ? "" : inner(label) };
      const value = measured.words ?? formatQuantity(readable(measured.quantity));
      // A usual range belongs to no fact: a verdict that names one is left to the figures.
      const verdict = measured.verdict && !/\d/.test(measured.verdict.words) ? `, ${measured.verdict.words}` : "";
      const told = `${whatIf(analysis)}${label}: ${value} [${analysis.ref}.${key}]${verdict}.`;
      return {
        kind: "value",
        score: analysis.changes.length > 0 ? score / 2 : score,
        value: `${label} ${value}`,
        sentence: told,
      };
    });
    return hasMessage(analysis) ? [...figures, message] : figures;
  });
}

/** The paragraph of the page that speaks most of the question. One of its opening, which the reader knows, has to speak of most of it. */
function passages(material: Material, asked: ReadonlySet<string>, names: MaterialNames): string[] {
  const { rules, sections } = material.playbook;
  return writeSections(sections, firedRules(rules, names), names)
    .flatMap((section, at) => section.paragraphs.map((paragraph) => ({ paragraph, isOpening: at === 0 })))
    .filter(({ paragraph }) => !paragraph.includes("\n"))
    .map((one) => ({ ...one, score: [...stemsOf(one.paragraph)].filter((word) => asked.has(word)).length }))
    .filter(
      ({ score, isOpening }) =>
        score >= (isOpening ? Math.max(fewestShared, asked.size / 2) : Math.min(fewestShared, asked.size)),
    )
    .sort((a, b) => b.score - a.score)
    .slice(0, mostPassages)
    .map(({ paragraph }) => paragraph);
}

const limit =
  "Without a model I can look things up and run a what-if, but not weigh or discuss them. To talk it through, choose a model in Settings and ask again; your question is kept.";

/** Questions that look for advice or a reason; looking up figures is no answer to them. */
const wantsJudgement =
  /\bshould\b|\bwhy\b|\bhow (?:can|do|could|would|should)\b|\bwhat (?:should|would you)\b|\bbetter\b|\bworth\b|\brealistic\b|\bdo you think\b/i;

/** Who could find it out: somebody whom the facts name, or where such a number is usually found. */
function whoCouldTell(material: Material, unknown: readonly string[]): string {
  const metric = material.playbook.factsWanted.find((key) =>
    unknown.some((label) => label.includes(key.replaceAll("_", " "))),
  );
  const who = pickOwner(
    ["product", "growth", "customer success", "support", "sales", "finance", "engineering", "founder"],
    material.facts,
  );
  const where = metric === undefined ? "" : whereFound[metric];
  if (where) return `It ${where}.`;
  return who === "" ? "Ask whoever works closest to it in your company." : `Who could find out: ${who}.`;
}

/**
 * What the page, the facts and the figures of a session say to a question, with their references: the answer first. A change that it
 * names is tried as a what-if. Where looking up is no answer, that is said first, in one sentence, with what is nearest to it.
 */
export async function answerFollowUp(
  material: Material,
  question: string,
  runWhatIf: RunWhatIf | null,
): Promise<string> {
  const whatIfAsked = readWhatIf(material, question);
  const tried = whatIfAsked === null ? null : await answerWhatIf(material, whatIfAsked, runWhatIf);
  if (tried !== null) return `${tried}\n\n${limit}`;

  const asked = new Set([...stemsOf(question)].filter((word) => !/^\d+$/.test(word)));
  const names = materialNames(material);
  const words = material.playbook.glossary.map((entry): Found => ({
    kind: "word",
    score: scoreOf(asked, entry.term, ""),
    value: entry.term,
    sentence: `${opening(entry.term)} means ${stopped(inner(entry.meaning))}`,
  }));
  const found = [...factsFound(material, asked, question, names), ...figuresFound(material, asked), ...words]
    .filter(({ score, sentence }) => score > 0 && sentence !== "")
    .sort((a, b) => b.score - a.score);
  const bar = (found[0]?.score ?? 0) / 2;
  const close = found
    .filter(({ score }) => score >= bar)
    .filter((one, at, all) => all.findIndex(({ value }) => value === one.value) === at);
  const values = close.filter(({ kind }) => kind === "value").slice(0, mostValues);
  const unknown = close.filter(({ kind }) => kind === "unknown").slice(0, mostUnknown);
  const wantsMeaning = /\bexplain\b|\bmeans?\b|\bwhat (?:is|are)\b/i.test(question);
  const meaning = wantsMeaning ? close.filter(({ kind }) => kind === "word").slice(0, 1) : [];
  const told = passages(material, asked, names);
  const isAnswer = !wantsJudgement.test(question) && (values.length > 0 || meaning.length > 0);

  const blocks = [
    ...(isAnswer
      ? []
      : [cannot(material, question, told.length > 0 ? "page" : values.length > 0 ? "figures" : "nothing")]),
    ...meaning.map(({ sentence }) => sentence),
    ...(isAnswer ? [list(values), ...told] : [...told, list(values)]),
    unknown.length === 0
      ? ""
      : `Not known: ${joined(unknown.map(({ sentence }) => sentence))}. ${whoCouldTell(
          material,
          unknown.map(({ sentence }) => sentence),
        )}`,
  ].filter(Boolean);
  return [...blocks, limit].join("\n\n");
}

const list = (values: readonly Found[]) =>
  values.length === 1 ? (values[0]?.sentence ?? "") : values.map(({ sentence }) => `- ${sentence}`).join("\n");

/** One sentence that says first that there is no answer here, and what there is instead. */
function cannot(material: Material, question: string, nearest: "page" | "figures" | "nothing"): string {
  const isJudgement = wantsJudgement.test(question);
  if (nearest === "page")
    return isJudgement
      ? "That has to be weighed, which I can't do; the brief says this of it."
      : "No figure answers that; the brief says this of it.";
  if (nearest === "figures")
    return isJudgement
      ? "That has to be weighed, which no figure of this session does; nearest to it is this."
      : "No figure of this session answers that; nearest to it is this.";
  const knobs = knobNames(material, mostKnobs);
  const hint = knobs.length === 0 ? "" : ` What can be tried is a change of ${joined(knobs, "or")}.`;
  return `Nothing among the facts and figures of this session speaks of that. ${whoCouldTell(material, [])}${hint}`;
}
