import { useTranslation } from "react-i18next";
import type { PlaybookProblem } from "../../../electron/contract/playbook.ts";
import page from "../page.module.css";
import styles from "./gallery.module.css";

/** The user's own playbook files that can't be used: each file once, with every line and reason. Nothing when all are fine. */
export function PlaybookFaults({ problems }: { problems: readonly PlaybookProblem[] }) {
  const { t } = useTranslation("gallery");
  if (problems.length === 0) return null;
  const files = [...new Set(problems.map((problem) => problem.file))];
  return (
    <section aria-labelledby="playbook-problems">
      <h2 id="playbook-problems">{t("problems")}</h2>
      <p className={page.lead}>{t("problemsHint")}</p>
      <ul className={styles.faults}>
        {files.map((file) => (
          <li key={file}>
            <code>{file}</code>
            {problems
              .filter((problem) => problem.file === file)
              .map(({ line, reason }) => (
                <div key={`${line}:${reason}`}>{t("problemLine", { line, reason })}</div>
              ))}
          </li>
        ))}
      </ul>
    </section>
  );
}
