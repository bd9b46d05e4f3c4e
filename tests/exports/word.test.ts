import { expect, it } from "vitest";
import type { Block } from "../../electron/contract/document.ts";
import { textOf } from "../../electron/exports/block-text.ts";
import { renderWord } from "../../electron/exports/word/render-word.ts";
import { drawing, everyBlock, stepTable } from "./every-block.ts";
import { readDocx } from "./read-docx.ts";

it("holds every heading, paragraph, table and picture as Word's own, in well-formed parts", async () => {
  const docx = readDocx(await renderWord(everyBlock));
  const headings = docx.paragraphs.filter(({ style }) => style.startsWith("Heading"));
  expect(headings).toEqual([
    { style: "Heading1", text: "The whole", isNumbered: false },
    { style: "Heading2", text: "A part 2of it", isNumbered: false },
    { style: "Heading3", text: "A detail", isNumbered: false },
    { style: "Heading2", text: "What the numbers rest on", isNumbered: false },
  ]);
  expect(docx.tables).toEqual([
    {
      head: true,
      rows: [
        ["Step", "People", "Share"],
        ["Signed up", "480", "100 %"],
        ["Connected a bank2", "96", "20 %"],
      ],
    },
    {
      head: false,
      rows: [
        ["Who", "Head of Product"],
        ["First step", "Watch five sign-ups (4 hours)"],
      ],
    },
    { head: false, rows: [["Go on when", "30 % connect a bank"]] },
  ]);
  expect(docx.pictures).toEqual([
    "Logo of North Advisory",
    expect.stringMatching(/^Most leave before a bank is connected\. Step, People, Share\. Signed up, 480, 100 %/),
  ]);
  expect(
    docx.parts
      .filter((part) => part.startsWith("word/media/"))
      .map((part) => part.split(".").at(-1))
      .sort(),
  ).toEqual(["png", "png", "svg"]);
  expect(docx.paragraphs.find(({ style }) => style === "Title")?.text).toBe(everyBlock.title);
});

it("numbers lists, marks what does not hold in words, and leads from each note to its entry", async () => {
  const docx = readDocx(await renderWord(everyBlock));
  expect(docx.paragraphs.filter(({ isNumbered }) => isNumbered).map(({ text }) => text)).toEqual([
    "Third point",
    "Below the third",
    "Fourth point",
    "",
    "First of another list",
  ]);
  expect(docx.text).toContain("31 % [unsupported: the facts give 20.0 %]");
  expect(docx.text).toContain("35 % (proposed)");
  expect(docx.bookmarks).toEqual(["note-1", "note-2"]);
  expect(docx.anchors).toEqual(["note-1", "note-2", "note-2", "note-1"]);
  expect(docx.links).toEqual(["https://example.org/a?b=1&c=2"]);
});

it("says whose data it is and who hands it over, and numbers its pages", async () => {
  const docx = readDocx(await renderWord(everyBlock));
  expect(docx.properties).toEqual({ title: everyBlock.title, creator: "North Advisory" });
  expect(docx.text).toContain("Ledgerly Ltd\tWhere growth is");
  expect(docx.text).toContain("North Advisory\tPage  of ");
});

it("puts the table in the place of a drawing that can't be read, and leaves out such a logo", async () => {
  const picture = (svg: string): Block => ({
    kind: "picture",
    title: "Lost",
    svg,
    width: 10,
    height: 10,
    table: stepTable,
  });
  for (const svg of ["", "<svg", "not a drawing", "<svg xmlns='http://www.w3.org/2000/svg'/>", drawing.slice(0, 300)]) {
    const docx = readDocx(
      await renderWord({
        ...everyBlock,
        brand: { ...everyBlock.brand, logo: { mime: "image/png", base64: "AAAA", width: 10, height: 10 } },
        blocks: [picture(svg)],
      }),
    );
    expect(docx.pictures).toEqual([]);
    expect(docx.tables.map(({ rows }) => rows[0])).toEqual([stepTable.columns.map(textOf)]);
  }
});
