import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Company } from "../electron/contract/company.ts";
import { ProblemNote } from "./parts/problem-note.tsx";
import { CompanyScreen } from "./screens/company/company-screen.tsx";
import { CompareScreen } from "./screens/compare/compare-screen.tsx";
import { DecisionScreen } from "./screens/decisions/decision-screen.tsx";
import { DecisionsScreen } from "./screens/decisions/decisions-screen.tsx";
import { NewDecisionScreen } from "./screens/decisions/new-decision-screen.tsx";
import { ExampleScreen } from "./screens/example/example-screen.tsx";
import { FactsScreen } from "./screens/facts/facts-screen.tsx";
import { FirstRunScreen } from "./screens/first-run/first-run-screen.tsx";
import { FollowUpScreen } from "./screens/follow-ups/follow-up-screen.tsx";
import { FollowUpsScreen } from "./screens/follow-ups/follow-ups-screen.tsx";
import { GalleryScreen } from "./screens/gallery/gallery-screen.tsx";
import { HomeScreen } from "./screens/home/home-screen.tsx";
import { OverviewScreen } from "./screens/home/overview-screen.tsx";
import page from "./screens/page.module.css";
import { PlaybookScreen } from "./screens/playbook/playbook-screen.tsx";
import { PredictionsScreen } from "./screens/predictions/predictions-screen.tsx";
import { SessionScreen } from "./screens/session/session-screen.tsx";
import { SessionsScreen } from "./screens/sessions/sessions-screen.tsx";
import { SettingsScreen } from "./screens/settings/settings-screen.tsx";
import { hrefOf, type Route } from "./state/route.ts";

/** What stands beside the rail; a brief that has the window to itself does not. */
export type FramedRoute = Exclude<Route, { screen: "client" | "present" }>;

/** The screen of a route; a company that is not there is told plainly. */
export function Screen({ route, companies }: { route: FramedRoute; companies: readonly Company[] }) {
  if (route.screen === "home") return <HomeScreen companies={companies} />;
  if (route.screen === "session") return <SessionScreen key={route.sessionId} sessionId={route.sessionId} />;
  if (route.screen === "settings") return <SettingsScreen />;
  if (route.screen === "first-run") return <FirstRunScreen isFirst={false} />;
  if (route.screen === "add-company") return <CompanyScreen company={null} />;
  if (route.screen === "sessions" && route.companyId === null)
    return <SessionsScreen company={null} companies={companies} />;
  if (route.screen === "follow-ups" && route.companyId === null)
    return <FollowUpsScreen company={null} companies={companies} />;
  if (route.screen === "predictions" && route.companyId === null)
    return <PredictionsScreen company={null} companies={companies} />;
  const company = companies.find((each) => each.id === route.companyId);
  if (company === undefined) return <NotHere />;
  if (route.screen === "compare") return <CompareScreen company={company} one={route.one} other={route.other} />;
  if (route.screen === "facts") return <FactsScreen key={company.id} company={company} focus={route.focus} />;
  if (route.screen === "gallery") return <GalleryScreen key={company.id} company={company} />;
  if (route.screen === "example")
    return <ExampleScreen key={route.playbookId} company={company} playbookId={route.playbookId} />;
  if (route.screen === "playbook")
    return <PlaybookScreen key={route.playbookId} company={company} playbookId={route.playbookId} />;
  if (route.screen === "company") return <CompanyScreen key={company.id} company={company} />;
  if (route.screen === "overview") return <OverviewScreen key={company.id} company={company} />;
  if (route.screen === "decisions") return <DecisionsScreen key={company.id} company={company} />;
  if (route.screen === "decision") return <DecisionScreen company={company} reference={route.ref} />;
  if (route.screen === "new-decision") return <NewDecisionScreen company={company} instead={route.instead} />;
  if (route.screen === "follow-ups")
    return <FollowUpsScreen key={company.id} company={company} companies={companies} />;
  if (route.screen === "follow-up") return <FollowUpScreen company={company} reference={route.ref} />;
  if (route.screen === "predictions")
    return <PredictionsScreen key={company.id} company={company} companies={companies} />;
  return <SessionsScreen key={company.id} company={company} companies={companies} />;
}

function NotHere() {
  const { t } = useTranslation("frame");
  const { t: common } = useTranslation("common");
  return (
    <main className={page.page}>
      <h1>{t("missing")}</h1>
      <ProblemNote message={t("missingCompany")} hint={t("missingCompanyHint")}>
        <Button component="a" variant="default" href={hrefOf({ screen: "home" })}>
          {common("goHome")}
        </Button>
      </ProblemNote>
    </main>
  );
}
