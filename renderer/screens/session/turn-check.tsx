import { useTranslation } from "react-i18next";
import type { Turn } from "../../../electron/contract/session.ts";
import styles from "./brief/brief.module.css";

/** What the check found in an answer, in a quiet line; nothing where it held nothing to check. */
export function TurnCheck({ turn }: { turn: Pick<Turn, "grounding"> }) {
  const { t } = useTranslation("brief");
  const counts = turn.grounding?.counts;
  if (counts === undefined || counts.checked === 0) return null;
  return (
    <p className={styles.quiet}>
      {t("check.checked", { count: counts.checked })},{" "}
      {counts.unsupported > 0 ? t("check.needs", { count: counts.unsupported }) : t("check.allGood")}
    </p>
  );
}
