import { useTranslation } from "react-i18next";
import { SessionScreen } from "./screens/session/session-screen.tsx";
import { useRoute } from "./state/route.ts";

/** The whole app: the screen of the present route. */
export function App() {
  const route = useRoute();
  const { t } = useTranslation();
  if (route.screen === "session") return <SessionScreen key={route.sessionId} sessionId={route.sessionId} />;
  return (
    <main>
      <h1>{t("notHere")}</h1>
      <p>{t("notHereHint")}</p>
    </main>
  );
}
