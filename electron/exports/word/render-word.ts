import { Document, Footer, Header, ImageRun, Packer, PageNumber, Paragraph, TextRun, type FileChild } from "docx";
import type { ExportDocument } from "../../contract/document.ts";
import { countNotes } from "../block-text.ts";
import { cleanText, readsRightToLeft } from "../clean-text.ts";
import { headingColour } from "../heading-colour.ts";
import { fitInto, readLogo, type Raster } from "../rasterise.ts";
import { formatWords } from "../words.ts";
import { wordBlocks, type WordSetting } from "./word-blocks.ts";
import { colours, fonts, numberingFor, sheet, stylesFor, textWidth } from "./word-style.ts";

/**
 * A document as a Word file (Office Open XML): headings of Word's own, tables with heads, pictures as SVG with a drawing in pixels behind it,
 * whose data it is on every page. A picture that can't be drawn gives way to its table, a logo that can't be read is left out.
 * @returns the bytes of a .docx
 */
export async function renderWord(document: ExportDocument): Promise<Uint8Array> {
  const brand = headingColour(document.brand.colour);
  const setting: WordSetting = {
    brand,
    notes: countNotes(document),
    lists: { count: 0, starts: [] },
    noted: { count: 0 },
  };
  const [logo, blocks] = await Promise.all([readLogo(document.brand.logo), wordBlocks(document.blocks, setting)]);
  const title = cleanText(document.title);
  const author = cleanText(document.brand.name);
  const file = new Document({
    title,
    subject: cleanText(document.byline),
    creator: author,
    lastModifiedBy: author,
    description: "",
    styles: stylesFor(brand.slice(1), document.language),
    numbering: numberingFor(setting.lists.starts),
    sections: [
      {
        properties: {
          page: {
            size: { width: sheet.width, height: sheet.height },
            margin: { top: sheet.top, bottom: sheet.bottom, left: sheet.side, right: sheet.side },
          },
        },
        headers: { default: headerOf(document) },
        footers: { default: footerOf(author) },
        children: [...titleBlocks(document, logo), ...blocks],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(file));
}

function titleBlocks({ title, byline, brand }: ExportDocument, logo: Raster | null): FileChild[] {
  const line = (text: string, style: { heading: "Title" } | { style: string }): Paragraph =>
    new Paragraph({ ...style, bidirectional: readsRightToLeft(text), children: [new TextRun(cleanText(text))] });
  return [
    ...(logo === null ? [] : [logoBlock(logo, cleanText(brand.name))]),
    ...(title === "" ? [] : [line(title, { heading: "Title" })]),
    ...(byline === "" ? [] : [line(byline, { style: "Byline" })]),
  ];
}

function logoBlock(logo: Raster, name: string): Paragraph {
  const size = fitInto(logo, { width: 180, height: 52 });
  return new Paragraph({
    spacing: { after: 200 },
    children: [
      new ImageRun({
        type: "png",
        data: logo.png,
        transformation: { width: Math.round(size.width), height: Math.max(1, Math.round(size.height)) },
        altText: { name: "Logo", title: formatWords.logo(name), description: formatWords.logo(name) },
      }),
    ],
  });
}

const quiet = { font: fonts.plain, size: 17, color: colours.quiet };
const toTheRight = { tabStops: [{ type: "right" as const, position: textWidth }] };

function headerOf({ client, title }: ExportDocument): Header {
  return new Header({
    children: [
      new Paragraph({
        ...toTheRight,
        border: { bottom: { style: "single", size: 4, color: colours.line, space: 4 } },
        children: [
          new TextRun({ ...quiet, bold: true, text: cleanText(client) }),
          new TextRun({ ...quiet, text: `\t${cleanText(title).slice(0, 70)}` }),
        ],
      }),
    ],
  });
}

function footerOf(author: string): Footer {
  return new Footer({
    children: [
      new Paragraph({
        ...toTheRight,
        children: [
          new TextRun({ ...quiet, text: author }),
          new TextRun({
            ...quiet,
            children: [
              "\t",
              formatWords.pageBefore,
              PageNumber.CURRENT,
              formatWords.pageBetween,
              PageNumber.TOTAL_PAGES,
            ],
          }),
        ],
      }),
    ],
  });
}
