import { Button, Textarea, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useTranslation } from "react-i18next";
import type { Action, ActionDraft } from "../../../../electron/contract/brief.ts";
import type { Grounding } from "../../../../electron/contract/grounding.ts";
import { ProblemNote } from "../../../parts/problem-note.tsx";
import { MarkedField } from "../../../parts/prose/marked-field.tsx";
import { readTypedNumber, showTypedNumber } from "../../../parts/typed-number.ts";
import { useSession } from "../../../state/session.ts";
import styles from "./action-card.module.css";

/** Props of the form of an action; `fields` holds the check of each of its texts. */
interface ActionFormProps {
  action: Action;
  fields: Readonly<Record<string, Grounding>>;
  onDone: () => void;
}

/** Changes an action; saving accepts it as changed. What was typed stays until it is saved or closed. */
export function ActionForm({ action, fields, onDone }: ActionFormProps) {
  const { t } = useTranslation("brief");
  const { t: commonWords } = useTranslation("common");
  const { settleAction, busy, problem, failed } = useSession();
  const needed = (text: string): string | null => (text.trim() === "" ? t("actions.form.needed") : null);
  const form = useForm({
    initialValues: {
      title: action.title,
      why: action.why,
      owner: action.owner,
      firstStep: action.firstStep,
      firstStepHours: action.firstStepHours === null ? "" : showTypedNumber(String(action.firstStepHours), "number"),
      measure: action.measure,
      baseline: action.baseline,
      target: action.target,
      by: action.by ?? "",
      liveOn: action.liveOn ?? "",
      price: action.price,
      risk: action.risk,
      reason: action.reason,
    },
    validate: {
      title: needed,
      why: needed,
      firstStep: needed,
      measure: needed,
      firstStepHours: (typed) =>
        typed.trim() === "" || readTypedNumber(typed, "number").ok ? null : t("actions.form.hours"),
    },
  });
  const save = async ({ reason, firstStepHours, by, liveOn, ...texts }: typeof form.values): Promise<void> => {
    const hours = readTypedNumber(firstStepHours, "number");
    const changed: ActionDraft = {
      ...texts,
      firstStepHours: hours.ok ? Number(hours.value) : null,
      by: by === "" ? null : by,
      liveOn: liveOn === "" ? null : liveOn,
    };
    if (await settleAction(action.id, "changed", reason, changed)) onDone();
  };
  type Marked = "title" | "why" | "firstStep" | "measure" | "baseline" | "target" | "price" | "risk";
  const marked = (field: Marked, oneLine = false) => {
    const grounding = fields[`actions.${action.id}.${field}`];
    const { error } = form.getInputProps(field) as { error?: string };
    return (
      <MarkedField
        size="xs"
        label={t(`actions.form.${field}`)}
        error={error}
        oneLine={oneLine}
        value={form.values[field]}
        checked={grounding === undefined ? null : { text: action[field], grounding }}
        onChange={(changed) => form.setFieldValue(field, changed)}
      />
    );
  };
  const line = (field: "owner" | "firstStepHours" | "by" | "liveOn", type = "text") => (
    <TextInput size="xs" type={type} label={t(`actions.form.${field}`)} {...form.getInputProps(field)} />
  );
  return (
    <form className={styles.form} onSubmit={form.onSubmit((values) => void save(values))} noValidate>
      <p className={styles.hint}>{t("actions.form.hint")}</p>
      {marked("title")}
      {marked("why")}
      {line("owner")}
      {marked("firstStep")}
      {line("firstStepHours")}
      {marked("measure")}
      {marked("baseline", true)}
      {marked("target", true)}
      <div className={styles.pair}>
        {line("by", "date")}
        {line("liveOn", "date")}
      </div>
      {marked("price")}
      {marked("risk")}
      <Textarea size="xs" autosize minRows={1} label={t("actions.form.reason")} {...form.getInputProps("reason")} />
      {problem !== null && failed === "action.settle" && <ProblemNote message={problem.message} hint={problem.hint} />}
      <div className={styles.ways}>
        <Button type="submit" size="xs" loading={busy === "action.settle"}>
          {t("actions.form.save")}
        </Button>
        <Button size="xs" variant="subtle" color="gray" onClick={onDone}>
          {commonWords("cancel")}
        </Button>
      </div>
    </form>
  );
}
