import type { Grounding, Standing } from "../../contract/grounding.ts";

/**
 * The check of a text that proposes by its place: a price, a first step, a target. What cites nothing there is the author's own
 * estimate, not a claim about the company; what cites something and disagrees with it stays unsupported.
 */
export function asProposal(grounding: Grounding): Grounding {
  const proposed = (standing: Standing): Standing => (standing === "no-evidence" ? "proposed" : standing);
  const { counts } = grounding;
  return {
    ...grounding,
    statements: grounding.statements.map((statement) => ({
      ...statement,
      standing: proposed(statement.standing),
      checks: statement.checks.map((check) => ({ ...check, standing: proposed(check.standing) })),
    })),
    counts: { ...counts, noEvidence: 0, proposed: counts.proposed + counts.noEvidence },
  };
}
