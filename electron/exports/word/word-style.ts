import type { IPropertiesOptions } from "docx";

/** Sizes of a page in twentieths of a point: A4 with margins that leave a line of some 80 letters. */
export const sheet = { width: 11906, height: 16838, side: 1360, top: 1500, bottom: 1300 };
/** The width of the text, in twentieths of a point. */
export const textWidth = sheet.width - 2 * sheet.side;

/**
 * Faces that every Word has, and LibreOffice a twin of the same widths for. The last is for Hebrew and Arabic, which the others don't
 * hold; what none holds, the reader's machine finds a face for.
 */
export const fonts = {
  text: { ascii: "Cambria", hAnsi: "Cambria", eastAsia: "Cambria", cs: "Arial" },
  plain: { ascii: "Calibri", hAnsi: "Calibri", eastAsia: "Calibri", cs: "Arial" },
  code: { ascii: "Consolas", hAnsi: "Consolas", eastAsia: "Consolas", cs: "Courier New" },
};

export const colours = { ink: "1F2328", quiet: "57606A", line: "C9D1D9", warm: "7A4300", warmSoft: "FBEEDA" };

/** Numbers of ordered lists start anew with each; one definition for every number that a list of the document starts with. */
export const orderedFrom = (start: number): string => `ordered-${start}`;
export const unordered = "unordered";

const bullets = ["•", "–", "▪"];
const levels = [0, 1, 2, 3, 4, 5, 6, 7, 8];
const indent = (level: number) => ({ paragraph: { indent: { left: 360 * (level + 1), hanging: 320 } } });

/** The list definitions that a document needs. */
export function numberingFor(starts: readonly number[]): NonNullable<IPropertiesOptions["numbering"]> {
  return {
    config: [
      {
        reference: unordered,
        levels: levels.map((level) => ({
          level,
          format: "bullet" as const,
          text: bullets[level % bullets.length]!,
          alignment: "left" as const,
          style: indent(level),
        })),
      },
      ...[...new Set(starts)].map((start) => ({
        reference: orderedFrom(start),
        levels: levels.map((level) => ({
          level,
          start,
          format: "decimal" as const,
          text: `%${level + 1}.`,
          alignment: "left" as const,
          style: indent(level),
        })),
      })),
    ],
  };
}

/**
 * The styles of a document: those that Word itself knows, so that the navigation pane and a client's own template work with them.
 * @param brand a colour that can be read on white, `rrggbb`
 */
export function stylesFor(brand: string, language: string): NonNullable<IPropertiesOptions["styles"]> {
  const heading = (size: number, before: number, after: number) => ({
    run: { font: fonts.text, size, bold: true, color: brand },
    paragraph: { spacing: { before, after, line: 252, lineRule: "auto" as const }, keepNext: true, keepLines: true },
  });
  return {
    default: {
      document: {
        run: { font: fonts.text, size: 21, color: colours.ink, language: { value: language } },
        paragraph: { spacing: { after: 140, line: 286, lineRule: "auto" as const } },
      },
      title: {
        run: { font: fonts.text, size: 48, bold: true, color: colours.ink },
        paragraph: { spacing: { before: 120, after: 80, line: 252, lineRule: "auto" } },
      },
      heading1: heading(34, 400, 120),
      heading2: heading(28, 360, 100),
      heading3: heading(23, 260, 80),
      hyperlink: { run: { color: brand, underline: { type: "single" } } },
    },
    paragraphStyles: [
      {
        id: "Byline",
        name: "Byline",
        basedOn: "Normal",
        run: { font: fonts.plain, size: 19, color: colours.quiet },
        paragraph: {
          spacing: { after: 320 },
          border: { bottom: { style: "single", size: 12, color: brand, space: 8 } },
        },
      },
      {
        id: "Caption",
        name: "caption",
        basedOn: "Normal",
        run: { font: fonts.plain, size: 20, bold: true, color: colours.ink },
        paragraph: { spacing: { before: 220, after: 80 }, keepNext: true },
      },
      {
        id: "TableText",
        name: "Table Text",
        basedOn: "Normal",
        run: { font: fonts.plain, size: 18 },
        paragraph: { spacing: { after: 0, line: 252, lineRule: "auto" } },
      },
      {
        id: "FieldsTitle",
        name: "Fields Title",
        basedOn: "Normal",
        run: { font: fonts.text, size: 22, bold: true },
        paragraph: { spacing: { before: 240, after: 60 }, keepNext: true, keepLines: true },
      },
      {
        id: "Quote",
        name: "Quote",
        basedOn: "Normal",
        run: { italics: true },
        paragraph: { border: { left: { style: "single", size: 18, color: brand, space: 10 } } },
      },
      {
        id: "Code",
        name: "Code",
        basedOn: "Normal",
        run: { font: fonts.code, size: 17 },
        paragraph: {
          spacing: { line: 252, lineRule: "auto" },
          shading: { type: "clear", fill: "F3F5F7", color: "auto" },
        },
      },
      {
        id: "Notes",
        name: "Notes",
        basedOn: "Normal",
        run: { font: fonts.plain, size: 18 },
        paragraph: { spacing: { after: 80, line: 252, lineRule: "auto" }, indent: { left: 400, hanging: 400 } },
      },
    ],
  };
}
