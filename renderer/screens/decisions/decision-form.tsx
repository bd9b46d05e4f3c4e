import { Button, Select, Textarea, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Decision, DecisionDraft } from "../../../electron/contract/decision.ts";
import type { Problem } from "../../../electron/contract/errors.ts";
import type { DecisionId } from "../../../electron/contract/ids.ts";
import { longestLine, longestProse } from "../../../electron/contract/text.ts";
import { focusFirst } from "../../parts/focus-first.ts";
import { ProblemNote } from "../../parts/problem-note.tsx";
import { forgetForm, keepForm, readKeptForm } from "../../state/kept-form.ts";
import { today } from "../../state/stale.ts";
import record from "../record.module.css";

/** Props of the form. `others` may give way to a new decision; `place` keeps what is typed while one is elsewhere. */
interface DecisionFormProps {
  decision: Decision | null;
  others: readonly Decision[];
  /** The reference of the one whose place a new decision takes, or empty. */
  instead: string;
  place: string;
  busy: boolean;
  refused: Problem | null;
  /** Sends the draft; whether it was taken. */
  onSend: (draft: DecisionDraft, supersedes: DecisionId | null) => Promise<boolean>;
  onCancel: () => void;
}

const proseFields = ["context", "choice", "reasons", "consequences"] as const;

/** Writes a decision as an architecture decision record has it: context, decision, reasons, consequences. */
export function DecisionForm(props: DecisionFormProps) {
  const { decision, others, place, busy, refused } = props;
  const { t } = useTranslation("decisions");
  const { t: common } = useTranslation("common");
  const [initial] = useState(() => typed(decision, props.instead));
  const [isKept, setIsKept] = useState(() => JSON.stringify(readKeptForm(place, initial)) !== JSON.stringify(initial));
  const prose = (text: string): string | null => (text.length > longestProse ? t("form.tooLongText") : null);
  const form = useForm({
    initialValues: readKeptForm(place, initial),
    onValuesChange: (values) => keepForm(place, values, initial),
    validate: {
      title: (title) =>
        title.trim() === "" ? t("form.needed") : title.trim().length > longestLine ? t("form.tooLong") : null,
      decidedOn: (day) => (/^\d{4}-\d{2}-\d{2}$/.test(day) ? null : t("form.badDay")),
      context: prose,
      choice: prose,
      reasons: prose,
      consequences: prose,
    },
  });
  const send = async ({ instead, ...draft }: typeof form.values): Promise<void> => {
    const earlier = others.find(({ ref }) => ref === instead);
    if (await props.onSend(draft, earlier?.id ?? null)) forgetForm(place);
  };
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => first.current?.focus(), []);
  const startOver = (): void => {
    form.setValues(initial);
    forgetForm(place);
    setIsKept(false);
  };
  return (
    <form
      className={record.form}
      noValidate
      onSubmit={form.onSubmit(
        (values) => void send(values),
        (errors) => focusFirst(form, errors),
      )}
    >
      {isKept && (
        <p className={record.kept} role="status">
          {t("form.restored")}{" "}
          <Button variant="subtle" size="compact-sm" onClick={startOver}>
            {t("form.startOver")}
          </Button>
        </p>
      )}
      <TextInput label={t("form.title")} required ref={first} {...form.getInputProps("title")} />
      <TextInput
        label={t("form.decidedOn")}
        type="date"
        required
        max={today()}
        w={180}
        {...form.getInputProps("decidedOn")}
      />
      {proseFields.map((field) => (
        <Textarea
          key={field}
          label={t(`form.${field}`)}
          description={t(`form.${field}Hint`)}
          autosize
          minRows={2}
          maxRows={12}
          {...form.getInputProps(field)}
        />
      ))}
      {decision === null && others.length > 0 && (
        <Select
          label={t("form.instead")}
          placeholder={t("form.insteadNone")}
          clearable
          searchable
          data={others.map(({ ref, title }) => ({ value: ref, label: `${ref}: ${title}` }))}
          {...form.getInputProps("instead")}
          value={form.values.instead === "" ? null : form.values.instead}
          onChange={(ref) => form.setFieldValue("instead", ref ?? "")}
        />
      )}
      {refused !== null && <ProblemNote message={refused.message} hint={refused.hint} />}
      <div className={record.save}>
        <Button type="submit" loading={busy}>
          {decision === null ? t("form.save") : t("form.saveEdit")}
        </Button>
        <Button variant="subtle" color="gray" onClick={props.onCancel}>
          {common("cancel")}
        </Button>
      </div>
    </form>
  );
}

/** A decision as it is typed; a new one begins with today. */
function typed(decision: Decision | null, instead: string): DecisionDraft & { instead: string } {
  return {
    title: decision?.title ?? "",
    decidedOn: decision?.decidedOn ?? today(),
    context: decision?.context ?? "",
    choice: decision?.choice ?? "",
    reasons: decision?.reasons ?? "",
    consequences: decision?.consequences ?? "",
    instead,
  };
}
