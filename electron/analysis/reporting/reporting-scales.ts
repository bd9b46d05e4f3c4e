import type { Source } from "../../contract/measured.ts";
import { fieldNotes, noEnd, type Scale } from "../frame/scale.ts";

/** Two counts of independent events differ by luck alone with a variance of their sum. */
export const countSource: Source = {
  title: "Difference of two Poisson counts, normal approximation, 95 %",
  heuristic: false,
};
/** Standard errors within which 95 % of differences lie. */
export const luckWidth = 1.96;
/** Below this sum of both counts the approximation says little. */
export const fewestEvents = 20;

/** Words a minute at which adults read prose silently. */
export const readingSpeed = 238;
export const speedSource: Source = {
  title: "Brysbaert, How many words do we read per minute?",
  edition: "2019",
  heuristic: false,
};

/** How long an update may be that everybody is to read. */
export const lengthScale: Scale = {
  bands: [
    { below: 120, level: "watch", words: "short: look whether the figures and the next steps are in it" },
    { below: 501, level: "healthy", words: "short enough for everybody" },
    { below: 801, level: "watch", words: "long for something that everybody is to read" },
    { below: noEnd, level: "poor", words: "too long for something that everybody is to read" },
  ],
  threshold: "an update to everybody: 120 to 500 words",
  source: fieldNotes("length of an update"),
};

/** The grade that a text for everybody should not go beyond: that of readers outside the trade. */
export const everybodyGrade = 9;
export const everybodyScale: Scale = {
  bands: [
    { below: everybodyGrade + 1e-9, level: "healthy", words: "plain enough for everybody" },
    { below: noEnd, level: "watch", words: "too hard for everybody" },
  ],
  threshold: `grade ${everybodyGrade} at most for a text that everybody reads`,
  source: fieldNotes("plain language"),
};
