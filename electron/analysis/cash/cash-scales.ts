import { noEnd, type Scale } from "../frame/scale.ts";

export const burnMultipleScale: Scale = {
  bands: [
    { below: 1, level: "strong", words: "excellent" },
    { below: 1.5, level: "strong", words: "great" },
    { below: 2, level: "healthy", words: "good" },
    { below: 3, level: "watch", words: "suspect" },
    { below: noEnd, level: "poor", words: "bad" },
  ],
  threshold: "burn multiple: below 1 excellent, 1-1.5 great, 1.5-2 good, 2-3 suspect, above 3 bad",
  source: { title: "Sacks, The Burn Multiple", edition: "2020", heuristic: true },
};

export const ruleOf40Scale: Scale = {
  bands: [
    { below: 0.4, level: "watch", words: "below 40 %" },
    { below: noEnd, level: "strong", words: "at or above 40 %" },
  ],
  threshold: "growth and margin together: 40 %",
  source: { title: "Feld, The Rule of 40 % for a Healthy SaaS Company", edition: "2015", heuristic: true },
};
