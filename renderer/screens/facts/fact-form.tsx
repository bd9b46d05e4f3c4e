import { Autocomplete, Button, Select, Textarea, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { FactKind, type Company, type Fact } from "../../../electron/contract/company.ts";
import { knownMetrics } from "../../../electron/contract/metrics.ts";
import { longestProse } from "../../../electron/contract/text.ts";
import { bridge } from "../../bridge.ts";
import { ProblemNote } from "../../parts/problem-note.tsx";
import { readTypedNumber } from "../../parts/typed-number.ts";
import { focusFirst } from "../../parts/focus-first.ts";
import { forgetForm, keepForm, readKeptForm } from "../../state/kept-form.ts";
import { today } from "../../state/stale.ts";
import styles from "./facts.module.css";
import { carriesValue, draftOf, numberKindOf, typeFact, withMetric, type TypedFact } from "./typed-fact.ts";
import { ValueFields } from "./value-fields.tsx";

const longestLine = 300;

/** The form of one fact. What was typed stays when it is refused, and when the form is closed. */
export function FactForm(props: {
  company: Company;
  fact: Fact | null;
  metric: string;
  sources: string[];
  onSaved: () => void;
}) {
  const { company, fact, metric, sources, onSaved } = props;
  const { t } = useTranslation("facts");
  const { t: parts } = useTranslation("parts");
  const { t: ask } = useTranslation("ask");
  const [refused, setRefused] = useState<{ message: string; hint: string } | null>(null);
  const [busy, setBusy] = useState(false);
  const day = today();
  const place = `fact/${company.id}/${fact?.id ?? `new/${metric}`}`;
  const [initial] = useState(() => typeFact(fact, company, metric, day));
  const [isKept, setIsKept] = useState(() => JSON.stringify(readKeptForm(place, initial)) !== JSON.stringify(initial));
  const line = (text: string): string | null =>
    text.trim() === "" ? t("form.needed") : text.trim().length > longestLine ? t("form.tooLong") : null;
  const form = useForm<TypedFact>({
    initialValues: readKeptForm(place, initial),
    onValuesChange: (values) => keepForm(place, values, initial),
    validate: {
      label: line,
      source: line,
      asOf: (asOf) => (/^\d{4}-\d{2}-\d{2}$/.test(asOf) ? null : t("form.badDay")),
      period: (period) => (period.trim().length > longestLine ? t("form.tooLong") : null),
      text: (text, typed) =>
        text.length > longestProse
          ? t("form.tooLongText")
          : text.trim() === "" && typed.kind === "text"
            ? t("form.needed")
            : null,
      currency: (code, typed) =>
        typed.unit !== "money" || /^[A-Za-z]{3}$/.test(code.trim()) ? null : t("form.badCurrency"),
      value: (value, typed) => {
        if (!carriesValue(typed.kind) || (typed.kind === "goal" && value.trim() === "")) return null;
        const read = readTypedNumber(value, numberKindOf(typed.unit), typed.currency.trim().toUpperCase());
        if (read.ok) return null;
        return read.problem === "empty"
          ? t("form.needed")
          : ask(`problems.${read.problem}`, { currency: typed.currency.trim().toUpperCase() });
      },
    },
  });
  const typed = form.values;
  const valued = carriesValue(typed.kind);
  const save = async (values: TypedFact): Promise<void> => {
    setBusy(true);
    const draft = draftOf(values);
    const reply =
      fact === null
        ? await bridge.invoke("fact.add", { companyId: company.id, draft })
        : await bridge.invoke("fact.revise", { companyId: company.id, factId: fact.id, draft });
    setBusy(false);
    if (!reply.ok) return setRefused(reply.error);
    forgetForm(place);
    onSaved();
  };
  const startOver = (): void => {
    form.setValues(initial);
    forgetForm(place);
    setIsKept(false);
  };
  const known = knownMetrics.find((each) => each.key === typed.metric);
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={form.onSubmit(
        (values) => void save(values),
        (errors) => focusFirst(form, errors),
      )}
    >
      {isKept && (
        <p className={styles.kept} role="status">
          {t("form.restored")}{" "}
          <Button variant="subtle" size="compact-sm" onClick={startOver}>
            {t("form.startOver")}
          </Button>
        </p>
      )}
      <Select
        label={t("form.kind")}
        allowDeselect={false}
        data={FactKind.options.map((value) => ({ value, label: parts(`panel.kinds.${value}`) }))}
        {...form.getInputProps("kind")}
      />
      {valued && (
        <Select
          label={t("form.metric")}
          description={known?.definition ?? t("form.metricHint")}
          searchable
          clearable
          placeholder={t("form.ownMetric")}
          value={typed.metric === "" ? null : typed.metric}
          onChange={(key) => form.setValues(withMetric(typed, key ?? "", day))}
          data={knownMetrics.map(({ key, label }) => ({ value: key, label }))}
        />
      )}
      <TextInput label={t("form.label")} required {...form.getInputProps("label")} />
      {valued && <ValueFields form={form} />}
      {valued && (
        <TextInput label={t("form.period")} description={t("form.periodHint")} {...form.getInputProps("period")} />
      )}
      <Textarea
        label={t("form.text")}
        description={t("form.textHint")}
        required={typed.kind === "text"}
        autosize
        minRows={valued ? 1 : 3}
        maxRows={10}
        {...form.getInputProps("text")}
      />
      <Autocomplete
        label={t("form.source")}
        description={t("form.sourceHint")}
        required
        data={sources}
        limit={6}
        {...form.getInputProps("source")}
      />
      <TextInput label={t("form.asOf")} type="date" required {...form.getInputProps("asOf")} />
      <div className={styles.save}>
        {refused !== null && <ProblemNote message={refused.message} hint={refused.hint} />}
        <Button type="submit" loading={busy}>
          {t("form.save")}
        </Button>
      </div>
    </form>
  );
}
