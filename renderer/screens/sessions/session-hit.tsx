import { useTranslation } from "react-i18next";
import type { SearchHit } from "../../../electron/contract/session.ts";
import { momentText } from "../../format.ts";
import { hrefOf } from "../../state/route.ts";
import page from "../page.module.css";
import styles from "./sessions.module.css";

/** One hit of the search: the session, where in it, and the words around. Built from text, never from markup. */
export function SessionHit({ hit, withCompany }: { hit: SearchHit; withCompany: boolean }) {
  const { t } = useTranslation("sessions");
  return (
    <li>
      <a className={page.row} href={hrefOf({ screen: "session", sessionId: hit.session.id })}>
        <span className={page.rowText}>
          <span className={page.rowTitle}>
            <bdi>{hit.session.title}</bdi>
          </span>
          <span className={styles.snippet}>
            {hit.snippet.map((piece, index) =>
              piece.hit ? <mark key={index}>{piece.text}</mark> : <span key={index}>{piece.text}</span>,
            )}
          </span>
          <span className={page.rowNote}>
            {withCompany && <bdi>{hit.session.companyName}</bdi>}
            <span>{t(`where.${hit.where}`)}</span>
            <span>{hit.session.playbookTitle}</span>
          </span>
        </span>
        <span className={page.rowNote}>{momentText(hit.session.updatedAt)}</span>
      </a>
    </li>
  );
}
