import type { PictureOf } from "../../../electron/contract/picture.ts";
import type { Quantity } from "../../../electron/contract/quantity.ts";
import { placeText } from "../place-names.tsx";
import { labelText } from "../axis-text.ts";
import { spreadBlocks } from "../spread-labels.ts";
import { lineHeight } from "../text-lines.tsx";
import { isolate, textWidth, widestOf, wrapText } from "../text-width.ts";

type Series = PictureOf<"lines">["series"][number];

/** The label at a line's end: its name in lines, its last value beside or below, and where both stand. */
interface EndLabel {
  label: string;
  emphasis: boolean;
  name: string[];
  value: { text: string; isBeside: boolean };
  /** The place along the bottom and the height at which the line ends. */
  x: number;
  y: number;
  /** It ends before the last place. */
  isEarly: boolean;
  /** The middle of the label, in pixels. */
  at: number;
  height: number;
}

/**
 * What stands at the ends of lines, in a drawing `width` pixels wide. Each series has at least one value within `places`.
 * @returns how wide and how high all labels are, and a function that places them
 */
export function endLabels(
  series: readonly Series[],
  places: readonly string[],
  unit: Quantity,
  width: number,
): { width: number; height: number; place(y: (value: number) => number, top: number, bottom: number): EndLabel[] } {
  // Few lines have room for a value below the name; many take one line of type each.
  const isClose = series.length > 7;
  const most = width * (isClose ? (width < 460 ? 0.56 : 0.48) : 0.36);
  const labels = series.map(({ label, values, emphasis }) => {
    const own = values.slice(0, places.length);
    const last = own.findLastIndex((value) => value !== null);
    const isEarly = last < places.length - 1;
    const end = labelText(own[last] ?? 0, unit);
    const withPlace = `${end}, ${isolate(placeText(places[last] ?? ""))}`;
    const text = isEarly && !isClose && textWidth(withPlace) + 8 <= most ? withPlace : end;
    const weight = emphasis ? 600 : 400;
    const valueWidth = textWidth(text) + 8;
    const beside = wrapText(label, most - valueWidth, { size: 13, weight, most: 1 });
    const isBeside =
      isClose || (!(beside[0] ?? "").includes("…") && textWidth(label, 13, weight) + valueWidth < most * 0.7);
    const name = isBeside ? beside : wrapText(label, most, { size: 13, weight, most: 2 });
    const lines = name.length + (isBeside ? 0 : 1);
    return {
      label,
      emphasis,
      name,
      value: { text, isBeside },
      last,
      end: own[last] ?? 0,
      isEarly,
      width: Math.max(widestOf(name, 13, weight) + (isBeside ? valueWidth : 0), isBeside ? 0 : valueWidth),
      height: lines * lineHeight(13) + (isClose ? 0 : 4),
    };
  });
  return {
    width: Math.max(...labels.map((label) => label.width)),
    height: labels.reduce((sum, label) => sum + label.height, 0),
    place: (y, top, bottom) => {
      const at = spreadBlocks(
        labels.map((label) => ({ at: y(label.end), height: label.height })),
        top - 8,
        bottom + 8,
      );
      return labels.map((label, index) => ({ ...label, x: label.last, y: y(label.end), at: at[index] ?? 0 }));
    },
  };
}
