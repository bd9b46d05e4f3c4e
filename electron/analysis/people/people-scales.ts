import { fieldNotes, noEnd, type Scale } from "../frame/scale.ts";

const span = fieldNotes("span of control");

/** A scale of people led by one: the usual number inside a wider bearable one. */
const spanScale = (work: string, [least, low, high, most]: readonly [number, number, number, number]): Scale => ({
  bands: [
    { below: least, level: "watch", words: "few" },
    { below: low, level: "neutral", words: "below the usual range" },
    { below: high + 1, level: "healthy", words: "in the usual range" },
    { below: most + 1, level: "watch", words: "above the usual range" },
    { below: noEnd, level: "poor", words: "too many" },
  ],
  threshold: `${work}: usually ${low} to ${high} people`,
  source: span,
});

/** How many people one person leads, by the kind of their work. */
export const spanScales = {
  complex: spanScale("complex work", [4, 5, 7, 8]),
  predictable: spanScale("predictable work", [5, 7, 10, 12]),
  leads: spanScale("leading people who lead", [4, 4, 6, 6]),
} as const;

/** The growth of a quarter above which a team spends more on joining than it gains. */
export const growthLimit = 0.25;

export const growthScale: Scale = {
  bands: [
    { below: growthLimit + 1e-9, level: "healthy", words: "not above the usual limit" },
    { below: noEnd, level: "poor", words: "above the usual limit" },
  ],
  threshold: "growth of a team: at most 25 % a quarter",
  source: fieldNotes("growth of a team"),
};

export const busFactorScale: Scale = {
  bands: [
    { below: 1, level: "critical", words: "a system has nobody" },
    { below: 2, level: "poor", words: "one absence is enough" },
    { below: noEnd, level: "healthy", words: "no single absence is enough" },
  ],
  threshold: "bus factor: at least 2",
  source: fieldNotes("bus factor"),
};
