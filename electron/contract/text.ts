import { z } from "zod";
import { showHidden } from "./hidden-signs.ts";

/** Line ends of all kinds; a vertical tab is what word processors put where a line ends within a paragraph. */
const lineEnds = /\r\n?|[\u000B\u000C\u0085\u2028\u2029]/g;

/** Two places of the table of characters that hold none, and never will. */
const noCharacter = /[\uFFFE\uFFFF]/g;

/** The longest text that one field takes, in UTF-16 units: a little over 1 MB, so that a pasted megabyte is kept whole. */
export const longestProse = 1_100_000;

/** Half of a two-unit character: no text that can be written to a file or sent. */
const unpaired = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** Anything that can be seen. Spaces, joiners, fillers and the empty Braille cell are none. */
const visible = /[^\p{Default_Ignorable_Code_Point}\p{Z}\p{C}\u2800]/u;

/** The longest line, in UTF-16 units. */
export const longestLine = 300;

/** A text in which line ends are line feeds, half characters are replaced, and what nobody sees stands by its name (`showHidden`). */
const readable = (text: string): string =>
  showHidden(
    text
      .replace(/^\uFEFF/, "")
      .replace(lineEnds, "\n")
      .replace(noCharacter, "")
      .replace(unpaired, "\uFFFD"),
  );

/**
 * A text as one line: trimmed, line breaks as spaces, what nobody sees shown by its name, half characters replaced. Empty where nothing
 * of it can be seen.
 */
export function oneLine(text: string): string {
  return visible.test(text)
    ? readable(text.trim())
        .replace(/\s*\n+\s*/g, " ")
        .trim()
    : "";
}

/** One line of text (`oneLine`) that says something, never longer than 300 characters. */
export const Line = z
  .string()
  .max(2_000)
  .transform(oneLine)
  .pipe(z.string().min(1, "This can't be empty.").max(longestLine, `Keep this under ${longestLine} characters.`));

/** As `Line`, but may be left empty. */
export const OptionalLine = z
  .string()
  .max(2_000)
  .transform(oneLine)
  .pipe(z.string().max(longestLine, `Keep this under ${longestLine} characters.`));

/** A short text of a card, as an advisor gives it or somebody changes it: trimmed, what nobody sees shown by its name. May be empty. */
export const CardText = z.string().trim().overwrite(showHidden);

const tooLong = "This is longer than 1 MB. Keep the part that matters and try again.";

/** Text of any length up to a megabyte: line breaks kept, what nobody sees shown by its name, half characters replaced. */
export const Prose = z
  .string()
  .max(longestProse, tooLong)
  .transform(readable)
  .pipe(z.string().max(longestProse, tooLong));

/** A decimal number as the user means it, kept as text so that no digit is lost: `-1234.50`. There is no minus zero. */
export const DecimalText = z
  .string()
  .regex(/^-?\d{1,15}(\.\d{1,10})?$/, "a number such as 1260, 61200.50 or -3")
  .transform((text) => (/^-0+(?:\.0+)?$/.test(text) ? text.slice(1) : text));
