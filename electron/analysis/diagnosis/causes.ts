/** Where a fire can begin, in the order in which they are looked at: ownership and knowledge before steps, steps before tools. */
export const causes = ["people", "process", "technology", "outside"] as const;
export type Cause = (typeof causes)[number];

/** A cause as it stands in a sentence. "People" is who owns and who knows, never whose fault it was. */
export const causeWords: Record<Cause, string> = {
  people: "people",
  process: "process",
  technology: "technology",
  outside: "an outside supplier",
};

/** The first thing that went wrong in a fire, and the cause that it counts for. A convention of this playbook. */
export const beginnings = {
  unowned: { cause: "people", words: "nobody knew that it was theirs" },
  "two-decided": { cause: "people", words: "two people decided differently" },
  skipped: { cause: "process", words: "a step was skipped" },
  "no-step": { cause: "process", words: "there was no step for it" },
  "weak-system": { cause: "technology", words: "a system known to be weak broke" },
  defect: { cause: "technology", words: "a defect that nobody knew" },
  supplier: { cause: "outside", words: "an outside supplier failed" },
} as const satisfies Record<string, { cause: Cause; words: string }>;
export type Beginning = keyof typeof beginnings;

/** The beginnings of one cause, in their order. */
export const beginningsOf = (cause: Cause): Beginning[] =>
  (Object.keys(beginnings) as Beginning[]).filter((beginning) => beginnings[beginning].cause === cause);

/** Whether a cell holds one of the beginnings. */
export const isBeginning = (text: string): text is Beginning => Object.hasOwn(beginnings, text);
/** Whether a cell or an answer holds one of the causes. */
export const isCause = (text: string): text is Cause => causes.some((cause) => cause === text);
/** A cause by its place, from 1, as figures carry it; 0 for none. */
export const placeOf = (cause: Cause): number => causes.indexOf(cause) + 1;
