import { fieldNotes, noEnd, type Scale } from "../frame/scale.ts";

/** How much of the context of a decision is missing. A count of parts, no probability. */
export const missingScale: Scale = {
  bands: [
    { below: 0.2 + 1e-9, level: "healthy", words: "enough to decide" },
    { below: 0.4 + 1e-9, level: "watch", words: "enough to decide what can be taken back" },
    { below: noEnd, level: "poor", words: "too little to decide" },
  ],
  threshold: "context missing: up to 20 % is enough, above 40 % too little",
  source: fieldNotes("context of a decision"),
};

/** The part of the facts that is assumed. */
export const assumedScale: Scale = {
  bands: [
    { below: 0.34, level: "healthy", words: "mostly known" },
    { below: 0.5 + 1e-9, level: "watch", words: "much of it assumed" },
    { below: noEnd, level: "poor", words: "mostly assumed" },
  ],
  threshold: "assumed: below a third of what is given as fact",
  source: fieldNotes("context of a decision"),
};
