import { useTranslation } from "react-i18next";
import type { Company } from "../../../electron/contract/company.ts";
import { ProblemNote } from "../../parts/problem-note.tsx";
import { SampleLabel } from "../../parts/sample-label.tsx";
import { goTo } from "../../state/route.ts";
import { useActing } from "../../state/use-acting.ts";
import { useReading } from "../../state/use-reading.ts";
import page from "../page.module.css";
import record from "../record.module.css";
import { DecisionForm } from "./decision-form.tsx";

/** Writes down a decision that no session proposed, in the place of an earlier one where that is named. */
export function NewDecisionScreen({ company, instead }: { company: Company; instead: string }) {
  const { t } = useTranslation("decisions");
  const companyId = company.id;
  const { value: decisions, problem } = useReading("decision.list", { companyId });
  const { busy, refused, act } = useActing(() => Promise.resolve());
  return (
    <main className={page.page}>
      <h1>
        {t("form.newTitle")} <SampleLabel origin={company.origin} />
      </h1>
      <p className={page.lead}>{t("form.newLead")}</p>
      {problem !== null && <ProblemNote message={problem.message} hint={problem.hint} />}
      {decisions !== null && (
        <div className={`${page.sheet} ${record.sheet}`}>
          <DecisionForm
            decision={null}
            others={decisions.filter(({ standing }) => standing === "accepted" || standing === "turned-down")}
            instead={instead}
            place={`decision/${companyId}/new/${instead}`}
            busy={busy !== null}
            refused={refused}
            onSend={async (draft, supersedes) => {
              const made = await act("decision.record", { companyId, draft, supersedes });
              if (made !== null) goTo({ screen: "decision", companyId, ref: made.ref });
              return made !== null;
            }}
            onCancel={() => window.history.back()}
          />
        </div>
      )}
    </main>
  );
}
