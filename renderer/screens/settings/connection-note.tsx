import { IconCircleCheck, IconPlugConnectedX } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { ConnectionReport } from "../../../electron/contract/settings.ts";
import styles from "./settings.module.css";

/** What came out of a test of the connection: what happened, what to do next, and how many models are there. */
export function ConnectionNote({ report }: { report: ConnectionReport }) {
  const { t } = useTranslation("settings");
  return (
    <div className={styles.report} data-ok={report.ok} role="status">
      {report.ok ? <IconCircleCheck size={19} aria-hidden /> : <IconPlugConnectedX size={19} aria-hidden />}
      <div>
        <strong>
          <WithCode text={report.message} />
        </strong>
        <div>
          <WithCode text={report.hint} />
        </div>
        {report.models.length > 0 && <div>{t("advisor.models", { count: report.models.length })}</div>}
      </div>
    </div>
  );
}

/** Words between backticks are to be typed as they stand. */
function WithCode({ text }: { text: string }) {
  return text.split("`").map((piece, index) => (index % 2 === 1 ? <code key={index}>{piece}</code> : piece));
}
