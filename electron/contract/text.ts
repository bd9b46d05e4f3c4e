import { z } from "zod";

/** Control characters that no person types; tabs and line breaks are kept, NUL and the rest are taken out. */
const unprintable = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\uFFFE\uFFFF]/g;

/** Marks that turn the reading direction of whatever follows: in a one-line name they would turn the app's own words around. */
const turning = /[\u202A-\u202E\u2066-\u2069]/g;

/** A text without the two signs that force a direction on whatever follows: with them "31 %" reads as "% 13". */
export const withoutOverrides = (text: string): string => text.replace(/[\u202D\u202E]/g, "");

/** The longest text that one field takes, in UTF-16 units: a little over 1 MB, so that a pasted megabyte is kept whole. */
export const longestProse = 1_100_000;

/** Half of a two-unit character: no text that can be written to a file or sent. */
const unpaired = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** Anything that can be seen. Spaces, joiners, fillers and the empty Braille cell are none. */
const visible = /[^\p{Default_Ignorable_Code_Point}\p{Z}\p{C}\u2800]/u;

/** The longest line, in UTF-16 units. */
export const longestLine = 300;

/**
 * A text as one line: trimmed, without control characters, turning marks and line breaks, unpaired surrogates replaced. Empty where
 * nothing of it can be seen.
 */
export function oneLine(text: string): string {
  const line = text
    .replace(/\s*[\r\n]+\s*/g, " ")
    .replace(unprintable, "")
    .replace(turning, "")
    .replace(unpaired, "\uFFFD")
    .trim();
  return visible.test(line) ? line : "";
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

/** Text of any length up to a megabyte: control characters out, line breaks kept, unpaired surrogates replaced. */
export const Prose = z
  .string()
  .max(longestProse, "This is longer than 1 MB. Keep the part that matters and try again.")
  .transform((text) => text.replace(/\r\n?/g, "\n").replace(unprintable, "").replace(unpaired, "\uFFFD"));

/** A decimal number as the user means it, kept as text so that no digit is lost: `-1234.50`. There is no minus zero. */
export const DecimalText = z
  .string()
  .regex(/^-?\d{1,15}(\.\d{1,10})?$/, "a number such as 1260, 61200.50 or -3")
  .transform((text) => (/^-0+(?:\.0+)?$/.test(text) ? text.slice(1) : text));
