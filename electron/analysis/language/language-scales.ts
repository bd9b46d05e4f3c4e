import { fieldNotes, noEnd, type Scale } from "../frame/scale.ts";

/** The part of a message's words that tells a reader how to feel. */
export const loadedScale: Scale = {
  bands: [
    { below: 0.005, level: "healthy", words: "calm" },
    { below: 0.015, level: "watch", words: "somewhat loaded" },
    { below: noEnd, level: "poor", words: "loaded" },
  ],
  threshold: "loaded words: below 0.5 % of all words is calm, from 1.5 % on loaded",
  source: fieldNotes("loaded words"),
};

/** The grade that a message in hard times should not go beyond: people read badly when they are worried. */
export const calmGrade = 9;
export const calmGradeScale: Scale = {
  bands: [
    { below: calmGrade + 1e-9, level: "healthy", words: "plain enough to be read by somebody who is worried" },
    { below: noEnd, level: "watch", words: "too hard for somebody who is worried" },
  ],
  threshold: `grade ${calmGrade} at most`,
  source: fieldNotes("plain language"),
};

/** How long people are left without a word in an upheaval. */
export const silenceScale: Scale = {
  bands: [
    { below: 8, level: "healthy", words: "soon enough" },
    { below: 15, level: "watch", words: "a long silence" },
    { below: noEnd, level: "poor", words: "so long a silence that others will fill it" },
  ],
  threshold: "the next word to the team: within 7 days",
  source: fieldNotes("silence in an upheaval"),
};
