import { findLoadedWords } from "./loaded-words.ts";
import { readSentences, type Sentence } from "./plain-text.ts";

/** What a sentence of a message tells: something certain, something not known, something to come, a guess, or none of these. */
export type Telling = "fact" | "unknown" | "next" | "guess" | "other";

export interface SortedSentence extends Sentence {
  tells: Telling;
  /** Whether it names a day or an hour. */
  isDated: boolean;
}

const weekday = "(?:mon|tues|wednes|thurs|fri|satur|sun)day";
const month = "(?:january|february|march|april|may|june|july|august|september|october|november|december)";
const dated = new RegExp(
  `\\b(?:${weekday}|today|tonight|tomorrow|\\d{4}-\\d\\d-\\d\\d|\\d{1,2}(?:st|nd|rd|th)?(?: of)? ${month}|${month} \\d{1,2}|\\d{1,2}[:.]\\d\\d|\\d{1,2} ?(?:am|pm)|noon)\\b`,
  "i",
);
const open =
  /\b(?:(?:do|does|did|have|has|is|are|can|could)(?: not|n['’]t)|cannot|not)(?: yet| fully| now)?(?: been)? (?:yet )?(?:know|known|say|sure|decide|decided|clear|settled|heard|agreed)\b|\b(?:unknown|unclear|undecided|uncertain|open question|still open|remains? open|is open|are open|yet to be (?:decided|seen)|too early to)\b/i;
const coming =
  /\b(?:will|shall|won['’]t|going to|next (?:week|month|step)|until|from (?:now|monday|tomorrow)|starting|begins? on|takes? over)\b|['’]ll\b/i;
const guess =
  /\b(?:may|might|could|perhaps|maybe|probably|possibly|hopefully|hope|seems?|apparently|rumou?rs?|likely|(?:i|we) (?:think|believe|feel|guess|expect|trust)|confident)\b/i;
const certain =
  /\b(?:is|are|was|were|am|has|have|had|did|does|do|leaves?|left|stays?|ends?|begins?|goes|went|lost|cut|sold|bought|keeps?|kept|becomes?|became|stops?|\p{L}{2,}ed)\b/iu;

/** What one sentence tells, by its words. What holds a loaded word is no plain fact, and a question tells nothing. */
function tellingOf(sentence: string): Telling {
  if (sentence.endsWith("?")) return "other";
  if (open.test(sentence)) return "unknown";
  const plain = sentence.replace(new RegExp(`\\b(?:\\d{1,2} )?may(?= \\d)|\\d{1,2} may\\b`, "gi"), "");
  if (guess.test(plain)) return "guess";
  if (findLoadedWords(sentence).length > 0) return "other";
  if (coming.test(sentence)) return "next";
  return certain.test(sentence) ? "fact" : "other";
}

/** The sentences of a message, each with what it tells by its words. Made for English; headings are left out. */
export function sortSentences(text: string): SortedSentence[] {
  return readSentences(text).map((sentence) => ({
    ...sentence,
    tells: tellingOf(sentence.text),
    isDated: dated.test(sentence.text),
  }));
}
