import type { MatrixCell, PictureOf } from "../../../electron/contract/picture.ts";
import { lineHeight } from "../text-lines.tsx";
import { textWidth, widestOf, wrapText } from "../text-width.ts";

export const cellSize = 12.5;
export const headSize = 11.5;
export const markSize = 10.5;
const pad = 6;

/** One cell as it is drawn: its text in lines, and the word of its mark. */
interface LaidCell {
  cell: MatrixCell;
  lines: string[];
  mark: string;
}

/** Some of the columns with all rows: where they do not all fit, panels stand below each other. */
export interface Panel {
  columns: { label: string; lines: string[] }[];
  headHeight: number;
  rows: { label: string; lines: string[]; cells: LaidCell[]; height: number }[];
  height: number;
}

/** What the widest word of a text takes: a cell narrower than that would break words. */
function longestWord(text: string, size: number, weight: number): number {
  return Math.max(0, ...text.split(/\s+/).map((word) => textWidth(word, size, weight)));
}

/**
 * Lays a matrix out at a width: how wide a cell is, in how many panels its columns stand, how high each row is.
 * @param markWord the word of a cell's mark, empty for none
 */
export function layOutMatrix(
  { corner, columns, rows }: PictureOf<"matrix">,
  width: number,
  markWord: (mark: MatrixCell["mark"]) => string,
): { labelWidth: number; cellWidth: number; panels: Panel[] } {
  const labelRoom = width * 0.34 - 12;
  const widestLabel = Math.max(
    textWidth(corner, headSize, 600),
    ...rows.map(({ label }) => widestOf(wrapText(label, labelRoom, { size: 13, most: 4 }), 13)),
  );
  const labelWidth = Math.ceil(Math.min(widestLabel, labelRoom)) + 12;
  const cells = rows.flatMap((row) => row.cells);
  // As wide as short texts are whole; long ones break between words, earlier where the drawing is narrow.
  const longest = Math.max(
    34,
    ...cells.flatMap(({ text, mark }) => [
      Math.min(longestWord(text, cellSize, 600), 108),
      textWidth(markWord(mark), markSize, 600),
    ]),
    ...columns.map((column) => Math.min(longestWord(column, headSize, 600), 90)),
  );
  const share = Math.min(108, (width - labelWidth) / Math.min(Math.max(columns.length, 1), 3) - pad * 2 - 1);
  const whole = Math.max(longest, ...cells.map(({ text }) => Math.min(textWidth(text, cellSize, 600), share)));
  const least = Math.min(whole + pad * 2, width - labelWidth);
  const fitting = Math.max(1, Math.floor((width - labelWidth) / least));
  const panelCount = Math.max(1, Math.ceil(columns.length / fitting));
  // The columns are shared out evenly, so that the last panel is not a rest.
  const perPanel = Math.max(1, Math.ceil(columns.length / panelCount));
  const cellWidth = Math.min((width - labelWidth) / perPanel, Math.max(least, 132));
  const room = cellWidth - pad * 2;
  const panels = Array.from({ length: panelCount }, (_, panel): Panel => {
    const from = panel * perPanel;
    const heads = columns.slice(from, from + perPanel).map((label) => ({
      label,
      lines: wrapText(label, room + 4, { size: headSize, weight: 600, most: 3 }),
    }));
    const headHeight = Math.max(1, ...heads.map(({ lines }) => lines.length)) * lineHeight(headSize) + 8;
    const laid = rows.map((row) => {
      const lines = wrapText(row.label, labelWidth - 12, { size: 13, most: 4 });
      const own = heads.map((_head, index): LaidCell => {
        const cell = row.cells[from + index] ?? { value: null, text: "", mark: "none" };
        return {
          cell,
          lines: cell.text === "" ? [] : wrapText(cell.text, room, { size: cellSize, weight: 600, most: 8 }),
          mark: markWord(cell.mark),
        };
      });
      const cellHeight = (cell: LaidCell): number =>
        cell.lines.length * lineHeight(cellSize) + (cell.mark === "" ? 0 : lineHeight(markSize));
      const height = Math.max(lines.length * lineHeight(13), ...own.map(cellHeight), lineHeight(cellSize)) + 12;
      return { label: row.label, lines, cells: own, height };
    });
    return {
      columns: heads,
      headHeight,
      rows: laid,
      height: headHeight + laid.reduce((sum, { height }) => sum + height, 0),
    };
  });
  return { labelWidth, cellWidth, panels };
}
