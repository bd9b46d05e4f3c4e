import { LineCounter, parseDocument, visit, type Document, type YAMLMap, isCollection, isMap, isNode } from "yaml";
import type { Fault } from "./placed-problem.ts";
import { refuseHeavyYaml } from "./refuse-heavy-yaml.ts";

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
  // A file may have as many faults as fields: each map is gone through once, not once a fault.
  const pairsOf = new Map<YAMLMap, Map<string, YAMLMap["items"][number]>>();
  const pairIn = (map: YAMLMap, name: string) => {
    let pairs = pairsOf.get(map);
    if (pairs === undefined) pairsOf.set(map, (pairs = new Map(map.items.map((pair) => [String(pair.key), pair]))));
    return pairs.get(name);
  };
  return (path) => {
    let line = 2;
    let at: unknown = document.contents;
    for (const step of path) {
      const pair = isMap(at) ? pairIn(at, String(step)) : undefined;
      const next = pair?.value ?? (isCollection(at) && !isMap(at) ? at.items[Number(step)] : undefined);
      // A pair's key says better where the trouble is than a block text that begins a line below.
      const place = pair?.key ?? next;
      if (!isNode(place)) break;
      if (place.range) line = lines.linePos(place.range[0]).line + 1;
      at = next;
    }
    return line;
  };
}

/** Keys that stand in a map a second time. The parser finds them too, in the square of their number. */
function repeatedKeys(document: Document, lines: LineCounter): Fault[] {
  const faults: Fault[] = [];
  visit(document, {
    Map(_, map) {
      const seen = new Set<string>();
      for (const { key } of map.items) {
        const name = String(key);
        if (seen.has(name) && isNode(key) && key.range)
          faults.push({
            line: lines.linePos(key.range[0]).line + 1,
            reason: "The front matter can't be read: Map keys must be unique.",
          });
        seen.add(name);
      }
    },
  });
  return faults;
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
  const heavy = refuseHeavyYaml(head);
  if (heavy !== null) {
    const line = head.slice(0, heavy.offset).split("\n").length + 1;
    return { ok: false, faults: [{ line, reason: `The front matter can't be read: ${heavy.reason}.` }] };
  }
  const lines = new LineCounter();
  const document = parseDocument(head, { lineCounter: lines, prettyErrors: false, uniqueKeys: false });
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
  const repeated = repeatedKeys(document, lines);
  if (repeated.length > 0) return { ok: false, faults: repeated };
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
