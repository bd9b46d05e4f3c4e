import { useMantineColorScheme } from "@mantine/core";
import { spotlight } from "@mantine/spotlight";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import type { Company } from "../electron/contract/company.ts";
import type { CompanyId } from "../electron/contract/ids.ts";
import styles from "./app.module.css";
import { Rail } from "./parts/rail/rail.tsx";
import { ProblemNote } from "./parts/problem-note.tsx";
import { Screen } from "./screen.tsx";
import { Palette } from "./screens/palette/palette.tsx";
import { FirstRunScreen } from "./screens/first-run/first-run-screen.tsx";
import { followCompanies, useCompanies } from "./state/companies.ts";
import { useRoute, type Route } from "./state/route.ts";
import { useSession } from "./state/session.ts";
import { useReading } from "./state/use-reading.ts";

/** The whole app: the rail, and the screen of the present route. Before there is a company, the two ways in. */
export function App() {
  const route = useRoute();
  const { t } = useTranslation("common");
  const { companies, chosen, problem, connected, choose } = useCompanies();
  const sessionCompany = useSession((state) => state.view?.company ?? null);
  const { setColorScheme } = useMantineColorScheme();
  const settings = useReading("settings.read", {}).value;
  useEffect(followCompanies, []);
  const scheme = settings?.appearance.scheme;
  useEffect(() => {
    if (scheme !== undefined) setColorScheme(scheme);
  }, [scheme, setColorScheme]);

  const company = companyOf(route, companies ?? [], chosen, sessionCompany);
  const isOwn = route.screen !== "session" && "companyId" in route && route.companyId !== null;
  useEffect(() => {
    if (isOwn && company !== null) choose(company.id);
  }, [isOwn, company, choose]);
  useEffect(() => {
    document.title = company === null ? t("appName") : `${company.name} · ${t("appName")}`;
  }, [company, t]);

  if (companies === null)
    return problem === null ? null : (
      <main className={styles.page}>
        <ProblemNote message={problem.message} hint={problem.hint} />
      </main>
    );
  if (companies.length === 0 && route.screen !== "add-company" && route.screen !== "settings")
    return <FirstRunScreen />;
  return (
    <div className={styles.frame}>
      <Rail company={company} route={route} onFind={spotlight.open} />
      <div className={styles.page}>
        {!connected && (
          <div className={styles.lost} role="status">
            {t("disconnected")}
          </div>
        )}
        <Screen route={route} companies={companies} />
      </div>
      <Palette companies={companies} company={company} />
    </div>
  );
}

/** Whose data is on screen: the route's company, the open session's, or the one chosen last. */
function companyOf(
  route: Route,
  companies: readonly Company[],
  chosen: CompanyId | null,
  inSession: Company | null,
): Company | null {
  if (route.screen === "session") return inSession;
  const named = "companyId" in route ? route.companyId : null;
  const wanted = named ?? chosen;
  return companies.find((company) => company.id === wanted) ?? companies[0] ?? null;
}
