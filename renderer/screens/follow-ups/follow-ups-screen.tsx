import { Button, SegmentedControl } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Company } from "../../../electron/contract/company.ts";
import { ProblemNote } from "../../parts/problem-note.tsx";
import { SampleLabel } from "../../parts/sample-label.tsx";
import { useKeptFocus } from "../../parts/use-kept-focus.ts";
import { hrefOf } from "../../state/route.ts";
import { today } from "../../state/stale.ts";
import { useActing } from "../../state/use-acting.ts";
import { useReading } from "../../state/use-reading.ts";
import page from "../page.module.css";
import record from "../record.module.css";
import { CalendarButton } from "./calendar-button.tsx";
import { FollowUpForm } from "./follow-up-form.tsx";
import { FollowUpList } from "./follow-up-list.tsx";
import styles from "./follow-ups.module.css";

/** What comes due, by how much it needs somebody: of one company, or of all. */
export function FollowUpsScreen({ company, companies }: { company: Company | null; companies: readonly Company[] }) {
  const { t } = useTranslation("followUps");
  const [all, setAll] = useState(company === null);
  const [isAdding, setIsAdding] = useState(false);
  const companyId = all || company === null ? null : company.id;
  const { value: followUps, problem, reread } = useReading("followUp.list", { companyId });
  const { busy, refused, act } = useActing(reread);
  const main = useKeptFocus<HTMLElement>(String(isAdding));
  const day = today();
  return (
    <main ref={main} tabIndex={-1} className={page.page}>
      <div className={page.head}>
        <div>
          <h1>
            {t("title")} {companyId !== null && company !== null && <SampleLabel origin={company.origin} />}
          </h1>
          <p className={page.lead}>
            {t("lead")}{" "}
            <a className={page.link} href={hrefOf({ screen: "predictions", companyId })}>
              {t("predictions")}
            </a>
          </p>
        </div>
        {company !== null && (
          <Button
            className={styles.add}
            leftSection={<IconPlus size={16} aria-hidden />}
            onClick={() => setIsAdding(true)}
            disabled={isAdding}
          >
            {t("add")}
          </Button>
        )}
      </div>
      {company !== null && companies.length > 1 && (
        <div className={page.tools}>
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
        </div>
      )}
      {company !== null && isAdding && (
        <section className={`${page.sheet} ${record.sheet}`} aria-labelledby="add-follow-up">
          <h2 id="add-follow-up" className={record.formTitle}>
            {t("form.addTitle")}
          </h2>
          <FollowUpForm
            company={company}
            followUp={null}
            place={`follow-up/${company.id}/new`}
            busy={busy === "followUp.add"}
            refused={refused}
            onSend={async (said) => {
              const added = await act("followUp.add", { companyId: company.id, ...said });
              if (added !== null) setIsAdding(false);
              return added !== null;
            }}
            onCancel={() => setIsAdding(false)}
          />
        </section>
      )}
      {problem !== null && <ProblemNote message={problem.message} hint={problem.hint} />}
      {followUps !== null && followUps.length === 0 && !isAdding && (
        <div className={`${page.sheet} ${page.empty}`}>
          <strong>{t("none")}</strong>
          <p>{t("noneHint")}</p>
        </div>
      )}
      {followUps !== null && followUps.length > 0 && (
        <>
          <FollowUpList followUps={followUps} companies={companyId === null ? companies : null} day={day} />
          {followUps.some(({ standing, dueOn }) => standing === "open" && dueOn !== null) && (
            <div className={page.tools}>
              <CalendarButton companyId={companyId} />
            </div>
          )}
        </>
      )}
    </main>
  );
}
