import { fieldNotes, noEnd, type Scale } from "../frame/scale.ts";

/** How many tools serve one purpose. Two can be a default with an exception; more seldom are. */
export const toolsScale: Scale = {
  bands: [
    { below: 2, level: "healthy", words: "one tool for it" },
    { below: 3, level: "watch", words: "a default and one exception at best" },
    { below: noEnd, level: "poor", words: "more tools than a default and an exception" },
  ],
  threshold: "tools for one purpose: a default, and at most one exception with a reason",
  source: fieldNotes("tools for one purpose"),
};

/** How soon a move to one tool is repaid, in months. */
export const repayScale: Scale = {
  bands: [
    { below: 12 + 1e-9, level: "healthy", words: "repaid within a year" },
    { below: 24 + 1e-9, level: "watch", words: "repaid within two years" },
    { below: noEnd, level: "poor", words: "not repaid within two years" },
  ],
  threshold: "repaid: within a year worth doing, after two years not",
  source: fieldNotes("when a move between tools is worth it"),
};
/** A move that is repaid later than this is not worth the unrest, in months. */
export const latestRepay = 24;
