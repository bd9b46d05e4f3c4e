import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Company, Fact } from "../../../electron/contract/company.ts";
import type { FollowUp } from "../../../electron/contract/follow-up.ts";
import { dayText, factText } from "../../format.ts";
import { hrefOf } from "../../state/route.ts";
import { useReading } from "../../state/use-reading.ts";
import styles from "./follow-ups.module.css";
import { sayValue } from "./predicted-change.ts";

/** Who does what until when, what is measured from where to where, where it stands now, and what it hangs on. */
export function FollowUpTerms(props: { company: Company; followUp: FollowUp; onGiveNumbers: () => void }) {
  const { company, followUp } = props;
  const { t } = useTranslation("followUps");
  const { companyId, metric, baseline, target, decisionRef } = followUp;
  const facts = useReading("fact.list", metric === null ? null : { companyId });
  const now = newest(facts.value ?? [], metric);
  const reads = (value: string | null, words: string) => {
    const said = sayValue(value, followUp);
    return said === "" || plainly(said) === plainly(words) ? null : (
      <span className={styles.reads}>{t("reads", { value: said })}</span>
    );
  };
  const unread =
    target !== "" && followUp.targetValue === null
      ? target
      : baseline !== "" && followUp.baselineValue === null
        ? baseline
        : null;
  return (
    <>
      <dl className={styles.terms}>
        <dt>{t("owner")}</dt>
        <dd>{followUp.owner === "" ? t("nobody") : followUp.owner}</dd>
        <dt>{t("dueOn")}</dt>
        <dd>{followUp.dueOn === null ? t("due.undated") : dayText(followUp.dueOn)}</dd>
        {followUp.measure !== "" && (
          <>
            <dt>{t("measure")}</dt>
            <dd>{followUp.measure}</dd>
          </>
        )}
        {baseline !== "" && (
          <>
            <dt>{t("baseline")}</dt>
            <dd className={styles.strong}>
              {baseline}
              {reads(followUp.baselineValue, baseline)}
            </dd>
          </>
        )}
        {target !== "" && (
          <>
            <dt>{t("target")}</dt>
            <dd className={styles.strong}>
              {target}
              {reads(followUp.targetValue, target)}
            </dd>
          </>
        )}
        {now !== null && (
          <>
            <dt>{t("now")}</dt>
            <dd>
              <a href={hrefOf({ screen: "facts", companyId, focus: now.ref })}>
                {t("nowAsOf", { value: factText(now, company.currency), day: dayText(now.asOf) })}
              </a>
            </dd>
          </>
        )}
        {decisionRef !== null && (
          <>
            <dt>{t("decision")}</dt>
            <dd>
              <a href={hrefOf({ screen: "decision", companyId, ref: decisionRef })}>
                {decisionRef}: <bdi>{followUp.decisionTitle}</bdi>
              </a>
            </dd>
          </>
        )}
        {followUp.sessionId !== null && (
          <>
            <dt>{t("playbook")}</dt>
            <dd>
              <a href={hrefOf({ screen: "session", sessionId: followUp.sessionId })}>{followUp.playbookTitle}</a>
            </dd>
          </>
        )}
      </dl>
      {unread !== null && followUp.standing === "open" && (
        <div className={styles.hint}>
          <p>
            {t("noNumber", { words: unread })} {t("noNumberHint")}
          </p>
          <Button size="xs" variant="default" onClick={props.onGiveNumbers}>
            {t("giveNumbers")}
          </Button>
        </div>
      )}
    </>
  );
}

/** A number's words without what only sets it: "20.0 %" and "20%" are the same. */
const plainly = (words: string): string =>
  words
    .replace(/\s/g, "")
    .replace(/\.0(?=%)/, "")
    .toLowerCase();

/** The fact of a metric that is the newest; of those of one day, the one that was added last. */
function newest(facts: readonly Fact[], metric: string | null): Fact | null {
  return facts
    .filter((fact) => fact.metric === metric && fact.value !== null)
    .reduce<Fact | null>((best, fact) => (best === null || fact.asOf >= best.asOf ? fact : best), null);
}
