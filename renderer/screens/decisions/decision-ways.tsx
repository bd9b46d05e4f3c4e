import { Button } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Decision } from "../../../electron/contract/decision.ts";
import { ProblemNote } from "../../parts/problem-note.tsx";
import { ReasonForm } from "../../parts/reason-form.tsx";
import { useKeptFocus } from "../../parts/use-kept-focus.ts";
import type { Acting } from "../../state/use-acting.ts";
import record from "../record.module.css";
import { SupersedeForm } from "./supersede-form.tsx";

interface DecisionWaysProps {
  decision: Decision;
  decisions: readonly Decision[];
  acting: Acting;
  onEdit: () => void;
}

/** What can be done with a decision: edit, supersede or withdraw one that holds; let another hold again; set or lift its bar. */
export function DecisionWays({ decision, decisions, acting, onEdit }: DecisionWaysProps) {
  const { t } = useTranslation("decisions");
  const [mode, setMode] = useState<"ways" | "supersede" | "withdraw" | "bar">("ways");
  const ways = useKeptFocus<HTMLDivElement>(mode);
  const { busy, refused, act } = acting;
  const { companyId, id: decisionId, standing, barred } = decision;
  const place = `${mode}/${companyId}/${decisionId}`;
  const common = { place, busy: busy !== null, onCancel: () => setMode("ways") };
  const done = (reply: Decision | null): boolean => {
    if (reply !== null) setMode("ways");
    return reply !== null;
  };
  const bar = async (isBarred: boolean, reason: string): Promise<boolean> =>
    done(await act("decision.bar", { companyId, decisionId, barred: isBarred, reason }));
  const problem = refused !== null && <ProblemNote message={refused.message} hint={refused.hint} />;
  const isClosed = standing === "withdrawn" || standing === "superseded";
  if (mode === "ways")
    return (
      <div ref={ways} tabIndex={-1}>
        <div className={record.ways}>
          <Button variant="default" onClick={onEdit}>
            {t("edit")}
          </Button>
          {!isClosed && (
            <Button variant="default" onClick={() => setMode("supersede")}>
              {t("supersede")}
            </Button>
          )}
          {!isClosed && (
            <Button variant="default" onClick={() => setMode("withdraw")}>
              {t("withdraw")}
            </Button>
          )}
          {standing !== "accepted" && (
            <Button
              variant="default"
              disabled={busy !== null}
              onClick={() => void act("decision.reinstate", { companyId, decisionId })}
            >
              {t("reinstate")}
            </Button>
          )}
          {barred && (
            <Button variant="default" disabled={busy !== null} onClick={() => void bar(false, "")}>
              {t("liftBar")}
            </Button>
          )}
          {!barred && standing !== "accepted" && (
            <Button variant="default" onClick={() => setMode("bar")}>
              {t("bar")}
            </Button>
          )}
        </div>
        {problem}
      </div>
    );
  return (
    <div ref={ways} tabIndex={-1} className={record.below}>
      {mode === "supersede" && (
        <SupersedeForm
          decision={decision}
          decisions={decisions}
          {...common}
          onSend={async (by) => done(await act("decision.supersede", { companyId, decisionId, by }))}
        />
      )}
      {mode === "withdraw" && (
        <ReasonForm
          label={t("withdrawForm.label")}
          hint={t("withdrawForm.hint")}
          save={t("withdrawForm.save")}
          needed={t("form.needed")}
          {...common}
          onSend={async (reason) => done(await act("decision.withdraw", { companyId, decisionId, reason }))}
        />
      )}
      {mode === "bar" && (
        <ReasonForm
          label={t("barForm.label")}
          hint={t("barForm.hint")}
          save={t("barForm.save")}
          needed={t("form.needed")}
          {...common}
          onSend={(reason) => bar(true, reason)}
        />
      )}
      {problem}
    </div>
  );
}
