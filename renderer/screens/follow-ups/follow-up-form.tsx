import { Button, Select, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Company } from "../../../electron/contract/company.ts";
import type { Problem } from "../../../electron/contract/errors.ts";
import type { FollowUp, FollowUpDraft } from "../../../electron/contract/follow-up.ts";
import { knownMetrics } from "../../../electron/contract/metrics.ts";
import { longestLine } from "../../../electron/contract/text.ts";
import { focusFirst } from "../../parts/focus-first.ts";
import { ProblemNote } from "../../parts/problem-note.tsx";
import { readTypedNumber } from "../../parts/typed-number.ts";
import { forgetForm, keepForm, readKeptForm } from "../../state/kept-form.ts";
import { numberKindOf } from "../facts/typed-fact.ts";
import page from "../page.module.css";
import record from "../record.module.css";
import { NumberFields } from "./number-fields.tsx";
import { draftOfFollowUp, typeFollowUp, type TypedFollowUp } from "./typed-follow-up.ts";

interface FollowUpFormProps {
  company: Company;
  followUp: FollowUp | null;
  /** Keeps what is typed while one is elsewhere. */
  place: string;
  /** Whether the numbers behind the words are in sight from the start. */
  withNumbers?: boolean;
  busy: boolean;
  refused: Problem | null;
  /** Sends the draft, and whether its numbers are to be read from its words; whether it was taken. */
  onSend: (said: { draft: FollowUpDraft; readNumbers: boolean }) => Promise<boolean>;
  onCancel: () => void;
}

/** Says a follow-up: what, who, when, and what is measured from where to where. */
export function FollowUpForm(props: FollowUpFormProps) {
  const { company, followUp, place, busy, refused } = props;
  const { t } = useTranslation("followUps");
  const { t: common } = useTranslation("common");
  const [initial] = useState(() => typeFollowUp(followUp, company));
  const [isKept, setIsKept] = useState(() => JSON.stringify(readKeptForm(place, initial)) !== JSON.stringify(initial));
  const [numbersOpen, setNumbersOpen] = useState(props.withNumbers ?? false);
  const line = (text: string): string | null => (text.trim().length > longestLine ? t("form.tooLong") : null);
  const value = (text: string, { unit, currency }: TypedFollowUp): string | null => {
    if (text.trim() === "" || unit === "") return null;
    return readTypedNumber(text, numberKindOf(unit), currency.trim().toUpperCase()).ok ? null : t("form.badNumber");
  };
  const form = useForm<TypedFollowUp>({
    initialValues: readKeptForm(place, initial),
    onValuesChange: (values) => keepForm(place, values, initial),
    validate: {
      title: (title) => (title.trim() === "" ? t("form.needed") : line(title)),
      owner: line,
      measure: line,
      baseline: line,
      target: line,
      baselineValue: value,
      targetValue: value,
      unit: (unit, typed) =>
        unit === "" && `${typed.baselineValue}${typed.targetValue}`.trim() !== "" ? t("form.needsUnit") : null,
      currency: (code, { unit }) =>
        unit !== "money" || /^[A-Za-z]{3}$/.test(code.trim()) ? null : t("form.badCurrency"),
    },
  });
  const send = async (typed: TypedFollowUp): Promise<void> => {
    if (await props.onSend(draftOfFollowUp(typed, initial))) forgetForm(place);
  };
  const startOver = (): void => {
    form.setValues(initial);
    forgetForm(place);
    setIsKept(false);
  };
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => first.current?.focus(), []);
  const hides = ["baselineValue", "targetValue", "unit", "currency"];
  return (
    <form
      className={record.form}
      noValidate
      onSubmit={form.onSubmit(
        (typed) => void send(typed),
        (errors) => {
          if (Object.keys(errors).some((field) => hides.includes(field))) setNumbersOpen(true);
          // What was hidden has to be drawn before it can take the focus.
          requestAnimationFrame(() => focusFirst(form, errors));
        },
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
      <div className={page.two}>
        <TextInput label={t("form.owner")} {...form.getInputProps("owner")} />
        <TextInput label={t("form.dueOn")} type="date" {...form.getInputProps("dueOn")} />
      </div>
      <TextInput label={t("form.measure")} description={t("form.measureHint")} {...form.getInputProps("measure")} />
      <div className={page.two}>
        <TextInput
          label={t("form.baseline")}
          description={t("form.baselineHint")}
          {...form.getInputProps("baseline")}
        />
        <TextInput label={t("form.target")} description={t("form.targetHint")} {...form.getInputProps("target")} />
      </div>
      <details
        className={record.numbers}
        open={numbersOpen}
        onToggle={(event) => setNumbersOpen(event.currentTarget.open)}
      >
        <summary>{t("form.numbers")}</summary>
        <NumberFields form={form} />
      </details>
      <Select
        label={t("form.metric")}
        description={t("form.metricHint")}
        placeholder={t("form.metricNone")}
        searchable
        clearable
        data={knownMetrics.map(({ key, label }) => ({ value: key, label }))}
        value={form.values.metric === "" ? null : form.values.metric}
        onChange={(key) => form.setFieldValue("metric", key ?? "")}
      />
      {refused !== null && <ProblemNote message={refused.message} hint={refused.hint} />}
      <div className={record.save}>
        <Button type="submit" loading={busy}>
          {t("form.save")}
        </Button>
        <Button variant="subtle" color="gray" onClick={props.onCancel}>
          {common("cancel")}
        </Button>
      </div>
    </form>
  );
}
