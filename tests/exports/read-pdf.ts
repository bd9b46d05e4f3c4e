import { getDocumentProxy } from "unpdf";

/** What a PDF holds, read back by another library. */
export interface ReadPdf {
  /** Text of each page, its blanks and line ends as one blank. */
  pages: string[];
  /** All pages without blanks, so that line ends, which no text has, don't matter. */
  dense: string;
  /** Titles of the bookmarks, in the order of the pages. */
  outline: string[];
  info: { title: string; author: string; isTagged: boolean; language: string };
  links: string[];
  /** Faces that are embedded, by their own names. */
  hasOnlyEmbeddedFaces: boolean;
}

interface OutlineEntry {
  title: string;
  items: OutlineEntry[];
}

/** Reads a PDF. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const pdf = await getDocumentProxy(new Uint8Array(bytes));
  const pages: string[] = [];
  const links: string[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    pages.push(
      items
        .map((item) => ("str" in item ? item.str + (item.hasEOL ? " " : "") : ""))
        .join("")
        .replace(/\s+/g, " "),
    );
    for (const annotation of await page.getAnnotations())
      links.push(annotation.url ?? (typeof annotation.dest === "string" ? `#${annotation.dest}` : ""));
  }
  const { info } = (await pdf.getMetadata()) as unknown as { info: Record<string, unknown> };
  const flat = (entries: OutlineEntry[]): string[] => entries.flatMap(({ title, items }) => [title, ...flat(items)]);
  const marks = await pdf.getMarkInfo();
  const raw = Buffer.from(bytes).toString("latin1");
  return {
    pages,
    dense: dense(pages.join("")),
    outline: flat(((await pdf.getOutline()) ?? []) as OutlineEntry[]),
    info: {
      title: String(info["Title"] ?? ""),
      author: String(info["Author"] ?? ""),
      isTagged: (marks as { Marked?: boolean } | null)?.Marked === true,
      language: String(info["Language"] ?? ""),
    },
    links,
    hasOnlyEmbeddedFaces:
      (raw.match(/\/Type \/FontDescriptor/g) ?? []).length === (raw.match(/\/FontFile2/g) ?? []).length,
  };
}

/** A text without blanks and silent signs, as texts are compared. */
export const dense = (text: string): string =>
  text.normalize("NFKC").replace(/[\s\p{Cf}\p{Variation_Selector}]+/gu, "");
