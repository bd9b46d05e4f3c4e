import type { PageItem, SessionComparison } from "../../contract/session-comparison.ts";
import { withoutMarks } from "../../contract/without-marks.ts";
import { likeness, rootsOf } from "../likeness/word-roots.ts";

/** Two items at least this alike speak of the same thing (convention of this comparison). */
const sameFrom = 0.5;
/** Items of a page that are looked at, and the characters of each: a page of the usual size has some forty of a few hundred. */
const mostItems = 300;
const mostCharacters = 2_000;

/** What only one of two pages says. A statement whose numbers alone changed has stayed: the figures tell of those. */
export function comparePages(earlier: string, later: string): SessionComparison["page"] {
  const then = rootedItems(earlier);
  const now = rootedItems(later);
  const fresh = now.filter((item) => !isAmong(item, then));
  return {
    fresh: fresh.map(({ item }) => item),
    gone: then.filter((item) => !isAmong(item, now)).map(({ item }) => item),
    stayed: now.length - fresh.length,
  };
}

interface Rooted {
  item: PageItem;
  roots: ReadonlySet<string>;
}

const rootedItems = (prose: string): Rooted[] => itemsOf(prose).map((item) => ({ item, roots: rootsOf(item.text) }));

function isAmong({ item, roots }: Rooted, others: readonly Rooted[]): boolean {
  return others.some(
    (other) =>
      other.item.kind === item.kind && (other.item.text === item.text || likeness(roots, other.roots) >= sameFrom),
  );
}

/** The headings, paragraphs and points of a page, as a reader sees them; tables and code are no statements. */
function itemsOf(prose: string): PageItem[] {
  const items: PageItem[] = [];
  let fenced = false;
  let open: PageItem | null = null;
  for (const line of prose.split("\n")) {
    const fence = /^\s*(```|~~~)/.test(line);
    if (fence) fenced = !fenced;
    const text = plain(line);
    if (fence || fenced || text === "" || /^\s*\|/.test(line) || /^\s*([-*_])(\s*\1){2,}\s*$/.test(line)) {
      open = null;
      continue;
    }
    const heading = /^\s{0,3}#{1,6}\s/.test(line);
    const point = /^\s*(?:[-*+]|\d{1,3}[.)])\s/.test(line);
    if (open !== null && !heading && !point) {
      open.text = `${open.text} ${text}`.slice(0, mostCharacters);
      continue;
    }
    if (items.length === mostItems) break;
    const item: PageItem = { kind: heading ? "heading" : "finding", text: text.slice(0, mostCharacters) };
    items.push(item);
    open = heading ? null : item;
  }
  return items;
}

/** A line without what only Markdown says. */
const plain = (line: string): string =>
  withoutMarks(line.trim())
    .replace(/^(?:#{1,6}|>|[-*+]|\d{1,3}[.)])\s+/, "")
    .replaceAll(/\*\*|__|`/g, "")
    .trim();
