/**
 * Words of the user as they may stand in a sentence: one line, without brackets, which would pass for reference marks, and without a full
 * stop of its own. What holds a number stands as a quotation, because nobody here has proven it.
 */
export function userWords(text: string): string {
  const words = text
    .replace(/\s+/g, " ")
    .replaceAll("[", "(")
    .replaceAll("]", ")")
    .replace(/[.\s]+$/, "");
  return /\d/.test(words) ? `“${words.replace(/[“”"]/g, "'")}”` : words;
}
