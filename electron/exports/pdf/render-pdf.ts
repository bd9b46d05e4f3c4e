import Pdf from "pdfkit";
import type { Block, ExportDocument } from "../../contract/document.ts";
import { countNotes } from "../block-text.ts";
import { cleanText } from "../clean-text.ts";
import { headingColour } from "../heading-colour.ts";
import { fitInto, readLogo, type Raster } from "../rasterise.ts";
import { formatWords } from "../words.ts";
import { breakLines, type Line } from "./break-lines.ts";
import { drawBlocks, type Drawings } from "./draw-blocks.ts";
import { addElement, drawLines, type Element } from "./draw-lines.ts";
import { readDrawing } from "./draw-picture.ts";
import { ink, type Look } from "./look.ts";
import { drawRule, paper, textWidth, type Sheet } from "./sheet.ts";
import { openTypesetter, type Typesetter } from "./typesetter.ts";

/**
 * A document as a PDF: real text in embedded faces, a bookmark for each heading, tables with their heads on every page, pictures as vectors,
 * the page's number of how many. Tagged, so that it can be read aloud. A picture that can't be drawn gives way to its table, a logo that
 * can't be read is left out, a sign that no face holds becomes a box.
 * @param writtenAt stands in the file; with the same time, the same document gives the same bytes
 */
export async function renderPdf(document: ExportDocument, writtenAt: Date = new Date()): Promise<Uint8Array> {
  const title = cleanText(document.title);
  const doc = new Pdf({
    size: "A4",
    margin: 0,
    bufferPages: true,
    autoFirstPage: false,
    // None of the faces that come with the library: they are not in the bundle, and not in the file.
    font: null as unknown as string,
    pdfVersion: "1.7",
    tagged: true,
    lang: document.language,
    displayTitle: true,
    info: {
      Title: title,
      ...(document.brand.name === "" ? {} : { Author: cleanText(document.brand.name) }),
      Subject: cleanText(document.byline),
      Creator: "Sextant",
      CreationDate: writtenAt,
    },
  });
  const bytes = collect(doc);
  const setter = await openTypesetter(doc);
  const logo = await readLogo(document.brand.logo);
  const drawings = await readDrawings(document.blocks, setter);
  doc.addPage();
  const sheet: Sheet = {
    doc,
    setter,
    y: paper.top,
    brand: headingColour(document.brand.colour),
    notes: countNotes(document),
    noted: 0,
    outline: [],
  };
  const root = doc.struct("Document");
  doc.addStructure(root);
  drawTitle(sheet, document, logo, root);
  drawBlocks(sheet, document.blocks, { x: paper.side, width: textWidth }, root, drawings);
  drawMargins(sheet, document);
  root.end();
  doc.end();
  return bytes;
}

function collect(doc: PDFKit.PDFDocument): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  return new Promise((resolve, reject) => {
    doc.on("data", (chunk: Uint8Array) => chunks.push(chunk));
    doc.on("end", () => resolve(new Uint8Array(Buffer.concat(chunks))));
    doc.on("error", reject);
  });
}

/** Reads the drawings of all pictures, also of those in lists and quotations. */
async function readDrawings(
  blocks: readonly Block[],
  setter: Typesetter,
  found: Drawings = new Map(),
): Promise<Drawings> {
  for (const block of blocks) {
    if (block.kind === "picture") found.set(block, await readDrawing(block, setter));
    else if (block.kind === "quote") await readDrawings(block.blocks, setter, found);
    else if (block.kind === "list") await readDrawings(block.items.flat(), setter, found);
  }
  return found;
}

function drawTitle(sheet: Sheet, { title, byline, brand }: ExportDocument, logo: Raster | null, root: Element): void {
  const { doc, setter } = sheet;
  const column = { x: paper.side, width: textWidth };
  if (logo !== null) {
    const size = fitInto(logo, { width: 150, height: 40 });
    const figure = addElement(doc, root, "Figure", {
      alt: formatWords.logo(cleanText(brand.name)),
      bbox: [paper.side, sheet.y, paper.side + size.width, sheet.y + size.height],
    });
    figure.add(doc.markStructureContent("Figure"));
    doc.image(Buffer.from(logo.png), paper.side, sheet.y, size);
    doc.endMarkedContent();
    sheet.y += size.height + 18;
  }
  const titleLook: Look = { family: "serif", size: 24, bold: true, colour: ink.text };
  if (title !== "") {
    const lines = breakLines([{ text: title, look: titleLook }], textWidth, setter);
    drawLines(sheet, lines, { ...column, leading: 29 }, addElement(doc, root, "Title"));
    sheet.y += 4;
  }
  if (byline !== "") {
    const lines = breakLines(
      [{ text: byline, look: { family: "sans", size: 9, colour: ink.quiet } }],
      textWidth,
      setter,
    );
    drawLines(sheet, lines, { ...column, leading: 13 }, addElement(doc, root, "P"));
    sheet.y += 6;
  }
  if (title === "" && byline === "") return;
  drawRule(doc, paper.side, sheet.y, textWidth, sheet.brand, 1.5);
  sheet.y += 18;
}

/** Whose data it is, and the page's number, on every page. */
function drawMargins({ doc, setter }: Sheet, { client, title, brand }: ExportDocument): void {
  const look: Look = { family: "sans", size: 7.8, colour: ink.quiet };
  const { start, count } = doc.bufferedPageRange();
  const line = (text: string, own: Look): Line => breakLines([{ text, look: own }], textWidth * 0.66, setter)[0]!;
  const whose = line(client, { ...look, bold: true });
  const what = line(title, look);
  const who = line(brand.name, look);
  for (let at = start; at < start + count; at++) {
    doc.switchToPage(at);
    const page = line(formatWords.page(at + 1, count), look);
    drawRule(doc, paper.side, 52, textWidth, ink.line, 0.5);
    drawMargin(doc, whose, paper.side, 36);
    if (whose.width + what.width < textWidth - 20) drawMargin(doc, what, paper.side + textWidth - what.width, 36);
    drawMargin(doc, who, paper.side, paper.height - 48);
    drawMargin(doc, page, paper.side + textWidth - page.width, paper.height - 48);
  }
}

function drawMargin(doc: PDFKit.PDFDocument, line: Line, left: number, y: number): void {
  doc.markContent("Artifact", { type: "Pagination" });
  let x = left;
  for (const { text, look, face, width } of line.atoms) {
    doc.font(face).fontSize(look.size).fillColor(look.colour);
    doc.text(text, x, y + 9, { lineBreak: false, baseline: "alphabetic" });
    x += width;
  }
  doc.endMarkedContent();
}
