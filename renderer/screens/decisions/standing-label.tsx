import { IconArrowBackUp, IconArrowRight, IconCheck, IconVolumeOff, IconX } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { Decision } from "../../../electron/contract/decision.ts";
import styles from "./decisions.module.css";

const icons = {
  accepted: IconCheck,
  "turned-down": IconX,
  superseded: IconArrowRight,
  withdrawn: IconArrowBackUp,
} as const;

/** Where a decision stands, and whether it is not to be brought up again. */
export function StandingLabel({ decision }: { decision: Pick<Decision, "standing" | "barred"> }) {
  const { t } = useTranslation("decisions");
  const Icon = icons[decision.standing];
  return (
    <>
      <span className={decision.standing === "accepted" ? styles.holds : styles.standing}>
        <Icon size={15} aria-hidden /> {t(`standing.${decision.standing}`)}
      </span>
      {decision.barred && (
        <span className={styles.barred}>
          <IconVolumeOff size={15} aria-hidden /> {t("barred")}
        </span>
      )}
    </>
  );
}
