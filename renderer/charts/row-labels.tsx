import type { Palette } from "../theme/palette.ts";
import { lineHeight, TextLines } from "./text-lines.tsx";
import { widestOf, wrapText } from "./text-width.ts";

const size = 13;
const noteSize = 12;
const narrowBelow = 460;

/** The name of a row in lines, with a note below. */
interface RowLabel {
  label: string;
  note: string;
  emphasis: boolean;
  name: string[];
  noteLines: string[];
  height: number;
}

/**
 * The names of rows: in a column on the left as wide as they need, at most `share` of the drawing; above the row where the drawing is
 * narrow.
 */
export function layOutLabels(
  rows: readonly { label: string; note: string; emphasis: boolean }[],
  width: number,
  share = 0.36,
): { isAbove: boolean; column: number; labels: RowLabel[] } {
  const isAbove = width < narrowBelow;
  const room = isAbove ? width : Math.floor(width * share) - 16;
  const labels = rows.map(({ label, note, emphasis }) => {
    const name = wrapText(label, room, { size, weight: 600, most: 3 });
    const noteLines = note === "" ? [] : wrapText(note, room, { size: noteSize, most: 3 });
    const height = name.length * lineHeight(size) + noteLines.length * lineHeight(noteSize);
    return { label, note, emphasis, name, noteLines, height };
  });
  const widest = Math.max(
    0,
    ...labels.map((label) => Math.max(widestOf(label.name, size, 600), widestOf(label.noteLines, noteSize))),
  );
  return { isAbove, column: isAbove ? 0 : Math.ceil(widest) + 16, labels };
}

/** Draws the name of a row and its note, the upper edge at `top`; on lines of the drawing it keeps a rim of paper. */
export function RowName({
  label,
  top,
  colours,
  isOnLines = false,
}: {
  label: RowLabel;
  top: number;
  colours: Palette;
  isOnLines?: boolean;
}) {
  const rim = isOnLines ? { ground: colours.paper } : {};
  return (
    <>
      <TextLines
        lines={label.name}
        whole={label.label}
        x={0}
        y={top + 12}
        size={size}
        weight={label.emphasis ? 600 : 400}
        fill={colours.ink}
        {...rim}
      />
      {label.noteLines.length > 0 && (
        <TextLines
          lines={label.noteLines}
          whole={label.note}
          x={0}
          y={top + 12 + label.name.length * lineHeight(size)}
          size={noteSize}
          fill={colours.inkSoft}
          {...rim}
        />
      )}
    </>
  );
}
