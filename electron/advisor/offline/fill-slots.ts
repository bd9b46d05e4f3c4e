import { formatQuantity, formatValue } from "../../contract/format-quantity.ts";
import type { Question } from "../../contract/playbook.ts";
import type { Quantity } from "../../contract/quantity.ts";
import { periodInWords } from "./day-words.ts";
import { inner } from "./joined.ts";
import { quantityOf, readable, type MaterialNames } from "./material-names.ts";

/** Answers and facts in words are printed at most this long; a whole pasted document has no place in a sentence. */
const longestText = 300;

/**
 * Free text as it may stand inside a sentence: one line, without square brackets, which would pass for reference marks,
 * and without the full stop of its own.
 */
export function inSentence(text: string): string {
  const line = text.replace(/\s+/g, " ").replaceAll("[", "(").replaceAll("]", ")").trim();
  const short = line.length > longestText ? `${line.slice(0, longestText).replace(/\s\S*$/, "")} …` : line;
  return short.replace(/[.\s]+$/, "");
}

function answerQuantity(question: Question, value: string, currency: string): Quantity | null {
  const unit =
    question.type === "money"
      ? "money"
      : question.type === "percent"
        ? "percent"
        : question.type === "number"
          ? (question.unit ?? "count")
          : null;
  const number = Number(value);
  if (unit === null || !Number.isFinite(number)) return null;
  return {
    value: number,
    unit,
    ...(unit === "money" ? { currency } : {}),
    ...(question.per ? { per: question.per } : {}),
  };
}

const holdsNumber =
  /\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|dozen|hundred|thousand|half|twice)\b/i;

/** What the user said in words. A number in it is theirs, not proven here: then it stands as a quotation. `quoted` always does. */
function inTheirWords(text: string, way: string): string {
  const words = inSentence(text);
  return way === "quoted" || holdsNumber.test(words) ? `“${words.replace(/[“”"]/g, "'")}”` : words;
}

function printAnswer(id: string, way: string, names: MaterialNames): string | null {
  const found = names.answer(id);
  if (found === null) return null;
  const { answer, question } = found;
  const value = answer.value.trim();
  // What was taken over from a fact, or kept as one, can be shown with its source.
  const cited = (words: string) => (answer.factRef === null ? words : `${words} [${answer.factRef}]`);
  const quantity = answerQuantity(question, value, names.currency);
  if (quantity) return cited(formatQuantity(quantity));
  if (question.type === "choice")
    return question.options?.find((option) => option.value === value)?.label ?? inSentence(value);
  if (question.type === "month") return periodInWords(value);
  return inSentence(value) === "" ? null : cited(inTheirWords(value, way));
}

/** Decimals of a percentage as it was given, at most two: a fact keeps its digits, so that a sum of two agrees with them. */
function digitsGiven({ unit, value }: Quantity): number | undefined {
  if (unit !== "percent") return undefined;
  const decimals = String(Number((value * 100).toFixed(2))).split(".")[1]?.length ?? 0;
  return decimals > 1 ? decimals : undefined;
}

/** A quantity whole, or `short` (without what it counts and its period), or its `size` (without its sign: "fell by 1.8 %"). */
function inForm(quantity: Quantity, way: string, digits?: number): string {
  if (way === "short") return formatValue(quantity, "en-US", digits);
  return formatQuantity(way === "size" ? { ...quantity, value: Math.abs(quantity.value) } : quantity, "en-US", digits);
}

function printFact(metric: string, way: string, names: MaterialNames): string | null {
  const fact = names.fact(metric);
  if (fact === null) return null;
  if (way === "period") return periodInWords(fact.period) || null;
  const quantity = quantityOf(fact, names.currency);
  const words = quantity ? inForm(quantity, way, digitsGiven(quantity)) : inSentence(fact.text || fact.label);
  return way === "bare" ? words : `${words} [${fact.ref}]`;
}

function printFigure(path: readonly string[], way: string, names: MaterialNames): string | null {
  const found = names.figure(path);
  if (found === null) return null;
  const { measured, quantity, words, ref } = found;
  if (way === "bare") return words;
  if (way === "verdict") return measured.verdict?.words ?? null;
  if (way === "range") {
    if (measured.range === undefined) return null;
    const end = (side: "low" | "high") =>
      `${formatQuantity({ ...quantity, value: measured.range?.[side] ?? 0 })} [${ref}.${side}]`;
    return `${end("low")} to ${end("high")}`;
  }
  return `${way === "short" || way === "size" ? inForm(readable(quantity), way) : words} [${ref}]`;
}

/** An analysis' sentence with its reference before the full stop. */
export function citedMessage(message: string, ref: string): string {
  const end = /[.!?]+$/.exec(message.trim())?.[0] ?? "";
  return `${message.trim().slice(0, message.trim().length - end.length)} [${ref}]${end}`;
}

/** What one slot prints; null when it can't be filled. */
function printSlot(slot: string, names: MaterialNames): string | null {
  const [name = "", way = ""] = slot.split("|").map((part) => part.trim());
  const path = name.split(".");
  const [place = "", key = ""] = path;
  if (place === "company") {
    const words = inSentence(names.companyWords(key) ?? "");
    return (key === "name" ? words : inner(words)) || null;
  }
  if (place === "answer") return printAnswer(key, way, names);
  if (place === "fact") return printFact(key, way, names);
  if (way === "message") {
    const analysis = names.analysis(place);
    return analysis?.message ? citedMessage(analysis.message, analysis.ref).replace(/\.$/, "") : null;
  }
  return printFigure(path, way, names);
}

/** Ends of sentences: a stop before a blank, outside a slot; and the end of a list item or paragraph. */
const sentence =
  /(?:\{\{.*?\}\}|[^.!?\n{]|\n(?!\s*(?:[-*|]|\n))|\{(?!\{)|[.!?](?!\s|$))+(?:[.!?]+(?=\s|$))?\s*|[.!?]+\s*|\n\s*/g;

/**
 * Fills the slots of a rule's text in one pass, so that braces inside a value stay as they are. A sentence that holds a slot
 * which can't be filled is left out; null when nothing is left. prompts/README.md says what each slot prints.
 */
export function fillSlots(text: string, names: MaterialNames): string | null {
  const kept: string[] = [];
  for (const piece of text.match(sentence) ?? []) {
    let whole = true;
    const filled = piece.replace(/\{\{(.*?)\}\}/g, (_, slot: string) => {
      const printed = printSlot(slot, names);
      whole &&= printed !== null;
      return printed ?? "";
    });
    if (whole) kept.push(filled);
  }
  const out = kept.join("").trim();
  return out === "" ? null : out;
}
