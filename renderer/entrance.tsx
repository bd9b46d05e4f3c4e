import { App } from "./app.tsx";
import { RecoveryScreen } from "./screens/recovery/recovery-screen.tsx";
import { UnlockScreen } from "./screens/unlock/unlock-screen.tsx";
import { useReading } from "./state/use-reading.ts";

/** What comes before the app: where its store is locked or can't be used, the way to it. */
export function Entrance() {
  const { value: standing, problem, reread } = useReading("store.standing", {});
  if (standing?.state === "refused") return <RecoveryScreen onOpened={reread} />;
  if (standing?.state === "locked") return <UnlockScreen standing={standing} />;
  // Without an answer the app itself says that there is no connection.
  return standing === null && problem === null ? null : <App />;
}
