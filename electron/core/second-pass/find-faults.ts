import type { Correction } from "../../contract/brief.ts";
import { dateFaults } from "./date-faults.ts";
import { decisionFaults } from "./decision-faults.ts";
import type { CheckedDraft } from "./fault.ts";
import { gateFaults } from "./gate-faults.ts";
import { lengthFaults } from "./length-faults.ts";
import { numberFaults } from "./number-faults.ts";
import { ownerFaults } from "./owner-faults.ts";
import { priceFaults } from "./price-faults.ts";

/**
 * Everything in a brief that code can prove wrong: numbers that fail, gates at or below break-even or inside ordinary luck, targets
 * without today's value, days that can't be, prices that are missing or hidden, owners whom no fact names, actions that were not to be
 * brought up again; and a page that is too long. Each with the words in
 * question and the value that code gets; none mended. The same fault in the same words is told once.
 */
export function findFaults(draft: CheckedDraft): Correction[] {
  const found = [
    ...numberFaults(draft),
    ...gateFaults(draft),
    ...dateFaults(draft),
    ...priceFaults(draft),
    ...ownerFaults(draft),
    ...decisionFaults(draft),
    ...lengthFaults(draft),
  ];
  return [...new Map(found.map((one) => [`${one.kind}|${one.problem}|${one.quote}`, one])).values()];
}
