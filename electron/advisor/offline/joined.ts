/** "a", "a and b", "a, b and c". */
export function joined(words: readonly string[], conjunction = "and"): string {
  if (words.length <= 1) return words[0] ?? "";
  return `${words.slice(0, -1).join(", ")} ${conjunction} ${words[words.length - 1]}`;
}

/** A label as it stands inside a sentence: the first letter small, unless it begins with an abbreviation ("ARR growth"). */
export function inner(label: string): string {
  return /^\p{Lu}(?:\p{Lu}|\d)/u.test(label) ? label : label.charAt(0).toLowerCase() + label.slice(1);
}

/** A text as the beginning of a sentence. */
export const opening = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The text with a full stop, unless it ends in a stop of its own. */
export const stopped = (text: string): string => (/[.!?…:]$/.test(text) ? text : `${text}.`);
