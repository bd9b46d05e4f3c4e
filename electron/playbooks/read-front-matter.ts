import { LineCounter, parseDocument, type Document, isCollection, isNode } from "yaml";
import type { Fault } from "./placed-problem.ts";

/** A file's front matter as plain values, its body, and where each stands. */
export interface FrontMatter {
  values: unknown;
  body: string;
  /** The line on which the body begins, counted from 1. */
  bodyLine: number;
  /** The line of a value by its path (`["rules", 2, "when"]`), or of the nearest thing around it that exists. */
  lineOf(path: readonly PropertyKey[]): number;
}

function lineFinder(document: Document, lines: LineCounter): FrontMatter["lineOf"] {
  return (path) => {
    for (let depth = path.length; depth > 0; depth--) {
      const steps = path.slice(0, depth).map((step) => (typeof step === "symbol" ? String(step) : step));
      const parent = document.getIn(steps.slice(0, -1), true);
      const last = steps[depth - 1];
      // A pair's key says better where the trouble is than a block text that begins a line below.
      const pair = isCollection(parent)
        ? parent.items.find((item) => "key" in Object(item) && String((item as { key: unknown }).key) === String(last))
        : undefined;
      const key = pair === undefined ? document.getIn(steps, true) : (pair as { key: unknown }).key;
      if (isNode(key) && key.range) return lines.linePos(key.range[0]).line + 1;
    }
    return 2;
  };
}

/**
 * Splits a file into front matter (YAML between two lines `---`) and body, and reads the front matter.
 * Duplicate keys, unknown tags and anything that YAML calls an error or a warning are faults with their line.
 */
export function readFrontMatter(text: string): { ok: true; front: FrontMatter } | { ok: false; faults: Fault[] } {
  const plain = text.replace(/^\uFEFF/, "");
  if (!plain.startsWith("---\n"))
    return {
      ok: false,
      faults: [{ line: 1, reason: "The file must begin with a line `---`, then its front matter." }],
    };
  const end = /^---[ \t]*$/m.exec(plain.slice(4));
  if (!end)
    return { ok: false, faults: [{ line: 1, reason: "The front matter has no end: a second line `---` is missing." }] };
  const head = plain.slice(4, 4 + end.index);
  const lines = new LineCounter();
  const document = parseDocument(head, { lineCounter: lines, prettyErrors: false });
  const troubles = [...document.errors, ...document.warnings];
  if (troubles.length > 0) {
    return {
      ok: false,
      faults: troubles.map((trouble) => ({
        line: lines.linePos(trouble.pos[0]).line + 1,
        reason: `The front matter can't be read: ${trouble.message}.`,
      })),
    };
  }
  let values: unknown;
  try {
    values = document.toJS({ maxAliasCount: 100 });
  } catch (error) {
    return {
      ok: false,
      faults: [
        {
          line: 2,
          reason: `The front matter can't be read: ${error instanceof Error ? error.message : String(error)}.`,
        },
      ],
    };
  }
  const bodyLine = head.split("\n").length + 2;
  const body = plain.slice(4 + end.index + end[0].length).replace(/^\n/, "");
  return { ok: true, front: { values, body, bodyLine, lineOf: lineFinder(document, lines) } };
}
