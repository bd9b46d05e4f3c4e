import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Block, ExportDocument } from "../../electron/contract/document.ts";
import { briefDocument } from "../../electron/core/exports/brief-document.ts";
import { textOf } from "../../electron/exports/block-text.ts";
import { renderPdf } from "../../electron/exports/pdf/render-pdf.ts";
import { renderWord } from "../../electron/exports/word/render-word.ts";
import { openTestApp, type TestApp } from "../support/open-test-app.ts";
import { advised, sessionAtFigures } from "../support/run-session.ts";
import { drawing, squareLogo } from "./every-block.ts";
import { readDocx } from "./read-docx.ts";
import { dense, readPdf } from "./read-pdf.ts";

const folder = mkdtempSync(join(tmpdir(), "sextant-"));
let app: TestApp;
let document: ExportDocument;

beforeAll(async () => {
  app = await openTestApp(folder);
  const { id } = await sessionAtFigures(app, { sample: "ledgerly", playbook: "growth-opportunities" });
  document = briefDocument(await advised(app, id), {
    brand: { name: "North Advisory", colour: "#8a1c4a", logo: squareLogo },
    draw: () => ({
      svg: drawing,
      width: 640,
      height: 200,
      table: { title: "", columns: ["Step"], rows: [["Visitors"]] },
    }),
    unsupported: "mark",
    internal: false,
    appendix: "all",
  });
});
afterAll(async () => {
  await app.close();
  rmSync(folder, { recursive: true, force: true });
});

const only = <Kind extends Block["kind"]>(kind: Kind): (Block & { kind: Kind })[] =>
  document.blocks.filter((block): block is Block & { kind: Kind } => block.kind === kind);

it("holds a real brief in Word: every heading, every cell, the picture, every note", async () => {
  const docx = readDocx(await renderWord(document));
  const headings = docx.paragraphs
    .filter(({ style }) => /^Heading[123]$/.test(style))
    .map(({ text }) => withoutNotes(text));
  expect(headings).toEqual(only("heading").map(({ runs }) => withoutNotes(textOf(runs))));
  const cells = docx.tables.flatMap(({ rows }) => rows.flat().map(dense));
  const tables = only("table");
  expect(tables.length).toBeGreaterThan(5);
  for (const { columns, rows } of tables)
    for (const cell of [columns, ...rows].flat())
      expect(cells.some((found) => found.startsWith(dense(cell[0]?.text ?? "")))).toBe(true);
  expect(docx.pictures.length).toBe(1 + only("picture").length);
  const entries = only("notes").flatMap((block) => block.entries);
  expect(docx.bookmarks).toEqual(entries.map((_, at) => `note-${at + 1}`));
  expect(docx.anchors.every((anchor) => docx.bookmarks.includes(anchor))).toBe(true);
  for (const { label } of entries) expect(docx.text).toContain(label);
});

it("holds a real brief in a PDF: every finding, every cell, every heading as a bookmark", async () => {
  const pdf = await readPdf(await renderPdf(document));
  expect(pdf.outline).toEqual(only("heading").map(({ runs }) => textOf(runs)));
  const runs = [
    ...only("paragraph").flatMap((block) => block.runs),
    ...only("heading").flatMap((block) => block.runs),
    ...only("table").flatMap(({ columns, rows }) => [columns, ...rows].flat(2)),
    ...only("fields").flatMap(({ title, lines }) => [...title, ...lines.flatMap((line) => line.runs)]),
  ];
  expect(runs.length).toBeGreaterThan(200);
  // A text may go on on the next page, behind that page's head: each of its words is there, and mostly its whole.
  const lost = runs.filter(({ text }) => !pdf.dense.includes(dense(text)));
  expect(lost.length / runs.length).toBeLessThan(0.02);
  for (const { text } of lost) for (const word of text.split(/\s+/)) expect(pdf.dense).toContain(dense(word));
  for (const [at, page] of pdf.pages.entries()) expect(page).toContain(`Page ${at + 1} of ${pdf.pages.length}`);
});

const withoutNotes = (text: string): string => text.replace(/\d+$/, "");
