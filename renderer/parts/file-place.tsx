import { Button, CopyButton } from "@mantine/core";
import { useTranslation } from "react-i18next";
import styles from "./file-place.module.css";

/** A path on this computer, to be copied or, where `onShow` is given, shown in the system's file manager. */
export function FilePlace({ path, name, onShow }: { path: string; name: string; onShow?: (() => void) | undefined }) {
  const { t } = useTranslation("backups");
  return (
    <div className={styles.place}>
      <code>{path}</code>
      <CopyButton value={path}>
        {({ copied, copy }) => (
          <Button variant="subtle" size="compact-sm" onClick={copy} aria-label={t("copyName", { name })}>
            {copied ? t("copied") : t("copy")}
          </Button>
        )}
      </CopyButton>
      {onShow !== undefined && (
        <Button variant="subtle" size="compact-sm" onClick={onShow}>
          {t("show")}
        </Button>
      )}
    </div>
  );
}
