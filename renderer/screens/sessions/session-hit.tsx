import { useTranslation } from "react-i18next";
import type { Origin } from "../../../electron/contract/company.ts";
import type { SearchHit } from "../../../electron/contract/session.ts";
import { momentText } from "../../format.ts";
import { SampleLabel } from "../../parts/sample-label.tsx";
import { hrefOf } from "../../state/route.ts";
import page from "../page.module.css";
import styles from "./sessions.module.css";

/** One hit of the search: the session, where in it, and the words around. Built from text, never from markup. */
export function SessionHit({ hit, origin }: { hit: SearchHit; origin: Origin | null }) {
  const { t } = useTranslation("sessions");
  return (
    <li className={styles.line}>
      <a className={page.row} href={hrefOf({ screen: "session", sessionId: hit.session.id })}>
        <span className={page.rowText}>
          <span className={page.rowTitle}>
            <bdi>{hit.session.title}</bdi>
          </span>
          <span className={styles.snippet} dir="auto">
            {hit.snippet.map((piece, index) =>
              piece.hit ? <mark key={index}>{piece.text}</mark> : <span key={index}>{piece.text}</span>,
            )}
          </span>
          <span className={page.rowNote}>
            <span>{t(`where.${hit.where}`)}</span>
            {origin !== null && (
              <span className={styles.whose}>
                <bdi className={page.short}>{hit.session.companyName}</bdi> <SampleLabel origin={origin} />
              </span>
            )}
            <span>{hit.session.playbookTitle}</span>
            {hit.session.archived && <span>{t("isArchived")}</span>}
          </span>
        </span>
        <span className={styles.standing}>{momentText(hit.session.updatedAt)}</span>
      </a>
    </li>
  );
}
