import type { Table } from "../../contract/analysis.ts";
import type { Picture } from "../../contract/picture.ts";
import { sayNumber } from "../frame/format-figure.ts";
import { calmGrade } from "./language-scales.ts";
import { loadNames, type Load } from "./loaded-words.ts";
import type { Message } from "./measure-message.ts";

const mostWords = 12;
const mostSentences = 40;

/** The loaded words with their sentences, and what each sentence tells. */
export function tablesOf(message: Message): Table[] {
  const uses = new Map<string, { load: Load; times: number; sentence: string }>();
  for (const { words, load, sentence } of message.loaded) {
    const key = words.toLowerCase();
    uses.set(key, { load, times: (uses.get(key)?.times ?? 0) + 1, sentence: uses.get(key)?.sentence ?? sentence });
  }
  const kinds = {
    fact: "certain",
    unknown: "open",
    next: "to come",
    guess: "a guess or a hope",
    other: "none of these",
  };
  return [
    ...(uses.size === 0
      ? []
      : [
          {
            title: "Loaded words, with the sentence in which each first stands",
            columns: ["Words", "What they do", "Times", "Sentence"],
            rows: [...uses]
              .slice(0, mostWords)
              .map(([words, { load, times, sentence }]) => [
                words,
                loadNames[load],
                { value: times, unit: "count" as const },
                sentence,
              ]),
          },
        ]),
    {
      title: "What each sentence tells, by its words",
      columns: ["Sentence", "It tells something", "Names a day"],
      rows: message.sentences
        .slice(0, mostSentences)
        .map(({ text, tells, isDated }) => [text, kinds[tells], isDated ? "yes" : "no"]),
    },
  ];
}

/** Loaded words by what they do, and the reading grade. */
export function picturesOf(message: Message): Picture[] {
  const byLoad = (Object.keys(loadNames) as Load[])
    .map((load) => ({ load, uses: message.loaded.filter((one) => one.load === load) }))
    .filter(({ uses }) => uses.length > 0)
    .toSorted((a, b) => b.uses.length - a.uses.length);
  return [
    ...(byLoad.length === 0
      ? []
      : [
          {
            shape: "bars" as const,
            title: `Most of the loaded words are ${loadNames[byLoad[0]!.load]}`,
            unit: { value: 0, unit: "count" as const, of: "loaded words" },
            bars: byLoad.map(({ load, uses }) => ({
              label: loadNames[load],
              value: uses.length,
              detail: [...new Set(uses.map(({ words }) => words.toLowerCase()))].slice(0, 3).join(", "),
              muted: false,
            })),
          },
        ]),
    ...(message.grade === null
      ? []
      : [
          {
            shape: "versions" as const,
            title: `The text reads at grade ${sayNumber(message.grade)}, ${message.grade > calmGrade ? "above" : "within"} the ${calmGrade} for readers who are worried`,
            texts: [{ label: "The text", grade: message.grade }],
            target: calmGrade,
          },
        ]),
  ];
}
