import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { OwnPlaybook } from "../../../electron/contract/own-playbook.ts";
import { useOwnPlaybook } from "../../state/own-playbook.ts";
import page from "../page.module.css";
import styles from "./playbook.module.css";

/** Tells that the built-in playbook has changed since it was copied, until the user has seen it. */
export function SourceNote({ view }: { view: OwnPlaybook }) {
  const { t } = useTranslation("playbook");
  const { takeUp, settleSource, busy } = useOwnPlaybook();
  if (!view.sourceChanged) return null;
  const canLook = view.covers === "built-in" && view.sourceId === view.playbookId;
  return (
    <div className={styles.note} role="status">
      <strong>{t("source.changed")}</strong>
      <p>{t("source.hint")}</p>
      <div className={page.ways}>
        {canLook && (
          <Button
            size="compact-sm"
            variant="default"
            disabled={busy !== null}
            onClick={() => void takeUp({ kind: "file" })}
          >
            {t("source.look")}
          </Button>
        )}
        <Button size="compact-sm" variant="default" disabled={busy !== null} onClick={() => void settleSource()}>
          {t("source.seen")}
        </Button>
      </div>
    </div>
  );
}
