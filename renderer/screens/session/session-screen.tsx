import type { SessionId } from "../../../electron/contract/ids.ts";

/** One session: its four steps in one column, under a thin line that shows how far it is. */
export function SessionScreen({ sessionId }: { sessionId: SessionId }) {
  return <main data-session={sessionId} />;
}
