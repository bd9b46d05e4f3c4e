import { stemmer } from "stemmer";

/** Words that any action or figure holds; they make no two alike. */
const empty = new Set(
  "a about after all an and any are as at be before but by can do each every first for from get give go has have how if in into is it its make more most new next no not of on one only or other our out over per so such than that the their them then there they this those to up use until was we what when where which who will with within without you your days day week weeks month months year years number share count counted rate part people person user users customer customers client clients shop shops account accounts".split(
    " ",
  ),
);

/** Words of the field that mean the same. The first of each row stands for all. */
const sameMeaning: readonly (readonly string[])[] = [
  ["talk", "call", "interview", "ask", "conversation", "phone", "speak", "sit", "watch", "visit"],
  ["signup", "registration", "register", "joiner"],
  ["activate", "activation", "connect", "connection", "onboard", "onboarding", "setup"],
  ["pay", "paying", "paid", "convert", "conversion", "purchase"],
  ["churn", "retention", "retain", "cancel", "cancellation", "leave", "leaver"],
  ["price", "pricing", "fee", "charge"],
  ["hire", "hiring", "recruit", "vacancy"],
  ["stop", "drop", "pause", "postpone", "park", "freeze", "defer"],
  ["build", "develop", "implement", "code", "engineer"],
  ["buy", "rent", "licence", "license", "subscribe", "vendor", "seller", "supplier"],
  ["fix", "mend", "repair", "improve"],
  ["measure", "log", "instrument", "track"],
  ["test", "experiment", "trial", "pilot", "try"],
];

const rootOf = (word: string): string => stemmer(word.replace(/['’]s$/, ""));
const meaning = new Map(
  sameMeaning.flatMap(([first = "", ...others]) => [first, ...others].map((word) => [rootOf(word), rootOf(first)])),
);

/**
 * What a text speaks of: the roots of its words, those of one meaning under one name. Marks in brackets, numbers and words that any
 * text holds are left out. "sign-ups" and "sign ups" are one word.
 */
export function rootsOf(text: string): Set<string> {
  const words = text
    .replace(/\[[^\]\n]*\]/g, " ")
    .toLowerCase()
    .normalize("NFKC")
    .replace(/\bsign(?:ed|ing|s)?[- ]?up/g, "signup")
    .replace(/\bset[- ]?up/g, "setup")
    .match(/\p{L}[\p{L}'’]*/gu);
  const roots = (words ?? []).filter((word) => word.length > 1 && !empty.has(word)).map(rootOf);
  return new Set(roots.map((root) => meaning.get(root) ?? root));
}

/** How much of the shorter of two texts the other speaks of too, from 0 to 1, held down where one says far more (mean of overlap and Dice). */
export function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  if (one.size === 0 || other.size === 0) return 0;
  const shared = [...one].filter((root) => other.has(root)).length;
  return (shared / Math.min(one.size, other.size) + (2 * shared) / (one.size + other.size)) / 2;
}
