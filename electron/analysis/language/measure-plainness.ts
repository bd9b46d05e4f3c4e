import { fleschKincaid } from "flesch-kincaid";
import { syllable } from "syllable";
import type { Audience } from "../../contract/playbook.ts";
import { readingGrades } from "../../contract/reading-grades.ts";
import { maskMarkup, readSentences, readWords } from "./plain-text.ts";
import { firstUses, isExplained } from "./technical-terms.ts";

/** A sentence that is hard to read, where it stands in the text. */
interface HardSentence {
  sentence: string;
  grade: number;
  span: { start: number; end: number };
}
/** A technical term that is not explained where it first stands. */
interface UnexplainedTerm {
  term: string;
  span: { start: number; end: number };
}
/** How plain a text is for its reader. */
export interface Plainness {
  /** Flesch-Kincaid grade; null when there is nothing to measure or the text is not in Latin letters. */
  grade: number | null;
  /** Flesch reading ease; null as `grade`. */
  readingEase: number | null;
  /** The grade that this audience should not have to go beyond; null is no limit. */
  target: number | null;
  above: boolean;
  words: number;
  sentences: number;
  /** Technical terms that the audience does not bring along, each once. */
  terms: string[];
  unexplained: UnexplainedTerm[];
  /** Every sentence above the target, hardest first; without a target every one above grade 10. */
  hardest: HardSentence[];
}

/** A shorter sentence is not hard to read, whatever its grade says. */
const fewestWords = 8;
const noLimit = 10;
/** Of a longer text, this much is measured from its beginning: a grade does not change after forty pages. */
const mostMeasured = 100_000;

/**
 * Measures how plain a text is: Flesch-Kincaid grade, Flesch reading ease, technical terms that are not explained where they first stand, and the
 * hardest sentences. Markdown and reference marks are taken out first; spans are positions in the text as given. Made for English.
 * Of a text above 100,000 characters the beginning is measured.
 */
export function measurePlainness(whole: string, audience: Audience): Plainness {
  const text = whole.slice(0, mostMeasured);
  const sentences = readSentences(text).map((sentence) => ({ ...sentence, counts: countWords(sentence.text) }));
  const words = sentences.reduce((all, { counts }) => all + counts.word, 0);
  const syllables = sentences.reduce((all, { counts }) => all + counts.syllable, 0);
  const masked = maskMarkup(text);
  const target = readingGrades[audience];
  const uses = firstUses(masked, audience);
  const measurable = words > 0 && isLatin(masked);
  const grade = measurable ? fleschKincaid({ sentence: sentences.length, word: words, syllable: syllables }) : null;
  const limit = target ?? noLimit;
  return {
    grade,
    readingEase: measurable ? 206.835 - 1.015 * (words / sentences.length) - 84.6 * (syllables / words) : null,
    target,
    above: grade !== null && target !== null && grade > target,
    words,
    sentences: sentences.length,
    terms: uses.map(({ term }) => term),
    unexplained: uses
      .filter((use) => !isExplained(masked, use))
      .map(({ term, start, end }) => ({ term, span: { start, end } })),
    hardest: measurable
      ? sentences
          .filter(({ counts }) => counts.word >= fewestWords)
          .map(({ text: sentence, span, counts }) => ({
            sentence,
            span,
            grade: fleschKincaid({ sentence: 1, ...counts }),
          }))
          .filter((sentence) => sentence.grade > limit)
          .sort((a, b) => b.grade - a.grade)
      : [],
  };
}

/** Words and syllables; a number counts as one word of one syllable, since it is read at a glance. */
function countWords(sentence: string): { word: number; syllable: number } {
  const words = readWords(sentence);
  return {
    word: words.length,
    syllable: words.reduce((all, word) => all + (/\p{N}/u.test(word) ? 1 : Math.max(1, syllable(word))), 0),
  };
}

/** Whether most letters are Latin: the measure counts syllables as English has them. */
function isLatin(text: string): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  return letters > 0 && (text.match(/\p{Script=Latin}/gu)?.length ?? 0) / letters > 0.8;
}
