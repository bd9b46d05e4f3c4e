import type { Span } from "../../../electron/contract/grounding.ts";

/** What a label says should become of the words in it. */
export type Expected = "flagged" | "supported" | "proposed" | "no-claim";

export interface Label {
  expected: Expected;
  span: Span;
  text: string;
}

const signs: Record<string, Expected> = { "!": "flagged", "+": "supported", "~": "proposed", "-": "no-claim" };

/** Takes labels (`{!31 %}`) out of a corpus entry: the clean prose, and where each labelled stretch stands in it. */
export function readLabels(labelled: string): { prose: string; labels: Label[] } {
  const labels: Label[] = [];
  let prose = "";
  let past = 0;
  for (const found of labelled.matchAll(/\{([!+~-])([^{}]*)\}/g)) {
    prose += labelled.slice(past, found.index);
    const text = found[2] ?? "";
    labels.push({
      expected: signs[found[1] ?? ""] ?? "flagged",
      span: { start: prose.length, end: prose.length + text.length },
      text,
    });
    prose += text;
    past = found.index + found[0].length;
  }
  return { prose: prose + labelled.slice(past), labels };
}
