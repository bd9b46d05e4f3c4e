import type { Correction } from "../../contract/brief.ts";
import type { Check, Grounding } from "../../contract/grounding.ts";
import { fault, type CheckedDraft } from "./fault.ts";

function problemOf(check: Check): string {
  const reason = check.reason.trim().replace(/[.\s]+$/, "");
  const because = reason === "" ? "" : `: ${reason}`;
  if (check.standing === "no-evidence") return `“${check.text}” speaks of the company and cites nothing${because}.`;
  if (check.got === null) return `“${check.text}” does not hold${because}.`;
  const from = check.got.ref === null ? "" : ` (${check.got.ref})`;
  return `“${check.text}” does not hold; the facts give ${check.got.text}${from}${because}.`;
}

/** Each number, reference, expression or quotation of one checked text that failed or cites nothing, once. */
function faultsIn(grounding: Grounding): Correction[] {
  return grounding.statements.flatMap((statement) =>
    statement.checks
      .filter((check) => check.standing === "unsupported" || check.standing === "no-evidence")
      .map((check) => fault("number", problemOf(check), statement.text)),
  );
}

/** What the grounding check found, in the prose and in the texts beside it, with the value that code gets. */
export function numberFaults({ grounding, fields = {} }: CheckedDraft): Correction[] {
  return [grounding, ...Object.values(fields)].flatMap(faultsIn);
}
