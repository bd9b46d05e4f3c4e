import { Spotlight, type SpotlightActionData, type SpotlightActionGroupData } from "@mantine/spotlight";
import {
  IconBook2,
  IconBuilding,
  IconCalendarCheck,
  IconFileText,
  IconGavel,
  IconHome,
  IconPlayerPlay,
  IconPlus,
  IconSettings,
  IconTargetArrow,
} from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Company } from "../../../electron/contract/company.ts";
import type { PlaybookId } from "../../../electron/contract/ids.ts";
import { bridge } from "../../bridge.ts";
import { CompanyBadge } from "../../parts/rail/company-badge.tsx";
import { goTo, hrefOf, type Route } from "../../state/route.ts";
import { useReading } from "../../state/use-reading.ts";
import styles from "./palette.module.css";

const icon = { size: 18, stroke: 1.7, "aria-hidden": true } as const;

/** Ctrl+K: to any page, company or session by its name, and straight into a playbook for the company on screen. */
export function Palette({ companies, company }: { companies: readonly Company[]; company: Company | null }) {
  const { t } = useTranslation("frame");
  // Read when it opens, so that a closed palette asks for nothing.
  const [isOpen, setIsOpen] = useState(false);
  const sessions = useReading("session.list", isOpen ? { companyId: null } : null).value ?? [];
  const playbooks = useReading("playbook.list", isOpen ? {} : null).value?.playbooks ?? [];
  const followUps = useReading("followUp.list", isOpen ? { companyId: null } : null).value ?? [];
  const pages: { label: string; Icon: typeof IconHome; to: Route }[] = [
    { label: t("rail.home"), Icon: IconHome, to: { screen: "home" } },
    ...(company === null
      ? []
      : [
          { label: t("rail.newSession"), Icon: IconPlus, to: { screen: "gallery", companyId: company.id } as const },
          { label: t("rail.sessions"), Icon: IconFileText, to: { screen: "sessions", companyId: company.id } as const },
          {
            label: t("rail.facts"),
            Icon: IconBook2,
            to: { screen: "facts", companyId: company.id, focus: "" } as const,
          },
          { label: t("rail.decisions"), Icon: IconGavel, to: { screen: "decisions", companyId: company.id } as const },
          {
            label: t("rail.followUps"),
            Icon: IconCalendarCheck,
            to: { screen: "follow-ups", companyId: company.id } as const,
          },
          {
            label: t("palette.overview", { company: company.name.slice(0, 60) }),
            Icon: IconBuilding,
            to: { screen: "overview", companyId: company.id } as const,
          },
        ]),
    { label: t("palette.allFollowUps"), Icon: IconCalendarCheck, to: { screen: "follow-ups", companyId: null } },
    { label: t("palette.predictions"), Icon: IconTargetArrow, to: { screen: "predictions", companyId: null } },
    { label: t("rail.settings"), Icon: IconSettings, to: { screen: "settings" } },
    { label: t("rail.addCompany"), Icon: IconPlus, to: { screen: "first-run" } },
  ];
  const groups: SpotlightActionGroupData[] = [
    {
      group: t("palette.pages"),
      actions: pages.map(({ label, Icon, to }) => ({
        id: `page ${hrefOf(to)}`,
        label,
        leftSection: <Icon {...icon} />,
        onClick: () => goTo(to),
      })),
    },
    {
      group: t("palette.companies"),
      actions: companies.map((each) => ({
        id: each.id,
        label: each.name,
        leftSection: <CompanyBadge company={each} />,
        onClick: () => goTo({ screen: "gallery", companyId: each.id }),
      })),
    },
    {
      group: t("palette.sessions"),
      actions: sessions.map((session) => ({
        id: session.id,
        label: session.title,
        description: `${session.companyName} · ${session.playbookTitle}`,
        leftSection: <IconFileText {...icon} />,
        onClick: () => goTo({ screen: "session", sessionId: session.id }),
      })),
    },
    {
      group: t("palette.followUps"),
      actions: followUps
        .filter(({ standing }) => standing === "open")
        .map((followUp) => ({
          id: followUp.id,
          label: followUp.title,
          description: `${followUp.companyName} · ${followUp.ref}`,
          leftSection: <IconCalendarCheck {...icon} />,
          onClick: () => goTo({ screen: "follow-up", companyId: followUp.companyId, ref: followUp.ref }),
        })),
    },
  ];
  if (company !== null)
    groups.splice(1, 0, {
      group: t("palette.start", { company: company.name.slice(0, 60) }),
      actions: playbooks.map((playbook): SpotlightActionData => ({
        id: `start ${playbook.id}`,
        label: playbook.title,
        keywords: playbook.keywords,
        leftSection: <IconPlayerPlay {...icon} />,
        onClick: () => void startSession(company, playbook.id),
      })),
    });
  return (
    <Spotlight
      actions={groups.filter((group) => group.actions.length > 0)}
      limit={20}
      scrollable
      maxHeight={460}
      scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}
      nothingFound={t("palette.nothing")}
      shortcut="mod + K"
      tagsToIgnore={[]}
      onSpotlightOpen={() => setIsOpen(true)}
      onSpotlightClose={() => setIsOpen(false)}
      lockScroll={false}
      overlayProps={{ backgroundOpacity: 0.3, blur: 0 }}
      classNames={{
        content: styles.content,
        search: styles.search,
        action: styles.action,
        actionSection: styles.section,
        actionsGroup: styles.group,
        actionLabel: styles.label,
        actionDescription: styles.label,
      }}
      attributes={{ content: { "aria-label": t("palette.label") } }}
      searchProps={{ placeholder: t("palette.placeholder"), "aria-label": t("palette.placeholder") }}
    />
  );
}

/** Starts a playbook without a problem; where that is refused, the gallery says why when it is tried there. */
async function startSession(company: Company, playbookId: PlaybookId): Promise<void> {
  const reply = await bridge.invoke("session.start", { companyId: company.id, playbookId });
  goTo(reply.ok ? { screen: "session", sessionId: reply.value.id } : { screen: "gallery", companyId: company.id });
}
