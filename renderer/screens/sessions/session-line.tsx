import { NativeSelect } from "@mantine/core";
import { IconAlertTriangle, IconCheck, IconPlayerPlay } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { Origin } from "../../../electron/contract/company.ts";
import type { SessionRow } from "../../../electron/contract/session.ts";
import { momentText } from "../../format.ts";
import { SampleLabel } from "../../parts/sample-label.tsx";
import { goTo, hrefOf } from "../../state/route.ts";
import page from "../page.module.css";
import { SessionWays } from "./session-ways.tsx";
import styles from "./sessions.module.css";

/** One saved session: what it is about, how far it came, who wrote it. With `origin`, also whose it is. */
export function SessionLine({
  session,
  origin,
  others,
}: {
  session: SessionRow;
  origin: Origin | null;
  /** Those that it can be compared with. */
  others: readonly SessionRow[];
}) {
  const { t } = useTranslation("sessions");
  return (
    <li className={styles.line}>
      <a className={page.row} href={hrefOf({ screen: "session", sessionId: session.id })}>
        <span className={page.rowText}>
          <span className={page.rowTitle}>
            <bdi>{session.title}</bdi>
          </span>
          <span className={page.rowNote}>
            {origin !== null && (
              <span className={styles.whose}>
                <bdi className={page.short}>{session.companyName}</bdi> <SampleLabel origin={origin} />
              </span>
            )}
            <span>{session.playbookTitle}</span>
            {session.hasBrief && (
              <span>{session.advisor === "offline" ? t("offline") : t("by", { author: session.advisor })}</span>
            )}
          </span>
        </span>
        <span className={styles.standing}>
          {session.hasBrief ? (
            <span className={styles.ready}>
              <IconCheck size={15} aria-hidden /> {t("briefReady")}
            </span>
          ) : (
            <span className={page.needs}>
              <IconPlayerPlay size={14} aria-hidden /> {t(`left.${session.step}`)}
            </span>
          )}
          {session.unsupported > 0 && (
            <span className={page.needs}>
              <IconAlertTriangle size={14} aria-hidden /> {t("unsupported", { count: session.unsupported })}
            </span>
          )}
          <span>{momentText(session.updatedAt)}</span>
        </span>
      </a>
      <div className={styles.lineWays}>
        <SessionWays session={session} />
        {others.length > 0 && (
          <NativeSelect
            size="xs"
            className={styles.compare}
            aria-label={t("compareOf", { title: session.title, day: momentText(session.createdAt) })}
            value=""
            data={[
              { value: "", label: t("compare") },
              ...others.map((other) => ({
                value: other.id,
                label: t("compareWith", { title: other.title, day: momentText(other.createdAt) }),
              })),
            ]}
            onChange={(event) => {
              const other = others.find(({ id }) => id === event.currentTarget.value);
              if (other !== undefined)
                goTo({ screen: "compare", companyId: session.companyId, one: session.id, other: other.id });
            }}
          />
        )}
      </div>
    </li>
  );
}
