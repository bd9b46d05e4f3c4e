import { Button, PasswordInput } from "@mantine/core";
import { IconLock } from "@tabler/icons-react";
import { useEffect, useRef, useState, type FormEvent } from "react";
import { useTranslation } from "react-i18next";
import type { StoreStanding } from "../../../electron/contract/encryption.ts";
import type { Problem } from "../../../electron/contract/errors.ts";
import { bridge } from "../../bridge.ts";
import { ProblemNote } from "../../parts/problem-note.tsx";
import styles from "./unlock.module.css";

/** Asks for the passphrase of an encrypted store. What is typed stays in the field when it is refused. */
export function UnlockScreen({ standing }: { standing: Extract<StoreStanding, { state: "locked" }> }) {
  const { t } = useTranslation("unlock");
  const [passphrase, setPassphrase] = useState("");
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<Problem | null>(standing.problem);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  useEffect(() => {
    document.title = `${t("title")} · Sextant`;
  });
  const unlock = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setBusy(true);
    setRefused(null);
    // When it opens, the app tells everybody, this page too.
    const reply = await bridge.invoke("store.unlock", { passphrase });
    setBusy(false);
    if (!reply.ok) setRefused(reply.error);
  };
  return (
    <main className={styles.desk}>
      <form className={styles.sheet} onSubmit={(event) => void unlock(event)} noValidate>
        <IconLock size={26} stroke={1.6} aria-hidden className={styles.icon} />
        <h1>{t("title")}</h1>
        {standing.canDecrypt ? (
          <>
            <p>{t("lead")}</p>
            <PasswordInput
              label={t("passphrase")}
              ref={field}
              autoComplete="off"
              spellCheck={false}
              visibilityToggleButtonProps={{ "aria-label": t("show") }}
              value={passphrase}
              onChange={(event) => setPassphrase(event.currentTarget.value)}
            />
            {refused !== null && <ProblemNote message={refused.message} hint={refused.hint} />}
            <Button type="submit" loading={busy} disabled={busy || passphrase === ""}>
              {t("unlock")}
            </Button>
            <p className={styles.quiet}>{t("forgotten")}</p>
            <p className={styles.quiet}>{t("byKeyStore")}</p>
          </>
        ) : (
          <ProblemNote message={t("cannotDecrypt")} hint={t("cannotDecryptHint")} />
        )}
      </form>
    </main>
  );
}
