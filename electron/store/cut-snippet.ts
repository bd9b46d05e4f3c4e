import type { Span } from "../contract/grounding.ts";
import type { SearchHit } from "../contract/session.ts";

type Part = SearchHit["snippet"][number];

const before = 60;
const after = 140;

/**
 * The passage of a text that says most of what was looked for, with some words around it, in parts.
 * @param hits where in the text, in order
 */
export function cutSnippet(text: string, hits: readonly Span[]): Part[] {
  const start = hits[densest(hits)]?.start ?? 0;
  const near = text.slice(Math.max(0, start - before), start);
  const from = start <= before ? 0 : start - near.length + (near.search(/\s/) + 1);
  const far = text.slice(start, start + after);
  const lastSpace = far.search(/\s\S*$/);
  const to = start + after >= text.length ? text.length : start + (lastSpace > 0 ? lastSpace : after);
  const parts: Part[] = from > 0 ? [{ text: "…", hit: false }] : [];
  let at = from;
  for (const hit of hits) {
    if (hit.end <= from) continue;
    if (hit.start >= to) break;
    parts.push(
      { text: text.slice(at, hit.start), hit: false },
      { text: text.slice(hit.start, Math.min(hit.end, to)), hit: true },
    );
    at = Math.min(hit.end, to);
  }
  parts.push({ text: text.slice(at, to), hit: false });
  if (to < text.length) parts.push({ text: "…", hit: false });
  return joined(parts);
}

/** The index of the hit with the most hits close behind it; the earliest of them. */
function densest(hits: readonly Span[]): number {
  let best = 0;
  let most = 0;
  let last = 0;
  for (const [index, hit] of hits.entries()) {
    while (last < hits.length && hits[last]!.end <= hit.start + after) last += 1;
    if (last - index <= most) continue;
    most = last - index;
    best = index;
  }
  return best;
}

/** Neighbours of one kind made one part, empty ones left out, no character cut in two. */
function joined(parts: readonly Part[]): Part[] {
  const whole: Part[] = [];
  for (const part of parts) {
    const text = part.text.replace(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/g, "");
    const last = whole.at(-1);
    if (last !== undefined && last.hit === part.hit) last.text += text;
    else if (text !== "") whole.push({ text, hit: part.hit });
  }
  return whole;
}
