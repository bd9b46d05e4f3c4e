import { useTranslation } from "react-i18next";
import type { Calibration } from "../../../electron/contract/follow-up.ts";
import { ScrollRegion } from "../../parts/scroll-region.tsx";
import record from "../record.module.css";
import { shareText } from "./calibration-table.tsx";
import styles from "./predictions.module.css";

/** Every closed follow-up that has numbers, with the share of its predicted change that came; the largest first. */
export function ShareTable({ shares, withCompany }: { shares: Calibration["shares"]; withCompany: boolean }) {
  const { t } = useTranslation("predictions");
  const sorted = shares.toSorted((a, b) => b.share - a.share);
  return (
    <ScrollRegion label={t("each")}>
      <table className={record.table}>
        <thead>
          <tr>
            <th scope="col" className={record.narrow}>
              {t("ref")}
            </th>
            <th scope="col">{t("followUp")}</th>
            {withCompany && <th scope="col">{t("company")}</th>}
            <th scope="col" className={styles.number}>
              {t("share")}
            </th>
          </tr>
        </thead>
        <tbody>
          {sorted.map(({ ref, title, companyName, share }) => (
            <tr key={`${companyName} ${ref}`}>
              <td className={record.narrow}>{ref}</td>
              <th scope="row">{title}</th>
              {withCompany && <td>{companyName}</td>}
              <td className={styles.number}>{shareText(share)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
