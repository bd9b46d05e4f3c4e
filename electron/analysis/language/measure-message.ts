import { findLoadedWords, type LoadedUse } from "./loaded-words.ts";
import { measurePlainness } from "./measure-plainness.ts";
import { maskMarkup, readWords } from "./plain-text.ts";
import { sortSentences, type SortedSentence, type Telling } from "./sort-sentences.ts";

/** A message in difficult times, measured. */
export interface Message {
  words: number;
  /** Whether it is in Latin letters, as far as the lists of English words can mean anything. */
  isEnglish: boolean;
  grade: number | null;
  /** Loaded words, each with the sentence in which it stands. */
  loaded: (LoadedUse & { sentence: string })[];
  /** How many single words stand inside the loaded ones. */
  loadedWords: number;
  shouts: number;
  sentences: SortedSentence[];
  told: Record<Telling, number>;
  /** Sentences on what is open or comes that name a day or an hour. */
  dated: number;
  /** Words before the first sentence that says something as certain; null when there is none. */
  beforeNews: number | null;
}

/** Of a longer text, this much is measured from its beginning. */
const mostMeasured = 100_000;

/** Measures a message: loaded words, what its sentences tell, its reading grade. Markdown, headings and marks are taken out first. */
export function measureMessage(whole: string): Message {
  const text = whole.slice(0, mostMeasured);
  const masked = maskMarkup(text);
  const plain = measurePlainness(text, "customer");
  const sentences = sortSentences(text);
  const loaded = findLoadedWords(masked).map((use) => ({
    ...use,
    sentence: sentences.find(({ span }) => span.start <= use.start && use.start < span.end)?.text ?? use.words,
  }));
  const told: Record<Telling, number> = { fact: 0, unknown: 0, next: 0, guess: 0, other: 0 };
  for (const { tells } of sentences) told[tells] += 1;
  const first = sentences.findIndex(({ tells }) => tells === "fact");
  const wordsOf = (parts: readonly { text: string }[]) =>
    parts.reduce((all, part) => all + readWords(part.text).length, 0);
  return {
    words: plain.words,
    isEnglish: plain.grade !== null,
    grade: plain.grade,
    loaded,
    loadedWords: loaded.reduce((all, { words }) => all + readWords(words).length, 0),
    shouts: (masked.match(/!+/g)?.length ?? 0) + shoutedWords(masked),
    sentences,
    told,
    dated: sentences.filter(({ tells, isDated }) => isDated && (tells === "unknown" || tells === "next")).length,
    beforeNews: first < 0 ? null : wordsOf(sentences.slice(0, first)),
  };
}

/** Words of at least five letters in capitals: shorter ones are mostly names such as "MRR". */
function shoutedWords(text: string): number {
  return text.match(/(?<!\p{L})\p{Lu}{5,}(?!\p{L})/gu)?.length ?? 0;
}
