import { describe, expect, it } from "vitest";
import type { Block, ExportDocument, Run } from "../../electron/contract/document.ts";
import { renderPdf } from "../../electron/exports/pdf/render-pdf.ts";
import { renderWord } from "../../electron/exports/word/render-word.ts";
import { drawing, everyBlock, stepTable } from "./every-block.ts";
import { readDocx } from "./read-docx.ts";
import { dense, readPdf } from "./read-pdf.ts";

const runs = (text: string): Run[] => [{ text }];
const paragraph = (text: string): Block => ({ kind: "paragraph", runs: runs(text) });
const holding = (...blocks: Block[]): ExportDocument => ({ ...everyBlock, blocks });
const render = async (document: ExportDocument) => ({
  docx: readDocx(await renderWord(document)),
  pdf: await readPdf(await renderPdf(document)),
});

describe("hard input", { timeout: 60_000 }, () => {
  it("sets a paragraph of 10,000 words over as many pages as it takes", async () => {
    const words = Array.from({ length: 10_000 }, (_, at) => `word${at % 500}`).join(" ");
    const { docx, pdf } = await render(holding(paragraph(words)));
    expect(docx.text).toContain(words);
    expect(pdf.dense.match(/word\d+/g)?.length).toBe(10_000);
    expect(pdf.pages.length).toBeGreaterThan(10);
  });

  it("repeats the head of a table of 500 rows on every page, with each row there", async () => {
    const rows = Array.from({ length: 500 }, (_, at) => [runs(`Row ${at}`), runs(`Cell ${at * 7}`)]);
    const table: Block = {
      kind: "table",
      title: "",
      columns: [runs("Name"), runs("Contents")],
      numeric: [false, true],
      rows,
    };
    const { docx, pdf } = await render(holding(table));
    expect(docx.tables[0]!.rows.length).toBe(501);
    expect(docx.tables[0]!.rows.at(-1)).toEqual(["Row 499", "Cell 3493"]);
    for (let at = 0; at < 500; at++) expect(pdf.dense).toContain(`Row${at}Cell${at * 7}`);
    expect(pdf.pages.filter((page) => page.includes("Name Contents")).length).toBe(pdf.pages.length);
  });

  it("breaks a word of 2,000 letters, in text and in a cell, and a row that is longer than a page", async () => {
    const word = "abcdefghij".repeat(200);
    const long = Array.from({ length: 1500 }, (_, at) => `piece${at}`).join(" ");
    const table: Block = {
      kind: "table",
      title: "",
      columns: [runs("A"), runs("B")],
      numeric: [false, false],
      rows: [
        [runs(word), runs("short")],
        [runs("long"), runs(long)],
      ],
    };
    const { docx, pdf } = await render(holding(paragraph(word), table));
    expect(docx.tables[0]!.rows[1]![0]).toBe(word);
    expect(pdf.dense).toContain(word);
    for (let at = 0; at < 1500; at += 50) expect(pdf.dense).toContain(`piece${at}`);
  });

  it("leaves out control characters and halves of characters, and keeps what XML would read as its own", async () => {
    const evil = "a\u0000b\u0001c\u0008d\u000be\u001bf\ud800g\ufffeh\u0085 <w:t>&amp;]]> \"'";
    const document: ExportDocument = {
      ...holding(
        paragraph(evil),
        { kind: "heading", level: 1, runs: runs(evil) },
        { kind: "code", text: evil },
        { kind: "fields", title: runs(evil), lines: [{ label: evil, runs: runs(evil) }] },
        { kind: "notes", entries: [{ label: evil, value: evil, detail: evil }] },
        { ...stepTable, title: evil, columns: [runs(evil)], rows: [[runs(evil)]] },
        { kind: "picture", title: evil, svg: drawing, width: 640, height: 200, table: stepTable },
      ),
      title: evil,
      byline: evil,
      client: evil,
    };
    const { docx, pdf } = await render({ ...document, brand: { ...document.brand, name: evil } });
    const clean = "abcdef\ufffdgh <w:t>&amp;]]> \"'";
    expect(docx.paragraphs.find(({ style }) => style === "Heading1")?.text).toBe(clean);
    expect(docx.properties).toEqual({ title: clean, creator: clean });
    expect(pdf.outline).toEqual([clean]);
  });

  it("sets Cyrillic, Greek, Hebrew, Arabic and emoji in faces that hold them", async () => {
    const texts = [
      "Выручка растёт медленно",
      "Τα έσοδα αυξάνονται",
      "ההכנסות גדלות לאט (20 %) מדי",
      "الإيرادات تنمو ببطء",
      "Growth 🚀 and 👩‍💻 ok",
    ];
    const { docx, pdf } = await render(
      holding(...texts.map(paragraph), { kind: "heading", level: 2, runs: runs(texts[2]!) }),
    );
    for (const text of texts) expect(docx.text).toContain(text);
    expect(pdf.dense).toContain(dense(texts[0]!));
    expect(pdf.dense).toContain(dense(texts[1]!));
    for (const word of ["ההכנסות", "גדלות", "מדי"]) expect(pdf.dense).toContain(word);
    expect(pdf.dense).toContain("🚀");
    expect(pdf.outline).toEqual([texts[2]]);
  });

  it("makes a sheet of an empty document, of empty blocks, and of a brand without name, colour and logo", async () => {
    const bare = { title: "", byline: "", client: "", language: "en", brand: { name: "", colour: "", logo: null } };
    const empty: Block[] = [
      paragraph(""),
      { kind: "heading", level: 2, runs: [] },
      { kind: "list", ordered: true, start: 1, items: [] },
      { kind: "list", ordered: false, start: 1, items: [[]] },
      { kind: "quote", blocks: [] },
      { kind: "code", text: "" },
      { kind: "table", title: "", columns: [], numeric: [], rows: [] },
      { kind: "table", title: "", columns: [], numeric: [], rows: [[[]]] },
      { kind: "table", title: "", columns: [[]], numeric: [], rows: [[[], [], []], []] },
      { kind: "fields", title: [], lines: [] },
      { kind: "notes", entries: [] },
      { kind: "page-break" },
      { kind: "page-break" },
    ];
    for (const blocks of [[], empty]) {
      const { docx, pdf } = await render({ ...bare, blocks });
      expect(docx.properties).toEqual({ title: "", creator: "" });
      expect(pdf.pages[0]).toContain("Page 1 of");
    }
  });

  it("keeps lists in lists, and a table of forty columns, on the page", async () => {
    let block: Block = paragraph("deepest");
    for (let depth = 0; depth < 30; depth++)
      block = { kind: "list", ordered: depth % 2 === 0, start: 1, items: [[block]] };
    const columns = Array.from({ length: 40 }, (_, at) => runs(`C${at}`));
    const table: Block = { kind: "table", title: "", columns, numeric: [], rows: [columns] };
    const { docx, pdf } = await render(holding(block, table));
    expect(docx.text).toContain("deepest");
    expect(pdf.dense).toContain("deepest");
    expect(pdf.dense).toContain("C39");
  });
});
