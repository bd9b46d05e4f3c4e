import { UnstyledButton } from "@mantine/core";
import {
  IconBook2,
  IconCalendarCheck,
  IconFileText,
  IconGavel,
  IconHome,
  IconPlus,
  IconSearch,
  IconSettings,
} from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { Company } from "../../../electron/contract/company.ts";
import { hrefOf, type Route } from "../../state/route.ts";
import { CompanySwitcher } from "./company-switcher.tsx";
import styles from "./rail.module.css";

const isMac = typeof navigator !== "undefined" && /Mac|iPhone|iPad/.test(navigator.userAgent);

/** The left rail: whose data is on screen, and the ways to every page. */
export function Rail({ company, route, onFind }: { company: Company | null; route: Route; onFind: () => void }) {
  const { t } = useTranslation("frame");
  const id = company?.id;
  const ways: { icon: typeof IconHome; label: string; to: Route }[] = [
    { icon: IconHome, label: t("rail.home"), to: { screen: "home" } },
    ...(id === undefined
      ? []
      : [
          { icon: IconPlus, label: t("rail.newSession"), to: { screen: "gallery", companyId: id } as const },
          { icon: IconFileText, label: t("rail.sessions"), to: { screen: "sessions", companyId: id } as const },
          { icon: IconBook2, label: t("rail.facts"), to: { screen: "facts", companyId: id, focus: "" } as const },
          { icon: IconGavel, label: t("rail.decisions"), to: { screen: "decisions", companyId: id } as const },
          { icon: IconCalendarCheck, label: t("rail.followUps"), to: { screen: "follow-ups", companyId: id } as const },
        ]),
  ];
  return (
    <nav className={styles.rail} aria-label={t("rail.label")}>
      <CompanySwitcher company={company} route={route} />
      <UnstyledButton className={styles.find} onClick={onFind} aria-label={t("rail.find")} title={t("rail.find")}>
        <IconSearch size={16} aria-hidden />
        <span>{t("rail.find")}</span>
        <kbd>{isMac ? "⌘ K" : "Ctrl K"}</kbd>
      </UnstyledButton>
      <ul>
        {ways.map(({ icon: Icon, label, to }) => (
          <li key={label}>
            <a href={hrefOf(to)} className={styles.way} aria-current={isAt(to, route) ? "page" : undefined}>
              <Icon size={18} stroke={1.7} aria-hidden /> {label}
            </a>
          </li>
        ))}
      </ul>
      <a
        href={hrefOf({ screen: "settings" })}
        className={`${styles.way} ${styles.foot}`}
        aria-current={route.screen === "settings" ? "page" : undefined}
      >
        <IconSettings size={18} stroke={1.7} aria-hidden /> {t("rail.settings")}
      </a>
    </nav>
  );
}

/** The way that a page belongs to, where it is none itself. */
const within: Partial<Record<Route["screen"], Route["screen"]>> = {
  example: "gallery",
  playbook: "gallery",
  compare: "sessions",
  decision: "decisions",
  "new-decision": "decisions",
  "follow-up": "follow-ups",
  predictions: "follow-ups",
};

/** Whether a way leads to where one is, or to what that is a page of. */
function isAt(to: Route, route: Route): boolean {
  return to.screen === (within[route.screen] ?? route.screen);
}
