import { Loader } from "@mantine/core";
import { IconArrowLeft } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { Company } from "../../../electron/contract/company.ts";
import type { SessionId } from "../../../electron/contract/ids.ts";
import type { PageItem, SessionComparison } from "../../../electron/contract/session-comparison.ts";
import { momentText, timeText } from "../../format.ts";
import { ProblemNote } from "../../parts/problem-note.tsx";
import { hrefOf } from "../../state/route.ts";
import { useReading } from "../../state/use-reading.ts";
import example from "../example/example.module.css";
import page from "../page.module.css";
import { ComparedActions } from "./compared-actions.tsx";
import { ComparedFigures } from "./compared-figures.tsx";
import styles from "./compare.module.css";

/** Two sessions of one playbook: what moved, what the pages say otherwise, and what became of the earlier one's actions. */
export function CompareScreen({ company, one, other }: { company: Company; one: SessionId; other: SessionId }) {
  const { t } = useTranslation("compare");
  const { value, problem } = useReading("session.compare", { sessionId: one, with: other });
  return (
    <main className={page.page}>
      <a className={example.back} href={hrefOf({ screen: "sessions", companyId: company.id })}>
        <IconArrowLeft size={15} aria-hidden /> {t("back")}
      </a>
      {problem !== null && <ProblemNote message={problem.message} hint={problem.hint} />}
      {value === null && problem === null && <Loader color="teal" size="sm" aria-label={t("loading")} />}
      {value !== null && value.companyId === company.id && <Compared comparison={value} />}
    </main>
  );
}

function Compared({ comparison }: { comparison: SessionComparison }) {
  const { t } = useTranslation("compare");
  const { earlier, later, figures, actions } = comparison;
  // Two of one day are told apart by their times.
  const sayWhen = momentText(earlier.startedAt) === momentText(later.startedAt) ? timeText : momentText;
  const [then, now] = [sayWhen(earlier.startedAt), sayWhen(later.startedAt)];
  return (
    <>
      <h1>{t("title", { playbook: comparison.playbookTitle })}</h1>
      <p className={`${page.lead} ${styles.sessions}`}>
        <a href={hrefOf({ screen: "session", sessionId: earlier.id })}>{t("of", { day: then })}</a>{" "}
        <a href={hrefOf({ screen: "session", sessionId: later.id })}>{t("toNow", { day: now })}</a>
      </p>
      <section className={styles.part} aria-labelledby="compared-figures">
        <h2 id="compared-figures">{t("figures")}</h2>
        {earlier.computedAt === null || later.computedAt === null ? (
          <p className={styles.quiet}>{t("noFigures")}</p>
        ) : (
          <ComparedFigures figures={figures} then={then} now={now} />
        )}
      </section>
      <section className={styles.part} aria-labelledby="compared-actions">
        <h2 id="compared-actions">{t("actions", { day: then })}</h2>
        <ComparedActions companyId={comparison.companyId} actions={actions} />
      </section>
      <section className={styles.part} aria-labelledby="compared-page">
        <h2 id="compared-page">{t("page")}</h2>
        {earlier.hasBrief && later.hasBrief ? (
          <ComparedPage {...comparison.page} />
        ) : (
          <p className={styles.quiet}>{t("noBrief")}</p>
        )}
      </section>
    </>
  );
}

function ComparedPage({ fresh, gone, stayed }: SessionComparison["page"]) {
  const { t } = useTranslation("compare");
  return (
    <>
      <p className={styles.quiet}>{t("pageHint", { count: stayed })}</p>
      <div className={styles.pair}>
        <Items title={t("gone")} sign="−" items={gone} />
        <Items title={t("fresh")} sign="+" items={fresh} />
      </div>
    </>
  );
}

function Items({ title, sign, items }: { title: string; sign: string; items: readonly PageItem[] }) {
  const { t } = useTranslation("compare");
  return (
    <div>
      <h3>
        {title} ({items.length})
      </h3>
      {items.length === 0 && <p className={styles.quiet}>{t("none")}</p>}
      <ul className={styles.items}>
        {items.map(({ kind, text }, at) => (
          <li key={at} data-sign={sign} dir="auto">
            {kind === "heading" ? (
              <strong>
                <span className="visually-hidden">{t("heading")} </span>
                {text}
              </strong>
            ) : (
              text
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
