import { IconAlertTriangle, IconCheck } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { PlaybookFault } from "../../../electron/contract/own-playbook.ts";
import styles from "./playbook.module.css";

/** What is wrong with the text, line by line; a line's button leads to it. Says so, too, when nothing is. */
export function FaultList(props: {
  faults: readonly PlaybookFault[];
  /** Whether the text has changed since it was checked. */
  checking: boolean;
  onGoTo: (line: number) => void;
}) {
  const { faults, checking, onGoTo } = props;
  const { t } = useTranslation("playbook");
  const fine = faults.length === 0;
  return (
    <section className={styles.faults} data-fine={fine || undefined} aria-labelledby="playbook-faults">
      <h2 id="playbook-faults">
        {fine ? <IconCheck size={16} aria-hidden /> : <IconAlertTriangle size={16} aria-hidden />}
        <span role="status">{checking ? t("checking") : fine ? t("fine") : t("faults", { count: faults.length })}</span>
      </h2>
      {!fine && (
        <>
          <ul>
            {faults.map(({ line, reason }, at) => (
              <li key={at}>
                <button type="button" onClick={() => onGoTo(line)}>
                  {t("line", { line })}
                </button>
                <span>{reason}</span>
              </li>
            ))}
          </ul>
          <p>{t("faultsHint")}</p>
        </>
      )}
    </section>
  );
}
