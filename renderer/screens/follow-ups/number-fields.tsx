import { Select, TextInput } from "@mantine/core";
import type { UseFormReturnType } from "@mantine/form";
import { useTranslation } from "react-i18next";
import { Per, Unit } from "../../../electron/contract/quantity.ts";
import page from "../page.module.css";
import record from "../record.module.css";
import type { TypedFollowUp } from "./typed-follow-up.ts";

/** The numbers of "from" and "to" with their unit, for words that hold none or more than one. */
export function NumberFields(props: {
  form: Pick<UseFormReturnType<TypedFollowUp>, "values" | "getInputProps" | "setFieldValue">;
}) {
  const { form } = props;
  const { t } = useTranslation("followUps");
  const { t: facts } = useTranslation("facts");
  const { t: ask } = useTranslation("ask");
  const { unit, per } = form.values;
  return (
    <div className={record.form}>
      <p className={record.quiet}>{t("form.numbersHint")}</p>
      <div className={page.two}>
        <TextInput label={t("form.baselineValue")} inputMode="decimal" {...form.getInputProps("baselineValue")} />
        <TextInput label={t("form.targetValue")} inputMode="decimal" {...form.getInputProps("targetValue")} />
      </div>
      <div className={page.two}>
        <Select
          label={t("form.unit")}
          placeholder={t("form.unitNone")}
          clearable
          data={Unit.options.map((value) => ({ value, label: facts(`units.${value}`) }))}
          {...form.getInputProps("unit")}
          value={unit === "" ? null : unit}
          onChange={(value) => form.setFieldValue("unit", (value ?? "") as Unit | "")}
        />
        <Select
          label={t("form.per")}
          placeholder={t("form.perNone")}
          clearable
          data={Per.options.map((value) => ({ value, label: ask(`per.${value}`) }))}
          value={per === "" ? null : per}
          onChange={(value) => form.setFieldValue("per", (value ?? "") as Per | "")}
        />
      </div>
      {unit === "money" && <TextInput label={t("form.currency")} w={180} {...form.getInputProps("currency")} />}
    </div>
  );
}
