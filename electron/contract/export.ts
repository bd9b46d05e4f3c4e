import { z } from "zod";
import { OptionalLine } from "./text.ts";

/** What a document can be handed over as. */
export const ExportFormat = z.enum(["word", "pdf", "html", "markdown", "json"]);
export type ExportFormat = z.infer<typeof ExportFormat>;

/** A decision log also goes out as one Markdown file for each decision, in a zip, as teams keep such records beside their code. */
export const DecisionsFormat = z.enum([...ExportFormat.options, "markdown-files"]);
export type DecisionsFormat = z.infer<typeof DecisionsFormat>;

/** What each format is as a file. */
export const fileKinds: Record<DecisionsFormat, { extension: string; mime: string }> = {
  word: {
    extension: "docx",
    mime: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  },
  pdf: { extension: "pdf", mime: "application/pdf" },
  html: { extension: "html", mime: "text/html" },
  markdown: { extension: "md", mime: "text/markdown" },
  json: { extension: "json", mime: "application/json" },
  "markdown-files": { extension: "zip", mime: "application/zip" },
};

/** Statements with a number that does not hold: marked where they stand, or left out. */
export const Unsupported = z.enum(["mark", "remove"]);
export type Unsupported = z.infer<typeof Unsupported>;

/**
 * How much of what stands behind a document's numbers goes along as its appendix: what the text cites, everything that was computed and seen,
 * or nothing, with a line that says so. A JSON file always holds everything.
 */
export const Appendix = z.enum(["cited", "all", "none"]);
export type Appendix = z.infer<typeof Appendix>;

/**
 * What became of an export. In a browser the page gets the file and saves it; on the desktop it was written where the user said, or the
 * user thought better of it.
 */
export type ExportOutcome =
  | { kind: "file"; fileName: string; mime: string; base64: string }
  | { kind: "saved"; path: string }
  | { kind: "cancelled" };

/** The colour of headings and rules where none is chosen, and where the chosen one can't be read on paper. */
export const standardColour = "#125d60";

/** How large a logo may be, in bytes. */
export const logoLimitBytes = 1024 * 1024;

/** Whose name exports carry. */
export const BrandDraft = z.object({
  name: OptionalLine.default(""),
  colour: z.union([
    z.literal(""),
    z
      .string()
      .regex(/^#[0-9a-f]{6}$/i, "a colour such as #0f5c5c")
      .transform((colour) => colour.toLowerCase()),
  ]),
  /** A new logo as the bytes of its file, none, or the one that is there. */
  logo: z.union([
    z.literal("keep"),
    z.null(),
    z.object({ base64: z.base64().max(Math.ceil(logoLimitBytes / 3) * 4, "This logo is larger than 1 MB.") }),
  ]),
});
export type BrandDraft = z.infer<typeof BrandDraft>;

/**
 * How far apart two colours are in brightness, as WCAG 2.2 counts it: from 1 to 21; text needs 4.5.
 * @param a @param b `#rrggbb`
 */
export function contrast(a: string, b: string): number {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
}

/** The chosen colour where text in it can be read on white paper, else the standard one. */
export function readableColour(colour: string): string {
  return /^#[0-9a-f]{6}$/i.test(colour) && contrast(colour, "#ffffff") >= 4.5 ? colour : standardColour;
}

/** Relative luminance of WCAG 2.2. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
