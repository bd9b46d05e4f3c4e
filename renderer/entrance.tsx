import { App } from "./app.tsx";
import { UnlockScreen } from "./screens/unlock/unlock-screen.tsx";
import { useReading } from "./state/use-reading.ts";

/** What comes before the app: where its store is locked, the way to unlock it. */
export function Entrance() {
  const { value: standing, problem } = useReading("store.standing", {});
  if (standing?.state === "locked") return <UnlockScreen standing={standing} />;
  // Without an answer the app itself says that there is no connection.
  return standing === null && problem === null ? null : <App />;
}
