import type { Analysis, Figure } from "../../../contract/analysis.ts";
import { formatQuantity } from "../../../contract/format-quantity.ts";
import type { Measured } from "../../../contract/measured.ts";
import type { Severity } from "../../../contract/objection.ts";
import { readable } from "../material-names.ts";

/** Something that the figures themselves say against the advice. Texts hold reference marks behind their numbers. */
export interface Doubt {
  /** What kind it is; of one kind only the gravest two are told. */
  kind: "break-even" | "flip" | "no-gain" | "luck" | "waiting" | "power" | "assumed" | "missing" | "caution";
  claim: string;
  /** How it went wrong, as it would be told a year later; empty when it is no story. */
  story: string;
  wouldShow: string;
  hours: number;
  severity: Severity;
  /** Of two with one severity the heavier comes first; from 0 to 1. */
  weight: number;
  /** Words by which the action is found that it speaks against; empty for the whole. */
  about: string;
}

/** A figure that could be computed, with the analysis in which it stands. */
export interface KnownFigure {
  analysis: Analysis;
  figure: Figure;
  measured: Extract<Measured, { known: true }>;
}

/** Every figure of the plain analyses (no what-ifs) that could be computed. */
export function knownFigures(analyses: readonly Analysis[]): KnownFigure[] {
  return analyses
    .filter(({ changes }) => changes.length === 0)
    .flatMap((analysis) =>
      analysis.figures.flatMap((figure) =>
        figure.measured.known ? [{ analysis, figure, measured: figure.measured }] : [],
      ),
    );
}

/** The first known figure of one of these keys. */
export function findFigure(figures: readonly KnownFigure[], ...keys: string[]): KnownFigure | null {
  return keys.flatMap((key) => figures.find(({ figure }) => figure.key === key) ?? [])[0] ?? null;
}

/** A figure's value as a reader sees it, with its mark: "20.0 % [A1.activation_rate]"; of one end of its range with `.low` or `.high`. */
export function cited({ analysis, figure, measured }: KnownFigure, end?: "low" | "high"): string {
  const mark = `[${analysis.ref}.${figure.key}${end === undefined ? "" : `.${end}`}]`;
  const value = end === undefined ? measured.quantity.value : (measured.range?.[end] ?? measured.quantity.value);
  const words = end === undefined ? measured.words : undefined;
  return `${words ?? formatQuantity(readable({ ...measured.quantity, value }))} ${mark}`;
}
