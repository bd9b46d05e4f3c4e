import {
  IconCalendarDue,
  IconCheck,
  IconCircleHalf2,
  IconClockExclamation,
  IconQuestionMark,
  IconX,
} from "@tabler/icons-react";
import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import type { FollowUp } from "../../../electron/contract/follow-up.ts";
import { dayText } from "../../format.ts";
import page from "../page.module.css";
import styles from "./follow-ups.module.css";
import { daysUntil, groupOf } from "./group-follow-ups.ts";

/** When an open follow-up is due, seen from `day`: how late it is, how soon it comes, or its day. */
export function dueWords(followUp: FollowUp, day: string, t: TFunction<"followUps">): string {
  if (followUp.dueOn === null) return t("due.undated");
  const days = daysUntil(followUp.dueOn, day);
  if (days < 0) return t("due.overdue", { count: -days });
  if (days === 0) return t("due.today");
  return groupOf(followUp, day) === "soon" ? t("due.soon", { count: days }) : dayText(followUp.dueOn);
}

const verdictIcons = { reached: IconCheck, partly: IconCircleHalf2, missed: IconX, unclear: IconQuestionMark } as const;

/** Where a follow-up stands on `day`: when it is due, or how it ended. */
export function DueLabel({ followUp, day }: { followUp: FollowUp; day: string }) {
  const { t } = useTranslation("followUps");
  const group = groupOf(followUp, day);
  if (group === "done") {
    const verdict = followUp.outcomes.at(-1)?.verdict ?? "unclear";
    const Icon = verdictIcons[verdict];
    return (
      <span className={verdict === "reached" ? styles.done : styles.sign}>
        <Icon size={15} aria-hidden /> {t(`verdicts.${verdict}`)}
      </span>
    );
  }
  if (group === "dropped")
    return (
      <span className={styles.sign}>
        <IconX size={15} aria-hidden /> {t("standing.dropped")}
      </span>
    );
  if (group === "overdue")
    return (
      <span className={page.needs}>
        <IconClockExclamation size={15} aria-hidden /> {dueWords(followUp, day, t)}
      </span>
    );
  return (
    <span className={styles.sign}>
      {group === "soon" && <IconCalendarDue size={15} aria-hidden />} {dueWords(followUp, day, t)}
    </span>
  );
}
