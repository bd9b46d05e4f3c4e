import { useTranslation } from "react-i18next";
import type { Origin } from "../../../electron/contract/company.ts";
import type { Decision } from "../../../electron/contract/decision.ts";
import { dayText } from "../../format.ts";
import { SampleLabel } from "../../parts/sample-label.tsx";
import { hrefOf } from "../../state/route.ts";
import record from "../record.module.css";
import { StandingLabel } from "./standing-label.tsx";

/** A decision's title, where it stands and came from, what took its place or gave way to it, and why it does not hold. */
export function DecisionHead(props: { decision: Decision; decisions: readonly Decision[]; origin: Origin }) {
  const { decision, decisions, origin } = props;
  const { t } = useTranslation("decisions");
  const { companyId, supersededBy, supersedes } = decision;
  const linked = (ref: string) => (
    <a key={ref} href={hrefOf({ screen: "decision", companyId, ref })}>
      {ref}: <bdi>{decisions.find((each) => each.ref === ref)?.title ?? ""}</bdi>
    </a>
  );
  return (
    <header>
      <h1 dir="auto">{decision.title}</h1>
      <div className={record.meta}>
        <span className={record.ref}>{decision.ref}</span>
        <StandingLabel decision={decision} />
        <span>{t("decidedOn", { day: dayText(decision.decidedOn) })}</span>
        {decision.sessionId === null ? (
          <span>{t("byHand")}</span>
        ) : (
          <span>
            {t("from")}{" "}
            <a href={hrefOf({ screen: "session", sessionId: decision.sessionId })}>
              <bdi>{decision.sessionTitle}</bdi>
            </a>
          </span>
        )}
        <SampleLabel origin={origin} />
      </div>
      {supersededBy !== null && (
        <p className={record.remark}>
          {t("supersededBy")} {linked(supersededBy)}
        </p>
      )}
      {supersedes.map((ref) => (
        <p key={ref} className={record.remark}>
          {t("supersedes")} {linked(ref)}
        </p>
      ))}
      {decision.standing === "withdrawn" && (
        <p className={record.remark}>
          {decision.withdrawnReason === ""
            ? t("withdrawnPlain")
            : t("withdrawnBecause", { reason: decision.withdrawnReason })}
        </p>
      )}
      {decision.barred && decision.barredReason !== "" && (
        <p className={record.remark}>{t("barredBecause", { reason: decision.barredReason })}</p>
      )}
    </header>
  );
}
