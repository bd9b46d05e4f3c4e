import { ExternalHyperlink, InternalHyperlink, TextRun, type IRunOptions, type ParagraphChild } from "docx";
import type { Run } from "../../contract/document.ts";
import { cleanText } from "../clean-text.ts";
import { addressOf } from "../safe-address.ts";
import { formatWords } from "../words.ts";
import { colours, fonts } from "./word-style.ts";

/** The bookmark that the number of a note leads to. */
export const noteMark = (note: number): string => `note-${note}`;

/** Letters from right to left with what stands between them, so that Word turns them as one. */
const rightToLeftParts =
  /([\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc](?:[\s\S]*?[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc])*)/;

/**
 * A line of runs as Word holds it: numbers of notes lead to their entries, addresses are links, and what does not hold is shaded and said.
 * @param notes how many entries the document's notes have; a number beyond stays without a link
 */
export function wordRuns(runs: readonly Run[], notes: number, look: IRunOptions = {}): ParagraphChild[] {
  return runs.flatMap((run) => {
    const own: IRunOptions = {
      ...look,
      ...(run.bold ? { bold: true } : {}),
      ...(run.italic ? { italics: true } : {}),
      ...(run.code ? { font: fonts.code } : {}),
      ...(run.mark?.kind === "unsupported"
        ? { shading: { type: "clear" as const, fill: colours.warmSoft, color: "auto" }, color: colours.warm }
        : {}),
    };
    const address = addressOf(run);
    const text = plainRuns(run.text, address === null ? own : { ...own, style: "Hyperlink" });
    return [
      ...(address === null || text.length === 0 ? text : [new ExternalHyperlink({ link: address, children: text })]),
      ...markRuns(run, look),
      ...noteRuns(run, notes, look),
    ];
  });
}

/** A text as runs, with its line breaks, each with one direction of reading. */
function plainRuns(text: string, look: IRunOptions): TextRun[] {
  const clean = cleanText(text);
  return clean.split("\n").flatMap((line, lineAt) =>
    line.split(rightToLeftParts).flatMap((part, at) => {
      const breaks = lineAt > 0 && at === 0 ? { break: 1 } : {};
      // Every second part is what the pattern caught.
      if (part === "") return "break" in breaks ? [new TextRun({ ...look, ...breaks })] : [];
      return [new TextRun({ ...look, ...breaks, text: part, ...(at % 2 === 1 ? { rightToLeft: true } : {}) })];
    }),
  );
}

function markRuns({ mark }: Run, look: IRunOptions): TextRun[] {
  if (mark === undefined) return [];
  const size = typeof look.size === "number" ? look.size - 3 : 17;
  const small: IRunOptions = { ...look, font: fonts.plain, size, italics: true, bold: false };
  return mark.kind === "unsupported"
    ? plainRuns(` [${formatWords.unsupported(mark.reason)}]`, { ...small, color: colours.warm })
    : plainRuns(` (${formatWords.proposed})`, { ...small, color: colours.quiet });
}

function noteRuns({ note }: Run, notes: number, look: IRunOptions): ParagraphChild[] {
  if (note === undefined) return [];
  const number = new TextRun({ ...look, text: String(note), superScript: true, bold: false, italics: false });
  return note >= 1 && note <= notes
    ? [new InternalHyperlink({ anchor: noteMark(note), children: [number] })]
    : [number];
}
