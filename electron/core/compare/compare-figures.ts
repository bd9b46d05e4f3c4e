import type { Analysis, Figure } from "../../contract/analysis.ts";
import type { Measured } from "../../contract/measured.ts";
import type { Quantity } from "../../contract/quantity.ts";
import type { ComparedFigure } from "../../contract/session-comparison.ts";

/** Two values closer than this share of the larger are one: what is left of a double's rounding. */
const noise = 1e-9;

type Found = { analysis: Analysis["kind"]; figure: Figure };

/**
 * The figures of two sessions by analysis and key, in the order of the later one, what is gone last. Kept what-ifs are left out: they
 * are no figures of that day. What neither could compute is left out too.
 */
export function compareFigures(earlier: readonly Analysis[], later: readonly Analysis[]): ComparedFigure[] {
  const then = byKey(earlier);
  const now = byKey(later);
  return [...new Set([...now.keys(), ...then.keys()])].flatMap((key) => {
    const [one, other] = [then.get(key), now.get(key)];
    const found = other ?? one;
    if (found === undefined) return [];
    const [was, is] = [one?.figure.measured ?? null, other?.figure.measured ?? null];
    const standing = standingOf(was, is);
    if (standing === null) return [];
    const { analysis, figure } = found;
    const change = standing === "moved" ? changeOf(was, is) : null;
    return [{ analysis, key: figure.key, label: figure.label, standing, was, is, change }];
  });
}

/** Plain figures by kind, place among analyses of that kind, and key. */
function byKey(analyses: readonly Analysis[]): Map<string, Found> {
  const counts = new Map<string, number>();
  const found = new Map<string, Found>();
  for (const analysis of analyses) {
    if (analysis.askedBy !== "playbook") continue;
    const place = counts.get(analysis.kind) ?? 0;
    counts.set(analysis.kind, place + 1);
    for (const figure of analysis.figures)
      found.set(`${analysis.kind} ${place} ${figure.key}`, { analysis: analysis.kind, figure });
  }
  return found;
}

function standingOf(was: Measured | null, is: Measured | null): ComparedFigure["standing"] | null {
  const had = was?.known === true;
  const has = is?.known === true;
  if (!had || !has) return has ? "new" : had ? "gone" : null;
  const same =
    isAlike(was.quantity, is.quantity) && was.words === is.words && isClose(was.quantity.value, is.quantity.value);
  return same ? "same" : "moved";
}

const isAlike = (one: Quantity, other: Quantity): boolean =>
  one.unit === other.unit && one.currency === other.currency && one.per === other.per;

const isClose = (one: number, other: number): boolean =>
  Math.abs(one - other) <= noise * Math.max(Math.abs(one), Math.abs(other));

function changeOf(was: Measured | null, is: Measured | null): Quantity | null {
  if (was?.known !== true || is?.known !== true) return null;
  if (was.words !== undefined || is.words !== undefined || !isAlike(was.quantity, is.quantity)) return null;
  const { of: _of, ...bare } = is.quantity;
  const value = is.quantity.value - was.quantity.value;
  return { ...bare, unit: bare.unit === "percent" ? "points" : bare.unit, value };
}
