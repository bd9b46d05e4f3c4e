import { Button, Checkbox, Select, TextInput } from "@mantine/core";
import { IconPlus, IconSearch } from "@tabler/icons-react";
import { useDeferredValue, useState } from "react";
import { useTranslation } from "react-i18next";
import { FactKind, type Company, type Fact } from "../../../electron/contract/company.ts";
import { bridge } from "../../bridge.ts";
import { factText } from "../../format.ts";
import { ProblemNote } from "../../parts/problem-note.tsx";
import { SampleLabel } from "../../parts/sample-label.tsx";
import { useReading } from "../../state/use-reading.ts";
import page from "../page.module.css";
import { FactDrawer } from "./fact-drawer.tsx";
import { FactTable } from "./fact-table.tsx";

/** A company's facts: find, add, edit, retire. `focus` names a metric to add at once, or a fact's reference to show. */
export function FactsScreen({ company, focus }: { company: Company; focus: string }) {
  const { t } = useTranslation("facts");
  const { t: parts } = useTranslation("parts");
  const [retired, setRetired] = useState(false);
  const [kind, setKind] = useState<FactKind | null>(null);
  const [words, setWords] = useState(/^F\d+$/.test(focus) ? focus : "");
  const [edited, setEdited] = useState<Fact | "new" | null>(focus !== "" && !/^F\d+$/.test(focus) ? "new" : null);
  const [refused, setRefused] = useState<{ message: string; hint: string } | null>(null);
  const { value: facts, problem, reread } = useReading("fact.list", { companyId: company.id, retired });
  const wanted = useDeferredValue(words.trim().toLowerCase());
  const shown = (facts ?? []).filter(
    (fact) => (kind === null || fact.kind === kind) && holds(fact, wanted, company.currency),
  );
  const move = async (fact: Fact): Promise<void> => {
    const name = fact.retiredAt === null ? "fact.retire" : "fact.restore";
    const reply = await bridge.invoke(name, { companyId: company.id, factId: fact.id });
    setRefused(reply.ok ? null : reply.error);
    await reread();
  };
  const told = refused ?? problem;
  return (
    <main className={page.page}>
      <div className={page.head}>
        <div>
          <h1>
            {t("title")} <SampleLabel origin={company.origin} />
          </h1>
          <p className={page.lead}>{t("lead", { company: company.name })}</p>
        </div>
        <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setEdited("new")}>
          {t("add")}
        </Button>
      </div>
      <div className={page.tools}>
        <TextInput
          className={page.grow}
          label={t("find")}
          leftSection={<IconSearch size={16} aria-hidden />}
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
        <Select
          label={t("kind")}
          placeholder={t("allKinds")}
          clearable
          value={kind}
          onChange={(value) => setKind(value as FactKind | null)}
          data={FactKind.options.map((value) => ({ value, label: parts(`panel.kinds.${value}`) }))}
        />
        <Checkbox
          label={t("showRetired")}
          checked={retired}
          onChange={(event) => setRetired(event.currentTarget.checked)}
          mb={8}
        />
      </div>
      {told !== null && <ProblemNote message={told.message} hint={told.hint} />}
      {facts !== null && shown.length === 0 ? (
        <div className={`${page.sheet} ${page.empty}`}>
          <strong>{facts.length === 0 ? t("none") : t("noHit")}</strong>
          <p>{facts.length === 0 ? t("noneHint") : t("noHitHint")}</p>
          {facts.length === 0 && <Button onClick={() => setEdited("new")}>{t("add")}</Button>}
        </div>
      ) : (
        <FactTable facts={shown} currency={company.currency} onEdit={setEdited} onMove={(fact) => void move(fact)} />
      )}
      <FactDrawer
        key={edited === null ? "closed" : edited === "new" ? "new" : edited.id}
        company={company}
        edited={edited}
        metric={/^F\d+$/.test(focus) ? "" : focus}
        onClose={() => setEdited(null)}
        onSaved={() => {
          setEdited(null);
          void reread();
        }}
      />
    </main>
  );
}

function holds(fact: Fact, words: string, currency: string): boolean {
  if (words === "") return true;
  if (/^f\d+$/.test(words)) return fact.ref.toLowerCase() === words;
  return [fact.label, fact.text, fact.source, fact.period, factText(fact, currency)]
    .join("\n")
    .toLowerCase()
    .includes(words);
}
