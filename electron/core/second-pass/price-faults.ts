import type { Correction } from "../../contract/brief.ts";
import { withoutMarks } from "../../contract/without-marks.ts";
import { fault, type CheckedDraft } from "./fault.ts";

const numberWords = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
const amount = `(\\d+|${numberWords.join("|")})`;
const people = "(?:engineers?|developers?|people|persons?)";
const hiddenForms = [
  new RegExp(`\\b${amount} weeks? (?:of|for|with) ${amount} ${people}\\b`, "i"),
  new RegExp(`\\b${amount} ${people} (?:for|over) ${amount} weeks?\\b`, "i"),
];
/** A price said whole: in days or hours of people, beside whatever else is said of weeks. */
const saysDays = /\b(?:engineer|person|developer)[- ](?:days?|weeks?)\b|\b(?:hours?|days?)\b/i;
const workingDaysOfWeek = 5;

const numberOf = (word: string) => (/^\d+$/.test(word) ? Number(word) : numberWords.indexOf(word.toLowerCase()) + 1);

/** "six weeks of three engineers", said without the days that it is. */
function hiddenPrice(text: string): Correction[] {
  if (saysDays.test(text)) return [];
  const plain = withoutMarks(text);
  return hiddenForms.flatMap((form) => {
    const [words, a, b] = form.exec(plain) ?? [];
    if (words === undefined || a === undefined || b === undefined) return [];
    const days = numberOf(a) * numberOf(b) * workingDaysOfWeek;
    return fault(
      "price",
      `“${words}” hides its price: at five working days a week that is ${days} engineer-days.`,
      text,
    );
  });
}

/** Whether a price names an amount: in figures, in words, or that there is none. */
const namesAmount = (price: string) =>
  new RegExp(`\\d|\\b(?:${numberWords.join("|")}|half|a|an|none|nothing|no|free)\\b`, "i").test(withoutMarks(price));

const sentences = (prose: string) => prose.split(/(?<=[.!?])\s+|\n+/).filter((sentence) => sentence.trim() !== "");

/** Actions without a price or without the hours of their first step, and prices that hide how many days they are. */
export function priceFaults({ prose, parts }: CheckedDraft): Correction[] {
  const ofActions = parts.actions.flatMap(({ title, price, firstStep, firstStepHours }) => [
    ...(price === ""
      ? [fault("price", `“${title}” has no price: say what it displaces, in engineer-days, hours or money.`, title)]
      : []),
    ...(price !== "" && !namesAmount(price) ? [fault("price", `The price of “${title}” names no amount.`, price)] : []),
    ...(firstStepHours === null
      ? [fault("price", `The first step of “${title}” does not say how many hours it takes.`, firstStep)]
      : []),
    ...hiddenPrice(price),
  ]);
  return [...ofActions, ...sentences(prose).flatMap(hiddenPrice)];
}
