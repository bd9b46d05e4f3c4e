import { Button, Select, Textarea, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { BusinessModel, Stage, type Company } from "../../../electron/contract/company.ts";
import type { Problem } from "../../../electron/contract/errors.ts";
import { longestProse } from "../../../electron/contract/text.ts";
import { dateLocale } from "../../format.ts";
import { focusFirst } from "../../parts/focus-first.ts";
import { ProblemNote } from "../../parts/problem-note.tsx";
import { useCompanies } from "../../state/companies.ts";
import { forgetForm, keepForm, readKeptForm } from "../../state/kept-form.ts";
import { goTo } from "../../state/route.ts";
import page from "../page.module.css";
import styles from "./company.module.css";
import { currencyChoices, profileOf, readHeadcount, typeCompany, type TypedCompany } from "./typed-company.ts";

const longestLine = 300;

/** The form of a company. What was typed stays when it is refused, and on going elsewhere. */
export function CompanyForm({ company }: { company: Company | null }) {
  const { t } = useTranslation("company");
  const { t: common } = useTranslation("common");
  const { add, revise } = useCompanies();
  const place = `company/${company?.id ?? "new"}`;
  const [initial, setInitial] = useState(() => typeCompany(company));
  const [isKept, setIsKept] = useState(() => JSON.stringify(readKeptForm(place, initial)) !== JSON.stringify(initial));
  const [busy, setBusy] = useState(false);
  const [isSaved, setIsSaved] = useState(false);
  const [refused, setRefused] = useState<Problem | null>(null);
  const line = (text: string): string | null => (text.trim().length > longestLine ? t("tooLong") : null);
  const prose = (text: string): string | null => (text.length > longestProse ? t("tooLongText") : null);
  const form = useForm<TypedCompany>({
    initialValues: readKeptForm(place, initial),
    onValuesChange: (values) => {
      keepForm(place, values, initial);
      setIsSaved(false);
    },
    validate: {
      name: (name) => (name.trim() === "" ? t("needed") : line(name)),
      industry: line,
      headcount: (count) => (readHeadcount(count) === undefined ? t("badHeadcount") : null),
      sells: prose,
      goals: prose,
    },
  });
  const currencies = useMemo(() => currencyChoices(initial.currency, dateLocale()), [initial.currency]);
  const save = async (typed: TypedCompany): Promise<void> => {
    setBusy(true);
    const profile = profileOf(typed);
    const kept = company === null ? await add(profile) : await revise(company.id, profile);
    setBusy(false);
    setRefused(kept === null ? useCompanies.getState().problem : null);
    if (kept === null) return;
    forgetForm(place);
    setInitial(typed);
    setIsKept(false);
    setIsSaved(true);
    if (company === null) goTo({ screen: "gallery", companyId: kept.id });
  };
  const startOver = (): void => {
    form.setValues(initial);
    forgetForm(place);
    setIsKept(false);
  };
  return (
    <form
      className={`${page.sheet} ${styles.form}`}
      noValidate
      onSubmit={form.onSubmit(
        (typed) => void save(typed),
        (errors) => focusFirst(form, errors),
      )}
    >
      {isKept && (
        <p className={styles.kept} role="status">
          {t("restored")}{" "}
          <Button variant="subtle" size="compact-sm" onClick={startOver}>
            {t("startOver")}
          </Button>
        </p>
      )}
      <TextInput label={t("name")} required {...form.getInputProps("name")} />
      <TextInput label={t("industry")} description={t("industryHint")} {...form.getInputProps("industry")} />
      <div className={page.two}>
        <Select
          label={t("stage")}
          allowDeselect={false}
          data={Stage.options.map((value) => ({ value, label: t(`stages.${value}`) }))}
          {...form.getInputProps("stage")}
        />
        <Select
          label={t("businessModel")}
          allowDeselect={false}
          data={BusinessModel.options.map((value) => ({ value, label: t(`models.${value}`) }))}
          {...form.getInputProps("businessModel")}
        />
      </div>
      <div className={page.two}>
        <TextInput
          label={t("headcount")}
          description={t("headcountHint")}
          inputMode="numeric"
          {...form.getInputProps("headcount")}
        />
        <Select
          label={t("currency")}
          description={t("currencyHint")}
          searchable
          allowDeselect={false}
          limit={40}
          nothingFoundMessage={t("noCurrency")}
          data={currencies}
          {...form.getInputProps("currency")}
        />
      </div>
      <Textarea
        label={t("sells")}
        description={t("sellsHint")}
        autosize
        minRows={2}
        maxRows={10}
        {...form.getInputProps("sells")}
      />
      <Textarea
        label={t("goals")}
        description={t("goalsHint")}
        autosize
        minRows={2}
        maxRows={10}
        {...form.getInputProps("goals")}
      />
      {refused !== null && <ProblemNote message={refused.message} hint={refused.hint} />}
      <div className={page.ways}>
        <Button type="submit" loading={busy}>
          {company === null ? t("add") : t("save")}
        </Button>
        {company === null && (
          <Button variant="subtle" color="gray" onClick={() => goTo({ screen: "first-run" })}>
            {common("back")}
          </Button>
        )}
        <span role="status">{isSaved ? t("saved") : form.isDirty() && company !== null ? t("unsaved") : ""}</span>
      </div>
    </form>
  );
}
