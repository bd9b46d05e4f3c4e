import { Button, Select, Textarea, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { BusinessModel, Stage, type Company, type CompanyProfileInput } from "../../../electron/contract/company.ts";
import { ProblemNote } from "../../parts/problem-note.tsx";
import { SampleLabel } from "../../parts/sample-label.tsx";
import { useCompanies } from "../../state/companies.ts";
import { goTo } from "../../state/route.ts";
import page from "../page.module.css";

interface Typed {
  name: string;
  industry: string;
  stage: Stage;
  businessModel: BusinessModel;
  headcount: string;
  currency: string;
  sells: string;
  goals: string;
}

const longestLine = 300;

/** Describes a company: a new one, or one that is there. What was typed stays when it is refused. */
export function CompanyScreen({ company }: { company: Company | null }) {
  const { t } = useTranslation("company");
  const { add, revise, problem } = useCompanies();
  const [busy, setBusy] = useState(false);
  const [told, setTold] = useState<"saved" | "refused" | null>(null);
  const form = useForm<Typed>({
    initialValues: typedOf(company),
    validate: {
      name: (name) => (name.trim() === "" ? t("needed") : name.trim().length > longestLine ? t("tooLong") : null),
      industry: (industry) => (industry.trim().length > longestLine ? t("tooLong") : null),
      currency: (currency) => (/^[A-Za-z]{3}$/.test(currency.trim()) ? null : t("badCurrency")),
      headcount: (count) => (/^\d{0,7}$/.test(count.replace(/[\s,]/g, "")) ? null : t("badHeadcount")),
    },
  });
  const save = async (typed: Typed): Promise<void> => {
    setBusy(true);
    const profile = profileOf(typed);
    const kept = company === null ? await add(profile) : await revise(company.id, profile);
    setBusy(false);
    setTold(kept === null ? "refused" : "saved");
    if (kept !== null && company === null) goTo({ screen: "gallery", companyId: kept.id });
  };
  return (
    <main className={page.page}>
      <h1>{company === null ? t("addTitle") : t("editTitle", { name: company.name })}</h1>
      {company !== null && <SampleLabel origin={company.origin} />}
      <form
        className={page.fields}
        noValidate
        onSubmit={form.onSubmit((typed) => void save(typed))}
        onChange={() => setTold(null)}
      >
        <TextInput label={t("name")} required data-autofocus {...form.getInputProps("name")} />
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
          <TextInput label={t("headcount")} inputMode="numeric" {...form.getInputProps("headcount")} />
          <TextInput label={t("currency")} description={t("currencyHint")} {...form.getInputProps("currency")} />
        </div>
        <Textarea label={t("sells")} autosize minRows={2} maxRows={10} {...form.getInputProps("sells")} />
        <Textarea
          label={t("goals")}
          description={t("goalsHint")}
          autosize
          minRows={2}
          maxRows={10}
          {...form.getInputProps("goals")}
        />
        {told === "refused" && problem !== null && <ProblemNote message={problem.message} hint={problem.hint} />}
        <div className={page.ways}>
          <Button type="submit" loading={busy}>
            {company === null ? t("add") : t("save")}
          </Button>
          <span role="status">{told === "saved" ? t("saved") : ""}</span>
        </div>
      </form>
    </main>
  );
}

function typedOf(company: Company | null): Typed {
  return {
    name: company?.name ?? "",
    industry: company?.industry ?? "",
    stage: company?.stage ?? "seed",
    businessModel: company?.businessModel ?? "subscription",
    headcount: company?.headcount?.toString() ?? "",
    currency: company?.currency ?? "USD",
    sells: company?.sells ?? "",
    goals: company?.goals ?? "",
  };
}

function profileOf(typed: Typed): CompanyProfileInput {
  const count = typed.headcount.replace(/[\s,]/g, "");
  return {
    ...typed,
    currency: typed.currency.trim().toUpperCase(),
    headcount: count === "" ? null : Number(count),
  };
}
