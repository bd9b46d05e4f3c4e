import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { SalvageReport } from "../../../electron/contract/recovery.ts";
import { recoveryWords } from "../../words/en/recovery.ts";
import type { Acting } from "../../state/use-acting.ts";
import styles from "./recovery.module.css";

/** Reads what can be read of a damaged file, says what came of it, and goes on with it when told to. */
export function SalvageSection({ report, busy, act }: { report: SalvageReport | null } & Pick<Acting, "busy" | "act">) {
  const { t } = useTranslation("recovery");
  return (
    <section className={styles.way} aria-labelledby="salvage-title">
      <h2 id="salvage-title">{t("salvageTitle")}</h2>
      <p>{t("salvageLead")}</p>
      {report !== null && <Report report={report} />}
      <div className={styles.ways}>
        <Button
          variant="default"
          loading={busy === "recovery.salvage"}
          disabled={busy !== null}
          onClick={() => void act("recovery.salvage", {})}
        >
          {t("salvage")}
        </Button>
        {report !== null && report.came > 0 && (
          <Button
            loading={busy === "recovery.useSalvaged"}
            disabled={busy !== null}
            onClick={() => void act("recovery.useSalvaged", {})}
          >
            {t("use")}
          </Button>
        )}
        <span role="status" className={styles.quiet}>
          {busy === "recovery.salvage" ? t("salvaging") : ""}
        </span>
      </div>
    </section>
  );
}

function Report({ report }: { report: SalvageReport }) {
  const { t } = useTranslation("recovery");
  if (report.came === 0) return <p role="status">{t("nothingCame")}</p>;
  const nameOf = (table: string): string => (isNamed(table) ? t(`tables.${table}`) : table);
  const told = report.tables.filter(({ came, lost, leftOut }) => came + lost + leftOut > 0);
  const isWhole = report.lost + report.leftOut === 0 && report.unreadable.length === 0;
  return (
    <div role="status">
      <p>
        <strong>{t("came", { count: report.came })}</strong> {report.lost > 0 && t("lost", { count: report.lost })}{" "}
        {report.leftOut > 0 && t("leftOut", { count: report.leftOut })} {isWhole && t("allCame")} {t("unchecked")}
      </p>
      {report.unreadable.length > 0 && (
        <p>{t("unreadable", { what: report.unreadable.map((table) => nameOf(table)).join(", ") })}</p>
      )}
      <table className={styles.report}>
        <thead>
          <tr>
            <th scope="col">{t("what")}</th>
            <th scope="col">{t("cameHead")}</th>
            <th scope="col">{t("lostHead")}</th>
            <th scope="col">{t("leftOutHead")}</th>
          </tr>
        </thead>
        <tbody>
          {told.map(({ table, came, lost, leftOut }) => (
            <tr key={table}>
              <th scope="row">{nameOf(table)}</th>
              <td>{came}</td>
              <td data-some={lost > 0}>{lost}</td>
              <td data-some={leftOut > 0}>{leftOut}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const isNamed = (table: string): table is keyof typeof recoveryWords.tables =>
  Object.hasOwn(recoveryWords.tables, table);
