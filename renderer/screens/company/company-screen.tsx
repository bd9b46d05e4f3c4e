import { useTranslation } from "react-i18next";
import type { Company } from "../../../electron/contract/company.ts";
import { SampleLabel } from "../../parts/sample-label.tsx";
import page from "../page.module.css";
import { CompanyForm } from "./company-form.tsx";
import styles from "./company.module.css";

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
    </main>
  );
}
