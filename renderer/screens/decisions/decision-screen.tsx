import { Button } from "@mantine/core";
import { IconChevronLeft, IconPlus } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Company } from "../../../electron/contract/company.ts";
import type { Decision } from "../../../electron/contract/decision.ts";
import type { FollowUp } from "../../../electron/contract/follow-up.ts";
import { ProblemNote } from "../../parts/problem-note.tsx";
import { useKeptFocus } from "../../parts/use-kept-focus.ts";
import { hrefOf } from "../../state/route.ts";
import { today } from "../../state/stale.ts";
import { useActing } from "../../state/use-acting.ts";
import { useReading } from "../../state/use-reading.ts";
import { FollowUpForm } from "../follow-ups/follow-up-form.tsx";
import { FollowUpLine } from "../follow-ups/follow-up-line.tsx";
import page from "../page.module.css";
import record from "../record.module.css";
import { DecisionForm } from "./decision-form.tsx";
import { DecisionHead } from "./decision-head.tsx";
import { DecisionRecord } from "./decision-record.tsx";
import { DecisionWays } from "./decision-ways.tsx";

/** One decision of the log: its record, what hangs on it, and what can become of it. */
export function DecisionScreen({ company, reference }: { company: Company; reference: string }) {
  const { t } = useTranslation("decisions");
  const companyId = company.id;
  const { value: decisions, problem, reread } = useReading("decision.list", { companyId });
  const followUps = useReading("followUp.list", { companyId });
  const decision = decisions?.find(({ ref }) => ref === reference) ?? null;
  return (
    <main className={page.page}>
      <a className={record.back} href={hrefOf({ screen: "decisions", companyId })}>
        <IconChevronLeft size={16} aria-hidden /> {t("back")}
      </a>
      {problem !== null && <ProblemNote message={problem.message} hint={problem.hint} />}
      {decision !== null && decisions !== null && (
        <OpenedDecision
          company={company}
          decision={decision}
          decisions={decisions}
          followUps={(followUps.value ?? []).filter(({ decisionId }) => decisionId === decision.id)}
          reread={async () => {
            await Promise.all([reread(), followUps.reread()]);
          }}
        />
      )}
      {decision === null && decisions !== null && <ProblemNote message={t("gone")} hint={t("goneHint")} />}
    </main>
  );
}

interface OpenedDecisionProps {
  company: Company;
  decision: Decision;
  decisions: readonly Decision[];
  followUps: readonly FollowUp[];
  reread: () => Promise<void>;
}

function OpenedDecision({ company, decision, decisions, followUps, reread }: OpenedDecisionProps) {
  const { t } = useTranslation("decisions");
  const [mode, setMode] = useState<"read" | "edit" | "add">("read");
  const { busy, refused, act } = useActing(reread);
  const { companyId, id: decisionId, ref, standing, barred } = decision;
  const sheet = useKeptFocus<HTMLElement>(`${mode} ${standing} ${barred}`);
  if (mode === "edit")
    return (
      <article ref={sheet} tabIndex={-1} className={`${page.sheet} ${record.sheet}`}>
        <h1>{t("form.editTitle", { ref })}</h1>
        <DecisionForm
          decision={decision}
          others={[]}
          instead=""
          place={`decision/${companyId}/${decisionId}`}
          busy={busy !== null}
          refused={refused}
          onSend={async (draft) => {
            const done = await act("decision.revise", { companyId, decisionId, draft });
            if (done !== null) setMode("read");
            return done !== null;
          }}
          onCancel={() => setMode("read")}
        />
      </article>
    );
  return (
    <article ref={sheet} tabIndex={-1} className={`${page.sheet} ${record.sheet}`}>
      <DecisionHead decision={decision} decisions={decisions} origin={company.origin} />
      <DecisionRecord decision={decision} />
      <section>
        <h2>{t("followUps")}</h2>
        {followUps.length === 0 && <p className={record.quiet}>{t("noFollowUps")}</p>}
        <ul className={record.lines}>
          {followUps.map((followUp) => (
            <FollowUpLine key={followUp.id} followUp={followUp} origin={null} day={today()} />
          ))}
        </ul>
        {mode === "add" ? (
          <FollowUpForm
            company={company}
            followUp={null}
            place={`follow-up/${companyId}/new/${ref}`}
            busy={busy === "followUp.add"}
            refused={refused}
            onSend={async (said) => {
              const added = await act("followUp.add", { companyId, ...said, decisionId });
              if (added !== null) setMode("read");
              return added !== null;
            }}
            onCancel={() => setMode("read")}
          />
        ) : (
          <Button
            variant="subtle"
            size="compact-sm"
            mt={8}
            leftSection={<IconPlus size={15} aria-hidden />}
            onClick={() => setMode("add")}
          >
            {t("addFollowUp")}
          </Button>
        )}
      </section>
      <DecisionWays
        decision={decision}
        decisions={decisions}
        acting={{ busy, refused, act }}
        onEdit={() => setMode("edit")}
      />
    </article>
  );
}
