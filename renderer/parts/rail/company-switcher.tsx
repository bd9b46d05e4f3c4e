import { Menu, UnstyledButton } from "@mantine/core";
import { IconBuilding, IconCheck, IconPencil, IconPlus, IconSelector } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { Company } from "../../../electron/contract/company.ts";
import { useCompanies } from "../../state/companies.ts";
import { goTo, type Route } from "../../state/route.ts";
import { SampleLabel } from "../sample-label.tsx";
import { CompanyBadge } from "./company-badge.tsx";
import styles from "./rail.module.css";
import { switchedRoute } from "./switched-route.ts";

/** The company on screen, and the way to the others. */
export function CompanySwitcher({ company, route }: { company: Company | null; route: Route }) {
  const { t } = useTranslation("frame");
  const { companies, choose } = useCompanies();
  const name = company?.name ?? t("rail.noCompany");
  return (
    <Menu position="bottom-start" width={272} withinPortal={false} withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <UnstyledButton className={styles.switcher} aria-label={t("rail.switchCompany", { name })} title={name}>
          {company === null ? <IconBuilding size={20} aria-hidden /> : <CompanyBadge company={company} />}
          <span className={styles.who}>
            <bdi className={styles.name}>{name}</bdi>
            {company !== null && <SampleLabel origin={company.origin} />}
          </span>
          <IconSelector size={16} aria-hidden className={styles.mark} />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown className={styles.menu} aria-label={t("rail.companies")}>
        {(companies ?? []).map((each) => (
          <Menu.Item
            key={each.id}
            leftSection={<CompanyBadge company={each} />}
            rightSection={each.id === company?.id ? <IconCheck size={16} aria-label={t("rail.shown")} /> : null}
            onClick={() => {
              choose(each.id);
              goTo(switchedRoute(route, each.id));
            }}
          >
            <bdi className={styles.name} title={each.name}>
              {each.name}
            </bdi>
            <SampleLabel origin={each.origin} />
          </Menu.Item>
        ))}
        <Menu.Divider />
        {company !== null && (
          <Menu.Item
            leftSection={<IconPencil size={16} aria-hidden />}
            onClick={() => goTo({ screen: "company", companyId: company.id })}
          >
            <span className={styles.name}>
              {t("rail.edit")} <bdi>{company.name}</bdi>
            </span>
          </Menu.Item>
        )}
        <Menu.Item leftSection={<IconPlus size={16} aria-hidden />} onClick={() => goTo({ screen: "first-run" })}>
          {t("rail.addCompany")}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
