import { knownMetrics } from "../../contract/metrics.ts";
import type { Material } from "../advisor.ts";

/** Something that nobody has said yet, and the results that wait for it. */
export interface Gap {
  /** A metric's key or a question's id where it is one; else the words of the analysis. */
  key: string;
  label: string;
  /** What is counted, so that two people would count the same; empty when it is no metric with a name of its own. */
  definition: string;
  /** Labels of the results that can't be computed without it. */
  blocks: string[];
}

/** A result that no further fact would give: why, and which analysis says so. */
export interface Undefined {
  label: string;
  why: string;
  ref: string;
}

function labelled(material: Material, need: string): Omit<Gap, "blocks"> {
  const metric = knownMetrics.find((known) => known.key === need || known.label.toLowerCase() === need.toLowerCase());
  if (metric) return { key: metric.key, label: metric.label, definition: metric.definition };
  const question = material.playbook.questions.find((asked) => asked.id === need);
  return { key: need, label: question?.ask ?? need.replaceAll("_", " "), definition: "" };
}

/**
 * What stands between the material and its missing results. Gaps that block most come first; of two that block as many, the one
 * that the playbook asks for first. A result that waits for several things counts for each of them.
 */
export function findGaps(material: Material): { gaps: Gap[]; undefinable: Undefined[] } {
  const gaps = new Map<string, Gap>();
  const undefinable: Undefined[] = [];
  for (const analysis of material.analyses) {
    if (analysis.changes.length > 0) continue;
    for (const { label, measured } of analysis.figures) {
      if (measured.known) continue;
      if (measured.needs.length === 0) undefinable.push({ label, why: measured.why, ref: analysis.ref });
      for (const need of measured.needs) {
        const named = labelled(material, need);
        const gap = gaps.get(named.key) ?? { ...named, blocks: [] };
        if (!gap.blocks.includes(label)) gap.blocks.push(label);
        gaps.set(named.key, gap);
      }
    }
  }
  return { gaps: [...gaps.values()].sort((a, b) => b.blocks.length - a.blocks.length), undefinable };
}
