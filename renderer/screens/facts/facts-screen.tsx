import { Button } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useDeferredValue, useState } from "react";
import { useTranslation } from "react-i18next";
import { staleAfterDays, type Company, type Fact } from "../../../electron/contract/company.ts";
import { bridge } from "../../bridge.ts";
import { ProblemNote } from "../../parts/problem-note.tsx";
import { SampleLabel } from "../../parts/sample-label.tsx";
import { isStale, today } from "../../state/stale.ts";
import { useReading } from "../../state/use-reading.ts";
import page from "../page.module.css";
import { FactDrawer } from "./fact-drawer.tsx";
import { FactFilters } from "./fact-filters.tsx";
import { FactTable } from "./fact-table.tsx";
import styles from "./facts.module.css";
import { filterFacts, type FactFilter } from "./filter-facts.ts";
import { readFocus } from "./read-focus.ts";

/** A company's facts: find, add, edit, retire. `focus` names what to begin with (`readFocus`). */
export function FactsScreen({ company, focus }: { company: Company; focus: string }) {
  const { t } = useTranslation("facts");
  const begin = readFocus(focus);
  const [retired, setRetired] = useState(false);
  const [filter, setFilter] = useState<FactFilter>(begin.filter);
  const [edited, setEdited] = useState<Fact | "new" | null>(begin.metric === "" ? null : "new");
  const [refused, setRefused] = useState<{ message: string; hint: string } | null>(null);
  const [moved, setMoved] = useState<Fact | null>(null);
  const { value: facts, problem, reread } = useReading("fact.list", { companyId: company.id, retired });
  const day = today();
  const all = facts ?? [];
  const shown = filterFacts(all, useDeferredValue(filter), company.currency, day);
  const stale = all.filter((fact) => fact.retiredAt === null && isStale(fact.asOf, day, staleAfterDays)).length;
  const move = async (fact: Fact): Promise<void> => {
    const name = fact.retiredAt === null ? "fact.retire" : "fact.restore";
    const reply = await bridge.invoke(name, { companyId: company.id, factId: fact.id });
    setRefused(reply.ok ? null : reply.error);
    if (reply.ok) setMoved(reply.value);
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
          <p className={page.lead}>
            {t("leadBefore")} <bdi className={styles.whose}>{company.name}</bdi>. {t("leadAfter")}
          </p>
        </div>
        <Button
          className={styles.add}
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={() => setEdited("new")}
        >
          {t("add")}
        </Button>
      </div>
      <FactFilters filter={filter} retired={retired} onFilter={setFilter} onRetired={setRetired} />
      {told !== null && <ProblemNote message={told.message} hint={told.hint} />}
      {facts !== null && shown.length === 0 ? (
        <div className={`${page.sheet} ${page.empty}`}>
          <strong>{all.length === 0 ? t("none") : t("noHit")}</strong>
          <p>{all.length === 0 ? t("noneHint") : t("noHitHint")}</p>
          {all.length === 0 ? (
            <Button onClick={() => setEdited("new")}>{t("add")}</Button>
          ) : (
            <Button variant="default" onClick={() => setFilter(readFocus("").filter)}>
              {t("clear")}
            </Button>
          )}
        </div>
      ) : (
        <FactTable facts={shown} currency={company.currency} onEdit={setEdited} onMove={(fact) => void move(fact)} />
      )}
      <div className={styles.foot} role="status">
        {moved !== null && (
          <span>
            {t(moved.retiredAt === null ? "restoredNote" : "retiredNote", { ref: moved.ref })}{" "}
            <Button variant="subtle" size="compact-sm" onClick={() => void move(moved)}>
              {t("undo")}
            </Button>
          </span>
        )}
        {all.length > 0 && (
          <span className={styles.counts}>
            {shown.length < all.length
              ? t("shown", { shown: shown.length, count: all.length })
              : t("count", { count: all.length })}
            {stale > 0 && ` · ${t("staleCount", { count: stale })}`}
          </span>
        )}
      </div>
      <FactDrawer
        key={edited === null ? "closed" : edited === "new" ? "new" : edited.id}
        company={company}
        edited={edited}
        metric={begin.metric}
        sources={[...new Set(all.map((fact) => fact.source))]}
        onClose={() => setEdited(null)}
        onSaved={() => {
          setEdited(null);
          void reread();
        }}
      />
    </main>
  );
}
