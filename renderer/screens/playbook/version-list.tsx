import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { ContentHash } from "../../../electron/contract/ids.ts";
import type { EditorText, OwnPlaybook } from "../../../electron/contract/own-playbook.ts";
import { timeText } from "../../format.ts";
import { useOwnPlaybook } from "../../state/own-playbook.ts";
import styles from "./playbook.module.css";

/** The saved versions, what they stand in the place of, and the drafts that were set aside. */
export function VersionList({ view }: { view: OwnPlaybook }) {
  const { t } = useTranslation("playbook");
  const { use, busy } = useOwnPlaybook();
  const covers = view.covers ?? "none";
  return (
    <section className={styles.versions} aria-labelledby="playbook-versions">
      <h2 id="playbook-versions">{t("versions")}</h2>
      {view.saved.length === 0 && <p>{t("noVersions")}</p>}
      <ul>
        {view.saved.map(({ hash, savedAt }) => (
          <li key={hash} data-used={hash === view.inUse || undefined}>
            <Named hash={hash} at={savedAt} used={hash === view.inUse} />
            <div className={styles.versionWays}>
              {hash !== view.inUse && (
                <Button
                  size="compact-xs"
                  variant="subtle"
                  disabled={busy !== null}
                  aria-label={t("useOf", { hash: hash.slice(0, 8) })}
                  onClick={() => void use(hash)}
                >
                  {t("use")}
                </Button>
              )}
              <PutIn from={{ kind: "version", hash }} view={view} hash={hash} />
            </div>
          </li>
        ))}
        {view.covers !== null && (
          <li data-used={view.inUse === null || undefined}>
            <span className={styles.versionName}>
              <span>{t(view.covers === "built-in" ? "builtIn" : "ownFile")}</span>
              {view.inUse === null && <span className={styles.used}>{t("used")}</span>}
            </span>
            <div className={styles.versionWays}>
              <PutIn from={{ kind: "file" }} view={view} hash={null} />
            </div>
          </li>
        )}
      </ul>
      {view.inUse !== null && (
        <>
          <Button size="compact-sm" variant="default" disabled={busy !== null} onClick={() => void use(null)}>
            {t(`goBack.${covers}`)}
          </Button>
          <p>{t("goBackHint")}</p>
        </>
      )}
      {view.setAside.length > 0 && (
        <details>
          <summary>{t("setAside", { count: view.setAside.length })}</summary>
          <ul>
            {view.setAside.map(({ hash, setAsideAt }) => (
              <li key={hash}>
                <Named hash={hash} at={setAsideAt} used={false} />
                <div className={styles.versionWays}>
                  <PutIn from={{ kind: "set-aside", hash }} view={view} hash={hash} />
                </div>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function Named({ hash, at, used }: { hash: ContentHash; at: string; used: boolean }) {
  const { t } = useTranslation("playbook");
  return (
    <span className={styles.versionName}>
      <code title={hash}>{hash.slice(0, 8)}</code>
      <span>{timeText(at)}</span>
      {used && <span className={styles.used}>{t("used")}</span>}
    </span>
  );
}

/** Puts an earlier text into the editor; not offered for the one that stands there. */
function PutIn({ from, view, hash }: { from: EditorText; view: OwnPlaybook; hash: ContentHash | null }) {
  const { t } = useTranslation("playbook");
  const { takeUp, busy } = useOwnPlaybook();
  if (hash === view.draft.hash) return null;
  return (
    <Button
      size="compact-xs"
      variant="subtle"
      color="gray"
      disabled={busy !== null}
      aria-label={t("editOf", { hash: hash?.slice(0, 8) ?? t(view.covers === "own" ? "ownFile" : "builtIn") })}
      onClick={() => void takeUp(from)}
    >
      {t("edit")}
    </Button>
  );
}
