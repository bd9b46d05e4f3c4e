import { IconAlertCircle } from "@tabler/icons-react";
import type { ReactNode } from "react";
import styles from "./problem-note.module.css";

/** What went wrong, in three parts: what happened, what was kept and what to do (both in `hint`), and the buttons to do it. */
export function ProblemNote({ message, hint, children }: { message: string; hint: string; children?: ReactNode }) {
  return (
    <div className={styles.note} role="alert">
      <IconAlertCircle size={18} aria-hidden className={styles.icon} />
      <div>
        <div className={styles.message}>{message}</div>
        <div className={styles.hint}>{hint}</div>
        {children !== undefined && <div className={styles.actions}>{children}</div>}
      </div>
    </div>
  );
}
