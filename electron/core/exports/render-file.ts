import type { ExportDocument } from "../../contract/document.ts";
import { fileKinds, type ExportFormat } from "../../contract/export.ts";
import { renderHtml } from "../../exports/html.ts";
import { renderMarkdown } from "../../exports/markdown.ts";
import { fileNameOf } from "./file-name.ts";
import type { ReadyFile } from "./hand-over.ts";
import type { JsonExport } from "./json-export.ts";
import { showHiddenIn } from "./show-hidden-in.ts";

/** What draws each format that is made of a document's blocks. */
const renderers: Record<
  Exclude<ExportFormat, "json">,
  (document: ExportDocument) => string | Uint8Array | Promise<Uint8Array>
> = {
  // Their libraries and faces are large: they are loaded when the first document is made with them, not when the app starts.
  word: async (document) => (await import("../../exports/word/render-word.ts")).renderWord(document),
  pdf: async (document) => (await import("../../exports/pdf/render-pdf.ts")).renderPdf(document),
  html: renderHtml,
  markdown: renderMarkdown,
};

/** A document, or what it is made of as JSON, as a file. Only the one that is asked for is made. */
export async function renderFile(
  format: ExportFormat,
  made: { document: () => ExportDocument; json: () => JsonExport },
): Promise<ReadyFile> {
  const { extension, mime } = fileKinds[format];
  if (format === "json") {
    const { client, title, content } = showHiddenIn(made.json());
    return {
      fileName: `${fileNameOf(client, title)}.${extension}`,
      mime,
      content: `${JSON.stringify(content, null, 2)}\n`,
    };
  }
  const document = showHiddenIn(made.document());
  // The client's name stands once where the title holds it already.
  const name = document.title.includes(document.client)
    ? fileNameOf(document.title)
    : fileNameOf(document.client, document.title);
  return { fileName: `${name}.${extension}`, mime, content: await renderers[format](document) };
}
