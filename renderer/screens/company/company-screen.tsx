import { useTranslation } from "react-i18next";
import type { Company } from "../../../electron/contract/company.ts";
import type { CompanyId } from "../../../electron/contract/ids.ts";
import { ExportButton } from "../../parts/export/export-button.tsx";
import { SampleLabel } from "../../parts/sample-label.tsx";
import { useReading } from "../../state/use-reading.ts";
import page from "../page.module.css";
import { CompanyForm } from "./company-form.tsx";
import styles from "./company.module.css";

/** Hands the whole company over, once there is something to hand over. */
function EngagementExport({ companyId }: { companyId: CompanyId }) {
  const { t } = useTranslation("company");
  const { value: sessions } = useReading("session.list", { companyId });
  const briefs = (sessions ?? []).filter(({ hasBrief }) => hasBrief);
  if (briefs.length === 0) return null;
  const unsupported = briefs.reduce((sum, session) => sum + session.unsupported, 0);
  return (
    <section className={`${page.sheet} ${styles.export}`} aria-labelledby="engagement-title">
      <div>
        <h2 id="engagement-title">{t("engagement.title")}</h2>
        <p>{t("engagement.lead")}</p>
      </div>
      <ExportButton what={{ kind: "engagement", companyId, unsupported }} />
    </section>
  );
}

/** Describes a company: a new one, or one that is there. */
export function CompanyScreen({ company }: { company: Company | null }) {
  const { t } = useTranslation("company");
  return (
    <main className={page.page}>
      <h1>{company === null ? t("addTitle") : t("editTitle")}</h1>
      <p className={page.lead}>
        {company === null ? (
          t("addLead")
        ) : (
          <>
            <bdi className={styles.name}>{company.name}</bdi> <SampleLabel origin={company.origin} />
          </>
        )}
      </p>
      <CompanyForm company={company} />
      {company !== null && <EngagementExport companyId={company.id} />}
    </main>
  );
}
