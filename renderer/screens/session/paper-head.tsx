import type { ReactNode } from "react";
import type { SessionView } from "../../../electron/contract/session.ts";
import { SampleLabel } from "../../parts/sample-label.tsx";
import styles from "./paper.module.css";

/**
 * The head of the memo: its title, whose it is, and who wrote it when. A page that is for somebody else does not carry the user's own
 * sentence about them, and one that begins with a title of its own (`# …`) needs none.
 */
export function PaperHead({ view, byline, children }: { view: SessionView; byline?: string; children?: ReactNode }) {
  const titled = /^\s*# \S/.test(view.brief?.current.prose ?? "");
  return (
    <header>
      {!titled && (
        <h1 className={styles.sheetTitle} dir="auto">
          {view.playbook.privateNotes ? view.playbook.title : view.title}
        </h1>
      )}
      <div className={styles.meta}>
        <span>{view.company.name}</span>
        <SampleLabel origin={view.company.origin} />
        {byline !== undefined && <span>{byline}</span>}
      </div>
      {children}
      <hr className={styles.rule} />
    </header>
  );
}
