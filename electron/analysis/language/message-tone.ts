import type { Figure } from "../../contract/analysis.ts";
import type { Measured } from "../../contract/measured.ts";
import { figure, settle, type AnalysisDefinition } from "../frame/analysis-definition.ts";
import { sayCount, sayList, sayPercent } from "../frame/format-figure.ts";
import { measured, notEnough, unknown } from "../frame/measure.ts";
import { quotient } from "../frame/money.ts";
import type { Reader } from "../frame/read-inputs.ts";
import { judge } from "../frame/scale.ts";
import { calmGradeScale, loadedScale } from "./language-scales.ts";
import { measureMessage, type Message } from "./measure-message.ts";
import { picturesOf, tablesOf } from "./message-pictures.ts";
import { promisedFigures } from "./promised-words.ts";

const kincaid = { title: "Kincaid, Derivation of new readability formulas", edition: "1975", heuristic: false };
/** Shares of a text shorter than this say little. */
const thinWords = 60;
const mostNamed = 12;

/** How calm and how plain a message is: loaded words, whether facts, unknowns and what comes next are in it, and its reading grade. */
export const messageTone: AnalysisDefinition = {
  knobs: () => [],
  compute(reader) {
    const { text, isDraft } = textOf(reader);
    const message = text === null ? null : measureMessage(text);
    return settle({
      kind: "message-tone",
      message: say(message, isDraft),
      figures: [...textFigures(message, isDraft), ...promisedFigures(reader)],
      tables: message ? tablesOf(message) : [],
      pictures: message ? picturesOf(message) : [],
      conventions: [
        "Loaded words come from a list of ours: alarm, blame, drama, gloss and pressure. The share counts the words inside them, of all words.",
        "Sentences are sorted by their words: what is open, what comes, what is guessed, and what is said as certain without a loaded word.",
      ],
      cautions: [
        ...(message && !isDraft ? ["There was no draft: measured are your own answers."] : []),
        ...(message && message.words < thinWords
          ? [`The text has fewer than ${thinWords} words: one word more or less changes its shares.`]
          : []),
        "The sorting reads words, not sense: a sentence that is said as certain can be wrong.",
      ],
      knobs: [],
    });
  },
};

/** The draft; without one what was answered, as it stands. */
function textOf(reader: Reader): { text: string | null; isDraft: boolean } {
  const draft = reader.text("draft");
  if (draft !== null) return { text: draft, isDraft: true };
  const said = ["what_happened", "means", "unchanged"].flatMap((id) => reader.text(id) ?? []);
  return {
    text: said.length === 0 ? null : said.map((one) => one.replace(/([^.!?])$/, "$1.")).join("\n\n"),
    isDraft: false,
  };
}

function textFigures(message: Message | null, isDraft: boolean): Figure[] {
  const from = (compute: (found: Message) => Measured, draftOnly = false): Measured =>
    message === null || message.words === 0 || (draftOnly && !isDraft)
      ? notEnough(["The draft of the message"])
      : !message.isEnglish
        ? unknown("The measure is made for English text, and this is not.")
        : compute(message);
  const count = (value: number, of: string, formula: string, words?: string): Measured =>
    measured({ value, unit: "count", of }, { formula, words });
  const sentences = (tells: "fact" | "unknown" | "next") =>
    from((found) => count(found.told[tells], "sentences", "sentences by their words"), true);
  return [
    figure(
      "words",
      "Words",
      from((found) => count(found.words, "words", "words without marks and headings")),
    ),
    figure(
      "reading_grade",
      "Reading grade",
      from((found) =>
        found.grade === null
          ? unknown("There is nothing to measure.")
          : measured(
              { value: found.grade, unit: "grade" },
              {
                formula: "0.39 x words / sentences + 11.8 x syllables / words - 15.59",
                source: kincaid,
                verdict: judge(found.grade, calmGradeScale),
              },
            ),
      ),
    ),
    figure(
      "loaded_uses",
      "Loaded words and phrases",
      from((found) => count(found.loaded.length, "loaded words", "uses of words on the list")),
    ),
    figure(
      "loaded_share",
      "Share of loaded words",
      from((found) =>
        measured(
          { value: quotient(found.loadedWords, found.words), unit: "percent" },
          {
            formula: "words inside loaded words and phrases / words",
            verdict: judge(quotient(found.loadedWords, found.words), loadedScale),
          },
        ),
      ),
    ),
    figure(
      "loaded_list",
      "Which they are",
      from((found) =>
        found.loaded.length === 0
          ? unknown("There is none.")
          : count(
              found.loaded.length,
              "loaded words",
              "in their order",
              sayList(distinct(found).map((one) => `“${one}”`)),
            ),
      ),
    ),
    figure(
      "shouts",
      "Exclamation marks and words in capitals",
      from((found) => count(found.shouts, "signs", "counted")),
    ),
    figure("fact_sentences", "Sentences that say something as certain", sentences("fact")),
    figure("unknown_sentences", "Sentences that say what is not known", sentences("unknown")),
    figure("next_sentences", "Sentences that say what happens next", sentences("next")),
    figure(
      "next_dated",
      "Of these and the open ones, with a day or an hour",
      from((found) => count(found.dated, "sentences", "sentences on what is open or comes, with a day"), true),
    ),
    figure(
      "guesses",
      "Sentences that guess or hope",
      from((found) => count(found.told.guess, "sentences", "sentences by their words"), true),
    ),
    figure(
      "parts_present",
      "Of facts, unknowns and what happens next, present",
      from(
        (found) =>
          count(
            partsOf(found).length,
            "parts",
            "parts with at least one sentence",
            partsOf(found).length === 0 ? undefined : `${partsOf(found).length} of 3: ${sayList(partsOf(found))}`,
          ),
        true,
      ),
    ),
    figure(
      "parts_absent",
      "Of the three, absent",
      from((found) => {
        const absent = Object.values(partNames).filter((name) => !partsOf(found).includes(name));
        return count(absent.length, "parts", "3 - parts present", absent.length === 0 ? undefined : sayList(absent));
      }, true),
    ),
    figure(
      "words_before_news",
      "Words before the first sentence that says something as certain",
      from(
        (found) =>
          found.beforeNews === null
            ? unknown("No sentence says something as certain.")
            : count(found.beforeNews, "words", "counted"),
        true,
      ),
    ),
  ];
}

const partNames = { fact: "facts", unknown: "what is not known", next: "what happens next" } as const;
const partsOf = ({ told }: Message): string[] =>
  (Object.keys(partNames) as (keyof typeof partNames)[])
    .filter((part) => told[part] > 0)
    .map((part) => partNames[part]);
const distinct = ({ loaded }: Message): string[] =>
  [...new Set(loaded.map(({ words }) => words.toLowerCase()))].slice(0, mostNamed);

function say(message: Message | null, isDraft: boolean): string {
  const what = isDraft ? "The draft" : "What you wrote";
  if (message === null || message.words === 0) return "There is no text to measure yet.";
  if (!message.isEnglish) return "The measure is made for English text, and this is not.";
  const share = quotient(message.loadedWords, message.words);
  const loaded =
    message.loaded.length === 0
      ? "holds no loaded word"
      : `holds ${sayCount(message.loaded.length, "loaded word")}, ${sayPercent(share)} of its words`;
  const absent = Object.values(partNames).filter((name) => !partsOf(message).includes(name));
  const parts =
    !isDraft || absent.length === 0
      ? ""
      : `; it does not say ${sayList(absent.map((name) => (name === "facts" ? "plain facts" : name)))}`;
  return `${what} ${loaded}${parts}.`;
}
