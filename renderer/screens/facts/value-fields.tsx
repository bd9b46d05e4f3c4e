import { Select, TextInput } from "@mantine/core";
import type { UseFormReturnType } from "@mantine/form";
import { useTranslation } from "react-i18next";
import { formatQuantity } from "../../../electron/contract/format-quantity.ts";
import { knownMetrics } from "../../../electron/contract/metrics.ts";
import { Per, Unit } from "../../../electron/contract/quantity.ts";
import { readTypedNumber } from "../../parts/typed-number.ts";
import page from "../page.module.css";
import { numberKindOf, type TypedFact } from "./typed-fact.ts";

/** A value as people type it, with its unit and time; it says how it reads. The unit of a metric of the list stands firm. */
export function ValueFields({
  form,
}: {
  form: Pick<UseFormReturnType<TypedFact>, "values" | "getInputProps" | "setFieldValue">;
}) {
  const { t } = useTranslation("facts");
  const { t: ask } = useTranslation("ask");
  const { value, unit, per, currency, metric } = form.values;
  const known = knownMetrics.find((each) => each.key === metric);
  const read = readTypedNumber(value, numberKindOf(unit), currency.trim().toUpperCase());
  const money =
    unit === "money" && /^[A-Za-z]{3}$/.test(currency.trim()) ? { currency: currency.trim().toUpperCase() } : {};
  const reads = read.ok
    ? t("form.reads", {
        value: formatQuantity({
          value: Number(read.value),
          unit,
          ...money,
          ...(per === "" ? {} : { per }),
          ...(known?.of === undefined ? {} : { of: known.of }),
        }),
      })
    : t("form.valueHint");
  return (
    <>
      <TextInput
        label={t("form.value")}
        inputMode="decimal"
        required={form.values.kind === "metric"}
        description={reads}
        rightSection={unit === "percent" ? <span aria-hidden>%</span> : null}
        {...form.getInputProps("value")}
      />
      <div className={page.two}>
        <Select
          label={t("form.unit")}
          allowDeselect={false}
          disabled={known !== undefined}
          data={Unit.options.map((each) => ({ value: each, label: t(`units.${each}`) }))}
          {...form.getInputProps("unit")}
        />
        <Select
          label={t("form.per")}
          clearable
          disabled={known?.per !== undefined}
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
