/** What a technology is judged by. Of each a higher score is better: 5 at "cost" is the cheapest. */
export const criterionKeys = ["fit", "skills", "support", "cost", "exit", "safety"] as const;
export type CriterionKey = (typeof criterionKeys)[number];

/** What each is called, as the end of a sentence says it. */
export const criterionNames: Record<CriterionKey, string> = {
  fit: "does what we need",
  skills: "our people can run it",
  support: "supported for years",
  cost: "cost over the years",
  exit: "easy to leave",
  safety: "safe with our data",
};

/** The ends of the scale on which options are scored. */
export const lowestScore = 1;
export const highestScore = 5;
