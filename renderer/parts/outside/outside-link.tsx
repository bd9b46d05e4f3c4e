import type { ReactNode } from "react";
import { isSafeExternalUrl } from "../../../electron/contract/external-url.ts";
import { showHidden } from "../../../electron/contract/hidden-signs.ts";
import { useOutside } from "../../state/outside.ts";
import styles from "./outside.module.css";

/**
 * A link of somebody's text or of a source. It leads nowhere by itself: it is a button that shows the real host and asks. An address that
 * may not be opened is text, and stands behind its name.
 */
export function OutsideLink({ address, children }: { address: string; children: ReactNode }) {
  const ask = useOutside((state) => state.ask);
  if (!isSafeExternalUrl(address)) return <OnlyText address={address}>{children}</OnlyText>;
  return (
    <button type="button" className={styles.link} aria-haspopup="dialog" onClick={() => ask(address)}>
      {children}
    </button>
  );
}

/** More of an address says nothing to anybody. */
const longestShown = 200;

function OnlyText({ address, children }: { address: string; children: ReactNode }) {
  const shown = shownAddress(address);
  // An address that was written as it is stands there already; a place in the text itself is none.
  const told = shown === "" || shown.startsWith("#") || (typeof children === "string" && shown.includes(children));
  return (
    <>
      {children}
      {!told && <span className={styles.address}> ({shown})</span>}
    </>
  );
}

/** An address as it is shown: what nobody sees by its name, and cut where it is long. */
export function shownAddress(address: string): string {
  const shown = showHidden(address);
  return shown.length > longestShown ? `${shown.slice(0, longestShown)}…` : shown;
}
