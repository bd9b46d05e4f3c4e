import { formatQuantity } from "../../contract/format-quantity.ts";
import type { Analysis } from "../../contract/analysis.ts";
import type { Material } from "../advisor.ts";
import { dayInWords, periodInWords } from "./day-words.ts";
import { citedMessage, inSentence } from "./fill-slots.ts";
import { firedRules } from "./fired-rules.ts";
import { inner, opening, stopped } from "./joined.ts";
import { materialNames, quantityOf, readable, type MaterialNames } from "./material-names.ts";
import { stemsOf } from "./word-stems.ts";
import { writeSections } from "./write-sections.ts";

const mostPassages = 2;
const mostValues = 4;
const mostUnknown = 3;

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

function figuresFound(material: Material, asked: ReadonlySet<string>): Found[] {
  return material.analyses.flatMap((analysis) => {
    const message: Found = {
      kind: "value",
      score: scoreOf(asked, "", analysis.message),
      value: analysis.message,
      sentence: citedMessage(stopped(analysis.message), analysis.ref),
    };
    const figures = analysis.figures.map(({ key, label, measured }): Found => {
      const score = scoreOf(asked, label, key.replaceAll("_", " "));
      if (!measured.known) return { kind: "unknown", score, value: label, sentence: inner(label) };
      const value = measured.words ?? formatQuantity(readable(measured.quantity));
      const verdict = measured.verdict ? `, ${measured.verdict.words}` : "";
      return { kind: "value", score, value, sentence: `${label}: ${value} [${analysis.ref}.${key}]${verdict}.` };
    });
    return hasMessage(analysis) ? [...figures, message] : figures;
  });
}

/** The paragraphs of the page that speak most of the question. */
function passages(material: Material, asked: ReadonlySet<string>, names: MaterialNames): string[] {
  const { rules, sections } = material.playbook;
  const scored = writeSections(sections, firedRules(rules, names), names)
    .flatMap((section) => section.paragraphs)
    .filter((paragraph) => !paragraph.includes("\n"))
    .map((paragraph) => ({ paragraph, score: [...stemsOf(paragraph)].filter((word) => asked.has(word)).length }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score);
  return scored
    .filter(({ score }) => score === scored[0]?.score)
    .slice(0, mostPassages)
    .map(({ paragraph }) => paragraph);
}

const limit =
  "Without a model I can look things up, but not weigh or discuss them. To talk it through, choose a model in Settings and ask again; your question is kept.";

/**
 * What the page, the facts and the figures of a session say to a question, with their references, best matches first; then what of
 * it is not known. Says plainly that looking up is all that can be done without a model.
 */
export function answerFollowUp(material: Material, question: string): string {
  const asked = new Set([...stemsOf(question)].filter((word) => !/^\d+$/.test(word)));
  const names = materialNames(material);
  const words = material.playbook.glossary.map((entry): Found => ({
    kind: "word",
    score: scoreOf(asked, entry.term, ""),
    value: entry.term,
    sentence: `${opening(entry.term)} means ${stopped(inner(entry.meaning))}`,
  }));
  const found = [...factsFound(material, asked, question, names), ...figuresFound(material, asked), ...words]
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score);
  const bar = (found[0]?.score ?? 0) / 3;
  const close = found
    .filter(({ score }) => score >= bar)
    .filter((one, at, all) => all.findIndex(({ value }) => value === one.value) === at);
  const values = close.filter(({ kind }) => kind === "value").slice(0, mostValues);
  const unknown = close.filter(({ kind }) => kind === "unknown").slice(0, mostUnknown);
  const meaning = close.filter(({ kind }) => kind === "word").slice(0, 1);
  const told = passages(material, asked, names);

  const blocks = [
    ...meaning.map(({ sentence }) => sentence),
    ...told,
    ...(values.length === 0
      ? []
      : [`${told.length > 0 ? "The figures behind it" : "Here is what the facts and figures say on that"}:`]),
    values.map(({ sentence }) => `- ${sentence}`).join("\n"),
    unknown.length === 0 ? "" : `Not known: ${unknown.map(({ sentence }) => sentence).join("; ")}.`,
  ].filter(Boolean);
  if (blocks.length === 0) return `Nothing among the facts and figures of this session speaks of that. ${limit}`;
  return [...blocks, limit].join("\n\n");
}
