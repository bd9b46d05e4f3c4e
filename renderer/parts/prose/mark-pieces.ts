import type { Grounding, Mark } from "../../../electron/contract/grounding.ts";
import { findDraftMarks } from "../../../electron/contract/plant-marks.ts";

/** A stretch of a text that is being edited: words, or a mark as the author wrote it. Joined in order they are the text again. */
export type Stretch = { kind: "words"; text: string } | { kind: "mark"; raw: string };

/** A stretch with what is known of its mark. */
export type MarkPiece = Exclude<Stretch, { kind: "mark" }> | { kind: "mark"; raw: string; mark: Mark };

/** A text that was checked, and what the check found: where its marks are, and what they come to. */
export interface CheckedText {
  text: string;
  grounding: Grounding;
}

/** What a reference is called, or null where nothing is known of it. */
type Describe = (ref: string) => { label: string; valueText: string } | null;

/**
 * Lifts the marks out of a text, so that none of them has to be read as a code. A mark that the check knew is known again wherever it
 * stands now; a new one is found by its shape. Nothing is lost: `plantBack` gives the same text.
 */
export function liftMarks(text: string, checked: CheckedText | null, describe: Describe): MarkPiece[] {
  const known = new Map(
    (checked?.grounding.marks ?? []).map((mark) => [checked?.text.slice(mark.span.start, mark.span.end) ?? "", mark]),
  );
  known.delete("");
  const pieces: MarkPiece[] = [];
  const addWords = (words: string): void => {
    if (words !== "") pieces.push({ kind: "words", text: words });
  };
  const addUnknown = (stretch: string): void => {
    let at = 0;
    for (const mark of findDraftMarks(stretch, describe)) {
      addWords(stretch.slice(at, mark.span.start));
      pieces.push({ kind: "mark", raw: stretch.slice(mark.span.start, mark.span.end), mark });
      at = mark.span.end;
    }
    addWords(stretch.slice(at));
  };
  let at = 0;
  for (const found of known.size === 0 ? [] : text.matchAll(anyOf([...known.keys()]))) {
    addUnknown(text.slice(at, found.index));
    pieces.push({ kind: "mark", raw: found[0], mark: known.get(found[0])! });
    at = found.index + found[0].length;
  }
  addUnknown(text.slice(at));
  return pieces;
}

/** The text that the pieces make, each mark back behind its words. */
export function plantBack(pieces: readonly Stretch[]): string {
  return pieces.map((piece) => (piece.kind === "words" ? piece.text : piece.raw)).join("");
}

/** The words alone, as they are pasted elsewhere: no mark, and no blank left where one stood. */
export function wordsOf(pieces: readonly Stretch[]): string {
  return pieces
    .map((piece, at) =>
      piece.kind === "mark" ? "" : pieces[at + 1]?.kind === "mark" ? piece.text.replace(/[ \t]$/, "") : piece.text,
    )
    .join("");
}

/** Matches any of the texts, the longest first, so that no mark is cut in two. */
function anyOf(texts: readonly string[]): RegExp {
  const longestFirst = [...texts].sort((one, other) => other.length - one.length);
  return new RegExp(longestFirst.map((text) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("|"), "g");
}
