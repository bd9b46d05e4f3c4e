import { Spotlight, type SpotlightActionData } from "@mantine/spotlight";
import { IconBook2, IconBuilding, IconFileText, IconHome, IconPlus, IconSettings } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { Company } from "../../../electron/contract/company.ts";
import { goTo } from "../../state/route.ts";
import { useReading } from "../../state/use-reading.ts";

/** Ctrl+K: to any page, company or session by its name. */
export function Palette({ companies, company }: { companies: readonly Company[]; company: Company | null }) {
  const { t } = useTranslation("frame");
  const sessions = useReading("session.list", { companyId: null }).value ?? [];
  const icon = { size: 18, stroke: 1.7 };
  const pages: SpotlightActionData[] = [
    { id: "home", label: t("rail.home"), leftSection: <IconHome {...icon} />, onClick: () => goTo({ screen: "home" }) },
    {
      id: "settings",
      label: t("rail.settings"),
      leftSection: <IconSettings {...icon} />,
      onClick: () => goTo({ screen: "settings" }),
    },
    {
      id: "add-company",
      label: t("rail.addCompany"),
      leftSection: <IconPlus {...icon} />,
      onClick: () => goTo({ screen: "first-run" }),
    },
  ];
  if (company !== null) {
    const companyId = company.id;
    pages.push(
      {
        id: "gallery",
        label: t("rail.newSession"),
        description: company.name,
        leftSection: <IconPlus {...icon} />,
        onClick: () => goTo({ screen: "gallery", companyId }),
      },
      {
        id: "sessions",
        label: t("rail.sessions"),
        description: company.name,
        leftSection: <IconFileText {...icon} />,
        onClick: () => goTo({ screen: "sessions", companyId }),
      },
      {
        id: "facts",
        label: t("rail.facts"),
        description: company.name,
        leftSection: <IconBook2 {...icon} />,
        onClick: () => goTo({ screen: "facts", companyId, focus: "" }),
      },
    );
  }
  const actions: SpotlightActionData[] = [
    ...pages,
    ...companies.map((each) => ({
      id: each.id,
      label: each.name,
      leftSection: <IconBuilding {...icon} />,
      onClick: () => goTo({ screen: "gallery", companyId: each.id }),
    })),
    ...sessions.map((session) => ({
      id: session.id,
      label: session.title,
      description: `${session.companyName} · ${session.playbookTitle}`,
      leftSection: <IconFileText {...icon} />,
      onClick: () => goTo({ screen: "session", sessionId: session.id }),
    })),
  ];
  return (
    <Spotlight
      actions={actions}
      limit={9}
      nothingFound={t("palette.nothing")}
      shortcut="mod + K"
      lockScroll={false}
      searchProps={{ placeholder: t("palette.placeholder"), "aria-label": t("palette.placeholder") }}
    />
  );
}
