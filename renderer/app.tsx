import { Button, useMantineColorScheme } from "@mantine/core";
import { spotlight } from "@mantine/spotlight";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { Company } from "../electron/contract/company.ts";
import type { CompanyId } from "../electron/contract/ids.ts";
import styles from "./app.module.css";
import { FaultBoundary } from "./parts/fault-boundary.tsx";
import { Rail } from "./parts/rail/rail.tsx";
import { ProblemNote } from "./parts/problem-note.tsx";
import { Screen } from "./screen.tsx";
import { Palette } from "./screens/palette/palette.tsx";
import { WholeWindow } from "./screens/present/whole-window.tsx";
import { FirstRunScreen } from "./screens/first-run/first-run-screen.tsx";
import { followCompanies, useCompanies } from "./state/companies.ts";
import { followMessages, hrefOf, useRoute, type Route } from "./state/route.ts";
import { useSession } from "./state/session.ts";
import { useReading } from "./state/use-reading.ts";

/** The whole app: the rail, and the screen of the present route. Before there is a company, the two ways in. */
export function App() {
  const route = useRoute();
  const { t } = useTranslation("common");
  const { t: frame } = useTranslation("frame");
  const { companies, chosen, problem, connected, choose, read } = useCompanies();
  const opened = useSession((state) => state.view);
  const { setColorScheme } = useMantineColorScheme();
  const settings = useReading("settings.read", {}).value;
  useEffect(followCompanies, []);
  useEffect(followMessages, []);
  const scheme = settings?.appearance.scheme;
  useEffect(() => {
    if (scheme !== undefined) setColorScheme(scheme);
  }, [scheme, setColorScheme]);

  const inSession = "sessionId" in route && opened?.id === route.sessionId ? opened.company : null;
  const company = inSession ?? companyOf(route, companies ?? [], chosen);
  const named = inSession?.id ?? ("companyId" in route ? route.companyId : null);
  const isKnown = companies?.some((each) => each.id === named) ?? false;
  useEffect(() => {
    if (named !== null && isKnown) choose(named);
  }, [named, isKnown, choose]);

  const place = frame(`titles.${route.screen}`);
  const isFirstRun = companies?.length === 0 && route.screen !== "add-company" && route.screen !== "settings";
  const title = isFirstRun || companies === null ? [] : [company?.name ?? "", place];
  useEffect(() => {
    document.title = [...title, t("appName")].filter((part) => part !== "").join(" · ");
  });
  const page = useRef<HTMLDivElement>(null);
  useFocusOn(page, hrefOf(route));

  if (companies === null)
    return problem === null ? null : (
      <main className={styles.page}>
        <ProblemNote message={problem.message} hint={problem.hint}>
          <Button variant="default" onClick={() => void read()}>
            {t("tryAgain")}
          </Button>
        </ProblemNote>
      </main>
    );
  const lost = !connected && (
    <div className={styles.lost} role="status">
      {t("disconnected")}
    </div>
  );
  if (isFirstRun)
    return (
      <>
        {lost}
        <FirstRunScreen isFirst />
      </>
    );
  if (route.screen === "client" || route.screen === "present")
    return (
      <FaultBoundary of={hrefOf(route)} fallback={<ScreenFault />}>
        {lost}
        <WholeWindow key={route.sessionId} sessionId={route.sessionId} as={route.screen} />
      </FaultBoundary>
    );
  return (
    <div className={styles.frame}>
      <button type="button" className={styles.skip} onClick={() => focusPage(page.current)}>
        {frame("skip")}
      </button>
      <Rail company={company} route={route} onFind={spotlight.open} />
      <div className={styles.page} ref={page} key={hrefOf(route)} tabIndex={-1}>
        {lost}
        <FaultBoundary of={hrefOf(route)} fallback={<ScreenFault />}>
          <Screen route={route} companies={companies} />
        </FaultBoundary>
      </div>
      <Palette companies={companies} company={company} />
    </div>
  );
}

/** In place of a screen that can't be drawn: the rail stays, and with it the ways on. */
function ScreenFault() {
  const { t } = useTranslation("common");
  return (
    <main className={styles.page}>
      <ProblemNote message={t("cannotDraw")} hint={t("cannotDrawHint")}>
        <Button component="a" variant="default" href={hrefOf({ screen: "home" })}>
          {t("goHome")}
        </Button>
      </ProblemNote>
    </main>
  );
}

/** Whose data is on screen where no session says it: the route's company, else the one chosen last. */
function companyOf(route: Route, companies: readonly Company[], chosen: CompanyId | null): Company | null {
  const wanted = "companyId" in route && route.companyId !== null ? route.companyId : chosen;
  return companies.find((company) => company.id === wanted) ?? companies[0] ?? null;
}

/** A new page is read from its top, also by those who hear it; a page that has put the focus somewhere itself keeps it. */
function useFocusOn(page: React.RefObject<HTMLDivElement | null>, href: string): void {
  const shown = useRef(href);
  useEffect(() => {
    if (shown.current === href) return;
    shown.current = href;
    if (page.current?.contains(document.activeElement) !== true) focusPage(page.current);
  }, [page, href]);
}

function focusPage(page: HTMLDivElement | null): void {
  page?.focus({ preventScroll: true });
}
