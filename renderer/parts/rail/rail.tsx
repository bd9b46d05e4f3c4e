import { Menu, UnstyledButton } from "@mantine/core";
import {
  IconBook2,
  IconBuilding,
  IconFileText,
  IconHome,
  IconPencil,
  IconPlus,
  IconSearch,
  IconSelector,
  IconSettings,
} from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { Company } from "../../../electron/contract/company.ts";
import { useCompanies } from "../../state/companies.ts";
import { goTo, hrefOf, type Route } from "../../state/route.ts";
import { SampleLabel } from "../sample-label.tsx";
import { CompanyBadge } from "./company-badge.tsx";
import styles from "./rail.module.css";

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
        ]),
  ];
  return (
    <nav className={styles.rail} aria-label={t("rail.label")}>
      <Switcher company={company} />
      <UnstyledButton className={styles.find} onClick={onFind}>
        <IconSearch size={16} aria-hidden /> {t("rail.find")} <kbd>Ctrl K</kbd>
      </UnstyledButton>
      <ul>
        {ways.map(({ icon: Icon, label, to }) => (
          <li key={label}>
            <a href={hrefOf(to)} className={styles.way} aria-current={to.screen === route.screen ? "page" : undefined}>
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

/** The company on screen, and the others. */
function Switcher({ company }: { company: Company | null }) {
  const { t } = useTranslation("frame");
  const { companies, choose } = useCompanies();
  const name = company?.name ?? t("rail.noCompany");
  return (
    <Menu position="bottom-start" width={248} withinPortal={false}>
      <Menu.Target>
        <UnstyledButton className={styles.switcher} aria-label={t("rail.switchCompany", { name })}>
          {company === null ? <IconBuilding size={20} aria-hidden /> : <CompanyBadge company={company} />}
          <span className={styles.who}>
            <bdi className={styles.name}>{name}</bdi>
            {company !== null && <SampleLabel origin={company.origin} />}
          </span>
          <IconSelector size={16} aria-hidden />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown className={styles.menu}>
        <Menu.Label>{t("rail.companies")}</Menu.Label>
        {(companies ?? []).map((each) => (
          <Menu.Item
            key={each.id}
            leftSection={<CompanyBadge company={each} />}
            onClick={() => {
              choose(each.id);
              goTo({ screen: "gallery", companyId: each.id });
            }}
          >
            <bdi className={styles.name}>{each.name}</bdi>
          </Menu.Item>
        ))}
        <Menu.Divider />
        {company !== null && (
          <Menu.Item
            leftSection={<IconPencil size={16} aria-hidden />}
            onClick={() => goTo({ screen: "company", companyId: company.id })}
          >
            <span className={styles.name}>{t("rail.editCompany", { name: company.name })}</span>
          </Menu.Item>
        )}
        <Menu.Item leftSection={<IconPlus size={16} aria-hidden />} onClick={() => goTo({ screen: "first-run" })}>
          {t("rail.addCompany")}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
