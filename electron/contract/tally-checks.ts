import type { Check, Grounding, Standing, Statement } from "./grounding.ts";

const severity: Record<Standing, number> = { plain: 0, supported: 1, proposed: 2, "no-evidence": 3, unsupported: 4 };

/** How a statement with these checks stands: as the worst of them. */
export function worstOf(checks: readonly Check[]): Standing {
  return checks.reduce<Standing>(
    (most, check) => (severity[check.standing] > severity[most] ? check.standing : most),
    "plain",
  );
}

/** How many numbers and quotations were checked, and what came out; of marks only those that lead nowhere and stand alone. */
export function countChecks(statements: readonly Statement[]): Grounding["counts"] {
  const counts = { checked: 0, supported: 0, unsupported: 0, noEvidence: 0, proposed: 0 };
  for (const statement of statements) {
    const claims = statement.checks.filter((check) => check.what === "number" || check.what === "quotation");
    const flaggedAlready = claims.some((check) => check.standing === "unsupported");
    // A mark that leads nowhere counts by itself only where no number or quotation shows the fault already.
    const faults = flaggedAlready
      ? []
      : statement.checks.filter(
          (check) => (check.what === "reference" || check.what === "expression") && check.standing === "unsupported",
        );
    for (const check of [...claims, ...faults]) {
      counts.checked += 1;
      if (check.standing === "supported") counts.supported += 1;
      else if (check.standing === "unsupported") counts.unsupported += 1;
      else if (check.standing === "no-evidence") counts.noEvidence += 1;
      else if (check.standing === "proposed") counts.proposed += 1;
    }
  }
  return counts;
}
