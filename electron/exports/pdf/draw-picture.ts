import SVGtoPDF from "svg-to-pdfkit";
import type { Block } from "../../contract/document.ts";
import { describePicture } from "../block-text.ts";
import { rightToLeft } from "../clean-text.ts";
import { fitInto, rasterise, type Raster } from "../rasterise.ts";
import { addElement, type Element } from "./draw-lines.ts";
import { plainSvg } from "./plain-svg.ts";
import { makeRoom, type Sheet } from "./sheet.ts";
import type { Typesetter } from "./typesetter.ts";

/** A picture that can be drawn: its shape, and its pixels where it holds what vectors can't say. */
export interface Drawable {
  width: number;
  height: number;
  pixels: Raster | null;
}

/** Points of a CSS pixel. */
const point = 0.75;

/** Whether a picture's drawing can be read, and in which shape. Null: its table stands in. */
export async function readDrawing(block: Block & { kind: "picture" }, setter: Typesetter): Promise<Drawable | null> {
  if (!canBeVectors(setter, block.svg)) {
    const pixels = await rasterise(block.svg, 1600);
    return pixels === null ? null : { width: pixels.width, height: pixels.height, pixels };
  }
  const read = await rasterise(block.svg, 400);
  return read === null ? null : { width: read.width, height: read.height, pixels: null };
}

/** The size at which a picture stands in a column, in points. */
export function pictureSize(drawing: Drawable, block: Block & { kind: "picture" }, width: number) {
  const most = { width: Math.min(width, Math.max(120, block.width * point * 1.1)), height: 520 };
  return fitInto(drawing, most);
}

/** Draws a picture as vectors with real text. */
export function drawPicture(
  sheet: Sheet,
  drawing: Drawable,
  block: Block & { kind: "picture" },
  place: { x: number; width: number },
  parent: Element,
): void {
  const { doc } = sheet;
  const { width, height } = pictureSize(drawing, block, place.width);
  makeRoom(sheet, height);
  const { x } = place;
  const y = sheet.y;
  const figure = addElement(doc, parent, "Figure", {
    alt: describePicture(block),
    bbox: [x, y, x + width, y + height],
  });
  figure.add(doc.markStructureContent("Figure"));
  doc.save();
  if (drawing.pixels === null) drawVectors(doc, plainSvg(block.svg, sheet.setter), { x, y, width, height });
  else doc.image(Buffer.from(drawing.pixels.png), x, y, { width, height });
  doc.restore();
  doc.endMarkedContent();
  sheet.y += height;
}

/** Text in a drawing is set in one face from left to right; other text takes the pixels, which are set sign by sign. */
function canBeVectors(setter: Typesetter, svg: string): boolean {
  const text = svg.replace(/<[^>]*>/g, " ");
  return !rightToLeft.test(text) && setter.holdsPlainly(text);
}

function drawVectors(
  doc: PDFKit.PDFDocument,
  svg: string,
  { x, y, width, height }: { x: number; y: number; width: number; height: number },
): void {
  SVGtoPDF(doc, svg, x, y, {
    width,
    height,
    preserveAspectRatio: "xMinYMin meet",
    fontCallback: (_family, bold) => (bold ? "sans-bold" : "sans"),
    // Nothing from outside of the drawing: an address or a path could lead anywhere on this machine.
    imageCallback: (link) => (link.startsWith("data:image/") ? link : ""),
    documentCallback: () => null as never,
    warningCallback: () => undefined,
  });
}
