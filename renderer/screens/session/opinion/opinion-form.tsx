import { Button, PasswordInput, Select, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { AdvisorPreset, advisorPresets, type SettingsView } from "../../../../electron/contract/settings.ts";
import type { SessionView } from "../../../../electron/contract/session.ts";
import { ProblemNote } from "../../../parts/problem-note.tsx";
import { useSession } from "../../../state/session.ts";
import { useReading } from "../../../state/use-reading.ts";
import { useOpinionForm } from "./use-opinion-form.ts";
import styles from "./opinion.module.css";

/** Who gives the second opinion: for this turn only; the settings stay as they are. */
export function OpinionForm({ view, onDone }: { view: SessionView; onDone: () => void }) {
  const settings = useReading("settings.read", {}).value;
  return settings === null ? null : <Fields view={view} settings={settings} onDone={onDone} />;
}

function Fields({ view, settings, onDone }: { view: SessionView; settings: SettingsView; onDone: () => void }) {
  const { t } = useTranslation("brief");
  const { t: settingsWords } = useTranslation("settings");
  const { t: commonWords } = useTranslation("common");
  const { busy, live, problem: failure, failed } = useSession();
  const form = useOpinionForm(settings, view.brief?.current.author ?? "", onDone);
  const { advisor, problem, stored } = form;
  const preset = advisorPresets[advisor.preset];
  const offline = advisor.preset === "offline";
  const isWaiting = busy === "session.secondOpinion";
  return (
    <form
      className={styles.form}
      noValidate
      aria-label={t("opinion.ask")}
      onSubmit={(event) => {
        event.preventDefault();
        void form.send();
      }}
    >
      <Select
        label={t("opinion.who")}
        allowDeselect={false}
        value={advisor.preset}
        onChange={(value) => form.choose(AdvisorPreset.parse(value))}
        data={AdvisorPreset.options.map((value) => ({ value, label: advisorPresets[value].label }))}
      />
      {!offline && (
        <>
          <TextInput
            label={settingsWords("advisor.baseUrl")}
            type="url"
            value={advisor.baseUrl}
            error={problem !== null && problem !== "noModel" && settingsWords(`advisor.problems.${problem}`)}
            onChange={(event) => form.change({ baseUrl: event.currentTarget.value.trim() })}
          />
          <TextInput
            label={settingsWords("advisor.model")}
            description={
              preset.exampleModel === ""
                ? settingsWords("advisor.modelAny")
                : settingsWords("advisor.modelHint", { example: preset.exampleModel })
            }
            value={advisor.model}
            error={problem === "noModel" && t("opinion.noModel")}
            onChange={(event) => form.change({ model: event.currentTarget.value })}
          />
          <PasswordInput
            label={settingsWords("advisor.key")}
            description={stored?.stored === true ? t("opinion.keyStored") : t("opinion.keyNone")}
            autoComplete="off"
            visibilityToggleButtonProps={{ "aria-label": settingsWords("advisor.showKey") }}
            value={form.key}
            onChange={(event) => form.typeKey(event.currentTarget.value)}
          />
        </>
      )}
      <p className={styles.remark}>
        {offline ? t("opinion.offlineIs") : t("opinion.sends", { company: view.company.name })}
      </p>
      {form.refused !== null && <ProblemNote message={form.refused.message} hint={form.refused.hint} />}
      {failure !== null && failed === "session.secondOpinion" && (
        <ProblemNote message={failure.message} hint={failure.hint} />
      )}
      <div className={styles.ways}>
        <Button type="submit" size="sm" loading={isWaiting} disabled={live !== null}>
          {t("opinion.write")}
        </Button>
        <Button size="sm" variant="subtle" color="gray" onClick={onDone}>
          {commonWords("cancel")}
        </Button>
      </div>
    </form>
  );
}
