/**
 * What is exported, before it has a format: a brief, a decision log or a whole engagement as one document. Markdown, HTML, Word, PDF and
 * the slides are drawn from the same blocks, so that none holds more or less than another. All text is plain: no Markdown, no HTML.
 */
export interface ExportDocument {
  title: string;
  /** One line below the title: the company, the day, who wrote it. */
  byline: string;
  /** Whose data it is; shown on every page. */
  client: string;
  /** BCP 47: `en`. */
  language: string;
  brand: Brand;
  blocks: Block[];
}

/** Who hands it over. All may be empty: the document then carries no name. */
export interface Brand {
  name: string;
  /** A colour for headings and rules, `#0f5c5c`. */
  colour: string;
  /** A raster or vector logo as it was chosen, or null. */
  logo: { mime: "image/png" | "image/jpeg" | "image/svg+xml"; base64: string; width: number; height: number } | null;
}

/** A piece of a line with one look. */
export interface Run {
  text: string;
  bold?: true;
  italic?: true;
  code?: true;
  /** Right behind what it rests on: the number of an entry of the block `notes`. */
  note?: number;
  /** A number that does not hold (`reason` says what code gets), or a target of ours. */
  mark?: { kind: "unsupported" | "proposed"; reason: string };
  /** An https or mailto address; the text is its name. */
  href?: string;
}

export type Block =
  | { kind: "heading"; level: 1 | 2 | 3; runs: Run[] }
  | { kind: "paragraph"; runs: Run[] }
  | { kind: "list"; ordered: boolean; start: number; items: Block[][] }
  | { kind: "quote"; blocks: Block[] }
  | { kind: "code"; text: string }
  | { kind: "rule" }
  /** Cells in reading order; `numeric` says which columns are set to the right. */
  | { kind: "table"; title: string; columns: Run[][]; numeric: boolean[]; rows: Run[][][] }
  /** A drawing with the table that says the same, for formats and readers that can't show it. Sizes in CSS pixels. */
  | { kind: "picture"; title: string; svg: string; width: number; height: number; table: Block & { kind: "table" } }
  /** Labelled lines, such as those of an action. */
  | { kind: "fields"; title: Run[]; lines: { label: string; runs: Run[] }[] }
  /** What numbers rest on: the entries that `note` counts from 1. */
  | { kind: "notes"; entries: { label: string; value: string; detail: string }[] }
  | { kind: "page-break" };
