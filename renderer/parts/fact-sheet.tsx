import { Badge } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { staleAfterDays, type Fact } from "../../electron/contract/company.ts";
import { dayText, factText, periodText } from "../format.ts";
import { hrefOf } from "../state/route.ts";
import { isStale, today } from "../state/stale.ts";
import styles from "./sheet.module.css";

/** One fact, whole: value, what it covers, source, date. */
export function FactSheet({ fact, currency }: { fact: Fact; currency: string }) {
  const { t } = useTranslation("parts");
  const lines: [string, string][] = [
    [t("panel.kind"), t(`panel.kinds.${fact.kind}`)],
    [t("panel.period"), periodText(fact.period)],
    [t("panel.source"), fact.source],
    [t("panel.asOf"), dayText(fact.asOf)],
  ];
  return (
    <div className={styles.sheet}>
      <h3 className={styles.label}>{fact.label}</h3>
      {fact.value !== null && <p className={styles.value}>{factText(fact, currency)}</p>}
      {fact.text !== "" && (
        <p className={styles.text} dir="auto">
          {fact.text}
        </p>
      )}
      <div className={styles.badges}>
        {isStale(fact.asOf, today(), staleAfterDays) && (
          <Badge variant="light" color="warm" tt="none" fw={500}>
            {t("panel.stale")}
          </Badge>
        )}
        {fact.retiredAt !== null && (
          <Badge variant="light" color="gray" tt="none" fw={500}>
            {t("panel.retired")}
          </Badge>
        )}
      </div>
      <dl className={styles.lines}>
        {lines
          .filter(([, value]) => value !== "")
          .map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
      <a href={hrefOf({ screen: "facts", companyId: fact.companyId, focus: fact.ref })}>{t("panel.openFacts")}</a>
    </div>
  );
}
