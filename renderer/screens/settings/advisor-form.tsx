import { Autocomplete, Button, PasswordInput, Select, Switch, TextInput } from "@mantine/core";
import { IconCircleCheck, IconPlugConnectedX } from "@tabler/icons-react";
import { useState, type FormEvent } from "react";
import { useTranslation } from "react-i18next";
import type { Problem } from "../../../electron/contract/errors.ts";
import {
  advisorPresets,
  AdvisorPreset,
  type AdvisorSettings,
  type ConnectionReport,
  type SettingsView,
} from "../../../electron/contract/settings.ts";
import { bridge } from "../../bridge.ts";
import { ProblemNote } from "../../parts/problem-note.tsx";
import page from "../page.module.css";
import { PlainTextKey } from "./plain-text-key.tsx";
import styles from "./settings.module.css";

/** Who advises: edited here, tried before it is saved, saved on purpose. The key is never shown again. */
export function AdvisorForm({ settings, onChanged }: { settings: SettingsView; onChanged: () => void }) {
  const { t } = useTranslation("settings");
  const [draft, setDraft] = useState<AdvisorSettings>(settings.advisor);
  const [key, setKey] = useState("");
  const [told, setTold] = useState<"saved" | "forgot" | null>(null);
  const [refused, setRefused] = useState<Problem | null>(null);
  const [report, setReport] = useState<ConnectionReport | null>(null);
  const [busy, setBusy] = useState<"save" | "test" | null>(null);
  const [asksPlainText, setAsksPlainText] = useState(false);
  const preset = advisorPresets[draft.preset];
  const offline = draft.preset === "offline";
  const changed = key !== "" || JSON.stringify(draft) !== JSON.stringify(settings.advisor);

  const change = (part: Partial<AdvisorSettings>): void => {
    setDraft({ ...draft, ...part });
    setTold(null);
    setReport(null);
    setRefused(null);
  };
  const choose = (name: AdvisorPreset): void =>
    change({ preset: name, baseUrl: advisorPresets[name].baseUrl, model: "" });
  const save = async (allowPlainText: boolean): Promise<void> => {
    setBusy("save");
    setAsksPlainText(false);
    const set = await bridge.invoke("settings.setAdvisor", { advisor: draft });
    const stored =
      set.ok && key !== "" && !offline ? await bridge.invoke("settings.storeKey", { key, allowPlainText }) : set;
    setBusy(null);
    onChanged();
    if (!stored.ok && stored.error.code === "secret.refused" && !allowPlainText) return setAsksPlainText(true);
    setRefused(stored.ok ? null : stored.error);
    if (!stored.ok) return;
    setKey("");
    setTold("saved");
  };
  const test = async (): Promise<void> => {
    setBusy("test");
    setReport(null);
    const reply = await bridge.invoke("settings.testConnection", { advisor: draft, ...(key === "" ? {} : { key }) });
    setBusy(null);
    if (reply.ok) setReport(reply.value);
    else setRefused(reply.error);
  };
  const forget = async (): Promise<void> => {
    const reply = await bridge.invoke("settings.forgetKey", {});
    setRefused(reply.ok ? null : reply.error);
    if (reply.ok) setTold("forgot");
    onChanged();
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void save(false);
  };

  return (
    <form className={`${page.sheet} ${styles.advisor}`} onSubmit={submit} noValidate aria-labelledby="advisor-title">
      <div>
        <h2 id="advisor-title">{t("advisor.title")}</h2>
        <p className={page.lead}>{t("advisor.lead")}</p>
      </div>
      <Select
        label={t("advisor.preset")}
        allowDeselect={false}
        value={draft.preset}
        onChange={(value) => choose(AdvisorPreset.parse(value))}
        data={AdvisorPreset.options.map((value) => ({ value, label: advisorPresets[value].label }))}
      />
      {!offline && (
        <>
          <TextInput
            label={t("advisor.baseUrl")}
            description={t("advisor.baseUrlHint")}
            type="url"
            value={draft.baseUrl}
            onChange={(event) => change({ baseUrl: event.currentTarget.value.trim() })}
          />
          <Autocomplete
            label={t("advisor.model")}
            description={
              preset.exampleModel === "" ? undefined : t("advisor.modelHint", { example: preset.exampleModel })
            }
            value={draft.model}
            onChange={(model) => change({ model })}
            data={[...new Set(report?.models ?? [])]}
            limit={30}
          />
          <PasswordInput
            label={t("advisor.key")}
            description={`${settings.key.stored ? t("advisor.keyStored") : t("advisor.keyNone")} ${settings.key.remark}`}
            autoComplete="off"
            value={key}
            onChange={(event) => {
              setKey(event.currentTarget.value);
              setTold(null);
            }}
          />
          <Switch
            label={t("advisor.secondPass")}
            checked={draft.secondPass}
            onChange={(event) => change({ secondPass: event.currentTarget.checked })}
          />
          <Switch
            label={t("advisor.tools")}
            checked={draft.tools === "auto"}
            onChange={(event) => change({ tools: event.currentTarget.checked ? "auto" : "off" })}
          />
        </>
      )}
      {report !== null && (
        <div className={styles.report} data-ok={report.ok} role="status">
          {report.ok ? <IconCircleCheck size={19} aria-hidden /> : <IconPlugConnectedX size={19} aria-hidden />}
          <div>
            <strong>{report.message}</strong>
            {report.hint}
          </div>
        </div>
      )}
      {refused !== null && <ProblemNote message={refused.message} hint={refused.hint} />}
      <div className={page.ways}>
        <Button type="submit" loading={busy === "save"} disabled={busy !== null || !changed}>
          {t("advisor.save")}
        </Button>
        {!offline && (
          <Button variant="default" loading={busy === "test"} disabled={busy !== null} onClick={() => void test()}>
            {t("advisor.test")}
          </Button>
        )}
        {!offline && settings.key.stored && settings.key.store !== "environment" && (
          <Button variant="subtle" color="gray" onClick={() => void forget()}>
            {t("advisor.forget")}
          </Button>
        )}
        <span role="status">
          {busy === "test"
            ? t("advisor.testing")
            : told === "saved"
              ? t("advisor.saved")
              : told === "forgot"
                ? t("advisor.forgot")
                : changed
                  ? t("advisor.unsaved")
                  : ""}
        </span>
      </div>
      <PlainTextKey asked={asksPlainText} onYes={() => void save(true)} onNo={() => setAsksPlainText(false)} />
    </form>
  );
}
