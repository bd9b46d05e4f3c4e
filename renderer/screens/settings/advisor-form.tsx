import { Autocomplete, Button, PasswordInput, Select, Switch, TextInput } from "@mantine/core";
import { type FormEvent } from "react";
import { useTranslation } from "react-i18next";
import { advisorPresets, AdvisorPreset, type SettingsView } from "../../../electron/contract/settings.ts";
import { ProblemNote } from "../../parts/problem-note.tsx";
import page from "../page.module.css";
import { ConnectionNote } from "./connection-note.tsx";
import { isNewPassphrase, KeyFileFields } from "./key-file-fields.tsx";
import { PlainTextKey } from "./plain-text-key.tsx";
import styles from "./settings.module.css";
import { useAdvisorDraft } from "./use-advisor-draft.ts";

/** Who advises: edited here, tried before it is saved, saved on purpose. The key is never shown again. */
export function AdvisorForm({ settings, onChanged }: { settings: SettingsView; onChanged: () => void }) {
  const { t } = useTranslation("settings");
  const draft = useAdvisorDraft(settings, onChanged);
  const { advisor, problems, report, told, busy } = draft;
  const preset = advisorPresets[advisor.preset];
  const offline = advisor.preset === "offline";
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void draft.save(false);
  };
  const isShort = draft.passphrase !== null && !isNewPassphrase(draft.passphrase);
  const keyWords =
    settings.key.file === "locked" ? "" : settings.key.stored ? t("advisor.keyStored") : t("advisor.keyNone");
  return (
    <form className={`${page.sheet} ${styles.advisor}`} onSubmit={submit} noValidate aria-labelledby="advisor-title">
      <div>
        <h2 id="advisor-title">{t("advisor.title")}</h2>
        <p className={page.lead}>{t("advisor.lead")}</p>
      </div>
      <Select
        label={t("advisor.preset")}
        allowDeselect={false}
        value={advisor.preset}
        onChange={(value) => draft.choose(AdvisorPreset.parse(value))}
        data={AdvisorPreset.options.map((value) => ({ value, label: advisorPresets[value].label }))}
      />
      {offline && <p className={styles.remark}>{t("advisor.offlineIs")}</p>}
      {!offline && (
        <>
          <TextInput
            label={t("advisor.baseUrl")}
            description={t("advisor.baseUrlHint")}
            type="url"
            value={advisor.baseUrl}
            error={problems.baseUrl && t(`advisor.problems.${problems.baseUrl}`)}
            onChange={(event) => draft.change({ baseUrl: event.currentTarget.value.trim() })}
          />
          <Autocomplete
            label={t("advisor.model")}
            description={
              preset.exampleModel === ""
                ? t("advisor.modelAny")
                : t("advisor.modelHint", { example: preset.exampleModel })
            }
            value={advisor.model}
            error={problems.model && t(`advisor.problems.${problems.model}`)}
            onChange={(model) => draft.change({ model })}
            data={[...new Set(report?.models ?? [])]}
            limit={30}
          />
          <PasswordInput
            label={t("advisor.key")}
            description={`${preset.needsKey ? "" : `${t("advisor.keyNotNeeded")} `}${keyWords} ${settings.key.remark}`}
            autoComplete="off"
            visibilityToggleButtonProps={{ "aria-label": t("advisor.showKey") }}
            value={draft.key}
            onChange={(event) => draft.typeKey(event.currentTarget.value)}
          />
          <KeyFileFields
            file={settings.key.file}
            keyTyped={draft.key.trim() !== ""}
            passphrase={draft.passphrase}
            onPassphrase={draft.typePassphrase}
            onOpened={onChanged}
          />
          <Switch
            label={t("advisor.secondPass")}
            description={t("advisor.secondPassIs")}
            checked={advisor.secondPass}
            onChange={(event) => draft.change({ secondPass: event.currentTarget.checked })}
          />
          <Switch
            label={t("advisor.tools")}
            description={t("advisor.toolsIs")}
            checked={advisor.tools === "auto"}
            onChange={(event) => draft.change({ tools: event.currentTarget.checked ? "auto" : "off" })}
          />
        </>
      )}
      {report !== null && <ConnectionNote report={report} />}
      {draft.refused !== null && <ProblemNote message={draft.refused.message} hint={draft.refused.hint} />}
      <div className={page.ways}>
        <Button type="submit" loading={busy === "save"} disabled={busy !== null || !draft.isChanged || isShort}>
          {t("advisor.save")}
        </Button>
        {!offline && (
          <Button
            variant="default"
            loading={busy === "test"}
            disabled={busy !== null}
            onClick={() => void draft.test()}
          >
            {t("advisor.test")}
          </Button>
        )}
        {(settings.key.stored || settings.key.file === "locked") && settings.key.store !== "environment" && (
          <Button variant="subtle" color="gray" disabled={busy !== null} onClick={() => void draft.forget()}>
            {t("advisor.forget")}
          </Button>
        )}
        <span role="status" className={styles.told}>
          {busy === "test"
            ? t("advisor.testing")
            : told !== null
              ? t(`advisor.${told}`)
              : draft.isChanged
                ? t("advisor.unsaved")
                : ""}
        </span>
      </div>
      <PlainTextKey asked={draft.asksPlainText} onYes={() => void draft.save(true)} onNo={draft.declinePlainText} />
    </form>
  );
}
