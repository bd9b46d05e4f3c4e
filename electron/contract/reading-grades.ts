import type { Audience } from "./playbook.ts";

/** The school grade at or below which a text should read for each audience; null is no limit. A heuristic of ours. */
export const readingGrades: Record<Audience, number | null> = {
  board: 9,
  founder: 10,
  sales: 9,
  customer: 9,
  investor: 9,
  engineers: null,
};
