import { useTranslation } from "react-i18next";
import type { Origin } from "../../electron/contract/company.ts";
import styles from "./sample-label.module.css";

/** Says wherever a sample company shows that its figures are made up or published by others; nothing for one's own. */
export function SampleLabel({ origin }: { origin: Origin }) {
  const { t } = useTranslation("common");
  return origin === "own" ? null : <span className={styles.label}>{t(`origin.${origin}`)}</span>;
}
