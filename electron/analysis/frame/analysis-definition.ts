import type { AnalysisKind, AnalysisResult, Figure, Knob, Table } from "../../contract/analysis.ts";
import type { Picture } from "../../contract/picture.ts";
import type { Measured, Source } from "../../contract/measured.ts";
import type { Reader } from "./read-inputs.ts";

/** One analysis: what may be changed in it, and how it is computed. */
export interface AnalysisDefinition {
  /** The inputs that a what-if may change, at their values of today; only those that have one. */
  knobs(reader: Reader): Knob[];
  /** @param before the inputs of today when `reader` holds those of a what-if, else null */
  compute(reader: Reader, before: Reader | null): AnalysisResult;
}

/** What an analysis has found, before `settle` completes it. */
interface Found {
  kind: AnalysisKind;
  message: string;
  figures: readonly Figure[];
  tables?: readonly Table[];
  pictures?: readonly Picture[];
  conventions?: readonly string[];
  cautions?: readonly string[];
  knobs: readonly Knob[];
  sources?: readonly Source[];
}

/** A figure. */
export function figure(key: string, label: string, measured: Measured): Figure {
  return { key, label, measured };
}

/** Completes a result: what is missing and the sources are taken from its figures, each named once. */
export function settle(found: Found): AnalysisResult {
  return {
    kind: found.kind,
    message: found.message,
    figures: [...found.figures],
    tables: [...(found.tables ?? [])],
    pictures: [...(found.pictures ?? [])],
    conventions: [...(found.conventions ?? [])],
    cautions: [...new Set(found.cautions ?? [])],
    missing: missingOf(found.figures),
    knobs: [...found.knobs],
    sources: sourcesOf(found.figures, found.sources ?? []),
  };
}

/** Nobody fetches more numbers than this at once. */
const mostNeeds = 5;

/**
 * What to get, at most five things, each once with the figures that wait for it: what most figures wait for first, because it is
 * the most useful. A figure that waits for several things counts for each.
 */
export function missingOf(figures: readonly Figure[]): AnalysisResult["missing"] {
  const waiting = new Map<string, Set<string>>();
  for (const { label, measured } of figures)
    for (const need of measured.known ? [] : measured.needs)
      waiting.set(need, (waiting.get(need) ?? new Set()).add(label));
  return [...waiting]
    .sort(([, one], [, other]) => other.size - one.size)
    .slice(0, mostNeeds)
    .map(([needs, labels]) => ({ what: shorten([...labels]), needs }));
}

function shorten(labels: readonly string[]): string {
  return labels.length <= 2 ? labels.join("; ") : `${labels.slice(0, 2).join("; ")} and ${labels.length - 2} more`;
}

function sourcesOf(figures: readonly Figure[], more: readonly Source[]): Source[] {
  const sources = figures.flatMap(({ measured }) =>
    measured.known
      ? [measured.source, measured.verdict?.source].filter((source): source is Source => source !== undefined)
      : [],
  );
  return [
    ...new Map([...sources, ...more].map((source) => [`${source.title}|${source.edition ?? ""}`, source])).values(),
  ];
}
