import { useTranslation } from "react-i18next";
import type { CompanyId } from "../../../electron/contract/ids.ts";
import type { OwnPlaybookRow } from "../../../electron/contract/own-playbook.ts";
import { momentText } from "../../format.ts";
import { hrefOf } from "../../state/route.ts";
import page from "../page.module.css";

/** Copies that no session can be started with now: drafts without a version, and those that were taken out of use. */
export function OwnShelf({ own, companyId }: { own: readonly OwnPlaybookRow[]; companyId: CompanyId }) {
  const { t } = useTranslation("playbook");
  const idle = own.filter(({ inUse }) => inUse === null);
  if (idle.length === 0) return null;
  return (
    <section aria-labelledby="own-idle">
      <h2 id="own-idle">{t("own.title")}</h2>
      <p className={page.lead}>{t("own.hint")}</p>
      <ul className={`${page.rows} ${page.sheet}`}>
        {idle.map(({ playbookId, title, draftedAt, versions }) => (
          <li key={playbookId}>
            <a className={page.row} href={hrefOf({ screen: "playbook", companyId, playbookId })}>
              <span className={page.rowText}>
                <span className={page.rowTitle}>{title}</span>
                <span className={page.rowNote}>
                  <code>{playbookId}</code>
                  {versions > 0 && <span>{t("own.versions", { count: versions })}</span>}
                  {draftedAt !== null && <span>{t("own.draft", { day: momentText(draftedAt) })}</span>}
                </span>
              </span>
              <span className={page.go}>{t("own.goOn")}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
