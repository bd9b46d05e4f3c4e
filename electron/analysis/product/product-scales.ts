import { fieldNotes, noEnd, type Scale } from "../frame/scale.ts";

/** Stickiness of something that is made for every day. For another rhythm no usual range is known. */
export const stickinessScale: Scale = {
  bands: [
    { below: 0.1, level: "poor", words: "low for something that is made for every day" },
    { below: 0.2, level: "watch", words: "below the usual 20 to 50 % of something made for every day" },
    { below: 0.5, level: "healthy", words: "in the usual 20 to 50 % of something made for every day" },
    { below: noEnd, level: "strong", words: "above the usual 20 to 50 % of something made for every day" },
  ],
  threshold: "DAU/MAU of a daily product: below 10 % low, 20-50 % usual",
  source: fieldNotes("stickiness of daily products"),
};

/** A curve counts as level when at least this part of those who were active a step earlier is still active. */
export const levelFrom = 0.95;

export const levelSource = fieldNotes("a retention curve that levels off: at most one in twenty lost a step");

/** Adoption below which a feature is called little used, when nobody said. Assumed. */
export const usualLittleUsed = 0.1;

export const littleUsedSource = fieldNotes("features that hardly anybody uses: below a tenth of those they are for");
