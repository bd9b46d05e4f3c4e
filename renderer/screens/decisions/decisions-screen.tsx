import { Button, Checkbox, TextInput } from "@mantine/core";
import { IconPlus, IconSearch } from "@tabler/icons-react";
import { useDeferredValue, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Company } from "../../../electron/contract/company.ts";
import { ExportButton } from "../../parts/export/export-button.tsx";
import { ProblemNote } from "../../parts/problem-note.tsx";
import { SampleLabel } from "../../parts/sample-label.tsx";
import { hrefOf } from "../../state/route.ts";
import { useReading } from "../../state/use-reading.ts";
import page from "../page.module.css";
import { DecisionLine } from "./decision-line.tsx";
import styles from "./decisions.module.css";
import { filterDecisions, type DecisionFilter } from "./filter-decisions.ts";

const everything: DecisionFilter = { words: "", holding: false };

/** A company's decision log, the newest first; to find one, open one, or write one by hand. */
export function DecisionsScreen({ company }: { company: Company }) {
  const { t } = useTranslation("decisions");
  const [filter, setFilter] = useState(everything);
  const { value: decisions, problem } = useReading("decision.list", { companyId: company.id });
  const all = decisions ?? [];
  const shown = filterDecisions(all, useDeferredValue(filter));
  const toNew = hrefOf({ screen: "new-decision", companyId: company.id, instead: "" });
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
        <div className={styles.ways}>
          {all.length > 0 && <ExportButton what={{ kind: "decisions", companyId: company.id }} />}
          <Button component="a" href={toNew} className={styles.add} leftSection={<IconPlus size={16} aria-hidden />}>
            {t("write")}
          </Button>
        </div>
      </div>
      {all.length > 0 && (
        <div className={page.tools}>
          <TextInput
            className={page.grow}
            type="search"
            label={t("find")}
            leftSection={<IconSearch size={16} aria-hidden />}
            value={filter.words}
            onChange={(event) => setFilter({ ...filter, words: event.currentTarget.value })}
          />
          <Checkbox
            className={styles.check}
            size="sm"
            label={t("onlyHolding")}
            checked={filter.holding}
            onChange={(event) => setFilter({ ...filter, holding: event.currentTarget.checked })}
          />
        </div>
      )}
      {problem !== null && <ProblemNote message={problem.message} hint={problem.hint} />}
      {decisions !== null && shown.length === 0 && (
        <div className={`${page.sheet} ${page.empty}`}>
          <strong>{all.length === 0 ? t("none") : t("noHit")}</strong>
          <p>{all.length === 0 ? t("noneHint") : t("noHitHint")}</p>
          {all.length > 0 && (
            <Button variant="default" onClick={() => setFilter(everything)}>
              {t("clear")}
            </Button>
          )}
        </div>
      )}
      <ul className={`${page.sheet} ${page.rows}`} hidden={shown.length === 0}>
        {shown.map((decision) => (
          <DecisionLine key={decision.id} decision={decision} />
        ))}
      </ul>
      <p className={styles.count} role="status">
        {all.length > 0 &&
          (shown.length < all.length
            ? t("shown", { shown: shown.length, count: all.length })
            : t("count", { count: all.length }))}
      </p>
    </main>
  );
}
