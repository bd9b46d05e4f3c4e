import type { ActionId } from "../../../electron/contract/ids.ts";
import type { SessionView } from "../../../electron/contract/session.ts";
import { useReading } from "../../state/use-reading.ts";
import type { Carried } from "./carried-on.tsx";

/** What became of a session's actions in the company's decision log, by action. Read once for all its cards. */
export function useCarried(view: SessionView): ReadonlyMap<ActionId, Carried> {
  const companyId = view.company.id;
  const isDecided = view.brief?.actions.some(({ standing }) => standing !== "proposed") ?? false;
  const decisions = useReading("decision.list", isDecided ? { companyId } : null).value ?? [];
  const followUps = useReading("followUp.list", isDecided ? { companyId } : null).value ?? [];
  return new Map(
    decisions.flatMap((decision) =>
      decision.actionId === null || decision.sessionId !== view.id
        ? []
        : [
            [
              decision.actionId,
              { decision, followUps: followUps.filter(({ decisionId }) => decisionId === decision.id) },
            ] as const,
          ],
    ),
  );
}
