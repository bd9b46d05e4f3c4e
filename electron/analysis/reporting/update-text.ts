import type { Measured } from "../../contract/measured.ts";
import { figure, settle, type AnalysisDefinition } from "../frame/analysis-definition.ts";
import { sayCount, sayNumber } from "../frame/format-figure.ts";
import { measured, notEnough, unknown } from "../frame/measure.ts";
import { quotient } from "../frame/money.ts";
import { judge } from "../frame/scale.ts";
import { measurePlainness } from "../language/measure-plainness.ts";
import { readSentences, readWords } from "../language/plain-text.ts";
import { everybodyGrade, everybodyScale, lengthScale, readingSpeed, speedSource } from "./reporting-scales.ts";

const kincaid = { title: "Kincaid, Derivation of new readability formulas", edition: "1975", heuristic: false };
/** A grade of a text shorter than this says little. */
const thinWords = 60;
const mostShown = 3;

/** Length and reading grade of an update's text: a draft, or the one that went out last. */
export const updateText: AnalysisDefinition = {
  knobs: () => [],
  compute(reader) {
    const text = reader.text("update_text");
    const plain = text === null ? null : measurePlainness(text, "customer");
    const numbers =
      text === null
        ? 0
        : readSentences(text)
            .flatMap(({ text: one }) => readWords(one))
            .filter((word) => /\p{N}/u.test(word)).length;
    const from = (compute: (words: number) => Measured): Measured =>
      plain === null || plain.words === 0 ? notEnough(["The text of an update"]) : compute(plain.words);
    return settle({
      kind: "update-text",
      message: !plain
        ? "There is no text to measure yet."
        : plain.grade === null
          ? `The text has ${sayCount(plain.words, "word")}; the reading grade is made for English, and this is not.`
          : `The text has ${sayCount(plain.words, "word")} and reads at grade ${sayNumber(plain.grade)}.`,
      figures: [
        figure(
          "words",
          "Words",
          from((words) =>
            measured(
              { value: words, unit: "count", of: "words" },
              { formula: "words without marks and headings", verdict: judge(words, lengthScale) },
            ),
          ),
        ),
        figure(
          "minutes",
          "Minutes to read it",
          from((words) =>
            measured(
              { value: quotient(words, readingSpeed), unit: "count", of: "minutes" },
              { formula: `words / ${readingSpeed} words a minute`, source: speedSource },
            ),
          ),
        ),
        figure(
          "reading_grade",
          "Reading grade",
          from(() =>
            plain?.grade === null || plain?.grade === undefined
              ? unknown("The grade is made for English text, and this is not.")
              : measured(
                  { value: plain.grade, unit: "grade" },
                  {
                    formula: "0.39 x words / sentences + 11.8 x syllables / words - 15.59",
                    source: kincaid,
                    verdict: judge(plain.grade, everybodyScale),
                  },
                ),
          ),
        ),
        figure(
          "numbers_per_hundred",
          "Numbers in a hundred words",
          from((words) =>
            measured(
              { value: quotient(numbers * 100, words), unit: "count", of: "numbers" },
              { formula: "words with a digit x 100 / words" },
            ),
          ),
        ),
      ],
      tables:
        plain && plain.hardest.length > 0
          ? [
              {
                title: "The hardest sentences",
                columns: ["Sentence", "Grade"],
                rows: plain.hardest
                  .slice(0, mostShown)
                  .map(({ sentence, grade }) => [sentence, { value: grade, unit: "grade" as const }]),
              },
            ]
          : [],
      pictures:
        plain && plain.grade !== null
          ? [
              {
                shape: "versions",
                title: `The text reads at grade ${sayNumber(plain.grade)}, ${plain.grade > everybodyGrade ? "above" : "within"} the ${everybodyGrade} for everybody`,
                texts: [{ label: "The text", grade: plain.grade }],
                target: everybodyGrade,
              },
            ]
          : [],
      conventions: ["The grade is the years of school after which a text reads easily; it counts lengths, not sense."],
      cautions:
        plain && plain.words > 0 && plain.words < thinWords
          ? [`The text has fewer than ${thinWords} words: its grade says little.`]
          : [],
      knobs: [],
    });
  },
};
