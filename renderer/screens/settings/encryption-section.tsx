import { Button, PasswordInput, Radio } from "@mantine/core";
import type { FormEvent } from "react";
import { useTranslation } from "react-i18next";
import { shortestPassphrase, type EncryptionView, type Lock } from "../../../electron/contract/encryption.ts";
import { ProblemNote } from "../../parts/problem-note.tsx";
import { useReading } from "../../state/use-reading.ts";
import page from "../page.module.css";
import { ReadableCopies } from "./readable-copies.tsx";
import styles from "./settings.module.css";
import { useLockForm } from "./use-lock-form.ts";

/** Whether the store is encrypted, what opens it, what that covers, and what of it lies about in the open. */
export function EncryptionSection() {
  const { t } = useTranslation("encryption");
  const { value: view, reread } = useReading("encryption.read", {});
  if (view === null) return null;
  const now = { nothing: "nowNothing", "key-store": "nowKeyStore", passphrase: "nowPassphrase" } as const;
  return (
    <section className={`${page.sheet} ${styles.part}`} aria-labelledby="encryption-title">
      <h2 id="encryption-title">{t("title")}</h2>
      <p>{t(now[view.by])}</p>
      {view.canEncrypt ? (
        <LockForm key={view.by} view={view} onChanged={reread} />
      ) : (
        <p>
          <strong>{t("cannot")}</strong> {t("cannotWhy")}
        </p>
      )}
    </section>
  );
}

function LockForm({ view, onChanged }: { view: EncryptionView; onChanged: () => Promise<void> }) {
  const { t } = useTranslation("encryption");
  const form = useLockForm(view, onChanged);
  const { typed } = form;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void form.change();
  };
  const field = (name: keyof typeof typed, error?: string) => (
    <PasswordInput
      label={t(name)}
      description={name === "fresh" ? t("freshHint", { count: shortestPassphrase }) : undefined}
      error={error}
      autoComplete="off"
      spellCheck={false}
      visibilityToggleButtonProps={{ "aria-label": t("show") }}
      value={typed[name]}
      onChange={(event) => form.type({ [name]: event.currentTarget.value })}
    />
  );
  const verb = view.by === "nothing" ? "turnOn" : form.by === "nothing" ? "turnOff" : "change";
  return (
    <form className={styles.lock} onSubmit={submit} noValidate>
      <Radio.Group label={t("by")} value={form.by} onChange={(by) => form.choose(by as Lock["by"])}>
        <div className={styles.choices}>
          <Radio value="nothing" label={t("byNothing")} />
          <Radio
            value="key-store"
            label={t("byKeyStore")}
            description={view.hasKeyStore ? t("byKeyStoreIs") : t("byKeyStoreNot")}
            disabled={!view.hasKeyStore}
          />
          <Radio value="passphrase" label={t("byPassphrase")} description={t("byPassphraseIs")} />
        </div>
      </Radio.Group>
      {form.by === "passphrase" && field("fresh")}
      {form.by === "passphrase" && field("again", form.differs ? t("differs") : undefined)}
      {form.needsPresent && field("present")}
      {form.refused !== null && <ProblemNote message={form.refused.message} hint={form.refused.hint} />}
      <div className={page.ways}>
        <Button type="submit" loading={form.busy} disabled={form.busy || !form.isReady}>
          {t(verb)}
        </Button>
        <span role="status" className={styles.told}>
          {form.busy ? t("changing") : form.done ? t("done") : t("interrupts")}
        </span>
      </div>
      <ReadableCopies names={view.readableCopies} onDelete={form.deleteReadable} />
      <details className={styles.told}>
        <summary>{t("covers")}</summary>
        <p>{t("coversIs")}</p>
        <p>{t("coversNot")}</p>
        <p>{t("coversHow")}</p>
      </details>
    </form>
  );
}
