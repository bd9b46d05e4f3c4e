import { useTranslation } from "react-i18next";
import { formatValue } from "../../../electron/contract/format-quantity.ts";
import type { Calibration } from "../../../electron/contract/follow-up.ts";
import { ScrollRegion } from "../../parts/scroll-region.tsx";
import record from "../record.module.css";
import styles from "./predictions.module.css";
import { sumUp } from "./sum-up.ts";
import { VerdictBar, VerdictKey } from "./verdict-bar.tsx";

/** A share of a predicted change, in whole percent. */
export const shareText = (share: number): string => formatValue({ value: share, unit: "percent" }, "en-US", 0);

const counted = ["closed", "reached", "partly", "missed", "unclear"] as const;

/** How predictions came out, a row for each playbook. */
export function CalibrationTable({ calibrations }: { calibrations: readonly Calibration[] }) {
  const { t } = useTranslation("predictions");
  const most = Math.max(...calibrations.map(({ closed }) => closed));
  return (
    <ScrollRegion label={t("table")}>
      <VerdictKey
        names={{
          reached: t("columns.reached"),
          partly: t("columns.partly"),
          missed: t("columns.missed"),
          unclear: t("columns.unclear"),
        }}
      />
      <table className={`${record.table} ${styles.table}`}>
        <thead>
          <tr>
            <th scope="col">{t("columns.playbook")}</th>
            <th aria-hidden />
            {counted.map((column) => (
              <th key={column} scope="col" className={styles.number}>
                {t(`columns.${column}`)}
              </th>
            ))}
            <th scope="col" className={styles.number}>
              {t("columns.share")}
            </th>
          </tr>
        </thead>
        <tbody>
          {calibrations.map((calibration) => {
            const counts = sumUp([calibration]);
            return (
              <tr key={calibration.playbookId ?? ""}>
                <th scope="row">
                  {calibration.playbookId === null ? t("noPlaybook") : calibration.playbookTitle}
                  {!counts.enough && <span className={styles.few}>{t("few")}</span>}
                </th>
                <td aria-hidden>
                  <VerdictBar counts={counts} most={most} />
                </td>
                {counted.map((column) => (
                  <td key={column} className={styles.number}>
                    {counts[column]}
                  </td>
                ))}
                <td className={styles.number}>
                  {counts.shares.length === 0
                    ? t("noNumbers")
                    : counts.middle === null
                      ? t("fewNumbers", { count: counts.shares.length })
                      : shareText(counts.middle)}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
