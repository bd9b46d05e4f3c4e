import { Button, Select, Textarea, TextInput } from "@mantine/core";
import { useForm, type UseFormReturnType } from "@mantine/form";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { FactKind, type Company, type Fact } from "../../../electron/contract/company.ts";
import { formatQuantity } from "../../../electron/contract/format-quantity.ts";
import { knownMetrics } from "../../../electron/contract/metrics.ts";
import { Per, Unit } from "../../../electron/contract/quantity.ts";
import { bridge } from "../../bridge.ts";
import { ProblemNote } from "../../parts/problem-note.tsx";
import { readTypedNumber } from "../../parts/typed-number.ts";
import page from "../page.module.css";
import { carriesValue, draftOf, numberKindOf, typeFact, withMetric, type TypedFact } from "./typed-fact.ts";

/** The form of one fact. What was typed stays when it is refused. */
export function FactForm({
  company,
  fact,
  metric,
  onSaved,
}: {
  company: Company;
  fact: Fact | null;
  metric: string;
  onSaved: () => void;
}) {
  const { t } = useTranslation("facts");
  const { t: parts } = useTranslation("parts");
  const { t: ask } = useTranslation("ask");
  const [refused, setRefused] = useState<{ message: string; hint: string } | null>(null);
  const [busy, setBusy] = useState(false);
  const today = new Date().toISOString().slice(0, 10);
  const needed = (text: string): string | null => (text.trim() === "" ? t("form.needed") : null);
  const form = useForm<TypedFact>({
    initialValues: typeFact(fact, company, metric, today),
    validate: {
      label: needed,
      source: needed,
      asOf: (day) => (/^\d{4}-\d{2}-\d{2}$/.test(day) ? null : t("form.badDay")),
      value: (value, typed) => {
        if (!carriesValue(typed.kind) || (typed.kind === "goal" && value.trim() === "")) return null;
        const read = readTypedNumber(value, numberKindOf(typed.unit));
        return read.ok ? null : ask(`problems.${read.problem}`);
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
    if (reply.ok) onSaved();
    else setRefused(reply.error);
  };
  const known = knownMetrics.find((each) => each.key === typed.metric);
  return (
    <form className={page.fields} noValidate onSubmit={form.onSubmit((values) => void save(values))}>
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
          onChange={(key) => form.setValues(withMetric(typed, key ?? "", today))}
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
        autosize
        minRows={valued ? 1 : 3}
        maxRows={10}
        {...form.getInputProps("text")}
      />
      <TextInput
        label={t("form.source")}
        description={t("form.sourceHint")}
        required
        {...form.getInputProps("source")}
      />
      <TextInput label={t("form.asOf")} type="date" required {...form.getInputProps("asOf")} />
      {refused !== null && <ProblemNote message={refused.message} hint={refused.hint} />}
      <div className={page.ways}>
        <Button type="submit" loading={busy}>
          {t("form.save")}
        </Button>
      </div>
    </form>
  );
}

function ValueFields({
  form,
}: {
  form: Pick<UseFormReturnType<TypedFact>, "values" | "getInputProps" | "setFieldValue">;
}) {
  const { t } = useTranslation("facts");
  const { t: ask } = useTranslation("ask");
  const { value, unit, per, currency } = form.values;
  const read = readTypedNumber(value, numberKindOf(unit));
  const money =
    unit === "money" && /^[A-Za-z]{3}$/.test(currency.trim()) ? { currency: currency.trim().toUpperCase() } : {};
  const reads = read.ok
    ? t("form.reads", {
        value: formatQuantity({ value: Number(read.value), unit, ...money, ...(per === "" ? {} : { per }) }),
      })
    : "";
  return (
    <>
      <TextInput
        label={t("form.value")}
        inputMode="decimal"
        required={form.values.kind === "metric"}
        description={reads}
        {...form.getInputProps("value")}
      />
      <div className={page.two}>
        <Select
          label={t("form.unit")}
          allowDeselect={false}
          data={Unit.options.map((each) => ({ value: each, label: t(`units.${each}`) }))}
          {...form.getInputProps("unit")}
        />
        <Select
          label={t("form.per")}
          clearable
          placeholder={t("form.perNone")}
          value={per === "" ? null : per}
          onChange={(each) => form.setFieldValue("per", (each ?? "") as Per | "")}
          data={Per.options.map((each) => ({ value: each, label: ask(`per.${each}`) }))}
        />
      </div>
      {unit === "money" && <TextInput label={t("form.currency")} {...form.getInputProps("currency")} />}
    </>
  );
}
