import type { ReactNode } from "react";
import styles from "./figures-table.module.css";

/** A place for what may be wider than the page; it takes the focus, so that the arrow keys can scroll it. */
export function ScrollRegion({ label, children }: { label: string; children: ReactNode }) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- without the focus, the keyboard can't reach what lies outside
    <section className={styles.scroll} aria-label={label} tabIndex={0}>
      {children}
    </section>
  );
}
