/** Words that say nothing of what a figure is about. */
const empty = new Set(
  "a an and are as at be been but by do does each every for from had has have if in into is it its more most new no not of on one only or our out over per so some than that the their them then there these they this those to under up was we were what when which who will with within would you your at today now year years month months week weeks day days quarter time first last next goal needed need after before end high low share rate number count value total average usual cost costs price money company people user users january february march april may june july august september october november december".split(
    " ",
  ),
);

/** "activation", "activated", "activate" and "activates" share one stem; good enough to tell labels apart, not a linguist's. */
export function stemOf(word: string): string {
  const plain = word.toLowerCase().replace(/['’]s?$/, "");
  if (plain.length <= 3) return plain;
  const singular = plain.replace(/ies$/, "y").replace(/([^s])s$/, "$1");
  return singular.length > 5 ? singular.replace(/(?:ations?|ating|ated|ate|ing|ed|ion|ment|e)$/, "") : singular;
}

/** The stems of the words that carry meaning, and of "paying customers" also each word. */
export function stemsOf(text: string): Set<string> {
  const stems = new Set<string>();
  // "Those who signed up" are sign-ups.
  if (/\bsign(?:s|ed|ing)?[ -]?ups?\b/i.test(text)) stems.add("sign-up");
  for (const found of text.matchAll(/\p{L}[\p{L}'’]*(?:-\p{L}+)*/gu)) {
    const word = found[0].toLowerCase();
    if (!empty.has(word)) stems.add(stemOf(word.replace(/^(sign|log)(in|up)/, "$1-$2")));
  }
  return stems;
}

/** "Monthly recurring revenue" is also MRR; initials of two words or more, of the words before a colon left out. */
function initialsOf(label: string): string | null {
  const words = label.replace(/^[^:]*:\s*/, "").match(/\p{L}+/gu) ?? [];
  return words.length >= 2 && words.length <= 5
    ? words
        .map((word) => word[0] ?? "")
        .join("")
        .toLowerCase()
    : null;
}

const qualifier = /\b(?:need(?:ed|s)?|goal|target|gain|after|short|if|from|lost|saved|break-even)\b/gi;

/** What a label may be recognised by in a sentence. */
export interface Handle {
  /** "Activation needed": another thing than activation, unless the sentence speaks of a need. */
  qualifiers: readonly string[];
  /** The stems that say what it is: "retention" of "retention of activated users". */
  heads: ReadonlySet<string>;
  stems: ReadonlySet<string>;
  initials: string | null;
}

/** Builds the handle of a label, once per label. */
export function handleOf(label: string): Handle {
  const head = stemsOf(label.replace(/\bof\b.*$/i, ""));
  return {
    heads: head.size > 0 ? head : stemsOf(label),
    qualifiers: (label.match(qualifier) ?? []).map((word) => word.toLowerCase()),
    stems: stemsOf(label),
    initials: initialsOf(label),
  };
}

/**
 * How likely a sentence speaks of what a label names, from 0 to a little over 1: the share of its words that the sentence has, those
 * that say what it is counted twice; less when the label is qualified ("needed", "goal") and the sentence is not.
 * @param lower the sentence in lower case
 */
export function likeness(handle: Handle, sentence: ReadonlySet<string>, lower: string): number {
  const shared = sharedWords(handle, sentence);
  if (shared === 0) return 0;
  const heads = [...handle.heads].filter((stem) => sentence.has(stem)).length;
  const initials = handle.initials && sentence.has(handle.initials) ? 2 : 0;
  const missed = handle.qualifiers.filter((word) => !lower.includes(word)).length;
  return (shared + heads + initials) / (handle.stems.size + handle.heads.size || 1) + shared / 100 - missed / 2;
}

/** How many words of a label a sentence shares; its initials count as two. */
export function sharedWords(handle: Handle, sentence: ReadonlySet<string>): number {
  let shared = handle.initials && sentence.has(handle.initials) ? 2 : 0;
  for (const stem of handle.stems) if (sentence.has(stem)) shared += 1;
  return shared;
}
