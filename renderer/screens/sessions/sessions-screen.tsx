import { Button, SegmentedControl, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { IconSearch } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Company } from "../../../electron/contract/company.ts";
import { ProblemNote } from "../../parts/problem-note.tsx";
import { hrefOf } from "../../state/route.ts";
import { useReading } from "../../state/use-reading.ts";
import page from "../page.module.css";
import { SessionHit } from "./session-hit.tsx";
import { SessionLine } from "./session-line.tsx";

/** Saved sessions, and a search over everything that was written in them. */
export function SessionsScreen({ company, companies }: { company: Company | null; companies: readonly Company[] }) {
  const { t } = useTranslation("sessions");
  const [all, setAll] = useState(company === null);
  const [words, setWords] = useState("");
  const [query] = useDebouncedValue(words.trim(), 120);
  const companyId = all || company === null ? null : company.id;
  const listed = useReading("session.list", { companyId });
  const found = useReading("session.search", query === "" ? null : { companyId, query });
  const problem = query === "" ? listed.problem : found.problem;
  const rows = listed.value ?? [];
  const hits = found.value ?? [];
  return (
    <main className={page.page}>
      <h1>{t("title")}</h1>
      <div className={page.tools}>
        <TextInput
          className={page.grow}
          label={t("find")}
          leftSection={<IconSearch size={16} aria-hidden />}
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
        {company !== null && companies.length > 1 && (
          <SegmentedControl
            aria-label={t("scope")}
            value={all ? "all" : "one"}
            onChange={(value) => setAll(value === "all")}
            data={[
              { value: "one", label: t("thisCompany", { company: company.name.slice(0, 40) }) },
              { value: "all", label: t("all") },
            ]}
          />
        )}
      </div>
      {problem !== null && <ProblemNote message={problem.message} hint={problem.hint} />}
      {query === "" && listed.value !== null && rows.length === 0 && (
        <div className={`${page.sheet} ${page.empty}`}>
          <strong>{t("none")}</strong>
          <p>{t("noneHint")}</p>
          {company !== null && (
            <Button component="a" href={hrefOf({ screen: "gallery", companyId: company.id })}>
              {t("start")}
            </Button>
          )}
        </div>
      )}
      {query !== "" && found.value !== null && hits.length === 0 && (
        <div className={`${page.sheet} ${page.empty}`} role="status">
          <strong>{t("noHit")}</strong>
          <p>{t("noHitHint")}</p>
        </div>
      )}
      <ul className={`${page.sheet} ${page.rows}`} hidden={(query === "" ? rows : hits).length === 0}>
        {query === ""
          ? rows.map((session) => <SessionLine key={session.id} session={session} withCompany={companyId === null} />)
          : hits.map((hit, index) => (
              <SessionHit key={`${hit.session.id}${index}`} hit={hit} withCompany={companyId === null} />
            ))}
      </ul>
    </main>
  );
}
