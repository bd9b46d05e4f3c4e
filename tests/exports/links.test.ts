import { expect, it } from "vitest";
import type { Block, ExportDocument, Run } from "../../electron/contract/document.ts";
import { renderHtml } from "../../electron/exports/html.ts";
import { renderMarkdown } from "../../electron/exports/markdown.ts";
import { renderPdf } from "../../electron/exports/pdf/render-pdf.ts";
import { renderWord } from "../../electron/exports/word/render-word.ts";
import { nodesOf, readMarkdown } from "./fixtures/read-markdown.ts";
import { readDocx } from "./read-docx.ts";
import { readPdf } from "./read-pdf.ts";

const sound = ["https://example.com/a?b=c&d=(e)", "mailto:ask@example.com"];
const hostile = [
  "javascript:alert(1)",
  "JaVaScRiPt:alert(1)",
  " javascript:alert(1)",
  "java\nscript:alert(1)",
  "java\tscript:alert(1)",
  "\u0001javascript:alert(1)",
  "javascript\u0000:alert(1)",
  "javascript:https://example.com",
  "data:text/html,<script>alert(1)</script>",
  "file:///etc/passwd",
  "\\\\server\\share",
  "vbscript:msgbox(1)",
  "blob:https://example.com/x",
  "http://example.com",
  "//example.com",
  "#note-1",
  "https://example.com/\u0000",
  "https://example.com/\u001b[2J",
  "https://example.com/\r\nX: y",
  "https://example.com/\u202Egpj.exe",
  "https://example.com/\ud800",
];

const linked = (address: string): Run[] => [{ text: `to ${address.length}`, href: address }];
const said = (text: string): Run[] => [{ text }];
/** Every place of a document that holds runs, with a link to the address. */
const blocks = (address: string): Block[] => [
  { kind: "heading", level: 2, runs: linked(address) },
  { kind: "paragraph", runs: linked(address) },
  { kind: "list", ordered: false, start: 1, items: [[{ kind: "paragraph", runs: linked(address) }]] },
  { kind: "quote", blocks: [{ kind: "paragraph", runs: linked(address) }] },
  {
    kind: "table",
    title: "",
    columns: [linked(address), said("B")],
    numeric: [false, false],
    rows: [[linked(address), said("b")]],
  },
  { kind: "fields", title: linked(address), lines: [{ label: "Why", runs: linked(address) }] },
];
const documentOf = (addresses: readonly string[]): ExportDocument => ({
  title: "Links",
  byline: "",
  client: "Ledgerly",
  language: "en",
  brand: { name: "", colour: "", logo: null },
  blocks: addresses.flatMap(blocks),
});

const linksIn = {
  html: (document: ExportDocument) =>
    [...renderHtml(document).matchAll(/href="([^"]*)"/g)]
      .map(([, address = ""]) => address.replaceAll("&amp;", "&"))
      .filter((address) => !address.startsWith("#")),
  markdown: (document: ExportDocument) => nodesOf(readMarkdown(renderMarkdown(document)), "link").map(({ url }) => url),
  word: async (document: ExportDocument) => readDocx(await renderWord(document)).links,
  pdf: async (document: ExportDocument) => (await readPdf(await renderPdf(document))).links,
};

it.each(Object.keys(linksIn) as (keyof typeof linksIn)[])(
  "links in %s nothing that runs, reads files or hides, wherever it stands in the document",
  async (format) => {
    expect(await linksIn[format](documentOf(hostile))).toEqual([]);
    expect(new Set(await linksIn[format](documentOf([...hostile, ...sound])))).toEqual(new Set(sound));
  },
);
