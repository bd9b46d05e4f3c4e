import { fieldNotes, noEnd, type Scale } from "../frame/scale.ts";

/** How full a planned week is. A full plan has no room for what nobody planned. */
export const fillScale: Scale = {
  bands: [
    { below: 0.8 + 1e-9, level: "healthy", words: "leaves room" },
    { below: 1 + 1e-9, level: "watch", words: "leaves no room for surprises" },
    { below: noEnd, level: "poor", words: "more than there is" },
  ],
  threshold: "hours planned: at most 80 % of those there are",
  source: fieldNotes("load of a week"),
};
