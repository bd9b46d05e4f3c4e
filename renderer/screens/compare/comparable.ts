import type { SessionRow } from "../../../electron/contract/session.ts";

/** The other sessions of the same playbook and company that came to figures, the newest first; none for one without figures itself. */
export function comparableWith(
  session: Pick<SessionRow, "id" | "companyId" | "playbookId" | "step">,
  rows: readonly SessionRow[],
): SessionRow[] {
  if (session.step === "ask") return [];
  return rows
    .filter(
      ({ id, companyId, playbookId, step }) =>
        id !== session.id && companyId === session.companyId && playbookId === session.playbookId && step !== "ask",
    )
    .sort((one, other) => other.createdAt.localeCompare(one.createdAt));
}
