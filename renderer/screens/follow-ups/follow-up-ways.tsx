import { Button } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { FollowUp } from "../../../electron/contract/follow-up.ts";
import { ProblemNote } from "../../parts/problem-note.tsx";
import { ReasonForm } from "../../parts/reason-form.tsx";
import { useKeptFocus } from "../../parts/use-kept-focus.ts";
import type { Acting } from "../../state/use-acting.ts";
import record from "../record.module.css";
import { OutcomeForm } from "./outcome-form.tsx";

/** What can be done with a follow-up: close, edit or drop an open one; open another again. */
export function FollowUpWays(props: { followUp: FollowUp; acting: Acting; onEdit: () => void }) {
  const { followUp, acting, onEdit } = props;
  const { t } = useTranslation("followUps");
  const [mode, setMode] = useState<"ways" | "close" | "drop">("ways");
  const ways = useKeptFocus<HTMLDivElement>(mode);
  const { busy, refused, act } = acting;
  const { companyId, id: followUpId } = followUp;
  const done = (reply: FollowUp | null): boolean => {
    if (reply !== null) setMode("ways");
    return reply !== null;
  };
  if (mode === "close")
    return (
      <section className={record.below}>
        <h2>{t("outcome.title")}</h2>
        <OutcomeForm
          followUp={followUp}
          busy={busy !== null}
          refused={refused}
          onSend={async (outcome) => done(await act("followUp.close", { companyId, followUpId, outcome }))}
          onCancel={() => setMode("ways")}
        />
      </section>
    );
  if (mode === "drop")
    return (
      <div className={record.below}>
        <ReasonForm
          label={t("dropForm.label")}
          hint={t("dropForm.hint")}
          save={t("dropForm.save")}
          needed={t("form.needed")}
          place={`drop/${companyId}/${followUpId}`}
          busy={busy !== null}
          onSend={async (reason) => done(await act("followUp.drop", { companyId, followUpId, reason }))}
          onCancel={() => setMode("ways")}
        />
        {refused !== null && <ProblemNote message={refused.message} hint={refused.hint} />}
      </div>
    );
  return (
    <div ref={ways} tabIndex={-1}>
      <div className={record.ways}>
        {followUp.standing === "open" ? (
          <>
            <Button onClick={() => setMode("close")}>{t("close")}</Button>
            <Button variant="default" onClick={onEdit}>
              {t("edit")}
            </Button>
            <Button variant="default" onClick={() => setMode("drop")}>
              {t("drop")}
            </Button>
          </>
        ) : (
          <Button
            variant="default"
            disabled={busy !== null}
            onClick={() => void act("followUp.reopen", { companyId, followUpId })}
          >
            {t("reopen")}
          </Button>
        )}
      </div>
      {refused !== null && <ProblemNote message={refused.message} hint={refused.hint} />}
    </div>
  );
}
