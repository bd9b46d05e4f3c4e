import type { Material } from "../advisor.ts";
import { formatQuantity } from "../../contract/format-quantity.ts";
import { dayInWords, periodInWords } from "./day-words.ts";
import { citedMessage, inSentence } from "./fill-slots.ts";
import { inner, stopped } from "./joined.ts";
import { materialNames, quantityOf } from "./material-names.ts";
import { stemsOf } from "./word-stems.ts";

const mostSentences = 6;

interface Found {
  score: number;
  sentence: string;
}

/** How much of the question a text speaks of; a name counts more than words around it. */
function scored(asked: ReadonlySet<string>, name: string, around: string, sentence: string): Found {
  const inName = stemsOf(name);
  const inText = stemsOf(around);
  const score = [...asked].reduce((sum, word) => sum + (inName.has(word) ? 3 : inText.has(word) ? 1 : 0), 0);
  return { score: score === 0 ? 0 : score + 1 / (1 + inName.size), sentence };
}

function candidates(material: Material, asked: ReadonlySet<string>): Found[] {
  const { currency } = materialNames(material);
  const facts = material.facts
    .filter((fact) => fact.retiredAt === null)
    .map((fact) => {
      const quantity = quantityOf(fact, currency);
      const when = fact.period === "" ? dayInWords(fact.asOf) : periodInWords(fact.period);
      const sentence = quantity
        ? `${fact.label} (${when}): ${formatQuantity(quantity)} [${fact.ref}].`
        : `${fact.label}: ${fact.text.trim() === "" ? "named among the facts" : inSentence(fact.text)} [${fact.ref}].`;
      return scored(asked, fact.label, fact.text, sentence);
    });
  const figures = material.analyses.flatMap((analysis) => [
    ...(analysis.message === ""
      ? []
      : [scored(asked, "", analysis.message, citedMessage(stopped(analysis.message), analysis.ref))]),
    ...analysis.figures.map(({ key, label, measured }) => {
      if (!measured.known)
        return scored(
          asked,
          label,
          key.replaceAll("_", " "),
          `${label} can't be said: ${inner(stopped(measured.why))}`,
        );
      const words = measured.words ?? formatQuantity(measured.quantity);
      const verdict = measured.verdict ? `, ${measured.verdict.words}` : "";
      return scored(asked, label, key.replaceAll("_", " "), `${label}: ${words} [${analysis.ref}.${key}]${verdict}.`);
    }),
  ]);
  const words = material.playbook.glossary.map((entry) =>
    scored(asked, entry.term, "", `${entry.term} means: ${stopped(entry.meaning)}`),
  );
  return [...facts, ...figures, ...words];
}

/**
 * What the facts, figures and words of a session say to a question, with their references, best matches first. Says plainly that
 * looking up is all that can be done without a model.
 */
export function answerFollowUp(material: Material, question: string): string {
  const asked = stemsOf(question);
  const found = candidates(material, asked).filter(({ score }) => score > 0);
  const best = found.sort((a, b) => b.score - a.score);
  const bar = (best[0]?.score ?? 0) / 3;
  const chosen = [...new Set(best.filter(({ score }) => score >= bar).map(({ sentence }) => sentence))].slice(
    0,
    mostSentences,
  );
  const limit =
    "Without a model I can look things up, but not weigh or discuss them. To talk it through, choose a model in Settings and ask again; your question is kept.";
  if (chosen.length === 0) return `Nothing among the facts and figures of this session speaks of that. ${limit}`;
  return `Here is what the facts and figures say on that.\n\n${chosen.map((sentence) => `- ${sentence}`).join("\n")}\n\n${limit}`;
}
