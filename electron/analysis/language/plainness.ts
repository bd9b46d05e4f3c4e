import type { Measured } from "../../contract/measured.ts";
import type { Audience } from "../../contract/playbook.ts";
import { readingGrades } from "../../contract/reading-grades.ts";
import { figure, settle, type AnalysisDefinition } from "../frame/analysis-definition.ts";
import { sayList, sayNumber } from "../frame/format-figure.ts";
import { measured, notEnough, unknown } from "../frame/measure.ts";
import { measurePlainness, type Plainness } from "./measure-plainness.ts";
import type { Reader } from "../frame/read-inputs.ts";
import { gradeSource } from "./grade-source.ts";
import { quotient } from "../frame/money.ts";

/** A grade of a text shorter than this says little. */
const thinWords = 60;
/** Of the hardest sentences, so many are shown. */
const mostShown = 5;
const kincaid = { title: "Kincaid, Derivation of new readability formulas", edition: "1975", heuristic: false };
const flesch = { title: "Flesch, A new readability yardstick", edition: "1948", heuristic: false };

/** How plain a text is for the people who are to read it. */
export const plainness: AnalysisDefinition = {
  knobs: () => [],
  compute(reader) {
    const text = reader.text("text_to_explain");
    const audience = audienceOf(reader);
    const found = text === null ? null : measurePlainness(text, audience);
    const count = (value: number, of: string, formula: string): Measured =>
      measured({ value, unit: "count", of }, { formula });
    const from = (compute: (plain: Plainness) => Measured) =>
      found ? compute(found) : notEnough(["A text to measure"]);
    const graded = (compute: (plain: Plainness, grade: number) => Measured) =>
      from((plain) =>
        plain.grade === null
          ? unknown("The grade is made for English text, and this is not.")
          : compute(plain, plain.grade),
      );
    return settle({
      kind: "plainness",
      message: say(found, audience),
      figures: [
        figure(
          "reading_grade",
          "Reading grade",
          graded((plain, grade) =>
            measured(
              { value: grade, unit: "grade" },
              {
                formula: "0.39 x words / sentences + 11.8 x syllables / words - 15.59",
                source: kincaid,
                verdict: gradeVerdict(plain, audience),
              },
            ),
          ),
        ),
        figure(
          "reading_ease",
          "Reading ease",
          graded((plain) =>
            measured(
              { value: plain.readingEase ?? 0, unit: "score" },
              { formula: "206.835 - 1.015 x words / sentences - 84.6 x syllables / words", source: flesch },
            ),
          ),
        ),
        figure(
          "grade_target",
          "Highest grade for this audience",
          readingGrades[audience] === null
            ? unknown("There is no limit for engineers.")
            : measured(
                { value: readingGrades[audience] ?? 0, unit: "grade" },
                { formula: "by audience", source: gradeSource },
              ),
        ),
        figure(
          "grade_above_target",
          "Grades above the target",
          graded((plain, grade) =>
            plain.target === null
              ? unknown("There is no limit for engineers.")
              : measured(
                  { value: Math.max(0, grade - plain.target), unit: "grade" },
                  { formula: "grade - target, at least 0" },
                ),
          ),
        ),
        figure(
          "terms_used",
          "Technical terms used",
          from((plain) => count(plain.terms.length, "terms", "terms of the list and acronyms, each once")),
        ),
        figure(
          "terms_unexplained",
          "Technical terms not explained where they first stand",
          from((plain) => count(plain.unexplained.length, "terms", "terms without an explanation at their first use")),
        ),
        figure(
          "unexplained_share",
          "Share of technical terms not explained",
          from((plain) =>
            plain.terms.length === 0
              ? unknown("The text uses no technical terms.")
              : measured(
                  { value: quotient(plain.unexplained.length, plain.terms.length), unit: "percent" },
                  { formula: "terms not explained / terms used" },
                ),
          ),
        ),
        figure(
          "words",
          "Words",
          from((plain) => count(plain.words, "words", "words of the text without marks and Markdown")),
        ),
      ],
      tables:
        found && found.hardest.length > 0
          ? [
              {
                title: "The hardest sentences",
                columns: ["Sentence", "Grade"],
                rows: found.hardest
                  .slice(0, mostShown)
                  .map(({ sentence, grade }) => [sentence, { value: grade, unit: "grade" as const }]),
              },
            ]
          : [],
      pictures:
        found && found.grade !== null
          ? [
              {
                shape: "versions",
                title: say(found, audience),
                texts: [{ label: "This text", grade: found.grade }],
                target: found.target,
              },
            ]
          : [],
      conventions: [
        "The grade is the years of school after which the text reads easily; it counts lengths of sentences and words, not sense.",
        "A number counts as one short word.",
      ],
      cautions: [
        ...(found && found.words < thinWords
          ? [`The text has fewer than ${thinWords} words: its grade says little.`]
          : []),
        ...(found && found.unexplained.length > 0
          ? [`Not explained where they first stand: ${sayList(found.unexplained.slice(0, 8).map(({ term }) => term))}.`]
          : []),
      ],
      knobs: [],
    });
  },
};

function audienceOf(reader: Reader): Audience {
  const said = reader.text("audience");
  return said !== null && Object.hasOwn(readingGrades, said) ? (said as Audience) : "founder";
}

function gradeVerdict(plain: Plainness, audience: Audience) {
  if (plain.target === null || plain.grade === null) return undefined;
  return {
    level: plain.above ? ("watch" as const) : ("healthy" as const),
    words: plain.above ? `too hard for ${readers[audience]}` : `plain enough for ${readers[audience]}`,
    threshold: `grade ${plain.target} at most for ${readers[audience]}`,
    source: gradeSource,
  };
}

const readers: Record<Audience, string> = {
  board: "a board",
  customer: "customers",
  sales: "sales people",
  investor: "investors",
  founder: "a founder",
  engineers: "engineers",
};

function say(plain: Plainness | null, audience: Audience): string {
  if (!plain || plain.words === 0) return "There is no text to measure yet.";
  if (plain.grade === null) return "The reading grade is made for English text, and this is not.";
  const terms =
    plain.unexplained.length === 0
      ? ""
      : `; ${plain.unexplained.length} ${plain.unexplained.length === 1 ? "term is" : "terms are"} not explained`;
  if (plain.target === null) return `The text reads at grade ${sayNumber(plain.grade)}${terms}.`;
  return `The text reads at grade ${sayNumber(plain.grade)}, ${plain.above ? "above" : "within"} the ${plain.target} for ${readers[audience]}${terms}.`;
}
