import { Button, PasswordInput, Switch } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { shortestPassphrase } from "../../../electron/contract/encryption.ts";
import type { Problem } from "../../../electron/contract/errors.ts";
import type { SettingsView } from "../../../electron/contract/settings.ts";
import { bridge } from "../../bridge.ts";
import { ProblemNote } from "../../parts/problem-note.tsx";
import page from "../page.module.css";
import styles from "./settings.module.css";

/** A passphrase that is good enough to make a file of keys with. */
export const isNewPassphrase = (typed: string): boolean => typed.length >= shortestPassphrase;

/**
 * Where there is no key store: whether the key that is typed goes into a file that a passphrase opens, and the way to open it.
 * @param passphrase for a new file; null while the key is for this run only
 */
export function KeyFileFields(props: {
  file: SettingsView["key"]["file"];
  keyTyped: boolean;
  passphrase: string | null;
  onPassphrase: (passphrase: string | null) => void;
  onOpened: () => void;
}) {
  const { t } = useTranslation("settings");
  const { file, passphrase } = props;
  if (file === "locked") return <OpenKeys onOpened={props.onOpened} />;
  if (file !== "none" || !props.keyTyped) return null;
  return (
    <>
      <Switch
        label={t("keyFile.keep")}
        description={t("keyFile.keepIs")}
        checked={passphrase !== null}
        onChange={(event) => props.onPassphrase(event.currentTarget.checked ? "" : null)}
      />
      {passphrase !== null && (
        <PasswordInput
          label={t("keyFile.fresh")}
          description={t("keyFile.freshHint", { count: shortestPassphrase })}
          autoComplete="off"
          spellCheck={false}
          visibilityToggleButtonProps={{ "aria-label": t("keyFile.show") }}
          value={passphrase}
          onChange={(event) => props.onPassphrase(event.currentTarget.value)}
        />
      )}
    </>
  );
}

function OpenKeys({ onOpened }: { onOpened: () => void }) {
  const { t } = useTranslation("settings");
  const [passphrase, setPassphrase] = useState("");
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<Problem | null>(null);
  const open = async (): Promise<void> => {
    setBusy(true);
    const reply = await bridge.invoke("settings.openKeys", { passphrase });
    setBusy(false);
    setRefused(reply.ok ? null : reply.error);
    if (reply.ok) onOpened();
  };
  return (
    <div className={styles.openKeys}>
      <PasswordInput
        label={t("keyFile.passphrase")}
        description={t("keyFile.passphraseIs")}
        autoComplete="off"
        spellCheck={false}
        visibilityToggleButtonProps={{ "aria-label": t("keyFile.show") }}
        value={passphrase}
        onChange={(event) => setPassphrase(event.currentTarget.value)}
        // It stands in the form of the advisor's settings, which it must not save.
        onKeyDown={(event) => {
          if (event.key !== "Enter") return;
          event.preventDefault();
          if (passphrase !== "") void open();
        }}
      />
      {refused !== null && <ProblemNote message={refused.message} hint={refused.hint} />}
      <div className={page.ways}>
        <Button variant="default" loading={busy} disabled={busy || passphrase === ""} onClick={() => void open()}>
          {t("keyFile.open")}
        </Button>
      </div>
    </div>
  );
}
