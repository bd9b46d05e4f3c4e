import { IconChevronLeft } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Company } from "../../../electron/contract/company.ts";
import type { FollowUp } from "../../../electron/contract/follow-up.ts";
import { ProblemNote } from "../../parts/problem-note.tsx";
import { SampleLabel } from "../../parts/sample-label.tsx";
import { useKeptFocus } from "../../parts/use-kept-focus.ts";
import { hrefOf } from "../../state/route.ts";
import { today } from "../../state/stale.ts";
import { useActing } from "../../state/use-acting.ts";
import { useReading } from "../../state/use-reading.ts";
import page from "../page.module.css";
import record from "../record.module.css";
import { DueLabel } from "./due-label.tsx";
import { FollowUpForm } from "./follow-up-form.tsx";
import { FollowUpNotes } from "./follow-up-notes.tsx";
import { FollowUpTerms } from "./follow-up-terms.tsx";
import { FollowUpWays } from "./follow-up-ways.tsx";
import { OutcomeList } from "./outcome-list.tsx";

/** One follow-up: what it promises, where it stands, its notes and outcomes, and the ways to end it. */
export function FollowUpScreen({ company, reference }: { company: Company; reference: string }) {
  const { t } = useTranslation("followUps");
  const companyId = company.id;
  const { value: followUps, problem, reread } = useReading("followUp.list", { companyId });
  const followUp = followUps?.find(({ ref }) => ref === reference) ?? null;
  return (
    <main className={page.page}>
      <a className={record.back} href={hrefOf({ screen: "follow-ups", companyId })}>
        <IconChevronLeft size={16} aria-hidden /> {t("back")}
      </a>
      {problem !== null && <ProblemNote message={problem.message} hint={problem.hint} />}
      {followUp !== null && <OpenedFollowUp company={company} followUp={followUp} reread={reread} />}
      {followUp === null && followUps !== null && <ProblemNote message={t("gone")} hint={t("goneHint")} />}
    </main>
  );
}

function OpenedFollowUp(props: { company: Company; followUp: FollowUp; reread: () => Promise<void> }) {
  const { company, followUp, reread } = props;
  const { t } = useTranslation("followUps");
  const [edit, setEdit] = useState<"no" | "words" | "numbers">("no");
  const acting = useActing(reread);
  const { companyId, id: followUpId, ref, standing } = followUp;
  const sheet = useKeptFocus<HTMLElement>(`${edit} ${standing}`);
  if (edit !== "no")
    return (
      <article ref={sheet} tabIndex={-1} className={`${page.sheet} ${record.sheet}`}>
        <h1>{t("form.editTitle", { ref })}</h1>
        <FollowUpForm
          company={company}
          followUp={followUp}
          place={`follow-up/${companyId}/${followUpId}`}
          withNumbers={edit === "numbers"}
          busy={acting.busy !== null}
          refused={acting.refused}
          onSend={async (said) => {
            const done = await acting.act("followUp.revise", { companyId, followUpId, ...said });
            if (done !== null) setEdit("no");
            return done !== null;
          }}
          onCancel={() => setEdit("no")}
        />
      </article>
    );
  return (
    <article ref={sheet} tabIndex={-1} className={`${page.sheet} ${record.sheet}`}>
      <header>
        <h1 dir="auto">{followUp.title}</h1>
        <div className={record.meta}>
          <span className={record.ref}>{ref}</span>
          <DueLabel followUp={followUp} day={today()} />
          <SampleLabel origin={company.origin} />
        </div>
        {followUp.standing === "dropped" && (
          <p className={record.remark}>
            {followUp.droppedReason === ""
              ? t("droppedPlain")
              : t("droppedBecause", { reason: followUp.droppedReason })}
          </p>
        )}
      </header>
      <FollowUpTerms company={company} followUp={followUp} onGiveNumbers={() => setEdit("numbers")} />
      <FollowUpWays followUp={followUp} acting={acting} onEdit={() => setEdit("words")} />
      <OutcomeList followUp={followUp} />
      <FollowUpNotes followUp={followUp} acting={acting} />
    </article>
  );
}
