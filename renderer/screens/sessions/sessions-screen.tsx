import { Button, SegmentedControl, Switch, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { IconSearch } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Company } from "../../../electron/contract/company.ts";
import { ProblemNote } from "../../parts/problem-note.tsx";
import { SampleLabel } from "../../parts/sample-label.tsx";
import { useDrafts } from "../../state/drafts.ts";
import { hrefOf } from "../../state/route.ts";
import { useReading } from "../../state/use-reading.ts";
import page from "../page.module.css";
import { SessionHit } from "./session-hit.tsx";
import { comparableWith } from "../compare/comparable.ts";
import { SessionLine } from "./session-line.tsx";
import styles from "./sessions.module.css";

const searchPlace = "session-search";

/** Saved sessions, and a search over everything that was written in them. What was searched is still there on the way back. */
export function SessionsScreen({ company, companies }: { company: Company | null; companies: readonly Company[] }) {
  const { t } = useTranslation("sessions");
  const drafts = useDrafts();
  const words = drafts.texts[searchPlace] ?? "";
  const [all, setAll] = useState(company === null);
  const [archived, setArchived] = useState(false);
  const [query] = useDebouncedValue(words.trim(), 120);
  const companyId = all || company === null ? null : company.id;
  const listed = useReading("session.list", { companyId, archived });
  const found = useReading("session.search", query === "" ? null : { companyId, query: query.slice(0, 500) });
  const problem = query === "" ? listed.problem : found.problem;
  const rows = listed.value ?? [];
  const hits = found.value ?? [];
  const origins = new Map(companies.map((each) => [each.id, each.origin]));
  const withCompany = companyId === null;
  return (
    <main className={page.page}>
      <h1>
        {t("title")} {companyId !== null && company !== null && <SampleLabel origin={company.origin} />}
      </h1>
      <div className={page.tools}>
        <TextInput
          className={page.grow}
          type="search"
          label={t("find")}
          leftSection={<IconSearch size={16} aria-hidden />}
          value={words}
          onChange={(event) => drafts.write(searchPlace, event.currentTarget.value)}
        />
        {company !== null && companies.length > 1 && (
          <SegmentedControl
            className={styles.scope}
            aria-label={t("scope")}
            value={all ? "all" : "one"}
            onChange={(value) => setAll(value === "all")}
            data={[
              { value: "one", label: <bdi className={styles.name}>{company.name}</bdi> },
              { value: "all", label: t("all") },
            ]}
          />
        )}
        {query === "" && (
          <Switch
            label={t("archived")}
            checked={archived}
            onChange={(event) => setArchived(event.currentTarget.checked)}
          />
        )}
      </div>
      {problem !== null && <ProblemNote message={problem.message} hint={problem.hint} />}
      {query === "" && listed.value !== null && rows.length === 0 && (
        <div className={`${page.sheet} ${page.empty}`}>
          <strong>{t(archived ? "noneArchived" : "none")}</strong>
          <p>{t(archived ? "noneArchivedHint" : "noneHint")}</p>
          {company !== null && !archived && (
            <Button component="a" href={hrefOf({ screen: "gallery", companyId: company.id })}>
              {t("start")}
            </Button>
          )}
        </div>
      )}
      {query !== "" && found.value !== null && hits.length === 0 && (
        <div className={`${page.sheet} ${page.empty}`}>
          <strong>{t("noHit")}</strong>
          <p>{t("noHitHint")}</p>
          {!withCompany && companies.length > 1 && (
            <Button variant="default" onClick={() => setAll(true)}>
              {t("searchAll")}
            </Button>
          )}
        </div>
      )}
      <ul className={`${page.sheet} ${page.rows}`} hidden={(query === "" ? rows : hits).length === 0}>
        {query === ""
          ? rows.map((session) => (
              <SessionLine
                key={session.id}
                session={session}
                origin={withCompany ? (origins.get(session.companyId) ?? "own") : null}
                others={comparableWith(session, rows)}
              />
            ))
          : hits.map((hit, index) => (
              <SessionHit
                key={`${hit.session.id}${index}`}
                hit={hit}
                origin={withCompany ? (origins.get(hit.session.companyId) ?? "own") : null}
              />
            ))}
      </ul>
      <p className={styles.count} role="status">
        {query === ""
          ? rows.length > 0 && t("count", { count: rows.length })
          : found.value !== null && t("hits", { count: hits.length })}
      </p>
    </main>
  );
}
