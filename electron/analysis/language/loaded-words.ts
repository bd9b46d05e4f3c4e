/** What a loaded word does to its reader. */
export type Load = "alarm" | "blame" | "drama" | "spin" | "pressure";

/** A loaded word or phrase where it stands, in UTF-16 units of the text. */
export interface LoadedUse {
  words: string;
  load: Load;
  start: number;
  end: number;
}

/** What each kind is, in words for a reader. */
export const loadNames: Readonly<Record<Load, string>> = {
  alarm: "alarm",
  blame: "blame",
  drama: "drama",
  spin: "gloss",
  pressure: "pressure",
};

/**
 * Words that tell a reader how to feel instead of what happened. A list of ours, in English: it holds words that are seldom neutral at
 * work, and leaves out those that a plain message needs ("leave", "loss", "stop", "sorry").
 */
const lists: Readonly<Record<Load, readonly string[]>> = {
  alarm: [
    "catastrophe",
    "catastrophic",
    "chaos",
    "chaotic",
    "collapse",
    "collapsed",
    "crisis",
    "dead",
    "death",
    "desperate",
    "devastated",
    "devastating",
    "dire",
    "disaster",
    "disastrous",
    "doomed",
    "emergency",
    "existential",
    "fatal",
    "freak out",
    "horrible",
    "horrific",
    "meltdown",
    "nightmare",
    "panic",
    "sinking ship",
    "survival",
    "terrible",
    "terrifying",
    "tragic",
    "turmoil",
    "worst case",
    "worst",
  ],
  blame: [
    "abandoned",
    "at fault",
    "betrayal",
    "betrayed",
    "blame",
    "careless",
    "disappointing",
    "disgrace",
    "disloyal",
    "failed us",
    "fault of",
    "guilty",
    "incompetence",
    "incompetent",
    "inexcusable",
    "irresponsible",
    "lazy",
    "let us down",
    "let you down",
    "reckless",
    "refused to",
    "selfish",
    "shameful",
    "stupid",
    "unacceptable",
    "unprofessional",
    "walked out",
  ],
  drama: [
    "absolutely",
    "beyond words",
    "completely",
    "dramatic",
    "dramatically",
    "extremely",
    "forever",
    "heartbreaking",
    "heartbroken",
    "heavy heart",
    "huge",
    "huge blow",
    "incredibly",
    "massive",
    "massively",
    "painful",
    "shock",
    "shocked",
    "shocking",
    "stunned",
    "totally",
    "unbelievable",
    "unprecedented",
    "unthinkable",
    "utterly",
    "very sad",
  ],
  spin: [
    "always open",
    "amazing",
    "blessing in disguise",
    "bright future",
    "delighted",
    "excited",
    "exciting",
    "family",
    "going forward",
    "great opportunity",
    "headwinds",
    "incredible",
    "journey",
    "leverage",
    "new chapter",
    "optimise",
    "optimize",
    "perfect",
    "pivot",
    "right-sizing",
    "rightsizing",
    "streamline",
    "streamlining",
    "stronger than ever",
    "synergies",
    "synergy",
    "thrilled",
    "transformation",
    "world-class",
    "wonderful",
  ],
  pressure: [
    "all hands on deck",
    "at all costs",
    "everyone must",
    "fight",
    "immediately",
    "no excuses",
    "no matter what",
    "non-negotiable",
    "now more than ever",
    "prove",
    "sacrifice",
    "sacrifices",
    "step up",
    "failure is not an option",
    "whatever it takes",
    "war",
    "you must",
  ],
};

const escaped = (words: string) => words.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/ /g, "\\s+");
const loadOf = new Map(
  Object.entries(lists).flatMap(([load, words]) => words.map((one) => [one, load as Load] as const)),
);
// The longest first, so that "huge blow" is one use and not two.
const pattern = new RegExp(
  `(?<![\\p{L}\\p{N}-])(?:${[...loadOf.keys()]
    .toSorted((a, b) => b.length - a.length)
    .map(escaped)
    .join("|")})(?![\\p{L}\\p{N}-])`,
  "giu",
);

/** Every loaded word of a text, each where it stands; of words that overlap the longest counts once. */
export function findLoadedWords(text: string): LoadedUse[] {
  return [...text.matchAll(pattern)].map((found) => {
    const words = found[0].replace(/\s+/g, " ");
    return {
      words,
      load: loadOf.get(words.toLowerCase()) ?? "drama",
      start: found.index,
      end: found.index + found[0].length,
    };
  });
}
