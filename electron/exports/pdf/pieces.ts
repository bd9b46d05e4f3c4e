import type { Run } from "../../contract/document.ts";
import { addressOf } from "../safe-address.ts";
import { formatWords } from "../words.ts";
import { ink, type Look, type Piece } from "./look.ts";

/** The name of the place that the number of a note leads to. */
export const noteMark = (note: number): string => `note-${note}`;

/**
 * Runs as pieces of text: numbers of notes lead to their entries, and what does not hold is shaded and said.
 * @param look what the line is set in  @param notes how many entries the notes have; a number beyond leads nowhere
 */
export function piecesOf(
  runs: readonly Run[],
  look: Look,
  { brand, notes }: { brand: string; notes: number },
): Piece[] {
  return runs.flatMap((run) => {
    const { text, bold, italic, code, note, mark } = run;
    const address = addressOf(run);
    const own: Look = {
      ...look,
      ...(bold ? { bold } : {}),
      ...(italic ? { italic } : {}),
      ...(code ? { family: "code", size: look.size * 0.94 } : {}),
      ...(mark?.kind === "unsupported" ? { ground: ink.warmSoft, colour: ink.warm } : {}),
      ...(address === null ? {} : { link: address, colour: brand }),
    };
    const pieces: Piece[] = text === "" ? [] : [{ text, look: own }];
    const { bold: _, ...light } = look;
    const small: Look = { ...light, family: "serif", size: look.size * 0.84, italic: true };
    if (mark?.kind === "unsupported")
      pieces.push({ text: ` [${formatWords.unsupported(mark.reason)}]`, look: { ...small, colour: ink.warm } });
    if (mark?.kind === "proposed")
      pieces.push({ text: `\u00a0(${formatWords.proposed})`, look: { ...small, colour: ink.quiet } });
    if (note !== undefined)
      pieces.push({
        text: String(note),
        look: {
          ...light,
          raised: true,
          colour: brand,
          ...(note >= 1 && note <= notes ? { goTo: noteMark(note) } : {}),
        },
      });
    return pieces;
  });
}
